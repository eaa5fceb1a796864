import { expect, test } from 'vitest';
import { ballotAccount } from '../../src/papers/ballot/ballot-account.ts';
import type { BallotAccountFacts } from '../../src/papers/ballot/ballot-account.ts';
import { ballotHash } from './ballot-options.ts';
import { textOf } from './paper-text.ts';
import { roundFacts } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';

const run = { at: '2026-01-05T08:05', count: 348, filled: false, definitionHash: ballotHash };

function account(change: Partial<BallotAccountFacts>): string {
  const facts = {
    ...roundFacts(sampleDefinition(7, 'strike', 5)),
    definitionHash: ballotHash,
    printed: [],
    issued: null,
  };
  return textOf(ballotAccount({ ...facts, ...change }));
}

test('the account of ballots adds up what the journal says was printed, run by run', () => {
  const text = account({ printed: [run, { ...run, at: '2026-01-05T09:10', count: 4 }] });
  expect(text).toContain('Đợt in 1: 348 phiếu bầu, lúc 08 giờ 05 phút, ngày 05 tháng 01 năm 2026.');
  expect(text).toContain('Đợt in 2: 4 phiếu bầu, lúc 09 giờ 10 phút');
  expect(text).toContain('Phát in: số phiếu ra khỏi máy in | 352 | ba trăm năm mươi hai');
  expect(text).toContain('Phải bằng dòng 2: 352.');
});

test('it leaves to the pen what only the table tells, and gives what is declared', () => {
  const text = account({ printed: [run], issued: 346 });
  for (const row of ['1 | In thử', '3 | Hỏng', '5 | Người bỏ phiếu viết hỏng', '6 | Còn lại', '7 | Trong', '8 | Trong'])
    expect(text).toMatch(new RegExp(`${row.replace('|', '\\|')}.* \\| *\\| *\\n`, 'u'));
  expect(text).toContain('Phát ra cho người bỏ phiếu | 346 | ba trăm bốn mươi sáu');
  expect(text).toContain('Cộng dòng 3, 4, 5 và 6: ……… + 346 + ……… + ……… = ………');
});

test('before anything was printed its sums are written by hand', () => {
  expect(account({})).toContain('Phải bằng dòng 2: ………');
});

test('ballots with the name of a shareholder are not told to be alike', () => {
  expect(account({ printed: [run] })).toContain('giống hệt nhau, không đánh số');
  const filled = account({ printed: [{ ...run, filled: true }] });
  expect(filled).not.toContain('giống hệt nhau');
  expect(filled).toContain('348 phiếu bầu in sẵn tên cổ đông');
});

test('a ballot printed again for one shareholder replaces one that counts as spoilt', () => {
  const filled = { ...run, count: 62, filled: true };
  const again = { ...filled, at: '2026-01-05T09:10', count: 1, only: { code: 'CD-0017', replaces: true } };
  const text = account({ printed: [filled, again], issued: 62 });
  expect(text).toContain(
    'Đợt in 2: in lại 1 phiếu bầu cho cổ đông mã CD-0017, thay phiếu hỏng hoặc mất, lúc 09 giờ 10 phút',
  );
  expect(text).toContain('Phát in: số phiếu ra khỏi máy in | 63 |');
  expect(text).toContain('5 | Người bỏ phiếu viết hỏng, đổi phiếu khác (thu lại, đã huỷ), làm mất |');
  expect(text).toContain('Phiếu được thay tính là phiếu hỏng: dòng 3 và dòng 5 cộng lại ít nhất là 1;');
});

test('one that was printed again before the declaration was changed is destroyed with the others, and handed out to nobody', () => {
  const old = { ...run, count: 62, filled: true, definitionHash: 'b'.repeat(64) };
  const again = { ...old, count: 1, only: { code: 'CD-0017', replaces: true } };
  const text = account({ printed: [old, again, { ...run, count: 62, filled: true }], issued: 62 });
  expect(text).toContain('in lại 1 phiếu bầu cho cổ đông mã CD-0017');
  expect(text).not.toMatch(/Phiếu được thay|làm mất/u);
});

test('one for a shareholder who came later replaces nothing', () => {
  const late = { ...run, count: 2, filled: true, only: { code: 'CD-0090', replaces: false } };
  const text = account({ printed: [{ ...run, filled: true }, late] });
  expect(text).toContain(
    'Đợt in 2: 1 phiếu bầu in sẵn tên cổ đông mã CD-0090 và 1 phiếu bầu để trống trên cùng tờ, lúc 08 giờ 05 phút',
  );
  expect(text).not.toMatch(/được thay|làm mất/u);
});

test('ballots that were printed before the declaration was changed are not handed out', () => {
  const text = account({
    printed: [
      { ...run, definitionHash: `beef${ballotHash.slice(4)}` },
      { ...run, count: 4 },
    ],
  });
  expect(text).toMatch(/Đợt in 1: 348 phiếu bầu, .*\. In theo khai báo cũ, mã beef.*: không được phát, phải huỷ\./u);
  expect(text).toMatch(/Đợt in 2: 4 phiếu bầu, [^.]*\.\n/u);
  expect(text).toContain('Các phiếu bầu cùng mã giống hệt nhau');
  expect(text).toContain('Phải bằng dòng 2: 352.');
});
