/**
 * Trình chiếu: what the hall's screen shows, one scene at a time, as the chair leads it. Names stand on pages that can be read
 * from the last row: ten at most, and all pages of a list as full as each other, so that none ends with one lonely name.
 */

/** As printed on the ballot; ABC by given name; by votes, the most first. */
export const hallOrders = ['ballot', 'abc', 'votes'] as const;
export type HallOrder = (typeof hallOrders)[number];

/**
 *   all         everybody on the list, page by page
 *   winners     the elected only, page by page
 *   one-by-one  the elected one after the other; by votes from the last of them to the first. Of a straw poll, everybody.
 */
export const reveals = ['all', 'winners', 'one-by-one'] as const;
export type Reveal = (typeof reveals)[number];

export type HallScene =
  | { readonly mode: 'blank' }
  | { readonly mode: 'progress' }
  /** `step`: the page, from 0; one by one, how many people are shown. */
  | { readonly mode: 'result'; readonly reveal: Reveal; readonly step: number };

export const blank: HallScene = { mode: 'blank' };

const namesOnPage = 10;

export interface HallPage<T> {
  readonly people: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The most names that a page of this list has. */
  readonly size: number;
}

/** What of the list is shown at a step. One by one a page fills up, and the next name after a full page begins a new one. */
export function hallPage<T>(people: readonly T[], reveal: Reveal, step: number): HallPage<T> {
  const pages = pagesOf(people.length);
  const size = Math.max(1, Math.ceil(people.length / pages));
  const shown = reveal === 'one-by-one' ? people.slice(0, step) : people;
  const at = reveal === 'one-by-one' ? Math.floor(Math.max(0, shown.length - 1) / size) : Math.min(step, pages - 1);
  return { people: shown.slice(at * size, (at + 1) * size), page: at + 1, pages, size };
}

/** The step after which nothing of this list is left to show. */
export function lastStep(people: number, reveal: Reveal): number {
  return reveal === 'one-by-one' ? people : pagesOf(people) - 1;
}

/** The scene after, or before; null at the end, and where the chair has to choose. `people`: how many the reveal shows. */
export function steppedScene(scene: HallScene, to: 'next' | 'back', people: number): HallScene | null {
  if (scene.mode !== 'result') return null;
  const step = scene.step + (to === 'next' ? 1 : -1);
  return step < 0 || step > lastStep(people, scene.reveal) ? null : { ...scene, step };
}

function pagesOf(people: number): number {
  return Math.max(1, Math.ceil(people / namesOnPage));
}
