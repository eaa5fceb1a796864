/** What a comparison of readings finds, one sentence each. `{{name}}` stands for a fact of it. */
import type { Fault } from '../reading/comparison/faults.ts';
import type { WordsLanguage } from './derivation.ts';
import { interpolate } from './interpolate.ts';

/** `One`: a single paper, whose place is certain. `Among`: some of several alike ballots side by side. `Row`: several in a row. */
export type FaultWordsKey =
  | 'skippedOne'
  | 'skippedAmong'
  | 'skippedRow'
  | 'doubledOne'
  | 'doubledAmong'
  | 'doubledRow'
  | 'surplusOne'
  | 'surplusAmong'
  | 'surplusRow'
  | 'count'
  | 'unlike'
  | 'swapped'
  | 'movedOne'
  | 'movedRow'
  | 'turned';

export const readingFaultsVi: Readonly<Record<FaultWordsKey, string>> = {
  skippedOne: 'Tập {{batch}}: người nhập {{reading}} bỏ sót phiếu {{from}}.',
  skippedAmong:
    'Tập {{batch}}: người nhập {{reading}} bỏ sót {{count}} phiếu trong các phiếu từ {{from}} đến {{to}}; các phiếu này giống nhau hoặc gần giống nhau nên không biết chắc là phiếu nào.',
  skippedRow:
    'Tập {{batch}}: người nhập {{reading}} bỏ sót {{count}} phiếu liền nhau, từ phiếu {{from}} đến phiếu {{to}}.',
  doubledOne:
    'Tập {{batch}}: người nhập {{reading}} nhập phiếu {{from}} hai lần, ở thứ tự {{ownFrom}} và {{ownTo}} của lượt mình.',
  doubledAmong:
    'Tập {{batch}}: người nhập {{reading}} nhập hai lần {{count}} phiếu trong các phiếu từ {{from}} đến {{to}}; các phiếu này giống nhau hoặc gần giống nhau nên không biết chắc là phiếu nào.',
  doubledRow:
    'Tập {{batch}}: người nhập {{reading}} nhập hai lần {{count}} phiếu liền nhau, từ phiếu {{from}} đến phiếu {{to}}.',
  surplusOne: 'Tập {{batch}}: người nhập {{reading}} nhập thừa một phiếu, ở thứ tự {{ownFrom}} của lượt mình.',
  surplusAmong:
    'Tập {{batch}}: người nhập {{reading}} nhập thừa {{count}} phiếu, trong các thứ tự từ {{ownFrom}} đến {{ownTo}} của lượt mình.',
  surplusRow:
    'Tập {{batch}}: người nhập {{reading}} nhập thừa {{count}} phiếu, thứ tự {{ownFrom}} đến {{ownTo}} của lượt mình.',
  count:
    'Tập {{batch}}: các lượt nhập cho thấy {{papers}} phiếu, nhưng tập có {{size}} phiếu. Hãy đếm lại các phiếu của tập.',
  unlike:
    'Tập {{batch}}: lượt nhập {{reading}} chỉ có {{recognised}} trong {{size}} phiếu khớp với lượt trước. Có thể hai người đã nhập hai tập khác nhau, hoặc các phiếu đã bị xáo trộn.',
  swapped: 'Tập {{batch}}: phiếu {{from}} và phiếu {{to}} đổi chỗ cho nhau ở lượt nhập {{reading}}.',
  movedOne: 'Tập {{batch}}: phiếu {{from}} nằm ở thứ tự {{ownFrom}} trong lượt nhập {{reading}}.',
  movedRow:
    'Tập {{batch}}: các phiếu từ {{from}} đến {{to}} nằm ở thứ tự {{ownFrom}} đến {{ownTo}} trong lượt nhập {{reading}}.',
  turned: 'Tập {{batch}}: lượt nhập {{reading}} nhập ngược từ cuối tập lên đầu.',
};

export const readingFaultsEn: Readonly<Record<FaultWordsKey, string>> = {
  skippedOne: 'Batch {{batch}}: typist {{reading}} left out ballot {{from}}.',
  skippedAmong:
    'Batch {{batch}}: typist {{reading}} left out {{count}} of ballots {{from}} to {{to}}; they are alike or nearly alike, so it is not certain which.',
  skippedRow: 'Batch {{batch}}: typist {{reading}} left out {{count}} ballots in a row, {{from}} to {{to}}.',
  doubledOne:
    'Batch {{batch}}: typist {{reading}} keyed ballot {{from}} twice, as numbers {{ownFrom}} and {{ownTo}} of that reading.',
  doubledAmong:
    'Batch {{batch}}: typist {{reading}} keyed {{count}} of ballots {{from}} to {{to}} twice; they are alike or nearly alike, so it is not certain which.',
  doubledRow: 'Batch {{batch}}: typist {{reading}} keyed {{count}} ballots in a row twice, {{from}} to {{to}}.',
  surplusOne: 'Batch {{batch}}: typist {{reading}} keyed a ballot too many, number {{ownFrom}} of that reading.',
  surplusAmong:
    'Batch {{batch}}: typist {{reading}} keyed {{count}} ballots too many, among numbers {{ownFrom}} to {{ownTo}} of that reading.',
  surplusRow:
    'Batch {{batch}}: typist {{reading}} keyed {{count}} ballots too many, numbers {{ownFrom}} to {{ownTo}} of that reading.',
  count: 'Batch {{batch}}: the readings show {{papers}} ballots, the batch has {{size}}. Count its ballots again.',
  unlike:
    'Batch {{batch}}: only {{recognised}} of {{size}} ballots of reading {{reading}} match the reading before. Perhaps two different batches were read, or the ballots were shuffled.',
  swapped: "Batch {{batch}}: ballots {{from}} and {{to}} are in each other's place in reading {{reading}}.",
  movedOne: 'Batch {{batch}}: ballot {{from}} is number {{ownFrom}} in reading {{reading}}.',
  movedRow: 'Batch {{batch}}: ballots {{from}} to {{to}} are numbers {{ownFrom}} to {{ownTo}} in reading {{reading}}.',
  turned: 'Batch {{batch}}: reading {{reading}} went from the end of the batch to its beginning.',
};

/** One plain sentence. Ballots are named by their serial in the reading that is not at fault, which has them as they lie. */
export function readingFaultSentence(fault: Fault, batch: number, language: WordsLanguage): string {
  const words = language === 'vi' ? readingFaultsVi : readingFaultsEn;
  if (!('first' in fault)) return interpolate(words[fault.kind], { ...fault, batch });
  const [own, other] = fault.reading === 1 ? [fault.first, fault.second] : [fault.second, fault.first];
  const facts = { ...fault, batch, ...other, ownFrom: own.from, ownTo: own.to };
  return interpolate(words[keyOf(fault)], facts);
}

function keyOf(fault: Extract<Fault, { first: unknown }>): FaultWordsKey {
  switch (fault.kind) {
    case 'skipped':
    case 'doubled':
    case 'surplus': {
      // The papers of the pile; a ballot too many is none, so that its own reading tells.
      const own = (fault.reading === 1) === (fault.kind === 'surplus');
      const { from, to } = own ? fault.first : fault.second;
      if (to - from + 1 > fault.count) return `${fault.kind}Among`;
      return fault.count === 1 ? `${fault.kind}One` : `${fault.kind}Row`;
    }
    case 'moved':
      return fault.first.from === fault.first.to ? 'movedOne' : 'movedRow';
    case 'swapped':
    case 'turned':
      return fault.kind;
  }
}
