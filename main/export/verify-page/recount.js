/** Kiểm đếm lại: the whole result from declaration and ballots, written apart from the program that counted first. */
import { findingsOf } from './findings.js';
import { baseOf, neededFor, outcomeOf, percentText } from './outcome.js';
import { figuresOf, invalidReason, isKept, personOfLine } from './verdict.js';

/** What one valid ballot gives each line: votes for, against, uncounted. */
const linesOfStyle = {
  strike: ({ marks }, election) => marks.map((mark) => (isKept(mark, election) ? 'for' : 'against')),
  list: ({ marks }) => marks.map((mark) => (mark === 'x' ? 'for' : 'against')),
  agree: ({ marks }) => marks.map((mark) => ({ d: 'for', k: 'against' })[mark] || 'uncounted'),
};

/** Bầu dồn phiếu: the votes for each line; ticks share equally what the figures leave. */
function votesOfLines({ marks, votes }, { rules }) {
  const ticks = BigInt(marks.filter((mark) => mark === 'x').length);
  if (ticks === 0n) return marks.map(BigInt);
  const rest = votes - figuresOf(marks);
  let over = rules.equalDivision === 'remainder-in-order' ? rest % ticks : 0n;
  return marks.map((mark) => {
    if (mark !== 'x') return BigInt(mark);
    const one = over > 0n ? 1n : 0n;
    over -= one;
    return rest / ticks + one;
  });
}

function addBallot(ballot, election, columns) {
  if (election.style === 'cumulative') {
    votesOfLines(ballot, election).forEach((votes, line) => {
      columns.get(election.candidates[line].number).for += votes;
    });
    return;
  }
  const lines = linesOfStyle[election.style](ballot, election);
  // A person marked under several spellings is chosen once.
  const chosen = new Set(election.candidates.filter((_, line) => lines[line] === 'for').map(personOfLine));
  election.candidates.forEach((candidate, line) => {
    if (candidate.sameAs === undefined)
      columns.get(candidate.number)[chosen.has(candidate.number) ? 'for' : lines[line]] += 1n;
  });
}

/** The content of `result.json` for an election as `readElection` gives it. */
export function recount(election, ballots) {
  const people = election.candidates.filter(({ sameAs }) => sameAs === undefined);
  const columns = new Map(people.map(({ number }) => [number, { for: 0n, against: 0n, uncounted: 0n }]));
  const invalidReasons = {};
  let valid = 0;
  let entitled = 0n;
  for (const ballot of ballots) {
    entitled += ballot.votes;
    const reason = invalidReason(ballot, election);
    if (reason !== null) {
      invalidReasons[reason] = (invalidReasons[reason] || 0) + 1;
      continue;
    }
    valid += 1;
    addBallot(ballot, election, columns);
  }
  const invalid = ballots.length - valid;
  const base = baseOf(election, valid);
  const needed = neededFor(base, election.rules.threshold);
  const standings = people.map((person) => ({ ...person, votes: columns.get(person.number).for }));
  const outcome = outcomeOf(standings, election, needed);
  const { issued, collected } = election.ballots;
  return {
    format: 'kiemphieu-result/1',
    base,
    needed,
    ballots: { issued, collected, valid, invalid },
    invalidReasons,
    candidates: standings.map(({ number, name, votes }) => ({
      number,
      name,
      for: Number(votes),
      against: Number(columns.get(number).against),
      uncounted: Number(columns.get(number).uncounted),
      percent: percentText(votes, base),
      elected: outcome.elected.includes(number),
    })),
    ...outcome,
    findings: findingsOf(election, { valid, invalid, entitled }),
  };
}
