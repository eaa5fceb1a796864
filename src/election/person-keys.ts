/** Who is who over the rounds of an election. */
import type { Candidate, RoundDefinition } from './model.ts';
import { isBornApart, plainName } from './same-person.ts';

interface Known {
  readonly key: string;
  readonly person: Candidate;
}

/**
 * One key for one person in all rounds, for the round and the number on its ballot: the place on the first ballot they stood on.
 * Found through `from` and `parent`; a list that does not say where somebody came from is read by names, so that nobody
 * becomes two people because a number was left out.
 */
export function personKeys(
  rounds: readonly { readonly definition: RoundDefinition }[],
): (round: number, number: number) => string {
  const keys = new Map<string, string>();
  const byName = new Map<string, Known[]>();
  for (const { definition } of rounds) addRound(definition, keys, byName);
  return (round, number) => keys.get(`${round}:${number}`)!;
}

function addRound(
  { candidates, round: { number: round = 1, parent } }: RoundDefinition,
  keys: Map<string, string>,
  byName: Map<string, Known[]>,
): void {
  const spellingsOf = new Map<number, Candidate[]>();
  for (const one of candidates) {
    const person = one.sameAs ?? one.number;
    spellingsOf.set(person, [...(spellingsOf.get(person) ?? []), one]);
  }
  const linked = new Map<number, string>();
  for (const [person, lines] of spellingsOf) {
    const from = lines.map((line) => keys.get(`${parent}:${line.from}`)).find((key) => key !== undefined);
    if (from !== undefined) linked.set(person, from);
  }
  // Names are compared with the ballots before, never within one: two lines of one ballot are two people.
  const here = new Set(linked.values());
  const found: (readonly [string, Known])[] = [];
  for (const [person, lines] of spellingsOf) {
    const key = linked.get(person) ?? keyByName(lines, byName, here) ?? `${round}:${person}`;
    here.add(key);
    for (const line of lines) {
      keys.set(`${round}:${line.number}`, key);
      found.push([plainName(line.name), { key, person: line }]);
    }
  }
  for (const [name, known] of found) byName.set(name, [...(byName.get(name) ?? []), known]);
}

/** The only person of the name on the ballots before who is not on this one by number; null where there is none, or several. */
function keyByName(
  lines: readonly Candidate[],
  byName: ReadonlyMap<string, readonly Known[]>,
  here: ReadonlySet<string>,
): string | null {
  const same = lines.flatMap((line) =>
    (byName.get(plainName(line.name)) ?? []).filter(({ key, person }) => !here.has(key) && !isBornApart(person, line)),
  );
  const found = new Set(same.map(({ key }) => key));
  return found.size === 1 ? [...found][0]! : null;
}
