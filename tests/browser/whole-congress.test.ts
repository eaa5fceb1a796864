import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { verifyFolder } from '../../main/export/verify.ts';
import {
  addElection,
  arrowTo,
  createCongress,
  giveReason,
  goHome,
  lookAtResult,
  openNextRound,
  layOutBallots,
  leavePile,
  noteFinding,
  openPile,
  pasteList,
  seal,
  startRound,
  takeElected,
  takePapersAway,
  takeVoters,
  typeCandidates,
  writeBallots,
} from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { onScreen } from './on-screen.ts';
import {
  committeeFirst,
  committeeFurther,
  committeeRevote,
  count,
  delegatesFirst,
  delegatesFurther,
  nominated,
  secretary,
  standingFirst,
  standingRevote,
  type Vote,
} from './whole-congress-papers.ts';
import { closeRound, expectLinked, keyPile, pileOf, textOf } from './whole-congress-round.ts';

let page: Page;
let hands: Hands;
let said: readonly string[];

beforeAll(async () => {
  const screen = await onScreen();
  ({ page, hands, said } = screen);
  await page.goto(screen.program.url);
}, 120_000);

const titles = {
  committee: 'Bầu Ban Chấp hành Đảng bộ tỉnh Cao Sơn',
  standing: 'Bầu Ban Thường vụ Đảng bộ tỉnh Cao Sơn',
  secretary: 'Bầu Bí thư Đảng bộ tỉnh Cao Sơn',
  delegates: 'Bầu đại biểu chính thức dự đại hội cấp trên',
};

test('a whole province congress is counted, from the first ballot to the last seat', async () => {
  await createCongress(page, hands, {
    organisation: 'Đảng bộ tỉnh Cao Sơn',
    summoned: 24,
    absent: 1,
    present: 23,
    committee: ['Lý Văn Sơn', 'Mai Thị Tuyết'],
  });
  await electCommittee();
  await electStandingCommittee();
  await electSecretary();
  await electDelegates();
  await takeAlternates();
  await printSummary();
  expect(said).toEqual([]);
});

/** Two seats stay open; in the vote for them two people are level; then the hall votes between the two. */
async function electCommittee(): Promise<void> {
  await addElection(page, hands, { seats: committeeFirst.seats });
  await pasteList(page, hands, nominated);
  await layOutBallots(page, hands, pileOf(committeeFirst));
  await keyPile(page, hands, committeeFirst);
  await noteFinding(page, hands, 'W.102', 'Danh sách do đại hội thông qua');
  const first = await closeRound(page, hands, committeeFirst, titles.committee);
  expect(count(committeeFirst)).toMatchObject({ open: 2, tied: [] });

  await page.getByText(/^Đại hội quyết định có bầu tiếp 2 người còn thiếu hay không\./u).waitFor();
  await openNextRound(page, hands);
  // The last on the list has withdrawn.
  await hands.tabTo(page.getByRole('checkbox', { name: '8. Bùi Quốc Khánh' }));
  await hands.press('Space');
  await page.getByRole('heading', { name: 'Phiếu mới: 4 người, bầu 2' }).waitFor();
  await startRound(page, hands, 22);
  await writeBallots(page, hands, pileOf(committeeFurther));
  await keyPile(page, hands, committeeFurther);
  const second = await closeRound(page, hands, committeeFurther, titles.committee, 'Lần 2: bầu tiếp cho đủ số lượng');
  expect(count(committeeFurther)).toMatchObject({ open: 0, tied: committeeRevote.names });

  await page.getByText(/^Phải bầu lại giữa 2 người bằng phiếu nhau để lấy 1 người/u).waitFor();
  await openNextRound(page, hands);
  await startRound(page, hands, 22);
  await writeBallots(page, hands, pileOf(committeeRevote));
  await keyPile(page, hands, committeeRevote);
  const third = await closeRound(
    page,
    hands,
    committeeRevote,
    titles.committee,
    'Lần 3: bầu lại do bằng phiếu ở lần 2',
  );
  await page.getByText('Đã bầu đủ 5 người.').waitFor();
  expectLinked([first, second, third]);
  await goHome(page, hands);
  await page.getByText('Bầu 5 trong 8 người').waitFor();
}

/** The first plenum: the committee just elected is both the list and the voters. Level twice, lots are drawn. */
async function electStandingCommittee(): Promise<void> {
  const members = [committeeFirst, committeeFurther, committeeRevote].flatMap((vote) => count(vote).elected);
  expect(standingFirst.names.toSorted()).toEqual(members.toSorted());
  await addElection(page, hands, { office: 'Ban thường vụ', seats: standingFirst.seats });
  await takeElected(page, hands);
  expect(await typedNames()).toEqual([...standingFirst.names, '']);
  await takeVoters(page, hands, titles.committee);
  await layOutBallots(page, hands, pileOf(standingFirst));
  await keyPile(page, hands, standingFirst);
  await noteFinding(page, hands, 'W.102', 'Hội nghị biểu quyết danh sách');
  const first = await closeRound(page, hands, standingFirst, titles.standing);

  await openNextRound(page, hands);
  await startRound(page, hands, 5);
  await writeBallots(page, hands, pileOf(standingRevote));
  await keyPile(page, hands, standingRevote);
  const second = await closeRound(page, hands, standingRevote, titles.standing, 'Lần 2: bầu lại do bằng phiếu ở lần 1');
  expectLinked([first, second]);
  expect(count(standingRevote)).toMatchObject({ elected: [], tied: standingRevote.names });

  await hands.tabTo(page.getByRole('button', { name: 'Ghi kết quả phân định' }));
  await hands.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Phân định những người bằng phiếu' });
  await hands.tabTo(dialog.getByRole('checkbox', { name: drawn }));
  await hands.press('Space');
  await giveReason(page, hands, dialog, 'Bốc thăm trước hội nghị');
  await page.getByText(`Bốc thăm giữa những người bằng phiếu nhau; trúng cử: ${drawn}.`).waitFor();
  await page.getByText('Đã bầu đủ 3 người.').waitFor();
  await goHome(page, hands);
}

/** The hat gave this name. */
const drawn = 'Trần Mạnh Cường';

/** One of the standing committee alone on the ballot. */
async function electSecretary(): Promise<void> {
  await addElection(page, hands, { office: 'Bí thư', seats: 1 });
  await takeElected(page, hands);
  expect(await typedNames()).toEqual([secretary.name, drawn, 'Hoàng Kim Dung', '']);
  await hands.tabTo(page.getByRole('textbox', { name: 'Họ và tên, dòng 2' }));
  await hands.press('Control+Delete', 'Control+Delete');
  await takeVoters(page, hands, titles.committee);
  const { boxes } = secretary;
  await layOutBallots(page, hands, { issued: boxes.length, collected: boxes.length, batchSize: 50 });
  await openPile(page, hands, 1);
  for (const box of boxes) await hands.pad(`${{ agree: '', disagree: '1', none: '01' }[box]}⏎`);
  await leavePile(page, hands, 1, boxes.length);
  await seal(page, hands);
  const { minutes, exported } = await takePapersAway(page, hands);
  const number = (wanted: string) => boxes.filter((box) => box === wanted).length;
  const [agree, disagree, none] = [number('agree'), number('disagree'), number('none')];
  const { differences, result } = await verifyFolder(exported);
  expect(differences).toEqual([]);
  expect(result).toMatchObject({
    base: 5,
    needed: 3,
    ballots: { valid: agree + disagree, invalid: none },
    invalidReasons: { 'no-box': none },
    candidates: [{ name: secretary.name, for: agree, against: disagree, uncounted: 0, elected: agree * 2 > 5 }],
    elected: [1],
  });
  const text = await textOf(minutes);
  expect(text).toContain(titles.secretary);
  expect(text).toMatch(new RegExp(`1 ${secretary.name} ${agree} ${disagree} 0 `, 'u'));
  await lookAtResult(page, hands);
  await page.getByText('Đã bầu đủ 1 người.').waitFor();
  await goHome(page, hands);
}

/** One over the line for four seats: delegates must be voted on for, here until five are over it for three. */
async function electDelegates(): Promise<void> {
  await addElection(page, hands, {
    office: 'Đại biểu chính thức dự đại hội cấp trên',
    seats: delegatesFirst.seats,
  });
  await typeCandidates(page, hands, delegatesFirst.names);
  // Điều 14 limits the surplus of the two committees alone.
  await page.getByText('Danh sách 6 người, bầu 4: dư 2 người (50,00 %)', { exact: true }).waitFor();
  await layOutBallots(page, hands, pileOf(delegatesFirst));
  await keyPile(page, hands, delegatesFirst);
  const first = await closeRound(page, hands, delegatesFirst, titles.delegates);
  expect(count(delegatesFirst)).toMatchObject({ open: 3, left: [] });

  await page.getByText(/^Phải bầu tiếp 3 người còn thiếu\./u).waitFor();
  expect(await page.getByRole('button', { name: 'Để trống, kết thúc' }).count()).toBe(0);
  await openNextRound(page, hands);
  await startRound(page, hands, 23);
  await writeBallots(page, hands, pileOf(delegatesFurther));
  await keyPile(page, hands, delegatesFurther);
  const second = await closeRound(page, hands, delegatesFurther, titles.delegates, 'Lần 2: bầu tiếp cho đủ số lượng');
  await page.getByText('Đã bầu đủ 4 người.').waitFor();
  expectLinked([first, second]);
  await goHome(page, hands);
}

/** Two of the remainder become alternates; one delegate falls ill, and the first in order goes. */
async function takeAlternates(): Promise<void> {
  await hands.press('t');
  await page.getByRole('listbox', { name: 'Các cuộc bầu' }).waitFor();
  await hands.press('End', 'd');
  const taking = page.getByRole('dialog', { name: /^Lấy đại biểu dự khuyết/u });
  await taking.waitFor();
  // The field takes the keys a moment after the dialog is there.
  await expect.poll(() => taking.locator('input:focus').count()).toBe(1);
  await hands.rewrite('2');
  await giveReason(page, hands, taking, 'Đại hội quyết định lấy hai đại biểu dự khuyết');
  const { elected, left } = count(delegatesFurther);
  expect(left).toHaveLength(2);
  await expect.poll(() => namesIn('Đại biểu dự khuyết'), { timeout: 20_000 }).toEqual(left);
  await hands.press('v');
  const replacing = page.getByRole('dialog', { name: /^Thay đại biểu vắng/u });
  const absent = elected.at(-1)!;
  await arrowTo(hands, replacing.getByRole('combobox', { name: 'Đại biểu vắng' }), absent);
  await giveReason(page, hands, replacing, 'Ốm, có giấy của bệnh viện');
  await page.getByText(`vắng, ${left[0]} thay`).waitFor();
  await page.getByText(`đã thay ${absent}`).waitFor();
}

/** The summary goes to the printer and onto the disk, with everything that was decided. */
async function printSummary(): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', String(document.images.length));
  });
  await hands.press('b');
  await page.getByRole('heading', { name: 'Tổng hợp kết quả', exact: true }).waitFor();
  const shown = await page.getByText(/^\d+ trang A4$/u).textContent();
  await hands.press('i');
  // As many pictures as pages, all of them drawn before the printer is asked.
  await page.locator(`body[data-printed="${shown?.match(/\d+/u)?.[0]}"]`).waitFor();
  const saved = page.waitForEvent('download');
  await hands.press('l');
  const text = await textOf(await (await saved).path());
  expect(text).toContain('TỔNG HỢP KẾT QUẢ BẦU CỬ');
  const figures = [
    [titles.committee, 5, 3],
    [titles.standing, 3, 2],
    [titles.secretary, 1, 1],
    [titles.delegates, 4, 2],
  ] as const;
  figures.forEach(([title, seats, rounds], at) =>
    expect(text).toContain(`${at + 1} ${title} ${seats} ${seats} 0 ${rounds} Đã xong`),
  );
  for (const vote of [committeeFirst, committeeFurther, committeeRevote, standingFirst, delegatesFurther])
    for (const name of count(vote).elected) expect(text).toContain(`${name} ${votesOf(vote, name)} `);
  expect(text).toContain(`${drawn} (bằng phiếu, bốc thăm) ${votesOf(standingRevote, drawn)} `);
  const { elected, left } = count(delegatesFurther);
  left.forEach((name, at) => expect(text).toContain(`${at + 1} ${name} ${votesOf(delegatesFurther, name)} `));
  expect(text).toContain(`Đ/c ${left[0]} thay Đ/c ${elected.at(-1)} (`);
  expect(text).toContain('Ốm, có giấy của bệnh viện.');
  // Decided after the last seal, so no minutes have it.
  expect(text).toMatch(
    new RegExp(
      `Sau lần 2, Hội nghị quyết định \\(.*?\\): bốc thăm .*trúng cử: Đ/c ${drawn}\\. Lý do: Bốc thăm trước`,
      'su',
    ),
  );
  expect(text).toMatch(/Đại hội quyết định \([^)]*\): lấy 2 \(hai\) đại biểu dự khuyết/u);
  // Of the five of the committee two are women and two of ethnic minorities.
  expect(text).toContain(`${titles.committee} 5 2 (40,00 %) 2 (40,00 %)`);
}

/** Names in the ballot list of the form; the last line is the empty one. */
function typedNames(): Promise<string[]> {
  return page
    .getByRole('textbox', { name: /^Họ và tên, dòng/u })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

/** Names in a table of people, in its order. */
function namesIn(caption: string): Promise<string[]> {
  return page.getByRole('table', { name: caption }).getByRole('rowheader').allTextContents();
}

function votesOf(vote: Vote, name: string): number | undefined {
  return count(vote).votes[vote.names.indexOf(name)];
}
