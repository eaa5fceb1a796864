/** The two columns at the top of every paper (who issues it; the motto with place and date), and the meeting's full name. */
import type { RuleSetId } from '../election/rule-sets/index.ts';
import { dateInWords } from '../vietnamese/dates.ts';
import { keptTogether } from '../vietnamese/phrases.ts';
import type { HeaderBlock, ParagraphBlock } from './document.ts';
import { layoutOf } from './layout.ts';
import type { MinutesCongress } from './minutes/minutes-facts.ts';
import { blank, capital, filled } from './sentences.ts';

/** The block at the top of a paper; on sheets that have it printed, place and date alone. */
export function headingOf(congress: MinutesCongress, ruleSet: RuleSetId): HeaderBlock | ParagraphBlock {
  const header = headerOf(congress, ruleSet);
  if (layoutOf(congress, ruleSet).heading) return header;
  return { kind: 'paragraph', align: 'right', content: [{ text: header.placeAndDate, italic: true }], withNext: true };
}

export function headerOf(congress: MinutesCongress, ruleSet: RuleSetId): HeaderBlock {
  const { motto, underIssuer } = layoutOf(congress, ruleSet);
  const above = sameWords(congress.superior, motto[0] ?? '') ? '' : congress.superior.trim();
  const body = congress.organisation.trim();
  const meeting = filled([congress.name, congress.ordinal]).join(' ');
  const term = congress.term.trim() === '' ? [] : [`Nhiệm kỳ ${congress.term.trim()}`];
  // A congress without a body above it in the title stands under its own organisation (36-HD/VPTW).
  const issuer = [...filled(above === '' ? [meeting] : [body, meeting]), ...term].map(keptTogether);
  const superior = above === '' ? body : above;
  const day = dateInWords(congress.day) ?? 'ngày …… tháng …… năm ………';
  return {
    kind: 'header',
    superior: keptTogether(superior),
    issuer,
    underIssuer,
    motto,
    placeAndDate: `${congress.place.trim() || blank}, ${day}`,
  };
}

/** "Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030,": the meeting in running text. */
export function meetingInWords(congress: MinutesCongress, fallback: string): string {
  const name = congress.name.trim() || fallback;
  const body = name.toLocaleLowerCase('vi').includes(congress.organisation.trim().toLocaleLowerCase('vi'))
    ? ''
    : congress.organisation;
  const phrase = filled([name, body, congress.ordinal]).join(' ');
  return congress.term.trim() === '' ? phrase : `${phrase}, nhiệm kỳ ${congress.term.trim()},`;
}

/** The same name where it stands alone: "Đại hội đại biểu Đảng bộ tỉnh Thái Nguyên lần thứ XX, nhiệm kỳ 2025 – 2030". */
export function meetingName(congress: MinutesCongress, fallback: string): string {
  return capital(meetingInWords(congress, fallback).replace(/,$/u, ''));
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLocaleUpperCase('vi') === other.trim().toLocaleUpperCase('vi');
}
