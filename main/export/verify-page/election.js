/** `election.json` and `ballots.csv` as the recount needs them (design: exchange formats). */

/** The declaration with its defaults, people in ballot order; `ruleSets` are the parameters of each organisation. */
export function readElection(file, ruleSets) {
  const usual = ruleSets[file.ruleSet];
  if (file.format !== 'kiemphieu-election/1' || usual === undefined) throw new Error('election.json: format, ruleSet');
  const round = file.round || { kind: 'first' };
  const rules = { ...usual.rules, ...file.rules };
  // Bầu lại do bằng phiếu: the most votes win; a straw poll elects nobody.
  if (round.kind === 'revote' || file.poll === true) rules.threshold = 'none';
  const people = file.candidates.map((person) => ({ ...person, name: person.name.normalize('NFC').trim() }));
  people.sort((a, b) => a.number - b.number);
  return { ...file, round, rules, surplusPercent: usual.surplusPercent, candidates: people };
}

/** The cells of one line; quotes only around whole cells. */
function cellsOf(line) {
  return line.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

const cellsOfStyle = { strike: /^[xp]?$/, agree: /^(d|k|dk)?$/, list: /^x?$/, cumulative: /^(x|\d{1,16})?$/ };
const paperDefectNames = ['not-issued', 'outside-name', 'marked', 'signed'];

/** The ballots: `defects`, one cell a person in ballot order, and `votes`. Throws with the line that cannot be read. */
export function readBallots(text, election) {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\s+$/, '')
    .split(/\r?\n/);
  const head = cellsOf(lines[0]);
  const numbers = election.candidates.map(({ number }) => String(number));
  const votes = election.style === 'cumulative' ? ['votes'] : [];
  const expected = ['batch', 'serial', 'defects', ...numbers, ...votes];
  if (head.length !== expected.length || expected.some((name) => !head.includes(name)))
    throw new Error('ballots.csv: 1');
  const seen = new Set();
  return lines.slice(1).map((line, index) => {
    const cells = cellsOf(line);
    const cell = (name) => cells[head.indexOf(name)];
    const place = `${cell('batch')}-${cell('serial')}`;
    const marks = numbers.map(cell);
    const defects = (cell('defects') || '').split(/\s+/).filter(Boolean);
    const readable =
      cells.length === head.length &&
      /^[1-9]\d*-[1-9]\d*$/.test(place) &&
      marks.every((mark) => cellsOfStyle[election.style].test(mark)) &&
      defects.every((defect) => paperDefectNames.includes(defect)) &&
      (votes.length === 0 || /^\d{1,16}$/.test(cell('votes')));
    if (!readable || seen.has(place)) throw new Error(`ballots.csv: ${index + 2}`);
    seen.add(place);
    return { defects, marks, votes: BigInt(votes.length === 0 ? 0 : cell('votes')) };
  });
}
