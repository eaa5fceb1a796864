/** The time of day as it is typed, and the local time of a decision ("2026-01-05T15:42"). */

/** "15:42", "15h42", "15.42", "1542", "9h" → `15:42`, `09:00`; null when it is no time of day. */
export function clockOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:\s*[:h.g]\s*(\d{1,2})?)?$/u.exec(typed) ?? /^(\d{2})(\d{2})$/u.exec(typed);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

export function localDay(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

export function localClock(time: Date): string {
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
