/** A person at the keyboard: nothing here can click. What stands on the screen is only looked at. */
import type { Locator, Page } from 'playwright-core';

export interface Hands {
  /** Presses keys one after the other, named as Playwright names them ("Enter", "Control+s", "F2"). */
  press(...keys: readonly string[]): Promise<void>;
  /** Types text where the focus is. */
  write(text: string): Promise<void>;
  /** Types over what the field holds. */
  rewrite(text: string): Promise<void>;
  /** Tabs on until `target` has the focus; rejects when Tab never comes there. */
  tabTo(target: Locator): Promise<void>;
  /** Types on the number pad, keys written as they stand on it: `3+17 28⏎` (blanks are only for the reader). */
  pad(keys: string): Promise<void>;
}

const padKeys: Readonly<Record<string, string>> = {
  '+': 'NumpadAdd',
  '⏎': 'NumpadEnter',
  '−': 'NumpadSubtract',
  '*': 'NumpadMultiply',
  '/': 'NumpadDivide',
  '.': 'NumpadDecimal',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '⎋': 'Escape',
};

/** Tab stops a screen may have before a field counts as out of reach. */
const farthest = 150;

export function handsAt(page: Page): Hands {
  const { keyboard } = page;
  const press: Hands['press'] = async (...keys) => {
    for (const key of keys) await keyboard.press(key);
  };
  return {
    press,
    write: (text) => keyboard.type(text),
    async rewrite(text) {
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    async tabTo(target) {
      await target.waitFor();
      for (let stops = 0; stops < farthest; stops += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${String(target)}`);
    },
    pad: (keys) => press(...[...keys.replaceAll(' ', '')].map((key) => padKeys[key] ?? `Numpad${key}`)),
  };
}
