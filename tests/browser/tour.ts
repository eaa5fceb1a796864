/** Every screen and dialog of the program on the sample congress, one after the other, led there by keys. */
import type { Page } from 'playwright-core';
import { handsAt } from './keyboard.ts';
import { goAfresh } from './launch.ts';
import { tourOfHall } from './tour-of-hall.ts';
import { signInAs, tourOfPeople, tourOfTheSecond } from './tour-of-people.ts';
import { tourOfRehearsal } from './tour-of-rehearsal.ts';
import { tourOfRemarks } from './tour-of-remarks.ts';
import { tourOfSettling } from './tour-of-settling.ts';

export type Look = (stop: string) => Promise<void>;

/** Sixty-three people; the preview has something to say about two of them. */
const pasted = Array.from({ length: 63 }, (_, at) => {
  const name = `${['Nguyễn', 'Trần', 'Lê'][at % 3]} ${['Văn', 'Thị', 'Minh'][at % 4] ?? 'Kim'} ${'ABCDEGHIKLMNOPQRSTUVXY'[at % 22]}anh ${['Hoa', 'Lan', 'Sơn'][Math.floor(at / 22)]}`;
  return `${at === 20 ? 'Nguyễn Văn Aanh Hoa' : at === 40 ? name.normalize('NFD') : name}\t05/01/19${60 + (at % 30)}`;
}).join('\n');

export async function tour(page: Page, url: string, look: Look): Promise<void> {
  const hands = handsAt(page);
  const visit = async (address: string, ready: string) => {
    await goAfresh(page, url, address);
    await page.locator(ready).first().waitFor();
  };
  const open = async (key: string, ready = '[role="dialog"]') => {
    await hands.press(key);
    await page.locator(ready).first().waitFor();
  };
  const close = async (gone = '[role="dialog"]') => {
    await hands.press('Escape');
    // While it is there at all, the keys are its own.
    await page.locator(gone).first().waitFor({ state: 'detached' });
  };

  await page.goto(url);
  await page.locator('.start').waitFor();
  await look('start');
  await open('s', '.home');
  await open('q', '.recent li');
  await look('start with a recent file');
  await open('o');
  await page.locator('[role="option"]').first().waitFor();
  await look('start: open a file');
  await close();
  await open('n', '.form-page');
  await look('new');
  await open('Enter', '[aria-invalid="true"]');
  await look('new: refused');
  await open('Escape', '.recent li');
  await open('1', '.layer-above');
  await look('lock: a congress was opened');
  await signInAs(page, hands, '1');
  await look('home');
  await tourOfPeople(page, hands, look);
  // The first one has ballots, and so stays.
  await hands.press('ArrowDown');
  await open('Delete');
  await look('home: remove');
  await close();
  await open('v', '.layout-screen .paper-page');
  // Eight pages at the resolution of print, on a computer that may have more to do.
  await page.locator('[aria-busy="false"]').first().waitFor({ timeout: 60_000 });
  await look('layout');
  await hands.rewrite('9');
  await page.locator('.layout-form [aria-invalid="true"]').waitFor();
  await look('layout: refused');
  await hands.rewrite('20');
  await open('Escape', '.home');
  await open('s', '.form-page');
  await look('setup');
  await hands.write('X');
  await open('Escape');
  await look('setup: unsaved');
  await close();

  await visit('/elections/new', '.election-page');
  await open('F3');
  await look('election: paste');
  await page.keyboard.insertText(pasted);
  await open('Control+Enter', '.preview');
  await look('election: preview');
  await hands.press('Enter');
  await page.locator('.preview').waitFor({ state: 'hidden' });
  await look('election: 63 candidates');
  await hands.press('F6');
  await look('election: all columns');
  await open('Control+s', '[aria-invalid="true"]');
  await look('election: refused');
  await visit('/elections/new', '.election-page');
  await open('F7');
  await look('election: the elected of another');
  await close();
  await hands.tabTo(page.getByLabel(/^(Theo thể lệ|Under the rules)/u));
  // The last rule set leaves everything open.
  await hands.press('End');
  await page.locator('.rule-question').nth(3).waitFor();
  await hands.tabTo(page.locator('.rule-question [value="majority"]'));
  await hands.press('ArrowUp');
  await page.locator('.rule-figures .mantine-TextInput-input').first().waitFor();
  await look('election: every rule open');
  await visit('/rounds/3/setup', '.rule-other');
  await hands.tabTo(page.locator('.rule-other'));
  await open('Enter', '.rule-question');
  await look('election: other rules');
  await visit('/rounds/1/setup', '.election-page .locked');
  await look('election: locked');

  await visit('/congress/summary', '.summary');
  await hands.press('End');
  await page.locator('.summary-people').waitFor();
  await look('summary');
  await open('b', '.paper-page');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await look('summary: paper');
  await visit('/congress/holders', '.frame-foot .key');
  await look('holders');
  await visit('/rounds/4/names', '.frame-foot .key');
  await look('names: none');
  await visit('/rounds/4', '.board .round-place');
  await look('board: straw poll');

  await tourOfHall(page, hands, look, visit);
  await visit('/rounds/5', '.board-open');
  await look('board: a step is open');
  await open('n', '.next-step');
  await look('result: tie');
  await open('n', '.next-page');
  await look('next round: re-vote');
  await open('Control+Enter', '.next-confirm .mantine-Checkbox-error');
  await look('next round: refused');
  await hands.press('Space', 'Control+Enter');
  await page.locator('.board .round-place').waitFor();
  await look('board: re-vote');
  await hands.tabTo(page.locator('.round-place button'));
  await open('Enter');
  await look('board: remove the round');
  await close();
  await visit('/congress', '.election-rounds');
  await look('home: two rounds');
  await visit('/elections/5/next/revote', '.frame-body p');
  await look('next round: gone');

  await visit('/rounds/3', '.ballots-form');
  await look('board: ballots asked');
  await visit('/rounds/1', '.batches');
  await look('board');
  await open('p');
  await look('board: ballots');
  await close();
  await open('s', '.size-form');
  await look('board: size');
  await close('.size-form');

  await visit('/rounds/2/batches/1', '.entry');
  await look('entry: agree');
  await visit('/rounds/1/batches/7', '.entry');
  await look('entry: full');
  await hands.press('ArrowUp', 'Digit2');
  await look('entry: correcting');
  await hands.press('Escape', 'Backspace', 'Backspace');
  await hands.pad('/');
  await page.locator('.entry-choices').waitFor();
  await look('entry: defects');
  await hands.pad('/ .');
  await page.locator('.entry-choices').waitFor();
  await look('entry: doubt');
  await hands.pad('0');
  await page.locator('.entry-choices input').waitFor();
  await look('entry: own reason');
  await hands.press('Escape', 'Escape');
  await hands.pad('64');
  await look('entry: refused');
  await hands.pad('− − − ⏎');

  await visit('/rounds/1/readers', '.readers table');
  await look('readers');
  await visit('/rounds/1/result', '.result-rows');
  await look('result: provisional');
  await visit('/rounds/1/settling', '.settling-part');
  await tourOfSettling(page, hands, look);
  await visit('/rounds/1/rulings', '.ruling-form');
  await look('rulings');
  await open('Enter', '[aria-invalid="true"]');
  await look('rulings: no reason');
  await hands.press('Escape');
  for (const left of [1, 0]) {
    await hands.press('z', 'Enter');
    await page.locator('.places ul').first().locator('li').nth(left).waitFor({ state: 'hidden' });
  }
  await page.locator('.nothing-left').waitFor();
  await look('rulings: none left');

  // What is left to read and to settle is long: the first readings alone count.
  await visit('/rounds/1', '.batches');
  await hands.tabTo(page.locator('[data-batch="7"] button').first());
  await open('x');
  await look('board: read anew');
  await hands.write('Nhập nhầm tập');
  await hands.press('Enter');
  await page.locator('[role="dialog"]').waitFor({ state: 'hidden' });
  await open('r');
  await look('board: readings');
  await hands.press('ArrowUp', 'Tab', 'Enter');
  await tourOfTheSecond(page, hands, look, 'board: readings');
  await page.locator('[role="dialog"]').waitFor({ state: 'hidden' });
  await visit('/rounds/1', '.batches');
  await look('board: counted');
  await tourOfRemarks(page, hands, look);
  await open('Enter');
  await page.locator('.seal-form').waitFor();
  await look('board: seal');
  await hands.press('Space', 'Enter');
  await tourOfTheSecond(page, hands, look, 'board: seal');
  await page.locator('.sealed-banner').waitFor();
  await look('board: sealed');
  await open('m');
  await look('board: reopen');
  await close();

  await visit('/rounds/1/result', '.result-rows');
  await look('result');
  await open('Enter');
  await page.locator('.behind-list').waitFor();
  await look('result: ballots');
  await close();
  await visit('/rounds/1/papers', '.paper-page');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await look('papers');
  await open('t');
  await page.locator('[role="listbox"]').waitFor();
  await look('papers: export');
  await open('Control+Enter', '.receipt');
  await look('papers: receipt');

  await visit('/rounds/3/papers?paper=ballots', '.ballot-print');
  await page.locator('[aria-busy="false"]').first().waitFor();
  await look('papers: ballots');

  // More ballots collected than issued: the vote is void and taken again.
  await visit('/rounds/3', '.ballots-form');
  await hands.write('5');
  await hands.press('Tab');
  await hands.write('6');
  await hands.press('Enter');
  const annul = page.getByRole('button', { name: /^(Huỷ phiếu, bầu lại|Void and vote again)…$/u });
  await hands.tabTo(annul);
  await open('Enter');
  await look('board: annul');
  await open('Enter', '[aria-invalid="true"]');
  await look('board: annul without a reason');
  await hands.write('Thừa một phiếu');
  await open('Enter', '.next-page');
  await look('next round: again');
  await visit('/rounds/3', '.board .annulled');
  await look('board: annulled');
  await visit('/rounds/3/result', '.next-step');
  await look('result: annulled');

  await tourOfRehearsal(page, hands, look, visit);
}
