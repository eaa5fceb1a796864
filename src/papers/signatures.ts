/** Who signs a paper, as the organisation's rule set lays it out. */
import type { ElectorateKind, Person } from '../election/model.ts';
import { ruleSets } from '../election/rule-sets/index.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { MinutesLayout } from '../election/rule-sets/rule-set.ts';
import type { SignaturesBlock } from './document.ts';
import { lowered } from './sentences.ts';

export interface Signers {
  readonly ruleSet: RuleSetId;
  readonly electorate: ElectorateKind;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
}

const signedBy = '(ký, ghi rõ họ tên)';

export function signaturesOf(signers: Signers): SignaturesBlock {
  const { signatures } = ruleSets[signers.ruleSet].minutes;
  return { kind: 'signatures', places: signatures.map((who) => placeOf(who, signers)) };
}

/** Papers of the committee alone: its chair, and a second member. */
export function committeeSignatures(
  signers: Pick<Signers, 'committee'> & { readonly definition: { readonly ruleSet: RuleSetId } },
): SignaturesBlock {
  const { committee, committeeChair } = ruleSets[signers.definition.ruleSet].words;
  return {
    kind: 'signatures',
    places: [
      { title: `Thành viên ${lowered(committee)}`, note: signedBy },
      { title: committeeChair, note: signedBy, ...named(personWith(signers.committee, /trưởng ban/iu)) },
    ],
  };
}

/** Places for people who are not known beforehand. */
export function handSignatures(titles: readonly string[]): SignaturesBlock {
  return { kind: 'signatures', places: titles.map((title) => ({ title, note: signedBy })) };
}

/** Who is given the sealed ballots, in running text. */
export function receiverOf(signers: Signers): string {
  return presidesAlone(signers) ? soleChairOf(signers) : ruleSets[signers.ruleSet].words.presidium;
}

function placeOf(who: MinutesLayout['signatures'][number], signers: Signers): SignaturesBlock['places'][number] {
  const { presidiumSigns, committee, committeeChair } = ruleSets[signers.ruleSet].words;
  const note = signedBy;
  switch (who) {
    case 'presidium': {
      const title = presidesAlone(signers) ? soleChairOf(signers) : presidiumSigns;
      return { title, note, ...named(personWith(signers.presidium, /chủ tịch|chủ trì|chủ to[aạ]/iu)) };
    }
    case 'committee-chair':
      return { title: committeeChair, note, ...named(personWith(signers.committee, /trưởng ban/iu)) };
    case 'committee-members':
      return { title: committee, note };
  }
}

/** A committee's meeting is led by one person, a congress by its presidium. */
function presidesAlone({ electorate, presidium }: Signers): boolean {
  return electorate === 'committee' && presidium.length <= 1;
}

/** "Chủ tịch hội nghị" where a presidium (Đoàn …) would lead; an organisation that one person leads has its own word. */
function soleChairOf({ ruleSet }: Signers): string {
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
