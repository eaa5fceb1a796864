import { describe, expect, test } from 'vitest';
import { formatElectionFile, parseElectionFile } from '../../src/exchange/election-file.ts';
import { electionJson } from './sample-election.ts';
import { refusalOf } from './refusal-of.ts';

const parse = (changes: Record<string, unknown> = {}) =>
  parseElectionFile(JSON.stringify(electionJson(changes), null, 2), 'election.json');
const wrong = (changes: Record<string, unknown>) => {
  const { code, params } = refusalOf(() => parse(changes));
  expect(code).toBe('exchange-wrong');
  return params as { file: string; line: number; column: number; expected: string };
};
const people = (...rows: object[]) => ({ candidates: rows });

describe('election.json that is right', () => {
  test('is read with every value', () => {
    expect(parse()).toEqual(electionJson());
  });

  test('may leave out round, rules and exclusions', () => {
    const { round, rules, ...rest } = electionJson();
    expect([round, rules]).toEqual([{ kind: 'first' }, {}]);
    const electorate = { kind: 'members', summoned: 9, present: 9 };
    const read = parseElectionFile(JSON.stringify({ ...rest, electorate }), 'e');
    expect(read).toMatchObject({ round: { kind: 'first' }, rules: {}, electorate: { ...electorate, excluded: [] } });
  });

  test('keeps keys it does not know, at the top and inside a candidate', () => {
    const read = parse({
      colour: 'hồng',
      candidates: [{ number: 1, name: 'An', birthDate: '1979-05', quê: 'Huế' }],
      seats: 1,
    });
    expect(read).toMatchObject({ colour: 'hồng', candidates: [{ birthDate: '1979-05', quê: 'Huế' }] });
    expect(JSON.parse(formatElectionFile(read))).toMatchObject({ colour: 'hồng', candidates: [{ quê: 'Huế' }] });
  });

  test('has its candidates in ballot order whatever their order in the file', () => {
    const read = parse(people({ number: 2, name: 'Bình' }, { number: 1, name: 'An' }));
    expect(read.candidates.map(({ name }) => name)).toEqual(['An', 'Bình']);
  });

  test('lets two people of the same name stand', () => {
    expect(parse(people({ number: 1, name: 'An' }, { number: 2, name: 'An' })).candidates).toHaveLength(2);
  });

  test('gives names in NFC and trimmed', () => {
    const [first] = parse(people({ number: 1, name: `  ${'Nguyễn Thị Ánh'.normalize('NFD')} ` })).candidates;
    expect(first?.name).toBe('Nguyễn Thị Ánh');
  });

  test('may start with a BOM and use CRLF', () => {
    const text = `\ufeff${JSON.stringify(electionJson(), null, 1).replaceAll('\n', '\r\n')}`;
    expect(parseElectionFile(text, 'e')).toEqual(electionJson());
  });

  test('comes back from the text it is written as', () => {
    const file = parse({ congress: { place: 'Huế' }, committee: [{ name: 'Lê Văn Tám', role: 'Trưởng ban' }] });
    const text = formatElectionFile(file);
    expect(parseElectionFile(text, 'e')).toEqual(file);
    expect(formatElectionFile(parseElectionFile(text, 'e'))).toBe(text);
    expect(Object.keys(JSON.parse(text)).slice(0, 11).join()).toBe(
      'format,title,ruleSet,rules,style,seats,round,electorate,ballots,candidates,congress',
    );
  });

  test('may carry a name of 300 letters', () => {
    expect(parse(people({ number: 1, name: 'Ễ'.repeat(300) })).candidates[0]?.name).toHaveLength(300);
  });
});

describe('election.json that is wrong is refused with its place', () => {
  test('names the line and column of a wrong value', () => {
    expect(wrong({ seats: 0 })).toEqual({
      file: 'election.json',
      line: 7,
      column: 12,
      expected: '“seats”: cần số nguyên từ 1 trở lên',
    });
  });

  test('names a missing key at the object it is missing from', () => {
    const text = JSON.stringify({ ...electionJson(), ballots: { issued: 4 } }, null, 2);
    const { params } = refusalOf(() => parseElectionFile(text, 'e'));
    const line = text.split('\n').findIndex((row) => row.includes('"ballots"')) + 1;
    expect(params).toMatchObject({
      line,
      column: 14,
      expected: 'thiếu “ballots.collected”: cần số nguyên từ 0 trở lên',
    });
  });

  test.each([
    ['another format', { format: 'kiemphieu-election/2' }, '“format”'],
    ['an unknown rule set', { ruleSet: 'Party' }, '“ruleSet”'],
    ['an unknown style', { style: 'gạch' }, '“style”'],
    ['an unknown parameter', { rules: { bases: 'valid' } }, '“rules.bases”: không có mục này'],
    ['an unknown value of a parameter', { rules: { tie: 'lot' } }, '“rules.tie”: cần một trong "revote"'],
    ['an unknown kind of round', { round: { kind: 'second' } }, '“round.kind”'],
    ['an unknown electorate', { electorate: { kind: 'voters', summoned: 1, present: 1 } }, '“electorate.kind”'],
    ['a fraction of a seat', { seats: 1.5 }, '“seats”'],
    ['seats as text', { seats: '5' }, '“seats”'],
    ['more seats than can be counted', { seats: 1e300 }, '“seats”'],
    ['a negative number of ballots', { ballots: { issued: -1, collected: 0 } }, '“ballots.issued”'],
    ['no candidates', { candidates: [] }, '“candidates”: cần ít nhất một người'],
    ['candidates that are no list', { candidates: {} }, '“candidates”: cần một danh sách'],
    ['an empty title', { title: '  ' }, '“title”'],
  ])('%s', (_, changes, told) => {
    expect(wrong(changes).expected).toContain(told);
  });

  test.each([
    ['the same number twice', [1, 1], '“candidates[1].number”: số 1 đã dùng cho người khác'],
    ['a gap in the numbers', [1, 3], '“candidates[1].number”: cần các số từ 1 đến 2'],
    ['a number 0', [0, 1], '“candidates[0].number”: cần số nguyên từ 1 trở lên'],
  ])('%s', (_, numbers, told) => {
    expect(wrong(people(...numbers.map((number) => ({ number, name: `Người ${number}` })))).expected).toContain(told);
  });

  test.each([
    ['an empty name', '   '],
    ['a name of 301 letters', 'a'.repeat(301)],
    ['a bell in a name', 'An\u0007'],
    ['a line end in a name', 'An\nBình'],
    ['a zero-width space in a name', 'An\u200b'],
    ['a mark that turns the writing direction', 'An\u202e'],
    ['half a character', 'An\ud800'],
  ])('%s', (_, name) => {
    const { line, expected } = wrong(people({ number: 1, name }));
    expect(expected).toContain('“candidates[0].name”: cần họ tên');
    expect(line).toBeGreaterThan(20);
  });

  test('more people left out than summoned', () => {
    const electorate = {
      kind: 'members',
      summoned: 3,
      excluded: [
        { reason: 'a', count: 2 },
        { reason: 'b', count: 2 },
      ],
      present: 1,
    };
    expect(wrong({ electorate }).expected).toContain('“electorate.excluded”');
  });

  test('tells the first of several mistakes in the order of the file', () => {
    expect(wrong({ seats: 0, style: 'x', candidates: [] }).expected).toContain('“style”');
  });
});

describe('JSON that is no JSON is refused with its place', () => {
  test.each([
    ['', 1, 1, 'tệp kết thúc giữa chừng'],
    ['{\n  "format": 1,\n}', 3, 1, 'cần tên mục trong dấu ngoặc kép'],
    ['{"a": 1 "b": 2}', 1, 9, 'cần dấu phẩy hoặc }'],
    ['[1, 2', 1, 6, 'tệp kết thúc giữa chừng'],
    ['{"a": 01}', 1, 8, 'cần dấu phẩy hoặc }'],
    ['{"a": nul}', 1, 7, 'cần một giá trị'],
    ["{'a': 1}", 1, 2, 'cần tên mục'],
    ['{"a": "b\u0001"}', 1, 7, 'ký tự điều khiển'],
    ['{"a" 1}', 1, 6, 'cần dấu hai chấm'],
    ['{} {}', 1, 4, 'còn chữ thừa'],
    ['{"số": 1,\r\n "số": 2}', 2, 2, 'mục “số” có hai lần'],
  ])('%j', (text, line, column, told) => {
    const { params } = refusalOf(() => parseElectionFile(text, 'e.json'));
    expect(params).toMatchObject({ file: 'e.json', line, column });
    expect(params['expected']).toContain(told);
  });

  test('every file cut short is refused', () => {
    const text = JSON.stringify(electionJson());
    for (let length = 0; length < text.length; length++)
      expect(refusalOf(() => parseElectionFile(text.slice(0, length), 'e')).code).toBe('exchange-wrong');
  });

  test('nesting without end does not bring the program down', () => {
    expect(refusalOf(() => parseElectionFile('['.repeat(100_000), 'e')).code).toBe('exchange-wrong');
  });
});
