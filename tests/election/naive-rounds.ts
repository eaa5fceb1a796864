/**
 * The way of an election over its rounds once more (rules.md §2.2–2.4, §2.7), told by names: nobody shares a name here, so a
 * person is found in every round without any number of an earlier ballot.
 */
import { naiveFill } from './naive.ts';
import type { NaivePerson } from './naive.ts';
import { naiveMustGoOn } from './naive-rules.ts';
import type { NaiveRules } from './naive-rules.ts';

export interface NaiveHeld {
  readonly number: number;
  readonly kind: string;
  readonly organisation: string;
  readonly rules: NaiveRules;
  readonly poll: boolean;
  readonly seats: number;
  readonly issued: number;
  readonly collected: number;
  readonly sealed: boolean;
  readonly needed: number | null;
  /** The people of the ballot in order (no other spellings), with their votes. */
  readonly people: readonly { readonly name: string; readonly votes: number; readonly birth: string | undefined }[];
  readonly elected: readonly string[];
  readonly older: readonly string[];
  readonly tied: { readonly seats: number; readonly names: readonly string[] } | null;
  readonly decisions: readonly {
    readonly kind: string;
    readonly method?: string;
    readonly names?: readonly string[];
  }[];
}

const voided = (round: NaiveHeld) => round.decisions.some(({ kind }) => kind === 'annul');
const counts = (round: NaiveHeld) => round.sealed && !voided(round);

/** "2:Người 3:lots": the round, the name, and how the place was won. */
function placesOf(round: NaiveHeld): string[] {
  if (!counts(round)) return [];
  const places = round.elected.map(
    (name) => `${round.number}:${name}:${round.older.includes(name) ? 'older' : 'votes'}`,
  );
  const settled = round.decisions.find(({ kind }) => kind === 'settle-tie');
  const chosen = (round.tied?.names ?? []).filter((name) => settled?.names?.includes(name));
  return [...places, ...chosen.map((name) => `${round.number}:${name}:${settled!.method}`)];
}

function nameIn(place: string): string {
  return place.split(':')[1]!;
}

export function naiveProgress(rounds: readonly NaiveHeld[], office: string) {
  const places = rounds.flatMap(placesOf);
  const taken = new Set(places.map(nameIn));
  const last = rounds.at(-1)!;
  const seats = (rounds.find((round) => !voided(round)) ?? last).seats;
  const open = rounds[0]!.poll ? 0 : seats - places.length;
  const answer = (state: string, ...steps: string[]) => ({ seats, places, open, state, steps });

  if (voided(last)) {
    return answer('deciding', `again ${last.number} ${last.seats} ${last.people.map(({ name }) => name).join(',')}`);
  }
  if (!last.sealed) return answer('counting', ...(last.collected > last.issued ? [`annul ${last.number}`] : []));
  if (open === 0 || last.decisions.some(({ kind }) => kind === 'leave-open')) return answer('complete');

  if (last.tied && !last.decisions.some(({ kind }) => kind === 'settle-tie')) {
    const about = `${last.number} ${last.tied.seats} ${last.tied.names.join(',')}`;
    if (last.kind !== 'revote' && last.rules['tie'] === 'revote') return answer('deciding', `revote must ${about}`);
    const open1 = `leave-open ${last.number} ${last.tied.seats}`;
    return answer('deciding', `revote may ${about}`, `settle-tie ${about}`, open1);
  }

  const votes = rounds.filter((round) => round.kind !== 'revote' && !voided(round));
  const limit = last.rules['maxRounds'];
  if (typeof limit === 'number' && votes.length >= limit) return answer('complete');
  const list = votes.at(-1)!;
  const rest = list.people.map(({ name }) => name).filter((name) => !taken.has(name));
  const must = votes.length === 1 && (naiveMustGoOn[last.organisation] ?? []).includes(office);
  const further = `further ${must ? 'must' : 'may'} ${list.number} ${open} ${rest.join(',')}`;
  return answer('deciding', further, ...(must ? [] : [`leave-open ${last.number} ${open}`]));
}

/** Over the line in the last round with one, elected in none; from the top. */
export function naiveAlternates(rounds: readonly NaiveHeld[], seats: number) {
  const taken = new Set(rounds.flatMap(placesOf).map(nameIn));
  const standing = new Map<string, NaivePerson & { readonly name: string; readonly over: boolean }>();
  for (const round of rounds) {
    if (!counts(round) || round.kind === 'revote') continue;
    for (const { name, votes, birth } of round.people) {
      const key = standing.get(name)?.key ?? standing.size;
      standing.set(name, { key, name, votes, birth, over: votes >= (round.needed ?? 1) });
    }
  }
  const rest = [...standing.values()].filter(({ name, over }) => over && !taken.has(name));
  const { elected, older, tied } = naiveFill(rest, seats, 1, rounds.at(-1)!.rules['tie'] === 'older');
  const name = (key: number) => rest.find((one) => one.key === key)!.name;
  return { ordered: [...elected, ...older].map(name), tied: tied.map(name) };
}
