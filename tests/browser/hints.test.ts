import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Hands } from './keyboard.ts';
import { goAfresh, type RunningProgram } from './launch.ts';
import { onScreen } from './on-screen.ts';

/** What must be seen after the key of a hint: a selector, or a question to the page. */
type Seen = string | (() => Promise<boolean>);

let program: RunningProgram;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  ({ program, page, hands } = await onScreen({ reducedMotion: 'reduce' }));
  page.on('filechooser', () => {});
  await page.goto(program.url);
  await page.locator('.start').waitFor();
  await hands.press('s');
  await page.locator('.home').waitFor();
}, 120_000);

interface Screen {
  readonly name: string;
  readonly address: string;
  readonly ready: string;
  /** For every cap at the foot: the keys to press, and what is then seen. Nothing at the foot may be missing here. */
  readonly hints: Readonly<Record<string, readonly [keys: string | readonly string[], seen: Seen]>>;
}

const dialog = (inside = '') => `[role="dialog"] ${inside}`.trim();
const count = (selector: string) => page.locator(selector).count();
const value = (selector: string) => page.locator(selector).first().inputValue();
const focused = (selector: string) => page.locator(`${selector}:focus`).count().then(Boolean);
const names = '[data-column="name"]';
let chosen: Promise<unknown> = Promise.resolve();

const screens: readonly Screen[] = [
  {
    name: 'the home of a congress',
    address: '/congress',
    ready: '.elections li',
    hints: {
      Enter: ['Enter', '.board'],
      N: ['n', '.election-page'],
      S: ['s', '.form-page'],
      '↑ ↓': ['ArrowDown', () => focused('.election.chosen [data-election]')],
      E: ['e', '.election-page'],
      T: ['t', '.summary'],
      'Alt ↑ ↓': [
        'Alt+ArrowDown',
        () =>
          page
            .locator('.election .name')
            .nth(1)
            .innerText()
            .then((t) => /Ban Chấp hành/u.test(t)),
      ],
      Q: ['q', '.start'],
    },
  },
  {
    name: 'the facts of a congress',
    address: '/congress/setup',
    ready: '.form-page',
    hints: {
      'Ctrl S': [['X', 'Control+s'], '.form-actions button:disabled'],
      Enter: [[], () => inPeople('Enter', (at) => at === 1)],
      'Alt ↑ ↓': [[], () => inPeople('Alt+ArrowDown', (at) => at === 1)],
      'Ctrl Delete': [
        [],
        async () => {
          const before = await count('tbody tr');
          await inPeople('Control+Delete', () => true);
          return (await count('tbody tr')) === before - 1;
        },
      ],
      Esc: ['Escape', '.home'],
    },
  },
  {
    name: 'the accounts',
    address: '/congress/people',
    ready: '.accounts',
    hints: {
      '1–3': ['1', () => value('[role="dialog"] input').then((name) => name !== '')],
      N: ['n', () => focused('[role="dialog"] [maxlength="300"]')],
      '↑ ↓': ['ArrowDown', () => focused('.account.chosen:nth-child(2) .name')],
      Enter: ['Enter', dialog('[type="radio"]')],
      P: ['p', dialog('[type="password"]')],
      Delete: [['ArrowDown', 'Delete'], '.account.inactive:nth-child(2)'],
      K: ['k', dialog('button')],
      Esc: ['Escape', '.home'],
    },
  },
  {
    name: 'the figures of the typists',
    address: '/rounds/1/readers',
    ready: '.readers table',
    hints: { Esc: ['Escape', '.board'] },
  },
  {
    name: 'an election that is not counted yet',
    address: '/rounds/3/setup',
    ready: '.election-page',
    hints: {
      'Ctrl S': [
        [],
        async () => {
          await hands.tabTo(page.getByRole('textbox', { name: 'Tên cuộc bầu' }));
          await hands.write('x');
          await hands.press('Control+s');
          return page
            .locator('.state.unsaved')
            .waitFor({ state: 'hidden' })
            .then(() => true);
        },
      ],
      'Ctrl Enter': ['Control+Enter', '.board'],
      F2: [
        [],
        async () => {
          chosen = page.waitForEvent('filechooser');
          await hands.press('F2');
          return chosen.then(() => true);
        },
      ],
      F3: ['F3', dialog('textarea')],
      F4: [
        [],
        async () => {
          const first = await value(names);
          await hands.tabTo(page.locator(names).first());
          await hands.press('Alt+ArrowDown', 'F4');
          return (await value(names)) === first;
        },
      ],
      F6: ['F6', '[data-column="birthDate"]'],
      F7: ['F7', dialog('[type="radio"]')],
      'Alt ↑ ↓': [
        [],
        async () => {
          const first = await value(names);
          await hands.tabTo(page.locator(names).first());
          await hands.press('Alt+ArrowDown');
          return (await page.locator(names).nth(1).inputValue()) === first;
        },
      ],
      'Ctrl Delete': [
        [],
        async () => {
          const before = await count(names);
          await hands.tabTo(page.locator(names).first());
          await hands.press('Control+Delete');
          return (await count(names)) === before - 1;
        },
      ],
      Esc: ['Escape', '.home'],
    },
  },
  {
    name: 'the board',
    address: '/rounds/1',
    ready: '.batches',
    hints: {
      '↑ ↓': ['ArrowDown', () => focused('[data-batch="1"] .batch-open')],
      L: ['l', '.settling-part'],
      D: ['d', '.rulings'],
      K: ['k', '.result'],
      B: ['b', '.papers'],
      P: ['p', dialog('.ballots-form')],
      S: ['s', '.size-form'],
      G: ['g', '.remarks'],
      E: ['e', '.hall-control'],
      H: ['h', '.election-page'],
      Esc: ['Escape', '.home'],
      // Begins the second reading of the last pile.
      Enter: ['Enter', '.entry'],
    },
  },
  {
    name: 'the settling of what readings differ in',
    address: '/rounds/1/settling',
    ready: '.settling-part',
    hints: {
      '1 2 3': ['2', '.settling-choice[aria-pressed="true"]'],
      Enter: [['2', 'Enter'], '.settling-parts > :nth-child(2).current'],
      '−': [['2', 'Minus'], '.settling-parts:not(:has([aria-pressed="true"]))'],
      '↑ ↓': ['ArrowDown', '.settling-parts > :nth-child(2).current'],
      '.': ['Period', '.ruling-form'],
      'PgUp PgDn': ['PageDown', 'li:nth-child(2) .place[aria-current="true"]'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the committee table',
    address: '/rounds/1/rulings',
    ready: '.ruling-form',
    hints: {
      '0–9': [['Numpad6', 'Numpad3'], '[data-number="63"][data-mark="struck"]'],
      '↑ ↓': ['ArrowDown', '[data-number="1"][data-framed]'],
      Space: [['ArrowDown', 'Space'], '[data-number="1"][data-mark="partial"]'],
      'Q W E R': ['w', '.table-choice[aria-pressed="true"]'],
      'Z X C V': [['c', 'l'], () => value('.ruling-reason input').then((text) => text !== '')],
      'L D T K': [['l', 'Escape', 'k'], () => focused('.ruling-vote > :nth-child(3) input')],
      Enter: ['Enter', '.ruling-reason [aria-invalid="true"]'],
      'PgUp PgDn': ['PageDown', 'li:nth-child(2) .place[aria-current="true"]'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the result',
    address: '/rounds/1/result',
    ready: '.result-rows',
    hints: {
      '↑ ↓': ['ArrowDown', '.result-row[aria-selected="true"]:nth-child(2)'],
      Enter: ['Enter', dialog('.behind-list')],
      S: [
        's',
        () =>
          page
            .locator('.result-row .result-number')
            .nth(1)
            .innerText()
            .then((number) => number !== '1'),
      ],
      H: ['h', dialog('.behind-list')],
      K: ['k', dialog('.behind-list')],
      D: ['d', () => focused('#derivation')],
      E: ['e', '.hall-control'],
      B: ['b', '.papers'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the hall before the seal',
    address: '/rounds/1/hall',
    ready: '.hall-why',
    hints: {
      B: ['b', '.hall-waiting'],
      P: ['p', '.hall-progress'],
      S: ['s', '.hall-scene.small:nth-child(3)[aria-pressed="true"]'],
      O: [
        [],
        async () => {
          const opened = page.waitForEvent('popup');
          await hands.press('o');
          return opened.then((hall) => hall.close()).then(() => true);
        },
      ],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the board of a round that waits for a decision',
    address: '/rounds/5',
    ready: '.board-open',
    hints: {
      Enter: ['Enter', '.papers'],
      '↑ ↓': ['ArrowDown', () => focused('[data-batch="1"] .batch-open')],
      K: ['k', '.result'],
      B: ['b', '.papers'],
      N: ['n', '.next-step'],
      M: ['m', dialog('textarea')],
      E: ['e', '.hall-control'],
      H: ['h', '.election-page'],
      Esc: ['Escape', '.home'],
    },
  },
  {
    name: 'a result with a tie',
    address: '/rounds/5/result',
    ready: '.next-step',
    hints: {
      '↑ ↓': ['ArrowDown', '.result-row[aria-selected="true"]:nth-child(2)'],
      Enter: ['Enter', dialog('.behind-list')],
      S: [
        's',
        () =>
          page
            .locator('.result-row .result-number')
            .nth(2)
            .innerText()
            .then((number) => number !== '2'),
      ],
      H: ['h', dialog('.behind-list')],
      K: ['k', dialog()],
      N: ['n', '.next-page'],
      D: ['d', () => focused('#derivation')],
      E: ['e', '.hall-control'],
      B: ['b', '.papers'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the set-up of a re-vote',
    address: '/elections/5/next/revote',
    ready: '.next-page',
    hints: {
      'Ctrl Enter': ['Control+Enter', '.next-confirm .mantine-Checkbox-error'],
      Space: [
        [],
        async () => {
          const confirmed = page.locator('.next-confirm input');
          await hands.tabTo(confirmed);
          await hands.press('Space');
          return confirmed.isChecked();
        },
      ],
      Esc: ['Escape', '.result'],
    },
  },
  {
    name: 'the summary of the congress',
    address: '/congress/summary',
    ready: '.summary-election',
    hints: {
      '↑ ↓': ['ArrowDown', '.summary-election[aria-selected="true"]:nth-child(2)'],
      Enter: ['Enter', '.result'],
      B: ['b', '.papers'],
      Esc: ['Escape', '.home'],
    },
  },
  {
    name: 'the summary as a paper',
    address: '/congress/summary/paper',
    ready: '.paper-page',
    hints: {
      I: ['i', () => page.evaluate(() => (window as { printed?: boolean }).printed === true)],
      L: [[], saves('l', '.pdf')],
      'PgUp PgDn': ['PageDown', () => page.locator('.papers-preview').evaluate((each) => each.scrollTop > 0)],
      Esc: ['Escape', '.summary'],
    },
  },
  {
    name: 'the papers',
    address: '/rounds/1/papers',
    ready: '.paper-page',
    hints: {
      '↑ ↓': ['ArrowDown', '.papers-list [data-kind="announcement"][aria-current="true"]'],
      Enter: ['Enter', '.board'],
      I: ['i', () => page.evaluate(() => (window as { printed?: boolean }).printed === true)],
      L: [[], saves('l', '.pdf')],
      W: [[], saves('w', '.docx')],
      G: ['g', '.remarks'],
      V: ['v', '.layout-screen'],
      K: ['k', '.result'],
      'PgUp PgDn': ['PageDown', () => page.locator('.papers-preview').evaluate((each) => each.scrollTop > 0)],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the numbers of a draft',
    address: '/rounds/1/papers?paper=workbook',
    ready: '.papers-list [data-kind="workbook"][aria-current="true"]',
    hints: {
      '↑ ↓': ['ArrowUp', '.papers-list [data-kind="slides"][aria-current="true"]'],
      Enter: ['Enter', '.board'],
      E: [[], saves('e', '.xlsx')],
      C: [[], saves('c', '.zip')],
      V: ['v', '.layout-screen'],
      K: ['k', '.result'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'slides',
    address: '/rounds/1/papers?paper=slides',
    // One slide alone leaves nothing to scroll.
    ready: '.paper-page:nth-of-type(3)',
    hints: {
      '↑ ↓': ['ArrowDown', '.papers-list [data-kind="workbook"][aria-current="true"]'],
      Enter: ['Enter', '.board'],
      I: ['i', () => page.evaluate(() => (window as { printed?: boolean }).printed === true)],
      L: [[], saves('l', '.pdf')],
      P: [[], saves('p', '.pptx')],
      V: ['v', '.layout-screen'],
      K: ['k', '.result'],
      'PgUp PgDn': ['PageDown', () => page.locator('.papers-preview').evaluate((each) => each.scrollTop > 0)],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'what the committee says in the minutes',
    address: '/rounds/2/remarks',
    ready: '.remark-form textarea:focus',
    hints: {
      N: [['Tab', 'Tab', 'n'], () => focused('.remark-form textarea')],
      'Ctrl S': ['Control+s', '.remark-form [aria-invalid="true"]'],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'ballots to print',
    address: '/rounds/3/papers?paper=ballots',
    ready: '.paper-page',
    hints: {
      '↑ ↓': ['ArrowDown', '.papers-list [data-kind="zero"][aria-current="true"]'],
      I: ['i', () => page.evaluate(() => (window as { printed?: boolean }).printed === true)],
      L: [[], saves('l', '.pdf')],
      B: [[], saves('b', '.pdf')],
      V: ['v', '.layout-screen'],
      K: ['k', '.result'],
      'PgUp PgDn': ['PageDown', () => page.locator('.papers-preview').evaluate((each) => each.scrollTop > 0)],
      Esc: ['Escape', '.board'],
    },
  },
  {
    name: 'the start',
    address: '/',
    ready: '.recent li',
    hints: {
      N: ['n', '.form-page'],
      O: ['o', dialog('[role="listbox"]')],
      // Whoever opens a congress gives the PIN.
      1: ['1', '.layer-above.lock'],
      S: ['s', '.home'],
      T: ['t', '.training'],
    },
  },
  {
    name: 'a new congress',
    address: '/new',
    ready: '.form-page',
    hints: {
      Enter: ['Enter', '[aria-invalid="true"]'],
      Tab: ['Tab', () => focused('input[placeholder^="In ở góc trái"]')],
      Esc: ['Escape', '.start'],
    },
  },
];

/** Whether the key saves a file whose name ends so. */
function saves(key: string, ending: string): () => Promise<boolean> {
  return async () => {
    const saved = page.waitForEvent('download');
    await hands.press(key);
    return (await saved).suggestedFilename().endsWith(ending);
  };
}

/** Presses a key in the second row of the committee and asks at which row the focus is then. */
async function inPeople(key: string, expected: (at: number) => boolean): Promise<boolean> {
  const rows = page.getByRole('table', { name: 'Ban kiểm phiếu' });
  await hands.tabTo(rows.locator('[data-at="0"][data-column="name"]'));
  await hands.press(key);
  return rows
    .locator(':focus')
    .evaluate((element) => Number((element as HTMLElement).dataset['at']))
    .then(expected);
}

// Before the keys below have put the elections in another order.
test('of the elections of a congress only one without ballots is offered to be deleted', async () => {
  const offered = page.locator('.frame-foot .key', { hasText: 'Delete' });
  await open('/congress', '.elections li');
  await hands.press('Delete');
  expect(await count(dialog('button'))).toBe(0);
  await hands.press('ArrowDown', 'ArrowDown');
  await offered.waitFor();
  await hands.press('Delete');
  await page.locator(dialog('button')).first().waitFor();
});

test('the home of a congress tells what was entered beside what agrees', async () => {
  await open('/congress', '.elections li');
  expect(await page.locator('.election.chosen .progress').innerText()).toMatch(/^Đã nhập 348 · khớp \d+ \/ 348$/u);
});

describe('every hint at the foot does what it says', () => {
  test.each(screens)(
    'on $name',
    async ({ address, ready, hints }) => {
      const caps = () => page.locator('.frame-foot .key').allInnerTexts();
      await open(address, ready);
      // Some keys are there once what they act on has come.
      await expect.poll(async () => (await caps()).toSorted()).toEqual(Object.keys(hints).toSorted());
      for (const [cap, [keys, seen]] of Object.entries(hints)) {
        await open(address, ready);
        await expect.poll(caps).toContain(cap);
        await hands.press(...[keys].flat());
        if (typeof seen === 'string') await page.locator(seen).first().waitFor();
        else if (keys.length === 0) expect(await seen(), cap).toBe(true);
        else await expect.poll(seen, { message: cap, timeout: 10_000 }).toBe(true);
      }
    },
    180_000,
  );
});

test('a paper stands in the journal once it is printed or saved, not while it is looked at', async () => {
  const lines = async () => Number(/[\d.]+(?= dòng)/u.exec(await page.locator('.frame-foot').innerText())![0]);
  await open('/rounds/3/papers?paper=zero', '.paper-page');
  const before = await lines();
  await hands.press('i');
  await expect.poll(() => page.evaluate(() => (window as { printed?: boolean }).printed === true)).toBe(true);
  await expect.poll(lines).toBe(before + 1);
  await saves('l', '.pdf')();
  await expect.poll(lines).toBe(before + 2);
});

test('no arrow is lost on the papers, however fast they come', async () => {
  await open('/rounds/1/papers?paper=ballots', '.paper-page');
  const at = (kind: string) => page.locator(`.papers-list [data-kind="${kind}"][aria-current="true"]`).waitFor();
  const shown = () =>
    page
      .locator('.papers-list [data-kind]:not(:disabled)')
      .evaluateAll((each) => each.map((one) => (one as HTMLElement).dataset['kind']!));
  const kinds = await shown();
  /** All in one turn of the page, before it can draw itself anew. */
  const arrows = (codes: readonly string[]) =>
    page.evaluate((all) => {
      for (const code of all)
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: code, code, bubbles: true, cancelable: true }),
        );
    }, codes);
  const from = await page.locator('.papers-list [aria-current="true"]').getAttribute('data-kind');
  const place = kinds.indexOf(from!);
  await arrows(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']);
  await at(kinds[place + 2]!);
  await expect.poll(() => page.url()).toContain(`paper=${kinds[place + 2]}`);
});

test('every hint of the lock does what it says', async () => {
  const lock = async () => {
    await open('/rounds/1', '.batches');
    await hands.press('F9');
    await page.locator('.people-to-choose').waitFor();
  };
  const caps = () => page.locator('.layer-keys .key').allInnerTexts();
  await lock();
  // One account may have been stopped before.
  expect(await caps()).toEqual([expect.stringMatching(/^1–[56]$/u), '↑ ↓', 'Q']);
  await hands.press('ArrowDown');
  expect(await focused('.people-to-choose li:nth-child(2) button')).toBe(true);
  await hands.press('5');
  await page.locator('.secret-form').waitFor();
  expect(await caps()).toEqual(['Enter', 'Esc']);
  await hands.press('Escape');
  await page.locator('.people-to-choose').waitFor();
  await hands.press('1');
  await page.locator('.secret-form').waitFor();
  await hands.write('1111');
  await hands.press('Enter');
  await page.locator('.layer-above').waitFor({ state: 'detached' });
  expect(await count('.batches')).toBe(1);
  await lock();
  await hands.press('q');
  await page.locator('.start').waitFor();
}, 60_000);

test('the Esc that closes a dialog does no more, and the next key counts at once', async () => {
  await open('/rounds/3/setup', '.election-page');
  await hands.press('F3');
  await page.locator(dialog('textarea:focus')).waitFor();
  // Nothing in the dialog has the focus, so nothing tells that the key was the dialog's.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await hands.press('Escape', 'F6');
  await expect.poll(() => count('.election-columns.wide')).toBe(1);
});

/** A fresh page, with the sample open or nothing open as the address needs it. */
async function open(address: string, ready: string): Promise<void> {
  await page.evaluate(
    (ask) =>
      fetch(`/rpc/files/${ask}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    address === '/' || address === '/new' ? 'close' : 'openSample',
  );
  await goAfresh(page, program.url, address);
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
}
