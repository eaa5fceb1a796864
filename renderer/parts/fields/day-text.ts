/** Dates as they are typed and shown on the screens, day first; kept as ISO text (`2026-01-05`, `1979-05`, `1979`). */

/**
 * "5/1/2026", "05-01-2026", "05012026" → `2026-01-05`; "5/1979" → `1979-05`; "1979" → `1979`; "" → "".
 * Null when it is none of these, or no day of the calendar.
 */
export function isoOfDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const joined = /^(\d{2})(\d{2})(\d{4})$/u.exec(typed);
  const parts = joined ? joined.slice(1) : typed.split(/\s*[/.\-\s]\s*/u);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/u.test(part))) return null;
  const [year, month, day] = parts.toReversed().map(Number);
  if (year === undefined || year < 1900 || year > 2200) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  const start = `${year}-${two(month)}`;
  if (day === undefined) return start;
  return day >= 1 && day <= new Date(year, month, 0).getDate() ? `${start}-${two(day)}` : null;
}

/** `2026-01-05` → "05/01/2026", `1979-05` → "05/1979"; text of another form stays as it is. */
export function dayOfIso(iso: string): string {
  return /^\d{4}(-\d{2}){0,2}$/u.test(iso) ? iso.split('-').toReversed().join('/') : iso;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
