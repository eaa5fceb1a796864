/** What stands in one cell: a name with everything that is odd about it, a date of birth, a sex. */
import { cleanText, control, invisible } from '../../../src/vietnamese/text.ts';
import type { ListPreview } from '../../../src/api/views.ts';
import type { Cell } from './candidate-list-table.ts';

export type ListProblem = ListPreview['rows'][number]['problems'][number];

export const longestName = 300;

/** A name as it would be taken, and what was mended in it or looks strange. */
export function readName(raw: string): { readonly name: string; readonly problems: readonly ListProblem[] } {
  const problems: ListProblem[] = [];
  // Numbers and bullets of a typed list are not part of the name.
  const text = raw.trim().replace(/^(?:\d{1,3}\s*[.)\-–:]\s*|\d{1,3}\s+(?=\p{L})|[-–•*+]\s*)/u, '');
  if (text !== text.normalize('NFC')) problems.push({ code: 'name-decomposed', detail: '', effect: 'repaired' });
  const hidden = [...text.matchAll(invisible), ...text.matchAll(control)].map(([sign]) => sign);
  const unseen = hidden.filter((sign) => !/[\t\r\n]/u.test(sign));
  if (unseen.length > 0) {
    problems.push({ code: 'name-strange-character', detail: codesOf(unseen), effect: 'repaired' });
  }
  if (/\s{2}|[^\S ]/u.test(text.replace(invisible, ''))) {
    problems.push({ code: 'name-spaces', detail: '', effect: 'repaired' });
  }
  const name = cleanText(text);
  const strange = [...name].filter((sign) => !/[\p{Script=Latin}\p{M} '’ʼ.()-]/u.test(sign));
  if (strange.length > 0) {
    problems.push({ code: 'name-strange-character', detail: codesOf(strange), effect: 'warning' });
  }
  return { name, problems };
}

/** ISO date as far as it is known (1979, 1979-01, 1979-01-05); null when it cannot be read. Days come before months. */
export function birthDateOf(cell: Cell): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : within(cell.toISOString().slice(0, 10));
  const text = cleanText(String(cell ?? '')).replace(/\s*([/.-])\s*/gu, '$1');
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/u.exec(text);
  return parts ? dateOf(parts[3], parts[2], parts[1]) : null;
}

export function sexOf(text: string): 'male' | 'female' | null {
  const plain = cleanText(text).toLowerCase();
  if (['nam', 'ông', 'male', 'm'].includes(plain)) return 'male';
  return ['nữ', 'nư', 'nu', 'bà', 'female', 'f'].includes(plain) ? 'female' : null;
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return within(parts.join('-'));
}

/** Refuses days that the calendar does not have and years in which no candidate was born. */
function within(date: string): string | null {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const whole = `${year}-${month}-${day}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole) return null;
  return Number(year) >= 1900 && Number(year) <= 2100 ? date : null;
}

/** `а (U+0430)`, each once: a look-alike of another script cannot be told by its looks. */
function codesOf(signs: readonly string[]): string {
  return [...new Set(signs)]
    .slice(0, 5)
    .map((sign) => {
      const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      return /[\p{C}\p{Z}]/u.test(sign) ? code : `${sign} (${code})`;
    })
    .join(', ');
}
