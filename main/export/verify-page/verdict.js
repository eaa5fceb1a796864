/** Hợp lệ hay không: the reason that makes a ballot invalid, the first in the order of the rules, or null. */

/** A vote for nobody counts only against a single printed name, where the rules take it for a vote. */
function nobodyChosen({ candidates, rules }) {
  const printed = candidates.filter(({ written }) => written !== true).length;
  return printed === 1 && rules.singleStruck === 'valid' ? null : 'none-chosen';
}

function tooManyOrNobody(chosen, election) {
  if (chosen > election.seats) return 'too-many';
  return chosen === 0 ? nobodyChosen(election) : null;
}

/** The number of the person a line stands for: a merged spelling stands for somebody else. */
export function personOfLine({ number, sameAs }) {
  return sameAs === undefined ? number : sameAs;
}

/** Gạch tên: the name stays unless it is struck; a strike through a part of it is what the rules say. */
export function isKept(mark, { rules }) {
  return mark === '' || (mark === 'p' && rules.partialStrike === 'kept');
}

const verdicts = {
  strike: (ballot, election) => tooManyOrNobody(ballot.marks.filter((mark) => isKept(mark, election)).length, election),

  list(ballot, election) {
    const chosen = election.candidates.filter((_, line) => ballot.marks[line] === 'x').map(personOfLine);
    return tooManyOrNobody(new Set(chosen).size, election);
  },

  agree({ marks }, { candidates, seats, rules }) {
    const blank = marks.filter((mark) => mark === '').length;
    const both = marks.filter((mark) => mark === 'dk').length;
    if (candidates.length === 1) {
      if (both === 1) return 'both-boxes';
      return blank === 1 && rules.singleNeither === 'invalid' ? 'no-box' : null;
    }
    if (marks.filter((mark) => mark === 'd').length > seats) return 'too-many';
    if (blank === marks.length && rules.allBlank === 'invalid') return 'none-chosen';
    return blank + both > 0 && rules.lineUnclear === 'ballot-invalid' ? 'line-unclear' : null;
  },

  cumulative({ marks, votes }, election) {
    const people = marks.filter((mark) => mark === 'x' || BigInt(mark) > 0n).length;
    if (figuresOf(marks) > votes) return 'too-many';
    if (people > election.seats && election.rules.moreThanSeats === 'invalid') return 'too-many';
    return people === 0 ? nobodyChosen(election) : null;
  },
};

/** Votes given in figures; ticks share what is left. An empty cell is 0. */
export function figuresOf(marks) {
  return marks.filter((mark) => mark !== 'x').reduce((total, mark) => total + BigInt(mark), 0n);
}

export function invalidReason(ballot, election) {
  const defect = ['not-issued', 'outside-name', 'marked', 'signed'].find((code) => ballot.defects.includes(code));
  return defect || verdicts[election.style](ballot, election);
}
