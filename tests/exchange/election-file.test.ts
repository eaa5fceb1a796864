import { describe, expect, test } from 'vitest';
import { offices } from '../../src/election/model.ts';
import { ruleSetIds } from '../../src/election/rule-sets/index.ts';
import { ruleChoices } from '../../src/election/rules.ts';
import { formatElectionFile, parseElectionFile } from '../../src/exchange/election-file.ts';
import { electionJson } from './sample-election.ts';
import { refusalOf } from './refusal-of.ts';
import { wrongAt } from './wrong-election.ts';

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

  test('carries what the committee says in its minutes, with what may be left out of it', () => {
    const remarks = [
      { kind: 'incident', text: ` ${'Mất điện'.normalize('NFD')}` },
      { kind: 'objection', from: 'Đại biểu Nam', about: 'Kiểm lại tập 2', sheets: 2 },
    ];
    expect(parse({ remarks }).remarks).toEqual([
      { kind: 'incident', time: '', text: 'Mất điện' },
      { kind: 'objection', from: 'Đại biểu Nam', about: 'Kiểm lại tập 2', sheets: 2, answer: '' },
    ]);
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

describe('the rules an election.json may set', () => {
  test.each(ruleSetIds)('rule set %s is known', (ruleSet) => {
    expect(parse({ ruleSet }).ruleSet).toBe(ruleSet);
  });

  test('every choice of every parameter is read and written as it is', () => {
    for (const [parameter, choices] of Object.entries(ruleChoices))
      for (const choice of choices) {
        const file = parse({ rules: { [parameter]: choice } });
        expect(file.rules).toEqual({ [parameter]: choice });
        expect(parseElectionFile(formatElectionFile(file), 'e')).toEqual(file);
      }
  });

  test.each(['2/3', '65/100', '1/1000', '1/1', '1000/1000'])('threshold %s is a fraction of the base', (threshold) => {
    expect(parse({ rules: { threshold } }).rules).toEqual({ threshold });
  });

  test.each([1, 2, 99])('at most %i rounds may be held', (maxRounds) => {
    expect(parse({ rules: { maxRounds } }).rules).toEqual({ maxRounds });
  });

  test.each([
    ['3/2', '"3/2"'],
    ['0/3', '"0/3"'],
    ['2/0', '"2/0"'],
    ['02/3', '"02/3"'],
    ['1/1001', '"1/1001"'],
    ['2 / 3', '"2 / 3"'],
    ['half', '"half"'],
    [0.5, '0.5'],
    [null, 'null'],
  ])('threshold %j is refused', (threshold, at) => {
    expect(wrongAt({ rules: { threshold } })).toEqual({
      expected: '“rules.threshold”: cần "majority", "none" hoặc một phân số như "2/3" (từ 1/1000 đến 1)',
      at,
    });
  });

  test.each([0, -1, 1.5, '2', true])('maxRounds %j is refused', (maxRounds) => {
    expect(wrongAt({ rules: { maxRounds } })).toEqual({
      expected: '“rules.maxRounds”: cần số nguyên từ 1 trở lên, hoặc null khi không giới hạn',
      at: JSON.stringify(maxRounds),
    });
  });

  test('a value no parameter knows is refused at its place', () => {
    for (const parameter of Object.keys(ruleChoices)) {
      const { expected, at } = wrongAt({ rules: { [parameter]: 'x' } });
      expect(expected).toContain(`“rules.${parameter}”: cần`);
      expect(at).toBe('"x"');
    }
  });
});

describe('what is elected, by whom, on which paper', () => {
  test.each(offices)('office %s is known', (office) => {
    expect(parse({ office }).office).toBe(office);
  });

  test('a straw poll and room for names are read and written, and added to no file that does not say', () => {
    const file = parse({ style: 'list', poll: true, writeIn: true });
    expect(parseElectionFile(formatElectionFile(file), 'e')).toEqual({ ...file, poll: true, writeIn: true });
    expect(Object.keys(parse())).toEqual(expect.not.arrayContaining(['office', 'poll', 'writeIn']));
  });

  test('shares are read up to 10^12 and beyond', () => {
    const shares = { all: 1_500_000_000_000, present: 1_000_000_000_000 };
    const electorate = { kind: 'members', summoned: 3, excluded: [], present: 3, shares };
    expect(parse({ electorate }).electorate).toEqual(electorate);
  });

  const holders = (shares: unknown) => ({ electorate: { kind: 'members', summoned: 3, present: 3, shares } });
  test.each([
    ['an office nobody knows', { office: 'king' }, '“office”: cần một trong "executive-committee"', '"king"'],
    ['a poll that is no truth', { poll: 'yes' }, '“poll”: cần true hoặc false', '"yes"'],
    ['room for names that is no truth', { style: 'list', writeIn: 1 }, '“writeIn”: cần true hoặc false', '1'],
    [
      'more shares present than there are',
      holders({ all: 5, present: 6 }),
      'shares.present”: cần số cổ phần dự họp',
      '6',
    ],
    ['a fraction of a share', holders({ all: 5.5, present: 5 }), 'shares.all”: cần số nguyên từ 0', '5.5'],
    [
      'more shares than can be counted',
      holders({ all: 2 ** 53, present: 5 }),
      'shares.all”: cần số nguyên',
      '9007199254740992',
    ],
    ['shares that are a number', holders(7), '“electorate.shares”: cần một đối tượng', '7'],
  ])('%s is refused', (_, changes, told, at) => {
    const found = wrongAt(changes);
    expect(found.expected).toContain(told);
    expect(found.at).toBe(at);
  });

  test('shares without those present are refused', () => {
    expect(wrongAt(holders({ all: 5 })).expected).toBe('thiếu “electorate.shares.present”: cần số nguyên từ 0 trở lên');
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

describe('a remark in election.json that is wrong', () => {
  const incident = { kind: 'incident', time: '14:10', text: 'Mất điện' };
  const objection = { kind: 'objection', from: 'Đại biểu Nam', about: 'Kiểm lại' };

  test.each([
    ['an unknown kind', { ...incident, kind: 'note' }, 'cần "kind" là "incident" hoặc "objection"'],
    ['no time of day', { ...incident, time: '25:00' }, 'cần giờ như "14:10"'],
    ['nothing said', { ...incident, text: ' ' }, 'cần sự việc'],
    ['nobody who complains', { ...objection, from: '' }, 'cần người khiếu nại'],
    ['half a sheet', { ...objection, sheets: 0.5 }, 'cần số nguyên từ 0 trở lên'],
  ])('%s is refused', (_, remark, expected) => {
    expect(wrong({ remarks: [remark] }).expected).toContain(expected);
  });
});
