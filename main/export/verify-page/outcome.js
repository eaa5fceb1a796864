/** Mẫu số, quá bán, trúng cử, bằng phiếu: from votes to the outcome. Votes are BigInt: shares × seats have no upper end. */

/** What the votes are measured against; null where the rules measure against nothing. */
export function baseOf({ rules, electorate, ballots }, valid) {
  const leftOut = (electorate.excluded || []).reduce((total, { count }) => total + count, 0);
  return {
    summoned: electorate.summoned - leftOut,
    present: electorate.present,
    collected: ballots.collected,
    valid,
    none: null,
  }[rules.base];
}

/** The fewest votes that elect: more than half, or at least the given part; never less than one. */
export function neededFor(base, threshold) {
  if (base === null || threshold === 'none') return null;
  if (threshold === 'majority') return Math.max(1, Math.floor(base / 2) + 1);
  const [part, whole] = threshold.split('/').map(BigInt);
  const product = BigInt(base) * part;
  return Math.max(1, Number(product / whole + (product % whole > 0n ? 1n : 0n)));
}

/** Two decimals, half up. */
export function percentText(votes, base) {
  if (base === null) return null;
  if (base <= 0) return '0.00';
  const thousandths = (votes * 100000n) / BigInt(base);
  const rounded = ((thousandths + 5n) / 10n).toString().padStart(3, '0');
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
}

const wholeDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Of people level for `places` places: who is in by age, and who stays level. */
function byAge(level, places) {
  if (!level.every(({ birthDate }) => wholeDate.test(birthDate || ''))) return { elected: [], tied: level };
  const youngestIn = level.map(({ birthDate }) => birthDate).sort()[places - 1];
  const notYounger = level.filter(({ birthDate }) => birthDate <= youngestIn);
  if (notYounger.length === places) return { elected: notYounger, tied: [] };
  return {
    elected: level.filter(({ birthDate }) => birthDate < youngestIn),
    tied: level.filter(({ birthDate }) => birthDate === youngestIn),
  };
}

/** Numbers of the elected, the tie across the last place, the seats nobody fills. `people` in ballot order with `votes`. */
export function outcomeOf(people, { seats, rules, poll }, needed) {
  if (poll === true) return { elected: [], tied: null, shortfall: 0 };
  const line = BigInt(needed === null ? 1 : needed);
  const over = people.filter(({ votes }) => votes >= line);
  const better = (person) => over.filter(({ votes }) => votes > person.votes).length;
  const level = (person) => over.filter(({ votes }) => votes === person.votes).length;
  // In: however the level ones are ordered there is a place. Contested: there may be one.
  let elected = over.filter((person) => better(person) + level(person) <= seats);
  let tied = over.filter((person) => better(person) < seats && better(person) + level(person) > seats);
  if (tied.length > 0 && rules.tie === 'older') {
    const settled = byAge(tied, seats - elected.length);
    elected = [...elected, ...settled.elected];
    tied = settled.tied;
  }
  // Array sorting is stable: people with equal votes stay in ballot order.
  elected.sort((a, b) => (a.votes > b.votes ? -1 : a.votes < b.votes ? 1 : 0));
  const open = seats - elected.length;
  return {
    elected: elected.map(({ number }) => number),
    tied: tied.length === 0 ? null : { seats: open, candidates: tied.map(({ number }) => number) },
    shortfall: tied.length === 0 ? open : 0,
  };
}
