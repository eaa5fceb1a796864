/** Where the rules let the older win among people level: whom dates of birth keep in their place. */
import type { RoundDefinition } from './model.ts';
import { isFullDate } from './outcome.ts';
import { rulesInForce } from './rules-in-force.ts';

/** ISO date, or null where the full date is not known or age decides nothing. */
export type Birth = string | null;

type Numbered = { readonly number: number };

/** Birth dates, where the rules let age decide. */
export function birthsThatDecide(definition: RoundDefinition): (people: readonly Numbered[]) => Birth[] {
  const byAge = rulesInForce(definition).tie === 'older';
  const births = new Map(definition.candidates.map(({ number, birthDate }) => [number, birthDate]));
  return (people) =>
    people.map(({ number }) => {
      const date = births.get(number);
      return byAge && date !== undefined && isFullDate(date) ? date : null;
    });
}

export function isOlder(one: Birth, other: Birth): boolean {
  return one !== null && other !== null && one < other;
}

/** How many of the people level must lose a vote until the others all have a place, or until age can decide among them. */
export function lossesToBreak(births: readonly Birth[], places: number): number {
  const dates = births.filter((birth) => birth !== null).toSorted();
  const withoutDate = births.length - dates.length;
  const oldest = dates.filter((date) => date === dates[0]).length;
  const untilAll = births.length - places;
  return dates.length === 0 ? untilAll : Math.min(untilAll, withoutDate + Math.max(0, oldest - places));
}
