/** Diễn giải: each step from the base to the elected as one plain sentence, for the screen and for the annex of the minutes. */
import type { DerivationStep } from '../election/derivation.ts';
import { withOneInSingular } from './english-one.ts';
import { exclusionLabel } from './exclusions.ts';
import { figureIn } from './figure.ts';
import { interpolate } from './interpolate.ts';
import { meetingWords } from './meeting.ts';
import type { MeetingOf } from './meeting.ts';
import { basesEn, basesVi } from './why.ts';

export type WordsLanguage = 'vi' | 'en';

/** `{{name}}` stands for a figure or for names, ready formatted. */
export interface DerivationWords {
  readonly base: string;
  /** The base of people summoned with what is left out of it. */
  readonly baseWithout: string;
  readonly excluded: string;
  readonly noBase: string;
  readonly majority: string;
  readonly share: string;
  readonly mostVotes: string;
  readonly ballots: string;
  readonly over: string;
  readonly nobodyOver: string;
  readonly cut: string;
  /** The same three where no number of votes is needed. */
  readonly voted: string;
  readonly nobodyVoted: string;
  readonly cutVoted: string;
  readonly tie: Readonly<Record<'revote' | 'older' | 'congress', string>>;
  readonly older: string;
  readonly elected: string;
  readonly nobodyElected: string;
  readonly short: string;
  readonly poll: string;
}

export const derivationVi: DerivationWords = {
  base: 'Mẫu số là {{what}}: {{base}}.',
  baseWithout: 'Mẫu số là số được triệu tập trừ số không tính: {{summoned}} {{excluded}} = {{base}}.',
  excluded: '− {{count}} ({{reason}})',
  noBase: 'Không có mẫu số: kết quả tính theo số phiếu, không theo tỷ lệ.',
  majority: 'Người trúng cử phải được quá một nửa mẫu số, tức là ít nhất {{needed}} phiếu.',
  share: 'Người trúng cử phải được ít nhất {{threshold}} mẫu số, tức là ít nhất {{needed}} phiếu.',
  mostVotes: 'Không cần quá một nửa: người nhiều phiếu hơn trúng cử, lấy từ cao xuống thấp cho đủ số lượng.',
  ballots:
    'Thu về {{collected}} lá phiếu: {{valid}} hợp lệ, {{invalid}} không hợp lệ. Chỉ phiếu hợp lệ được tính cho từng người.',
  over: 'Đủ số phiếu có {{count}} người, cần bầu {{seats}} người: {{names}}.',
  nobodyOver: 'Không có ai đủ số phiếu; cần bầu {{seats}} người.',
  cut: 'Số người đủ phiếu nhiều hơn {{seats}} người cần bầu, nên lấy từ cao xuống thấp: người cuối cùng trúng cử được {{lastIn}} phiếu, người kế tiếp được {{firstOut}} phiếu.',
  voted: 'Có phiếu bầu: {{count}} người, cần bầu {{seats}} người: {{names}}.',
  nobodyVoted: 'Không có ai được phiếu bầu; cần bầu {{seats}} người.',
  cutVoted:
    'Số người có phiếu bầu nhiều hơn {{seats}} người cần bầu, nên lấy từ cao xuống thấp: người cuối cùng trúng cử được {{lastIn}} phiếu, người kế tiếp được {{firstOut}} phiếu.',
  tie: {
    revote:
      '{{count}} người cùng được {{votes}} phiếu mà chỉ còn {{seats}} chỗ: {{names}}. Phải bầu lại giữa những người này.',
    older:
      '{{count}} người cùng được {{votes}} phiếu mà chỉ còn {{seats}} chỗ: {{names}}. Ưu tiên người nhiều tuổi hơn.',
    congress:
      '{{count}} người cùng được {{votes}} phiếu mà chỉ còn {{seats}} chỗ: {{names}}. {{Meeting}} quyết định cách giải quyết.',
  },
  older: 'Nhiều tuổi hơn nên trúng cử: {{names}}. Còn lại: {{left}}.',
  elected: 'Trúng cử {{count}} trên {{seats}} người cần bầu: {{names}}.',
  nobodyElected: 'Không có ai trúng cử; cần bầu {{seats}} người.',
  short: 'Còn thiếu {{seats}} người so với số lượng cần bầu.',
  poll: 'Phiếu này không bầu ai: chỉ báo cáo số phiếu của từng người.',
};

export const derivationEn: DerivationWords = {
  base: 'The base is {{what}}: {{base}}.',
  baseWithout: 'The base is the people summoned less those left out: {{summoned}} {{excluded}} = {{base}}.',
  excluded: '− {{count}} ({{reason}})',
  noBase: 'There is no base: votes are counted as they are, not as a part of anything.',
  majority: 'To be elected takes more than half of the base, at least {{needed}} votes.',
  share: 'To be elected takes at least {{threshold}} of the base, at least {{needed}} votes.',
  mostVotes: 'No majority is needed: the most votes win, from the top until the seats are full.',
  ballots:
    '{{collected}} ballots collected: {{valid}} valid, {{invalid}} invalid. Only valid ballots count for anybody.',
  over: '{{count}} people have the votes needed, for {{seats}} seats: {{names}}.',
  nobodyOver: 'Nobody has the votes needed, for {{seats}} seats.',
  cut: 'More people have the votes needed than there are seats ({{seats}}), so they are taken from the top: the last one elected has {{lastIn}} votes, the next one {{firstOut}}.',
  voted: '{{count}} people have votes, for {{seats}} seats: {{names}}.',
  nobodyVoted: 'Nobody has a vote, for {{seats}} seats.',
  cutVoted:
    'More people have votes than there are seats ({{seats}}), so they are taken from the top: the last one elected has {{lastIn}} votes, the next one {{firstOut}}.',
  tie: {
    revote:
      '{{count}} people have {{votes}} votes each for the last {{seats}} places: {{names}}. There must be a re-vote among them.',
    older: '{{count}} people have {{votes}} votes each for the last {{seats}} places: {{names}}. The older goes first.',
    congress:
      '{{count}} people have {{votes}} votes each for the last {{seats}} places: {{names}}. {{Meeting}} decides what to do.',
  },
  older: 'Elected as the older: {{names}}. The others: {{left}}.',
  elected: 'Elected, {{count}} for {{seats}} seats: {{names}}.',
  nobodyElected: 'Nobody is elected, for {{seats}} seats.',
  short: '{{seats}} seats are not filled.',
  poll: 'This ballot elects nobody: the votes of everybody are reported.',
};

/** The whole sentence, with the verified article in brackets where there is one. `nameOf` gives the name of a number. */
export function derivationSentence(
  step: DerivationStep,
  language: WordsLanguage,
  meetingOf: MeetingOf,
  nameOf: (number: number) => string,
): string {
  const said = withoutArticle(step, language, meetingOf, nameOf);
  const sentence = language === 'vi' ? said : withOneInSingular(said);
  return step.article === null ? sentence : `${sentence} (${step.article})`;
}

function withoutArticle(
  step: DerivationStep,
  language: WordsLanguage,
  meetingOf: MeetingOf,
  nameOf: (number: number) => string,
): string {
  const words = language === 'vi' ? derivationVi : derivationEn;
  const figure = (value: number) => figureIn(language, value);
  const names = (numbers: readonly number[]) => numbers.map(nameOf).join(', ');
  switch (step.kind) {
    case 'base':
      return baseSentence(step, language, meetingOf, words);
    case 'needed': {
      if (step.needed === null) return words.mostVotes;
      const sentence = step.threshold === 'majority' ? words.majority : words.share;
      return interpolate(sentence, { threshold: step.threshold, needed: figure(step.needed) });
    }
    case 'ballots':
      return interpolate(words.ballots, {
        collected: figure(step.collected),
        valid: figure(step.valid),
        invalid: figure(step.invalid),
      });
    case 'over':
    case 'elected': {
      const { numbers, seats } = step;
      const [some, nobody] =
        step.kind === 'elected'
          ? [words.elected, words.nobodyElected]
          : step.needed === null
            ? [words.voted, words.nobodyVoted]
            : [words.over, words.nobodyOver];
      return interpolate(numbers.length > 0 ? some : nobody, { count: numbers.length, seats, names: names(numbers) });
    }
    case 'cut':
      return interpolate(step.needed === null ? words.cutVoted : words.cut, {
        seats: step.seats,
        lastIn: figure(step.lastIn),
        firstOut: figure(step.firstOut),
      });
    case 'tie': {
      const { candidates, votes, seats } = step;
      return interpolate(words.tie[step.rule], {
        ...meetingWords(meetingOf, language),
        count: candidates.length,
        votes: figure(votes),
        seats,
        names: names(candidates),
      });
    }
    case 'older':
      return interpolate(words.older, { names: names(step.elected), left: names(step.left) });
    case 'short':
      return interpolate(words.short, { seats: step.seats });
    case 'poll':
      return words.poll;
  }
}

function baseSentence(
  { base, baseKind, electorate }: Extract<DerivationStep, { kind: 'base' }>,
  language: WordsLanguage,
  { ruleSet }: MeetingOf,
  words: DerivationWords,
): string {
  if (base === null) return words.noBase;
  const figure = (value: number) => figureIn(language, value);
  const excluded = electorate.excluded.filter(({ count }) => count > 0);
  if (baseKind !== 'summoned' || excluded.length === 0) {
    const what = summonedWhole(language, baseKind);
    return interpolate(words.base, { what, base: figure(base) });
  }
  const label = (reason: string) => exclusionLabel(reason, electorate.kind, ruleSet, language);
  const parts = excluded.map(({ reason, count }) =>
    interpolate(words.excluded, { count: figure(count), reason: label(reason) }),
  );
  return interpolate(words.baseWithout, {
    summoned: figure(electorate.summoned),
    excluded: parts.join(' '),
    base: figure(base),
  });
}

/** What the base is; where nobody is left out, nothing is said of those left out. */
function summonedWhole(language: WordsLanguage, baseKind: keyof typeof basesVi): string {
  if (baseKind === 'summoned') return language === 'vi' ? 'số được triệu tập' : 'the people summoned';
  return (language === 'vi' ? basesVi : basesEn)[baseKind];
}
