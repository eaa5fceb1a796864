/** The steps of the main job as a committee takes them with the keyboard alone, from the start screen to the piles. */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from './keyboard.ts';

/** Of everybody in a congress made here. */
export const pin = '2468';

export interface CongressAsTyped {
  readonly organisation: string;
  readonly summoned: number;
  /** Delegates absent throughout. */
  readonly absent: number;
  readonly present: number;
  /** The first one is its chair; the others key ballots. */
  readonly committee: readonly string[];
}

/** From the start screen to the home of a new congress with its electorate, its committee and their accounts. */
export async function createCongress(page: Page, hands: Hands, congress: CongressAsTyped): Promise<void> {
  await page.getByRole('button', { name: 'Tạo đại hội mới' }).waitFor();
  await hands.press('n');
  await page.getByRole('heading', { name: 'Tạo đại hội mới' }).waitFor();
  await hands.write(congress.organisation);
  await hands.tabTo(field(page, 'Tên đại hội'));
  await hands.write('Đại hội đại biểu');
  await hands.press('Tab');
  await hands.write('lần thứ XII');
  await hands.tabTo(field(page, 'Từ ngày'));
  await hands.write('14/10/2025');
  await hands.tabTo(field(page, 'Tổng số đại biểu chính thức được triệu tập'));
  await hands.write(String(congress.summoned));
  const [chair = '', ...others] = congress.committee;
  await hands.tabTo(page.getByRole('region', { name: 'Trưởng ban kiểm phiếu' }).getByLabel('Họ và tên'));
  await hands.write(chair);
  await choosePin(hands);
  await page.getByRole('heading', { name: `${congress.organisation} · lần thứ XII` }).waitFor();

  await hands.press('s');
  await hands.tabTo(page.getByRole('textbox', { name: /vắng mặt suốt thời gian đại hội, không có/u }));
  await hands.write(String(congress.absent));
  await hands.tabTo(page.getByRole('textbox', { name: /^Có mặt lúc bầu cử/u }));
  await hands.write(String(congress.present));
  const counted = congress.summoned - congress.absent;
  await page.getByText(`Mẫu số D = ${congress.summoned} − ${congress.absent} = ${counted} `).waitFor();
  const committee = page.getByRole('table', { name: 'Ban kiểm phiếu' });
  await hands.tabTo(committee.getByRole('textbox', { name: 'Họ và tên, dòng 2' }));
  for (const name of others) {
    await hands.write(name);
    await hands.press('Enter');
  }
  await hands.press('Control+s');
  await page.getByText('Đã lưu mọi thay đổi').waitFor();
  const roles = committee.getByRole('combobox', { name: /^Nhiệm vụ/u });
  expect(await roles.first().inputValue()).toBe('Trưởng ban');
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Việc tiếp theo' }).waitFor();
  for (const name of others) await addAccount(page, hands, name);
}

/** In the field before the PIN: types the PIN twice, and Enter. */
async function choosePin(hands: Hands): Promise<void> {
  await hands.press('Tab');
  await hands.pad(pin);
  await hands.press('Tab');
  await hands.pad(`${pin}⏎`);
}

/** From the home of the congress and back: the member of the committee who stands first among those without an account. */
async function addAccount(page: Page, hands: Hands, name: string): Promise<void> {
  await hands.press('p');
  await page.getByRole('region', { name: 'Có tên trong ban kiểm phiếu' }).getByText(name).waitFor();
  await hands.press('1');
  const dialog = page.getByRole('dialog', { name: 'Thêm người' });
  await dialog.locator('input:focus').waitFor();
  await hands.pad(pin);
  await hands.press('Tab');
  await hands.pad(`${pin}⏎`);
  await page.getByText(`Đã thêm ${name}.`).waitFor();
  await dialogGone(page);
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Việc tiếp theo' }).waitFor();
}

/** On the lock: chooses a name by its digit and gives the PIN. */
export async function signIn(page: Page, hands: Hands, name: string, secret = pin): Promise<void> {
  const lock = page.getByRole('dialog', { name: 'Ai đang ngồi máy?' });
  const names = await lock.getByRole('list', { name: 'Chọn tên' }).getByRole('button').allInnerTexts();
  await hands.press(`Numpad${names.findIndex((each) => each.includes(name)) + 1}`);
  await lock.getByLabel(`Mã PIN của ${name}`).waitFor();
  await hands.pad(`${secret}⏎`);
}

/** From any screen: locks the computer, and another person signs in. */
export async function changePerson(page: Page, hands: Hands, name: string, secret = pin): Promise<void> {
  await hands.press('F9');
  await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
  await signIn(page, hands, name, secret);
  await page.getByRole('dialog', { name: 'Ai đang ngồi máy?' }).waitFor({ state: 'detached' });
}

/** The second person of the committee comes to the computer and agrees. */
export async function agree(page: Page, hands: Hands, secret = pin): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Việc này cần hai người của ban kiểm phiếu' });
  await question.waitFor();
  if (await question.getByRole('list', { name: 'Chọn tên' }).isVisible()) await hands.press('Numpad1');
  await question.getByLabel(/^Mã PIN của/u).waitFor();
  await hands.pad(`${secret}⏎`);
}

export interface ElectionAsTyped {
  /** What is elected, as the form names it; the form's own proposal when left out. */
  readonly office?: string;
  /** The proposed title when left out. */
  readonly title?: string;
  readonly seats: number;
  /** How many people read each batch; one where a test is about something else. */
  readonly readings?: 1 | 2;
}

const readingsWords = { 1: 'Một lượt', 2: 'Hai lượt (khuyên dùng)' } as const;

/** Adds an election and leaves the focus in its form; the list is still empty. */
export async function addElection(page: Page, hands: Hands, election: ElectionAsTyped): Promise<void> {
  await hands.press('n');
  if (election.office !== undefined) {
    const office = page.getByRole('combobox', { name: 'Bầu gì' });
    await hands.tabTo(office);
    await arrowTo(hands, office, election.office);
  }
  await hands.tabTo(field(page, 'Tên cuộc bầu'));
  if (election.title !== undefined) await hands.rewrite(election.title);
  await hands.press('Tab');
  await hands.rewrite(String(election.seats));
  const readings = page.getByRole('combobox', { name: 'Số lượt nhập' });
  await hands.tabTo(readings);
  // Two stand there at first.
  if (election.readings !== 2) await hands.press('ArrowUp');
  expect(await chosenIn(readings)).toBe(readingsWords[election.readings ?? 1]);
}

function chosenIn(select: Locator): Promise<string | undefined> {
  return select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
}

/** Down the choices of a select that has the focus, then up, until it says `label`. */
export async function arrowTo(hands: Hands, select: Locator, label: string): Promise<void> {
  for (const arrow of ['ArrowDown', 'ArrowUp']) {
    for (let before: string | undefined; before !== (await chosenIn(select));) {
      before = await chosenIn(select);
      if (before === label) return;
      await hands.press(arrow);
    }
  }
  throw new Error(`There is no choice ${label}`);
}

/** From the home of a congress into the form of an election by shares, titled "Bầu Hội đồng quản trị", two to be elected. */
export async function addElectionByShares(page: Page, hands: Hands): Promise<void> {
  await hands.press('n');
  const ruleSet = page.getByRole('combobox', { name: 'Theo thể lệ' });
  await page.getByRole('combobox', { name: 'Bầu gì' }).waitFor();
  await hands.press('Shift+Tab');
  for (let step = 0; step < 10 && (await ruleSet.inputValue()) !== 'shareholders'; step += 1) {
    await hands.press('ArrowDown');
  }
  await hands.tabTo(field(page, 'Tên cuộc bầu'));
  await hands.rewrite('Bầu Hội đồng quản trị');
  await hands.press('Tab');
  await hands.write('2');
}

/** From the home of a congress with an election by shares: types the register, one row a shareholder, and calls the roll. */
export async function typeRegister(
  page: Page,
  hands: Hands,
  { rows, present }: { readonly rows: readonly (readonly string[])[]; readonly present: readonly string[] },
): Promise<void> {
  // The key to the register is there once an election by shares is.
  await page.getByRole('region', { name: 'Các cuộc bầu' }).getByText('Bầu Hội đồng quản trị').first().waitFor();
  await hands.press('c');
  const register = page.getByRole('table', { name: 'Danh sách cổ đông và uỷ quyền' });
  await hands.tabTo(register.getByRole('textbox', { name: 'Mã, dòng 1', exact: true }));
  for (const row of rows) {
    for (const text of row) {
      await hands.write(text);
      await hands.press('Tab');
    }
    await hands.press('Enter');
  }
  await hands.press('F2');
  for (const code of present) {
    await hands.write(code);
    await hands.press('Enter');
  }
}

/** Takes the elected of the last finished election as the list; the form stays open, everything saved. */
export async function takeElected(page: Page, hands: Hands): Promise<void> {
  await hands.press('F7');
  // A dialog takes the focus a moment after it is seen.
  await page.getByRole('dialog', { name: 'Lấy danh sách từ người trúng cử' }).locator('input:focus').waitFor();
  await hands.press('Enter');
  await page.getByText(/^Danh sách lấy từ kết quả: /u).waitFor();
  await dialogGone(page);
}

/** Takes the elected of an election as the voters: `title` is its name. */
export async function takeVoters(page: Page, hands: Hands, title: string): Promise<void> {
  await hands.tabTo(page.getByRole('button', { name: 'Người bầu là người trúng cử…' }));
  await hands.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Người bầu là những người trúng cử' });
  const wanted = dialog.getByRole('radio', { name: title, exact: true });
  await dialog.locator('input:focus').waitFor();
  for (let steps = 0; steps < 10 && !(await wanted.isChecked()); steps += 1) await hands.press('ArrowDown');
  await hands.press('Enter');
  await dialogGone(page);
}

/** Types the ballot list into the table, one name a line. */
export async function typeCandidates(page: Page, hands: Hands, names: readonly string[]): Promise<void> {
  await hands.tabTo(page.getByRole('textbox', { name: 'Họ và tên, dòng 1' }));
  for (const name of names) {
    await hands.write(name);
    await hands.press('Enter');
  }
}

/** Brings a table with headings into the list, as Ctrl+V brings it from an office's spreadsheet. */
export async function pasteList(page: Page, hands: Hands, table: readonly (readonly string[])[]): Promise<void> {
  await hands.press('F3');
  const paste = page.getByRole('dialog', { name: 'Dán danh sách' });
  await paste.getByRole('textbox').waitFor();
  await page.keyboard.insertText(table.map((row) => row.join('\t')).join('\n'));
  await hands.press('Control+Enter');
  const preview = page.getByRole('dialog', { name: /Xem trước danh sách/u });
  await preview.getByText(`Sẽ lấy ${table.length - 1} người`).waitFor();
  await hands.press('Enter');
  await dialogGone(page);
}

/** From the form of an election with a list to its piles. */
export async function layOutBallots(
  page: Page,
  hands: Hands,
  { issued, collected, batchSize }: { issued: number; collected: number; batchSize: number },
): Promise<void> {
  await hands.press('Control+Enter');
  await writeBallots(page, hands, { issued, collected, batchSize });
}

/** From the board of a round whose ballots are asked for to its piles. */
export async function writeBallots(
  page: Page,
  hands: Hands,
  { issued, collected, batchSize }: { issued: number; collected: number; batchSize: number },
): Promise<void> {
  await page.getByRole('heading', { name: 'Đã phát ra và thu về bao nhiêu phiếu?' }).waitFor();
  await hands.tabTo(field(page, 'Số phiếu phát ra'));
  await hands.write(String(issued));
  await hands.press('Tab');
  await hands.write(String(collected));
  await hands.press('Tab');
  await hands.rewrite(String(batchSize));
  await hands.press('Enter');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
}

/** From the board into the pile that is next. */
export async function openPile(page: Page, hands: Hands, batch: number): Promise<void> {
  await hands.press('Enter');
  await page.getByText(`Tập ${batch} / `).waitFor();
  await waitForBallot(page, 1);
}

/** From a pile with its last ballot keyed back to the board. */
export async function leavePile(page: Page, hands: Hands, batch: number, ballots: number): Promise<void> {
  await page.getByText(`Tập ${batch} đủ ${ballots} phiếu`).waitFor();
  await hands.press('Enter');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
}

/** The ballot under the hand, as the screen names it. */
export async function waitForBallot(page: Page, serial: number): Promise<void> {
  await page.getByRole('heading', { name: `Phiếu số ${serial}`, exact: true }).waitFor();
}

/** From the board where a finding is next: writes the committee's word to it. */
export async function noteFinding(page: Page, hands: Hands, code: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Xem phát hiện ${code} Enter`, exact: true }).waitFor();
  await hands.press('Enter');
  const finding = page.getByRole('article').filter({ hasText: code });
  await hands.tabTo(finding.getByRole('button', { name: 'Ghi ý kiến' }));
  await hands.press('Enter');
  await hands.write(words);
  await hands.press('Enter');
  await finding.getByText('đã ghi ý kiến').waitFor();
}

/** From the board with nothing left to do to the question for the second person. */
export async function askToSeal(page: Page, hands: Hands): Promise<void> {
  await page
    .getByRole('button', { name: /^Niêm phong/u })
    .first()
    .waitFor();
  await hands.press('Enter');
  await hands.tabTo(page.getByRole('checkbox', { name: /thống nhất niêm phong/u }));
  await hands.press('Space', 'Enter');
}

/** From the board with nothing left to do to the sealed board. */
export async function seal(page: Page, hands: Hands): Promise<void> {
  await askToSeal(page, hands);
  await agree(page, hands);
  await page.getByRole('heading', { name: /^Đã niêm phong/u }).waitFor();
  await dialogGone(page);
}

/** From the sealed board: saves the minutes and exports into `folder`, where the folder dialog is led by keys. */
export async function takePapersAway(page: Page, hands: Hands): Promise<{ minutes: string; exported: string }> {
  await hands.press('Enter');
  await page.getByRole('heading', { name: 'Biên bản chính thức' }).waitFor();
  await page.getByText(/^\d+ trang A4$/u).waitFor();
  const saved = page.waitForEvent('download');
  await hands.press('l');
  const minutes = await (await saved).path();
  await hands.press('t');
  await page.getByRole('listbox').waitFor();
  await hands.tabTo(page.getByRole('listbox'));
  await hands.press('Control+Enter');
  const verdict = page.locator('.receipt-verdict');
  await verdict.waitFor();
  expect(await verdict.textContent()).toBe('Đã ghi xong. Có thể rút USB.');
  const exported = await page.locator('.receipt-folder').textContent();
  return { minutes, exported: path.normalize(exported ?? '') };
}

/** From the papers of a sealed round to its result, as the chair does who is asked what comes next. */
export async function lookAtResult(page: Page, hands: Hands): Promise<void> {
  await hands.press('k');
  await page.getByRole('listbox', { name: 'Kết quả từng người' }).waitFor();
}

/** From a result that offers a vote to the form of the new round. */
export async function openNextRound(page: Page, hands: Hands): Promise<void> {
  await hands.press('n');
  await page.getByRole('heading', { name: /^Lần bầu mới/u }).waitFor();
}

/** From the form of a later round, otherwise as proposed, to its board: the voters are counted anew and confirmed. */
export async function startRound(page: Page, hands: Hands, present: number): Promise<void> {
  await hands.tabTo(page.getByRole('textbox', { name: /^Có mặt lúc bầu cử/u }));
  await hands.rewrite(String(present));
  await hands.tabTo(page.getByRole('checkbox', { name: /^Đã đếm lại/u }));
  await hands.press('Space', 'Control+Enter');
}

/** In a dialog of a decision: writes why, and takes it with Enter. */
export async function giveReason(page: Page, hands: Hands, dialog: Locator, reason: string): Promise<void> {
  await hands.tabTo(dialog.getByRole('textbox', { name: 'Lý do' }));
  await hands.write(reason);
  await hands.press('Enter');
  await dialogGone(page);
}

/** From the papers of an election's last round to the home of the congress. */
export async function goHome(page: Page, hands: Hands): Promise<void> {
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các tập phiếu' }).waitFor();
  await hands.press('Escape');
  await page.getByRole('region', { name: 'Các cuộc bầu' }).waitFor();
}

/** While a dialog closes, the keys are still its own. */
async function dialogGone(page: Page): Promise<void> {
  await page.locator('[role="dialog"], dialog').waitFor({ state: 'detached' });
}

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}
