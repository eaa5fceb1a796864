import { describe, expect, test } from 'vitest';
import { styles } from '../../src/election/model.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { printedDefinition } from '../../src/papers/ballot/ballot-code.ts';
import { nothingBeside } from '../../src/papers/ballot/ballot-look.ts';
import type { BesideName } from '../../src/papers/ballot/ballot-look.ts';
import { ballotPaper, ballotRun } from '../../src/papers/ballot/ballot.ts';
import type { BallotOptions } from '../../src/papers/ballot/ballot.ts';
import type { FormBlock } from '../../src/papers/form.ts';
import { ballotHash, ballotOptions } from './ballot-options.ts';
import { sampleDefinition } from './sample-facts.ts';

function formOf(definition: RoundDefinition, change: Partial<BallotOptions> = {}): FormBlock {
  const [form] = ballotPaper(definition, ballotOptions(change)).blocks;
  if (form?.kind !== 'form') throw new Error('no form');
  return form;
}

function instructionsOf(definition: RoundDefinition): string {
  return formOf(definition).instructions.join('\n').replaceAll('\u00a0', ' ');
}

/** Without what keeps its words on one line. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('a ballot says', () => {
  test('who hands it out, where the stamp goes, what is elected', () => {
    const form = formOf(sampleDefinition(7, 'strike', 5));
    expect(plain(form.header.superior)).toBe('Đảng bộ tỉnh Thái Nguyên');
    expect(form.header.motto).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(form.stamp).toBe('Đóng dấu');
    expect([form.title, plain(form.subtitle)]).toEqual([
      'Phiếu bầu',
      'Bầu Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 – 2030',
    ]);
  });

  test.each(['Bầu Bí thư', 'Bầu bổ sung Ban Chấp hành', 'Bầu cử đại biểu', 'Ban Chấp hành'])(
    '“%s” as it was declared, in each style and round',
    (title) => {
      const rounds = [
        { kind: 'first' },
        { kind: 'further', number: 2 },
        { kind: 'revote', number: 3, parent: 2 },
      ] as const;
      for (const style of styles)
        for (const round of rounds) {
          const form = formOf({ ...sampleDefinition(3, style, 2), title, round });
          expect([form.title, plain(form.subtitle)]).toEqual(['Phiếu bầu', title]);
        }
    },
  );

  test.each([
    ['Phiếu giới thiệu Bí thư', 'Phiếu giới thiệu', 'Bí thư'],
    ['Phiếu xin ý kiến về nhân sự Ban Thường vụ', 'Phiếu xin ý kiến', 'Nhân sự Ban Thường vụ'],
    ['Lấy phiếu xin ý kiến Ban Chấp hành', 'Phiếu xin ý kiến', 'Ban Chấp hành'],
    ['Phiếu xin ý kiến', 'Phiếu xin ý kiến', 'Phiếu xin ý kiến'],
    ['Nhân sự Ban Chấp hành', 'Phiếu xin ý kiến', 'Nhân sự Ban Chấp hành'],
  ])('of a poll “%s” nothing twice', (title, kind, subject) => {
    const form = formOf({ ...sampleDefinition(3, 'list', 2), poll: true, title });
    expect([form.title, plain(form.subtitle)]).toEqual([kind, subject]);
  });

  test('that a straw poll is one, and which', () => {
    const poll = { ...sampleDefinition(3, 'list', 2), poll: true, title: 'Phiếu giới thiệu Bí thư Tỉnh uỷ' };
    const form = formOf(poll);
    expect([form.title, plain(form.subtitle), form.bar.text]).toEqual([
      'Phiếu giới thiệu',
      'Bí thư Tỉnh uỷ',
      'PHIẾU GIỚI THIỆU',
    ]);
    expect(instructionsOf(poll)).toContain('Giới thiệu nhiều nhất 2 đồng chí');
  });

  test('the round in its bar, its colour as word and as colour', () => {
    const round = { kind: 'revote', number: 2, parent: 1, colour: 'pink' } as const;
    const form = formOf({ ...sampleDefinition(2, 'strike', 1), round }, { roundNumber: 2 });
    expect(form.bar.text).toBe('LẦN 2 · MÀU HỒNG');
    expect(form.bar.colour).not.toBe('#ffffff');
    expect(form.note).toBe('Lần 2: bầu lại do bằng phiếu ở lần 1');
    expect(formOf(sampleDefinition(2, 'strike', 1)).bar).toEqual({ text: 'LẦN 1', colour: '#ffffff' });
  });

  test('the printed people in their own order, and nothing that tells one copy from another', () => {
    const definition = sampleDefinition(3, 'strike', 2);
    const written = { number: 4, name: 'Nguyễn Thị Ghi Thêm', written: true };
    const form = formOf({ ...definition, candidates: [...definition.candidates, written] });
    expect(form.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Nguyễn Văn An'],
      ['2', 'Trần Thị Ân'],
      ['3', 'Lê Đức Bình'],
    ]);
    const { ballots } = ballotRun(definition, ballotOptions(), 9);
    expect(ballots).toEqual({ ...ballotPaper(definition, ballotOptions()), copies: 9 });
  });

  test('what stands beside a name where it is asked for and known', () => {
    const definition = sampleDefinition(2, 'agree', 2);
    const [first, second] = definition.candidates;
    const candidates = [{ ...first!, birthDate: '1979-05-03', post: 'Chủ tịch', unit: 'Xã An' }, second!];
    const known = { ...definition, candidates };
    const told = (beside: BesideName) => {
      const { columns, rows } = formOf(known, { beside });
      return [...columns.slice(2, -2).map(({ title }) => title), ...rows[0]!.cells.slice(2)];
    };
    expect(told(nothingBeside)).toEqual([]);
    expect(told({ birth: 'year', post: true, unit: true })).toEqual([
      'Năm sinh',
      'Chức vụ, đơn vị',
      '1979',
      'Chủ tịch, Xã An',
    ]);
    expect(told({ birth: 'date', post: false, unit: false })).toEqual(['Ngày sinh', '03/5/1979']);
    expect(told({ birth: 'none', post: true, unit: false })).toEqual(['Chức vụ', 'Chủ tịch']);
    expect(told({ birth: 'none', post: false, unit: true })).toEqual(['Đơn vị', 'Xã An']);
    expect(formOf(definition, { beside: { birth: 'date', post: true, unit: true } }).columns).toHaveLength(4);
  });
});

describe('how to vote, in two lines after the rules in force', () => {
  const party = sampleDefinition;
  const rules: readonly (readonly [string, RoundDefinition, string, string | null])[] = [
    ['strike, surplus: at most the seats', party(7, 'strike', 5), 'Bầu nhiều nhất 5 đồng chí: gạch ngang', null],
    [
      'strike, surplus: untouched or all struck is invalid',
      party(7, 'strike', 5),
      'quá 5 đồng chí hoặc gạch hết tên',
      null,
    ],
    ['strike, no surplus: not struck is a vote', party(5, 'strike', 5), 'không gạch là bầu', 'nhiều nhất'],
    ['strike, one name: a struck one is valid', party(1, 'strike', 1), 'Phiếu gạch tên vẫn hợp lệ', 'hết tên'],
    [
      'strike, one name, where the rules refuse it',
      { ...party(1, 'strike', 1), rules: { singleStruck: 'invalid' } },
      'Phiếu gạch tên là không hợp lệ',
      'vẫn hợp lệ',
    ],
    [
      'agree: an unclear line is not counted',
      party(4, 'agree', 4),
      'không tính cho người đó, phiếu vẫn hợp lệ',
      'nhiều nhất',
    ],
    [
      'agree: an unclear line spoils the ballot',
      { ...party(4, 'agree', 4), rules: { lineUnclear: 'ballot-invalid' } },
      'hoặc không ô nào là không hợp lệ',
      'vẫn hợp lệ',
    ],
    [
      'agree: a blank ballot is invalid',
      { ...party(4, 'agree', 4), rules: { allBlank: 'invalid' } },
      'Phiếu để trống tất cả là không hợp lệ',
      null,
    ],
    ['agree with a surplus: at most the seats', party(4, 'agree', 3), 'Đồng ý nhiều nhất 3 đồng chí', null],
    [
      'agree, one name: both or neither',
      party(1, 'agree', 1),
      'cả hai ô hoặc không đánh dấu ô nào là không hợp lệ',
      null,
    ],
    [
      'agree, one name, neither allowed',
      { ...party(1, 'agree', 1), rules: { singleNeither: 'valid' } },
      'Phiếu đánh dấu cả hai ô là không hợp lệ',
      'không đánh dấu ô nào',
    ],
    ['list', party(5, 'list', 3), 'Bầu nhiều nhất 3 đồng chí: đánh dấu X', 'dòng trống'],
    ['list with room for names', { ...party(5, 'list', 3), writeIn: true }, 'người khác vào dòng trống', null],
    ['list without names', { ...party(0, 'list', 3), writeIn: true }, 'ghi rõ họ và tên từng người', 'đánh dấu X'],
    ['shares: any division', party(7, 'cumulative', 5), 'cho một người hoặc chia cho nhiều người', 'cho không quá'],
    [
      'shares: not more people than seats',
      { ...party(7, 'cumulative', 5), rules: { moreThanSeats: 'invalid' } },
      'cho không quá 5 đồng chí',
      null,
    ],
    [
      'a company speaks of people',
      { ...party(7, 'list', 5), ruleSet: 'shareholders' },
      'nhiều nhất 5 người',
      'đồng chí',
    ],
  ];

  test.each(rules)('%s', (_, definition, says, leavesOut) => {
    const text = instructionsOf(definition);
    expect(formOf(definition).instructions).toHaveLength(2);
    expect(text).toContain(says);
    if (leavesOut !== null) expect(text).not.toContain(leavesOut);
  });

  test('only votes of shares are signed', () => {
    for (const style of ['strike', 'agree', 'list'] as const) {
      expect(formOf(sampleDefinition(4, style, 3)).signature).toBeNull();
      expect(instructionsOf(sampleDefinition(4, style, 3))).toContain('Không ký tên');
    }
    const shares = formOf(sampleDefinition(4, 'cumulative', 3));
    expect(shares.signature).not.toBeNull();
    expect(shares.fields.map(({ label }) => label)).toEqual([
      'Mã cổ đông:',
      'Số cổ phần:',
      'Số phiếu được quyền (số cổ phần × 3):',
    ]);
  });

  test('as many lines to write on as there are seats, numbered where nothing is printed', () => {
    const open = formOf({ ...sampleDefinition(2, 'list', 3), writeIn: true }).rows.filter((row) => row.open);
    expect(open.map(({ cells }) => cells)).toEqual([[], [], []]);
    expect(formOf(sampleDefinition(0, 'list', 2)).rows.map(({ cells }) => cells)).toEqual([['1'], ['2']]);
    expect(formOf(sampleDefinition(2, 'list', 2)).rows.some((row) => row.open)).toBe(false);
  });

  test('a shareholder’s ballot is filled in with code, name, shares and votes', () => {
    const shares = sampleDefinition(7, 'cumulative', 5);
    const holders = [
      { code: 'CĐ-007', name: 'Công ty Sông Lam', shares: 12_000 },
      { code: 'CĐ-008', name: 'Nguyễn Thị Vốn', shares: 1 },
    ];
    const { ballots, count, test: trial } = ballotRun(shares, ballotOptions({ sheet: 'two-on-A4' }), holders);
    const [form] = ballots.blocks;
    expect(form?.kind === 'form' && form.fields.map(({ label }) => label)[0]).toBe('Cổ đông:');
    expect(form?.kind === 'form' && form.filled).toEqual([
      ['Công ty Sông Lam', 'CĐ-007', '12.000', '60.000'],
      ['Nguyễn Thị Vốn', 'CĐ-008', '1', '5'],
    ]);
    expect([count, ballots.copies, trial.copies, trial.watermark]).toEqual([2, 2, undefined, 'IN THỬ']);
  });
});

describe('the code of a ballot', () => {
  const definition = sampleDefinition(7, 'strike', 5);

  test('names election, round, page and definition, and is left out with the corner marks', () => {
    expect(formOf(definition, { roundNumber: 2 }).code).toBe(
      `KIEMPHIEU-BALLOT/1 ELECTION 3 ROUND 2 PAGE {page}/{pages} DEFINITION ${ballotHash.toUpperCase()}`,
    );
    const off = ballotOptions({ scanning: null });
    expect(formOf(definition, off).code).toBeNull();
    expect(ballotPaper(definition, off).page!.cornerMarks).toBe(false);
    expect(ballotPaper(definition, ballotOptions()).page!.cornerMarks).toBe(true);
  });

  test('changes with what is printed, and not with who comes, what is handed out or whose names are written', () => {
    const later: RoundDefinition = {
      ...definition,
      electorate: { ...definition.electorate, present: 1 },
      ballots: { issued: 1, collected: 1 },
      candidates: [...definition.candidates, { number: 8, name: 'Nguyễn Thị Ghi', written: true }],
    };
    expect(printedDefinition(later)).toBe(printedDefinition(definition));
    const [first, ...others] = definition.candidates;
    const changes: readonly Partial<RoundDefinition>[] = [
      { seats: 4 },
      { style: 'list' },
      { title: 'Bầu Ban Thường vụ' },
      { round: { kind: 'first', number: 2 } },
      { candidates: [{ ...first!, name: 'Nguyễn Văn Ân' }, ...others] },
    ];
    for (const change of changes)
      expect(printedDefinition({ ...definition, ...change })).not.toBe(printedDefinition(definition));
  });
});

describe('a print run', () => {
  const definition = sampleDefinition(7, 'strike', 5);

  test('has a test sheet that nobody can vote on; a practice file outweighs it', () => {
    const run = ballotRun(definition, ballotOptions(), 9);
    expect([run.test.watermark, run.test.copies]).toEqual(['IN THỬ', undefined]);
    expect([run.ballots.watermark, run.ballots.copies]).toEqual([undefined, 9]);
    const practice = ballotRun(definition, ballotOptions({ practice: true }), 9);
    expect([practice.test.watermark, practice.ballots.watermark]).toEqual(['TẬP DƯỢT', 'TẬP DƯỢT']);
  });

  test('prints sheets of two whole', () => {
    const run = ballotRun(definition, ballotOptions({ sheet: 'two-on-A4' }), 351);
    expect([run.count, run.ballots.copies]).toEqual([352, 352]);
    expect(ballotRun(definition, ballotOptions(), 351).count).toBe(351);
  });
});
