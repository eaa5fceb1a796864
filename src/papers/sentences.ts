/** Small pieces that every paper is put together from: numbers told twice, sentences closed, lines of running text. */
import { dateInWords, timeInWords } from '../vietnamese/dates.ts';
import { inWords, thousands } from '../vietnamese/numbers.ts';
import type { Block, ParagraphBlock } from './document.ts';

/** Left open to be written by hand. */
export const blank = '………';

/** "55 (năm mươi lăm)" */
export function counted(value: number): string {
  return `${thousands(value)} (${inWords(value)})`;
}

/** The texts that say something, trimmed. */
export function filled(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.trim()]));
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

export function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** What a person typed, closed like a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** "15 giờ 42 phút, ngày 05 tháng 01 năm 2026"; null is left open to be written by hand. */
export function momentInWords(at: string | null): string {
  if (at === null) return '…… giờ …… phút, ngày …… tháng …… năm ………';
  return [timeInWords(at), dateInWords(at)].filter((part) => part !== null).join(', ') || at;
}

/** A paragraph of running text, its first line indented. */
export function line(content: string): ParagraphBlock {
  return { kind: 'paragraph', indent: true, content };
}

/** The sentence that opens the table below it. */
export function opens(content: string): ParagraphBlock {
  return { ...line(content), withNext: true };
}

/** Part of a paper under a heading; the paper numbers them. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The sections there are, with their numbers. */
export function numbered(sections: readonly (Section | null)[]): readonly Block[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ title, blocks }, index): readonly Block[] => [
      { kind: 'heading', text: `${index + 1}. ${title}` },
      ...blocks,
    ]);
}
