/** Learning the pad, testing the computer and practising on a copy, with the keyboard alone. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { samplePin } from '../../main/sample/sample-pin.ts';
import { signIn } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  await page.goto(program.url);
}, 120_000);

const visit = (address: string) => goAfresh(page, program.url, address);

/** Types the keys that the lesson shows. */
async function keysShown(): Promise<string> {
  const caps = await page.locator('.training-keys kbd').allTextContents();
  return caps.map((cap) => (cap === 'Enter' ? '⏎' : cap)).join('');
}

/** Types the strike ballot that lies there as the eye sees it. */
async function paperSeen(): Promise<string> {
  const lines = await page
    .locator('.training .paper-line')
    .evaluateAll((all) =>
      all.map((line) => ({ number: line.getAttribute('data-number')!, mark: line.getAttribute('data-mark') })),
    );
  const notes = await page.locator('.training-hand').allTextContents();
  const struck = lines
    .filter(({ mark }) => mark !== 'none')
    .map(
      ({ number, mark }) =>
        `${mark === 'partial' ? '0' : ''}${number}${Number(number) * 10 <= lines.length ? '+' : ''}`,
    );
  const beginnings = ['Phiếu không có dấu', 'Ghi thêm', '✶', 'Ký tên'];
  const defects = notes.map((note) => beginnings.findIndex((beginning) => note.startsWith(beginning)) + 1);
  return `${struck.join('')}${defects.length > 0 ? `/${defects.join('')}/` : ''}⏎`;
}

describe('the training', () => {
  test('leads from the start screen through every lesson to a run with speed and accuracy', async () => {
    await page.locator('.start').waitFor();
    await hands.press('t');
    for (let lesson = 1; lesson <= 9; lesson += 1) {
      const heading = page.getByText(`Bài ${lesson} / 9`);
      await heading.waitFor();
      for (let papers = 0; papers < 4 && (await heading.isVisible()); papers += 1) {
        await hands.pad(await keysShown());
        await page.getByRole('alert').getByText('Đúng.').or(page.getByText('20 phiếu, tính giờ')).first().waitFor();
      }
    }
    await page.getByRole('heading', { name: '20 phiếu, tính giờ' }).waitFor();
    await hands.pad('⏎');
    for (let paper = 1; paper <= 20; paper += 1) {
      await page.getByText(`Phiếu ${paper} / 20`).waitFor();
      await hands.pad(await paperSeen());
    }
    await page.getByText('Không có phiếu nào.').waitFor();
    const figures = await page.locator('.training-figure').allInnerTexts();
    expect(figures[0]).toMatch(/^[\d.]+ phiếu một giờ$/u);
    expect(figures[1]).toBe('20 / 20 phiếu đúng');
  });

  test('says what is wrong with a key and what is wrong with a ballot', async () => {
    await visit('/training');
    await page.getByText('Bài 1 / 9').waitFor();
    const keys = await keysShown();
    await hands.pad('⏎');
    await page
      .getByRole('alert')
      .getByText(`Khác với phiếu trên bàn: thiếu ${keys.replace('⏎', '')}.`)
      .waitFor();
    await hands.pad('25');
    await page.getByRole('alert').getByText('Không có số 25 trên phiếu').waitFor();
    await hands.pad(`−${keys}`);
    await page.getByRole('alert').getByText('Đúng.').waitFor();
    expect(await page.getByText('Bài 1 / 9').count()).toBe(1);
    await hands.press('Escape');
    await page.locator('.start').waitFor();
  });
});

describe('the pre-count test', () => {
  test('counts the deck on this computer, name by name, and says what is still open', async () => {
    await hands.press('s');
    await page.locator('.home').waitFor();
    await visit('/rounds/2');
    await page.locator('.board').waitFor();
    await hands.press('a');
    await page.getByText('Chưa kiểm tra lần nào.').waitFor();
    await hands.press('k');
    await page.getByRole('heading', { name: 'Kiểm đếm đúng, còn 1 việc phải xem' }).waitFor();
    await page.getByText('Chưa có bản sao lưu mới').waitFor();
    const same = await page
      .locator('.rehearsal-totals tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-same')));
    expect(same).toEqual(['true', 'true', 'true']);
  });

  test('prints its report', async () => {
    await hands.press('i');
    await page.locator('[aria-busy="false"] .paper-page').first().waitFor();
    expect(new URL(page.url()).hash).toContain('paper=readiness');
    await hands.press('Escape');
    await page.locator('.board').waitFor();
  });

  test('trains on the list of the round', async () => {
    await visit('/rounds/1/training');
    await page.getByText('Bài 1 / 9').waitFor();
    expect(await page.locator('.training .paper-line').count()).toBe(63);
  });
});

describe('the practice copy', () => {
  test('shows on every screen what it is', async () => {
    await visit('/rounds/2/rehearsal');
    await page.getByText(/Kiểm tra lúc/u).waitFor();
    await hands.press('d');
    await page.getByRole('region', { name: 'TẬP DƯỢT' }).waitFor();
    for (const address of [
      '/congress',
      '/rounds/2',
      '/rounds/2/batches/1',
      '/rounds/2/papers',
      '/rounds/2/rehearsal/deck',
    ]) {
      await visit(address);
      await page.getByRole('region', { name: 'TẬP DƯỢT' }).getByText('không niêm phong, không xuất được').waitFor();
    }
    await page.locator('.paper-page').first().waitFor();
    expect(await page.locator('.frame-head .title').textContent()).toMatch(/^Bộ phiếu tập/u);
  });

  test('compares what was keyed with the papers', async () => {
    await visit('/rounds/2/batches/1');
    await page.getByRole('heading', { name: 'Phiếu số 1', exact: true }).waitFor();
    // Nobody looked at the paper.
    for (let serial = 2; serial <= 13; serial += 1) {
      const written = page.waitForResponse((response) => response.url().endsWith('/reading/record') && response.ok());
      await hands.pad('1⏎');
      await written;
    }
    await visit('/rounds/2/rehearsal');
    await page.getByRole('heading', { name: /trên 12 phiếu nhập khác tờ phiếu/u }).waitFor();
    const wrong = await page.getByRole('link', { name: /^Tập 1, phiếu \d+$/u }).count();
    expect(wrong).toBeGreaterThan(0);
    expect(wrong).toBeLessThanOrEqual(12);
  });

  test('is not sealed, whoever asks', async () => {
    const answer = await page.evaluate(async () => {
      const response = await fetch('/rpc/rounds/seal', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { roundId: 2 } }),
      });
      return response.text();
    });
    expect(answer).toContain('practice-file');
  });

  test('is left by one key for the real congress, which asks who is there', async () => {
    await hands.press('F8');
    await page.getByRole('list', { name: 'Chọn tên' }).waitFor();
    await signIn(page, hands, 'Lưu Quang Thịnh', samplePin);
    await page.locator('.frame-head').waitFor();
    expect(await page.getByRole('region', { name: 'TẬP DƯỢT' }).count()).toBe(0);
  });
});
