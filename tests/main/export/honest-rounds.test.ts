import { expect, test } from 'vitest';
import { compareWithEarlier } from '../../../main/export/earlier-rounds.ts';
import { compareRounds } from '../../../main/export/verify-links.ts';
import { sha256 } from '../../../main/sha256.ts';
import type { EarlierRound } from '../../../src/election/model.ts';
import type { HeldRound } from '../../../src/election/progress.ts';
import { electionFormat } from '../../../src/exchange/election-file.ts';
import { formatResult } from '../../../src/exchange/result-file.ts';
import { randomRounds } from '../../election/random-rounds.ts';

/** What the program writes of a round into the declaration of the next; voided ballots elect nobody. */
function earlierRound({ definition, result, sealed, decisions }: HeldRound): EarlierRound {
  const { round, seats } = definition;
  const { elected, tied, shortfall } = sealed ? result : { elected: [], tied: null, shortfall: seats };
  const resultHash = sha256(formatResult(result));
  return { number: round.number!, kind: round.kind, resultHash, seats, elected, tied, shortfall, decisions };
}

/** Every round as its folder would carry it; decisions on a round stand in the next one. */
function folders(rounds: readonly HeldRound[]) {
  return rounds.map(({ definition, result }, index) => {
    const earlier = rounds.slice(0, index).map(earlierRound);
    const round = { ...definition.round, ...(index > 0 ? { earlier } : {}) };
    const election = { ...definition, format: electionFormat, round } as const;
    return { folder: `lan-${index + 1}`, election, result, resultHash: sha256(formatResult(result)) };
  });
}

test('of three thousand elections held as the rules offered, none has a difference in its rounds or between them', () => {
  const later = { revote: 0, further: 0, first: 0 };
  for (let seed = 1; seed <= 3000; seed += 1) {
    const { rounds } = randomRounds(seed);
    const all = folders(rounds);
    for (const { election } of all) {
      expect(compareWithEarlier(election), `seed ${seed}, ${election.round.number}`).toEqual([]);
      if (election.round.number! > 1) later[election.round.kind] += 1;
    }
    const sealed = all.filter((_, index) => rounds[index]!.sealed);
    // A voided round has no folder; alone with another it would only be told that they have no link.
    if (sealed.length > 1) expect(compareRounds(sealed).differences, `seed ${seed}`).toEqual([]);
    if (all.length > 1) expect(compareRounds(all).differences, `seed ${seed}, with voided rounds`).toEqual([]);
  }
  expect(Math.min(later.revote, later.further, later.first), JSON.stringify(later)).toBeGreaterThan(30);
});
