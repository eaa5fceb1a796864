/** What is wrong with the screen as it stands, whatever it shows: said in lines a person can act on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { vi } from '../../renderer/words/catalogue.ts';

export const sizes = {
  laptop: { width: 1366, height: 768 },
  /** The laptop at 200 %. */
  doubled: { width: 683, height: 384 },
  large: { width: 1920, height: 1080 },
} as const;

/** Serious and critical violations. Contrast takes most of the time, and colours speak no language. */
export async function axeProblems(page: Page, contrast = true): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: contrast } } })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Places that are wider than the room they have, at the page's present size; the page itself never scrolls. */
export function roomProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    const long = scrollHeight > innerHeight + 1 ? [`the page is ${scrollHeight} high in ${innerHeight}`] : [];
    const wide = [
      document.documentElement,
      ...document.querySelectorAll('.frame, .frame-body, [role="dialog"], dialog'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} is ${element.scrollWidth} in ${element.clientWidth}`);
    return [...long, ...wide];
  });
}

/** Controls that cannot be brought into view, or that lie under something else. */
export function reachProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role="dialog"], dialog')].filter((each) => each.checkVisibility());
    const room = dialogs.at(-1) ?? document.body;
    const controls = [
      ...room.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex="0"]'),
    ];
    const covered = (element: HTMLElement) => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(left + width, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      const label = hit?.closest('label');
      return (
        !hit || !(element.contains(hit) || hit.contains(element) || label?.contains(element) || hit.closest('label'))
      );
    };
    return controls
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 2 && height > 2;
      })
      .filter((element) => !(element as HTMLButtonElement).disabled && covered(element))
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** Words of the catalogue that are shown, or read aloud, by their name instead of themselves. */
export async function untranslated(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const read = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [...document.body.innerText.split('\n'), ...read, document.title].map((text) => text.trim());
  });
  return said.filter((text) => text.includes('{{') || [...names].some((name) => tokenIn(text, name)));
}

function tokenIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
  return !/[\p{L}/]/u.test(around);
}

const names = new Set(namesIn(vi).filter((name) => name.includes('/')));

/** `a/b` for every word; the namespace is left out, as it is when a word is missing. */
function namesIn(words: object): string[] {
  return Object.values(words).flatMap((inside) => (typeof inside === 'object' ? namesBelow(inside as object) : []));
}

function namesBelow(words: object): string[] {
  return Object.entries(words).flatMap(([name, inside]) =>
    typeof inside === 'object' && inside !== null
      ? namesBelow(inside as object).map((below) => `${name}/${below}`)
      : [name],
  );
}
