/** Who signs a paper, as the organisation's rule set lays it out. */
import type { ElectorateKind, Person } from '../election/model.ts';
import { ruleSets } from '../election/rule-sets/index.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { SignaturesBlock } from './document.ts';
import { layoutOf } from './layout.ts';
import type { LaidOut, SignerKind, SigningPlace } from './layout.ts';
import { lowered } from './sentences.ts';

export interface Signers {
  readonly ruleSet: RuleSetId;
  readonly congress: LaidOut;
  readonly electorate: ElectorateKind;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
}

/** Below every title, where nothing else is wanted. */
export const signedBy = '(ký, ghi rõ họ tên)';
/** Of a committee, Ban or Tổ. */
const leads = /trưởng ban|tổ trưởng/iu;

export function signaturesOf(signers: Signers): SignaturesBlock {
  const wanted = layoutOf(signers.congress, signers.ruleSet).signers;
  return { kind: 'signatures', places: wanted.map((place) => placeOf(place, signers)) };
}

/** Papers of the committee alone: its chair, and a second member. */
export function committeeSignatures(signers: CommitteeSigners): SignaturesBlock {
  const { committee } = layoutOf(signers.congress, signers.definition.ruleSet);
  return {
    kind: 'signatures',
    places: [{ title: `Thành viên ${lowered(committee)}`, note: signedBy }, chairPlace(signers)],
  };
}

/** A paper that the committee's chair alone answers for: on the right, as a report is signed. */
export function chairSignature(signers: CommitteeSigners): SignaturesBlock {
  return { kind: 'signatures', places: [{ title: '' }, chairPlace(signers)] };
}

type CommitteeSigners = Pick<Signers, 'committee' | 'congress'> & {
  readonly definition: { readonly ruleSet: RuleSetId };
};

function chairPlace({ committee, congress, definition }: CommitteeSigners): SignaturesBlock['places'][number] {
  const { committeeChair } = layoutOf(congress, definition.ruleSet);
  return { title: committeeChair, note: signedBy, ...named(personWith(committee, leads)) };
}

/** Places for people who are not known beforehand. */
export function handSignatures(titles: readonly string[]): SignaturesBlock {
  return { kind: 'signatures', places: titles.map((title) => ({ title, note: signedBy })) };
}

/** Who is given the sealed ballots, in running text. */
export function receiverOf(signers: Signers): string {
  return presidesAlone(signers) ? soleChairOf(signers) : ruleSets[signers.ruleSet].words.presidium;
}

function placeOf({ who, title, note = signedBy }: SigningPlace, signers: Signers): SignaturesBlock['places'][number] {
  return {
    title: title ?? usualTitle(who, signers),
    ...(note === '' ? {} : { note }),
    ...named(whoSigns(who, signers)),
  };
}

/** Above the signature of these people, where the organisation calls them nothing else. */
export function usualTitle(who: SignerKind, signers: Omit<Signers, 'committee'>): string {
  const { committee, committeeChair } = layoutOf(signers.congress, signers.ruleSet);
  switch (who) {
    case 'presidium':
      return presidesAlone(signers) ? soleChairOf(signers) : ruleSets[signers.ruleSet].words.presidiumSigns;
    case 'committee-chair':
      return committeeChair;
    case 'committee-members':
      return committee;
    case 'other':
      return '';
  }
}

/** Of several nobody is named: each writes the own name. */
function whoSigns(who: SignerKind, { presidium, committee }: Signers): Person | undefined {
  if (who === 'presidium') return personWith(presidium, /chủ tịch|chủ trì|chủ to[aạ]/iu);
  return who === 'committee-chair' ? personWith(committee, leads) : undefined;
}

/** A committee's meeting is led by one person, a congress by its presidium. */
function presidesAlone({ electorate, presidium }: Pick<Signers, 'electorate' | 'presidium'>): boolean {
  return electorate === 'committee' && presidium.length <= 1;
}

/** "Chủ tịch hội nghị" where a presidium (Đoàn …) would lead; an organisation that one person leads has its own word. */
function soleChairOf({ ruleSet }: Pick<Signers, 'ruleSet'>): string {
  const { presidium, meetings } = ruleSets[ruleSet].words;
  return presidium.startsWith('Đoàn') ? `Chủ tịch ${lowered(meetings.committee)}` : presidium;
}

/** Who holds the role, or the first named when nobody's role says so. */
function personWith(people: readonly Person[], role: RegExp): Person | undefined {
  return people.find((person) => role.test(person.role) && !/phó/iu.test(person.role)) ?? people[0];
}

function named(person: Person | undefined): { readonly name?: string } {
  return person ? { name: person.name } : {};
}
