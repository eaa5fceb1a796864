/** Cơ cấu: who the elected are, for the summary of the congress. */
import type { Candidate } from './model.ts';

export interface Composition {
  readonly people: number;
  /** People whose sex, ethnic group, birth date is known. */
  readonly known: { readonly sex: number; readonly ethnicGroup: number; readonly birthDate: number };
  readonly women: number;
  /** People of an ethnic group other than Kinh. */
  readonly minorities: number;
  /** Whole years on the day; groups as reports to the higher body use them. `to` null: and older. */
  readonly ages: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  /** Mean age in years with one decimal, decimal point, half up; null where no birth date is known. */
  readonly meanAge: string | null;
  readonly youngest: number | null;
  readonly oldest: number | null;
  /** Posts in the order of how often they occur, then ABC; people without one are left out. */
  readonly posts: readonly { readonly post: string; readonly count: number }[];
}

/** Tuổi đời as reports to the higher body group it. */
const ageGroups = [
  { from: 0, to: 30 },
  { from: 31, to: 40 },
  { from: 41, to: 50 },
  { from: 51, to: 60 },
  { from: 61, to: null },
] as const;

/** `on`: the ISO date at which ages are taken. */
export function composition(people: readonly Candidate[], on: string): Composition {
  const groups = people.map(({ ethnicGroup }) => plain(ethnicGroup)).filter((group) => group !== '');
  const ages = people.map(({ birthDate }) => ageOn(birthDate ?? '', on)).filter((age) => age !== null);
  return {
    people: people.length,
    known: {
      sex: people.filter(({ sex }) => sex !== undefined).length,
      ethnicGroup: groups.length,
      birthDate: ages.length,
    },
    women: people.filter(({ sex }) => sex === 'female').length,
    minorities: groups.filter((group) => group !== 'kinh').length,
    ages: ageGroups.map(({ from, to }) => ({
      from,
      to,
      count: ages.filter((age) => age >= from && age <= (to ?? Infinity)).length,
    })),
    meanAge: meanOf(ages),
    youngest: ages.length === 0 ? null : Math.min(...ages),
    oldest: ages.length === 0 ? null : Math.max(...ages),
    posts: countPosts(people),
  };
}

/** Whole years; where only a year or a month is known, the birthday counts as reached. Null where no date can be read. */
function ageOn(birthDate: string, on: string): number | null {
  const born = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(birthDate);
  if (!born) return null;
  const monthAndDay = [born[2], born[3]].filter((part) => part !== undefined).join('-');
  const birthdayReached = monthAndDay <= on.slice(5, 5 + monthAndDay.length);
  const age = Number(on.slice(0, 4)) - Number(born[1]) - (birthdayReached ? 0 : 1);
  return age < 0 ? null : age;
}

/** One decimal, half up, reckoned in whole numbers. */
function meanOf(ages: readonly number[]): string | null {
  if (ages.length === 0) return null;
  const sum = ages.reduce((total, age) => total + age, 0);
  const tenths = Math.floor((sum * 20 + ages.length) / (ages.length * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function countPosts(people: readonly Candidate[]): Composition['posts'] {
  const counts = new Map<string, number>();
  for (const { post } of people) {
    const name = (post ?? '').trim();
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([post, count]) => ({ post, count }))
    .toSorted((a, b) => b.count - a.count || inVietnamese.compare(a.post, b.post));
}

const inVietnamese = new Intl.Collator('vi');

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim().toLowerCase();
}
