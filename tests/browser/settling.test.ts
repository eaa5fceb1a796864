import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { witness } from '../main/desk/committee.ts';
import { anh, binh, chi, piles, readAgain, reads, type StruckPile } from '../main/service/several-readings.ts';
import { askFrom, openAs, type Asked } from './ask-desk.ts';
import { changePerson } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';
import { axeProblems, reachProblems, roomProblems, sizes, untranslated } from './screen-checks.ts';

/** In the sample congress these two read the fourth pile: they misread two papers, and the second one left one out. */
const typists = ['Đào Thị Kim Cúc', 'Bế Văn Lợi'] as const;
const samplePin = '1111';
/** Struck on the paper that was left out. */
const leftOut = '1+15 16 29 33 35 41 45 53 60';

let program: RunningProgram;
let page: Page;
let hands: Hands;
let ask: Asked;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  ask = askFrom(page);
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
}, 120_000);

const asked = (batch: number, serial: number) =>
  page.getByRole('heading', { name: `Tập ${batch} · phiếu ${serial}`, exact: true }).waitFor();
const said = (words: string) => page.getByRole('alert').filter({ hasText: words }).waitFor();
const body = () => page.locator('body').innerText();

async function visit(address: string, ready: string): Promise<void> {
  await goAfresh(page, program.url, address);
  await page.locator(ready).first().waitFor();
}

/** Everything a screen must be, as it stands now. */
async function problems(): Promise<string[]> {
  const found = [...(await axeProblems(page)), ...(await untranslated(page))];
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    const here = [...(await roomProblems(page)), ...(name === 'large' ? [] : await reachProblems(page))];
    found.push(...here.map((problem) => `${name}: ${problem}`));
  }
  await page.setViewportSize(sizes.laptop);
  return found;
}

describe('a third person with the paper in hand', () => {
  test('is asked for the lines that differ and for nothing else, and never told who keyed what', async () => {
    await visit('/rounds/1/settling', '.settling-part');
    await asked(4, 9);
    expect(await page.locator('.settling-part').allInnerTexts()).toHaveLength(2);
    const shown = await body();
    for (const name of typists) expect(shown).not.toContain(name);
    expect(await problems()).toEqual([]);
  });

  test('hears and reads why a key does nothing, and loses no answer by it', async () => {
    await hands.pad('⏎');
    await said('Chưa chọn');
    await hands.pad('9');
    await said('Không có ô số 9');
    await hands.pad('2 7');
    expect(await page.locator('.settling-choice[aria-pressed="true"]').innerText()).toContain('bị gạch');
    await hands.press('x');
    await said('Phím này không dùng ở đây');
  });

  test('keeps half an answer under the lock', async () => {
    await changePerson(page, hands, 'Lưu Quang Thịnh', samplePin);
    expect(await page.locator('.settling-choice[aria-pressed="true"]').innerText()).toContain('bị gạch');
  });

  test('goes on from line to line and from paper to paper, and can take the last one back', async () => {
    await hands.pad('⏎ 3');
    expect(await problems()).toEqual([]);
    await hands.pad('3 ⏎');
    await asked(4, 17);
    expect(await ask('rounds/get', { roundId: 1 })).toMatchObject({ openDifferences: 2 });
    await hands.pad('−');
    await asked(4, 9);
    expect(await ask('rounds/get', { roundId: 1 })).toMatchObject({ openDifferences: 3 });
    await hands.pad('2⏎1⏎');
    await asked(4, 17);
  });

  test('reads a paper that one reading left out from nothing, and looks again where it differs', async () => {
    await page.getByText('Tập 4: người nhập 2 bỏ sót phiếu 17.').waitFor();
    expect(await problems()).toEqual([]);
    await hands.pad('1⏎');
    const paper = page.locator('.table-paper');
    await paper.waitFor();
    expect(await paper.locator('[data-mark="struck"]').count()).toBe(0);
    await hands.pad(leftOut.replace('60', '61'));
    await hands.press('Escape');
    await page.getByText('Trong tập, ở chỗ này có tờ phiếu ấy không?').waitFor();
    await hands.pad('1⏎');
    expect(await paper.locator('[data-mark="struck"]').count()).toBe(10);
    await hands.pad('⏎');
    await said('60. Kpă Tuân · 61.');
    expect(await paper.locator('[data-asked]').count()).toBe(2);
    expect(await problems()).toEqual([]);
    await hands.pad('61 61 60⏎');
    await asked(4, 38);
  });

  test('ends with the pile agreed, and takes a decision back with a reason', async () => {
    await hands.pad('2⏎');
    await page.getByRole('heading', { name: 'Không còn chỗ lệch nào' }).waitFor();
    expect(await problems()).toEqual([]);
    const round = await ask('rounds/get', { roundId: 1 });
    expect(round).toMatchObject({ openDifferences: 0, agreed: 300 });
    // The board leads back to it, though nothing of it is open any more.
    await hands.press('Escape');
    await page.locator('.batches').waitFor();
    expect(await problems()).toEqual([]);
    await hands.press('l');
    await page.locator('.settling-main').waitFor();
    await hands.press('PageUp');
    await asked(4, 9);
    await page.getByText(/^Lưu Quang Thịnh kết luận lúc/u).waitFor();
    expect(await problems()).toEqual([]);
    await hands.press('r');
    await page.getByRole('dialog').locator(':focus').waitFor();
    await hands.press('Enter');
    await page.getByText('Ghi lý do.').waitFor();
    expect(await problems()).toEqual([]);
    await page.keyboard.insertText('Xem lại tờ phiếu. '.repeat(30).slice(0, 500).replace(/.$/u, 'ế'.normalize('NFD')));
    await hands.write('ạ');
    await page.getByText('Dài quá 1 ký tự (nhiều nhất 500): viết gọn lại.').waitFor();
    await hands.press('Enter');
    await page.getByRole('dialog').waitFor();
    await hands.press('Backspace');
    await hands.press('Enter');
    await page.getByText('Còn 1 chỗ lệch').waitFor();
  });

  test('passes a paper nobody can settle on to the committee, with its question lines', async () => {
    await asked(4, 9);
    await page.locator('.settling-part.current').waitFor();
    await hands.pad('.');
    await page.locator('.ruling-form').waitFor();
    await page.getByText('Lấy tập 4, phiếu thứ 9 từ trên xuống').waitFor();
    expect(await page.locator('[data-asked]').count()).toBe(2);
    expect(await problems()).toEqual([]);
  });
});

test('the committee rules by a vote, which more must be for than against', async () => {
  await hands.press('z', 'k');
  await hands.write('8');
  await hands.press('Enter');
  await said('Số tán thành phải nhiều hơn');
  expect(await problems()).toEqual([]);
  await hands.press('Escape', 'k');
  await hands.write('2');
  await hands.press('Enter');
  await page.getByText('Đã kết luận 1 phiếu').waitFor();
  const [ruled] = (
    (await ask('rulings/list', { roundId: 1 })) as unknown as { batch: number; ruling: object }[]
  ).filter(({ batch }) => batch === 4);
  expect(ruled?.ruling).toMatchObject({ votesFor: 7, votesAgainst: 2, reason: 'Vết gạch rõ, đủ họ và tên' });
});

test('whoever read the batch sees why somebody else settles it, and who that is', async () => {
  await visit('/rounds/1/settling', '.settling-main');
  await hands.press('PageUp', 'PageDown');
  await asked(4, 38);
  await hands.press('r');
  await page.getByRole('dialog').waitFor();
  await hands.write('Xem lại');
  await hands.press('Enter');
  await page.locator('.settling-part.current').waitFor();
  await changePerson(page, hands, typists[1], samplePin);
  await visit('/rounds/1/settling', '.settling-main h2');
  await page.getByRole('heading', { name: 'Bạn không kết luận tập 4' }).waitFor();
  await page.getByText('Kết luận được tập này: Lưu Quang Thịnh, Trịnh Xuân Bách.').waitFor();
  expect(await page.locator('.settling-part').count()).toBe(0);
  expect(await problems()).toEqual([]);
});

const [long, short] = piles;

/** A file whose two piles two people read so, opened where a third one signs in. */
async function openRead(one: readonly StruckPile[], other: readonly StruckPile[]): Promise<void> {
  const { client, path, roundId } = await readAgain();
  for (const [at, pile] of one.entries()) await reads(client, anh, { roundId, batch: at + 1 }, pile);
  for (const [at, pile] of other.entries()) await reads(client, binh, { roundId, batch: at + 1 }, pile);
  await client.files.close();
  await openAs(ask, path, { name: chi, secret: witness.secret });
  await visit(`/rounds/${roundId}/settling`, '.settling-fault');
}

test('papers in another order are looked at and confirmed; a pile of another size is counted again', async () => {
  const swapped = long.with(2, long[8]!).with(8, long[2]!);
  await openRead([long, short.slice(0, 4)], [swapped, short.slice(0, 4)]);
  await page.getByText('Tập 1: phiếu 3 và phiếu 9 đổi chỗ cho nhau ở lượt nhập 2.').waitFor();
  expect(await problems()).toEqual([]);
  await hands.pad('1');
  await page.getByText('Đếm lại cả tập: có bao nhiêu tờ phiếu?').waitFor();
  expect(await problems()).toEqual([]);
  await hands.write('5');
  await hands.press('Enter');
  await page.getByText('Tập đúng 5 phiếu, vậy có phiếu chưa nhập').waitFor();
  // A wrong decision is looked for first: the field lets the keys of the screen through.
  await hands.press('PageDown');
  await page.locator('.overline', { hasText: 'Đã xác nhận thứ tự của lượt nhập 1' }).waitFor();
  await hands.press('PageUp');
  await page.getByText('Đếm lại cả tập: có bao nhiêu tờ phiếu?').waitFor();
  await hands.write('5');
  await hands.press('Enter');
  await page.getByText('Tập đúng 5 phiếu, vậy có phiếu chưa nhập').waitFor();
  await hands.press('Backspace', '4', 'Enter');
  await page.getByRole('heading', { name: 'Không còn chỗ lệch nào' }).waitFor();
  await hands.press('PageUp');
  await page.locator('.overline', { hasText: 'Đã xác nhận thứ tự của lượt nhập 1' }).waitFor();
  expect(await problems()).toEqual([]);
  await hands.press('r');
  await page.getByRole('dialog', { name: 'Rút xác nhận thứ tự: tập 1' }).waitFor();
  await hands.write('Nhìn nhầm');
  await hands.press('Enter');
  await page.getByText('Nhìn xem bây giờ các phiếu nằm thế nào').waitFor();
  await hands.pad('1');
  await page.getByRole('heading', { name: 'Không còn chỗ lệch nào' }).waitFor();
});

test('readings that have nothing in common lead to the board, where one is given again', async () => {
  const otherwise = long.map((numbers) => [1, 2, 3, 4, 5, 6, 7, 8].filter((number) => !numbers.includes(number)));
  await openRead([long], [otherwise]);
  await page.getByText('Có thể hai người đã nhập hai tập khác nhau').waitFor();
  expect(await problems()).toEqual([]);
  await hands.pad('⏎');
  await page.locator('.board').waitFor();
});
