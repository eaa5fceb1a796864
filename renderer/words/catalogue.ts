/** Every word on the screens, by subject. Vietnamese is the source; English has the same shape or does not compile. */
import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withOneInSingular } from '../../src/words/english-one.ts';
import { exclusionsEn, exclusionsVi } from '../../src/words/exclusions.ts';
import { findingsEn, findingsVi } from '../../src/words/findings.ts';
import { refusalsEn, refusalsVi } from '../../src/words/refusals.ts';
import { common as commonEn } from './en/common.ts';
import { files as filesEn } from './en/files.ts';
import { start as startEn } from './en/start.ts';
import { congress as congressEn } from './en/congress.ts';
import { elections as electionsEn } from './en/elections.ts';
import { candidates as candidatesEn } from './en/candidates.ts';
import { ballot as ballotEn } from './en/ballot.ts';
import { behind as behindEn } from './en/behind.ts';
import { board as boardEn } from './en/board.ts';
import { entry as entryEn } from './en/entry.ts';
import { rulings as rulingsEn } from './en/rulings.ts';
import { settling as settlingEn } from './en/settling.ts';
import { table as tableEn } from './en/table.ts';
import { guide as guideEn } from './en/guide.ts';
import { hall as hallEn } from './en/hall.ts';
import { remarks as remarksEn } from './en/remarks.ts';
import { rehearsal as rehearsalEn } from './en/rehearsal.ts';
import { result as resultEn } from './en/result.ts';
import { papers as papersEn } from './en/papers.ts';
import { people as peopleEn } from './en/people.ts';
import { training as trainingEn } from './en/training.ts';
import { writtenNames as writtenNamesEn } from './en/writtenNames.ts';
import { holders as holdersEn } from './en/holders.ts';
import { rules as rulesEn } from './en/rules.ts';
import { rounds as roundsEn } from './en/rounds.ts';
import { summary as summaryEn } from './en/summary.ts';
import { layout as layoutEn } from './en/layout.ts';
import { common as commonVi } from './vi/common.ts';
import { files as filesVi } from './vi/files.ts';
import { start as startVi } from './vi/start.ts';
import { congress as congressVi } from './vi/congress.ts';
import { elections as electionsVi } from './vi/elections.ts';
import { candidates as candidatesVi } from './vi/candidates.ts';
import { ballot as ballotVi } from './vi/ballot.ts';
import { behind as behindVi } from './vi/behind.ts';
import { board as boardVi } from './vi/board.ts';
import { entry as entryVi } from './vi/entry.ts';
import { rulings as rulingsVi } from './vi/rulings.ts';
import { settling as settlingVi } from './vi/settling.ts';
import { table as tableVi } from './vi/table.ts';
import { guide as guideVi } from './vi/guide.ts';
import { hall as hallVi } from './vi/hall.ts';
import { remarks as remarksVi } from './vi/remarks.ts';
import { rehearsal as rehearsalVi } from './vi/rehearsal.ts';
import { result as resultVi } from './vi/result.ts';
import { papers as papersVi } from './vi/papers.ts';
import { people as peopleVi } from './vi/people.ts';
import { training as trainingVi } from './vi/training.ts';
import { writtenNames as writtenNamesVi } from './vi/writtenNames.ts';
import { holders as holdersVi } from './vi/holders.ts';
import { rules as rulesVi } from './vi/rules.ts';
import { rounds as roundsVi } from './vi/rounds.ts';
import { summary as summaryVi } from './vi/summary.ts';
import { layout as layoutVi } from './vi/layout.ts';

export const vi = {
  common: commonVi,
  files: filesVi,
  start: startVi,
  congress: congressVi,
  elections: electionsVi,
  candidates: candidatesVi,
  ballot: ballotVi,
  behind: behindVi,
  board: boardVi,
  entry: entryVi,
  rulings: rulingsVi,
  settling: settlingVi,
  table: tableVi,
  guide: guideVi,
  hall: hallVi,
  remarks: remarksVi,
  rehearsal: rehearsalVi,
  result: resultVi,
  papers: papersVi,
  people: peopleVi,
  training: trainingVi,
  writtenNames: writtenNamesVi,
  holders: holdersVi,
  rules: rulesVi,
  rounds: roundsVi,
  summary: summaryVi,
  layout: layoutVi,
  exclusions: exclusionsVi,
  findings: findingsVi,
  refusals: refusalsVi,
} as const;

const en = {
  common: commonEn,
  files: filesEn,
  start: startEn,
  congress: congressEn,
  elections: electionsEn,
  candidates: candidatesEn,
  ballot: ballotEn,
  behind: behindEn,
  board: boardEn,
  entry: entryEn,
  rulings: rulingsEn,
  settling: settlingEn,
  table: tableEn,
  guide: guideEn,
  hall: hallEn,
  remarks: remarksEn,
  rehearsal: rehearsalEn,
  result: resultEn,
  papers: papersEn,
  people: peopleEn,
  training: trainingEn,
  writtenNames: writtenNamesEn,
  holders: holdersEn,
  rules: rulesEn,
  rounds: roundsEn,
  summary: summaryEn,
  layout: layoutEn,
  exclusions: exclusionsEn,
  findings: findingsEn,
  refusals: refusalsEn,
} as const;

export type Language = 'vi' | 'en';

/** English sentences are written for many; Vietnamese needs no other form. */
const oneInSingular: PostProcessorModule = {
  type: 'postProcessor',
  name: 'oneInSingular',
  process: (sentence: string) => (i18next.language === 'en' ? withOneInSingular(sentence) : sentence),
};

/** Starts the catalogue in a language; words are in the bundle, so nothing is loaded later. */
export function startCatalogue(language: Language): void {
  void i18next
    .use(initReactI18next)
    .use(oneInSingular)
    .init({
      lng: language,
      fallbackLng: 'vi',
      defaultNS: 'common',
      // Codes such as F.101 contain the default separators.
      keySeparator: '/',
      nsSeparator: ':',
      resources: { vi, en },
      interpolation: { escapeValue: false },
      postProcess: [oneInSingular.name],
      returnNull: false,
      // A word may be empty on purpose: no help is needed there.
      returnEmptyString: true,
    });
}
