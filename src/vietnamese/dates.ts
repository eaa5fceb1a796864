/** Dates and times as Party papers write them (Hướng dẫn 36-HD/VPTW). The text is taken as local time, as it stands. */

/** "2026-01-05" (or longer) → "ngày 05 tháng 01 năm 2026": days below 10 and months 1–2 padded. Null when there is no whole date. */
export function dateInWords(iso: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  if (!parts) return null;
  const [, year, month, day] = parts;
  return `ngày ${day} tháng ${monthInWords(month!)} năm ${year}`;
}

/** "2026-01-05T15:42…" → "15 giờ 42 phút". Null when there is no time. */
export function timeInWords(iso: string): string | null {
  const parts = /T(\d{2}):(\d{2})/u.exec(iso);
  return parts ? `${parts[1]} giờ ${parts[2]} phút` : null;
}

/** "1979-05-03" → "03/5/1979", "1979-05" → "5/1979", "1979" → "1979"; anything else as it is. */
export function shortDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  return [day, month && monthInWords(month), year].filter((part) => part !== undefined).join('/');
}

/** Only January and February carry a zero. */
function monthInWords(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}
