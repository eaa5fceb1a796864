/** Trình chiếu kết quả: the result of one round for the hall, people by votes, seven on a slide at most. */
import { percentOf } from '../election/percent.ts';
import type { CandidateResult } from '../election/result.ts';
import { dateInWords } from '../vietnamese/dates.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import { roundNote } from './minutes/minutes-earlier.ts';
import type { MinutesFacts } from './minutes/minutes-facts.ts';
import { wordsOf } from './paper-words.ts';
import { watermarkOf } from './paper-proof.ts';
import { filled } from './sentences.ts';
import type { FiguresSlide, PeopleSlide, ShownPerson, Slides, TitleSlide } from './slides.ts';

export type SlidesFacts = Pick<
  MinutesFacts,
  'definition' | 'roundNumber' | 'congress' | 'result' | 'draft' | 'practice' | 'program' | 'resultHash'
>;

/** Names are read from the last row of a hall: no more of them share a slide. */
const mostOnSlide = 7;

export function resultSlides(facts: SlidesFacts): Slides {
  const { definition, program, resultHash } = facts;
  return {
    title: `Kết quả kiểm phiếu: ${definition.title}`,
    language: 'vi',
    ...watermarkOf(facts),
    footer: `Kiểm Phiếu ${program.version} · Mã kết quả ${resultHash.slice(0, 12)}`,
    slides: [titleSlide(facts), figuresSlide(facts), ...peopleSlides(facts)],
  };
}

function titleSlide({ definition, roundNumber, congress }: SlidesFacts): TitleSlide {
  return {
    kind: 'title',
    above: filled([congress.organisation, [congress.name, congress.ordinal].join(' ')]),
    title: definition.title,
    subtitle: definition.poll === true ? 'Kết quả' : `Kết quả. ${roundNote({ definition, roundNumber })}`,
    below: filled([congress.place, dateInWords(congress.day) ?? '']).join(', '),
  };
}

function figuresSlide({ definition, congress, result }: SlidesFacts): FiguresSlide {
  const { issued, collected, valid, invalid } = result.ballots;
  const { ballot } = wordsOf(definition, congress);
  const poll = definition.poll === true;
  const figures = [
    [poll ? 'Được chọn nhiều nhất' : 'Số lượng cần bầu', definition.seats],
    ['Trong danh sách', result.candidates.length],
    [`Số ${ballot} phát ra`, issued],
    [`Số ${ballot} thu về`, collected],
    ['Hợp lệ', valid],
    ['Không hợp lệ', invalid],
    ['Mẫu số', result.base],
    ['Cần ít nhất', result.needed],
    ['Trúng cử', poll ? null : result.elected.length],
  ] as const;
  return {
    kind: 'figures',
    title: 'Số phiếu',
    figures: figures.flatMap(([label, value]) => (value === null ? [] : [{ label, value: thousands(value) }])),
  };
}

function peopleSlides(facts: SlidesFacts): readonly PeopleSlide[] {
  const { definition, result } = facts;
  const ranked = result.candidates.toSorted((a, b) => b.for - a.for);
  const longest = Math.max(1, result.base ?? 0, result.needed ?? 0, ...ranked.map((one) => one.for));
  const people = ranked.map((one) => shown(one, facts, longest));
  const pages = inPages(people);
  const line =
    result.needed === null ? null : { share: result.needed / longest, label: `Cần ${thousands(result.needed)}` };
  return pages.map((page, index) => ({
    kind: 'people',
    title: definition.title,
    page: `${index + 1}/${pages.length}`,
    line,
    people: page,
  }));
}

/** Pages that are about equally full. */
function inPages<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / mostOnSlide));
  return Array.from({ length: count }, (_, page) =>
    all.slice(Math.ceil((all.length * page) / count), Math.ceil((all.length * (page + 1)) / count)),
  );
}

function shown(one: CandidateResult, { definition, result }: SlidesFacts, longest: number): ShownPerson {
  const tied = result.tied?.candidates.includes(one.number) === true;
  const standing = one.elected ? 'elected' : tied ? 'tied' : 'other';
  const words = { elected: 'Trúng cử', tied: 'Bằng phiếu', other: '' } as const;
  // Votes of shares are told against the shares at the meeting (rules.md §4.4).
  const { shares } = definition.electorate;
  const percent =
    definition.style === 'cumulative' && shares && shares.present > 0
      ? percentOf(one.for, shares.present)
      : one.percent;
  return {
    number: one.number,
    name: one.name,
    votes: thousands(one.for),
    percent: percent === null ? '' : `${decimalComma(percent)} %`,
    share: one.for / longest,
    standing,
    word: words[standing],
  };
}
