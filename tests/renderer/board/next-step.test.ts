import { describe, expect, test } from 'vitest';
import {
  isOpen,
  leadsToSettling,
  maySettle,
  nextStep,
  progressOf,
  reconciliationOf,
  sortFindings,
} from '../../../renderer/screens/board/next-step.ts';
import type { BatchView, NotedFinding, RoundView } from '../../../src/api/views.ts';
import type { Finding } from '../../../src/election/findings.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { Role } from '../../../src/people/roles.ts';

const chair = { id: 1, role: 'chair' } as const;
const cuc = { id: 2, role: 'operator' } as const;
const loi = { id: 3, role: 'operator' } as const;
const third = { id: 4, role: 'operator' } as const;

/** A pile as its one reader, the chair, has it. */
function batch(number: number, entered: number, size = 50): BatchView {
  const state = entered === 0 && size > 0 ? 'untouched' : entered < size ? 'reading' : 'read';
  const readers =
    entered > 0 ? [{ readingId: number, person: 'Trưởng ban', personId: chair.id, entered, finished: false }] : [];
  const readingsState = readers.length === 0 ? 'untouched' : entered < size ? 'reading' : 'agreed';
  return { number, size, entered, doubtful: 0, state, readingsState, readers, open: 0, settlers: [], hash: null };
}

/** A pile that Cúc and Lợi have read. */
function readTwice(number: number, open: number): BatchView {
  const readers = [cuc, loi].map(({ id }) => ({
    readingId: number * 10 + id,
    person: `Người ${id}`,
    personId: id,
    entered: 50,
    finished: true,
  }));
  return { ...batch(number, 50), readers, open, readingsState: open > 0 ? 'comparing' : 'agreed' };
}

function noted(finding: Finding, note: string | null = null): NotedFinding {
  return { key: finding.code, finding, note };
}

const ready: RoundView = {
  id: 1,
  electionId: 1,
  office: 'executive-committee',
  title: 'Bầu Ban Chấp hành',
  number: 1,
  kind: 'first',
  state: 'counting',
  ruleSet: 'party',
  overrides: {},
  rules: ruleSets.party.rules,
  poll: false,
  writeIn: false,
  colour: 'white',
  annulled: false,
  readings: 1,
  source: null,
  style: 'strike',
  seats: 1,
  electorate: { kind: 'delegates', summoned: 100, excluded: [], present: 100 },
  base: 100,
  needed: 51,
  issued: 100,
  collected: 100,
  batchSize: 50,
  candidates: [
    { number: 1, name: 'An' },
    { number: 2, name: 'Bình' },
  ],
  batches: [batch(1, 50), batch(2, 50)],
  entered: 100,
  agreed: 100,
  openDifferences: 0,
  openDoubts: 0,
  findings: [],
  sealedAt: null,
  reopenings: [],
};

const unentered = noted({ code: 'F.201', entered: 60, collected: 100 });
const invalidShare = { code: 'W.204', invalid: 12, entered: 100, percent: '12.00' } as const;

describe('what the committee does next', () => {
  test('first the list of candidates, then the numbers of ballots', () => {
    const bare = { ...ready, candidates: [], issued: null, collected: null, batches: [] };
    expect(nextStep(bare, chair)).toEqual({ kind: 'candidates' });
    expect(nextStep({ ...bare, candidates: ready.candidates }, chair)).toEqual({ kind: 'ballots' });
  });

  test('a batch that is begun comes before one that is not', () => {
    const batches = [batch(1, 50), batch(2, 0), batch(3, 20)];
    expect(nextStep({ ...ready, batches }, chair)).toEqual({ kind: 'enter', batch: 3, ordinal: 1, begun: true });
    expect(nextStep({ ...ready, batches: [batch(1, 50), batch(2, 0)] }, chair)).toEqual({
      kind: 'enter',
      batch: 2,
      ordinal: 1,
      begun: false,
    });
  });

  test('an empty pile is not waited for', () => {
    expect(nextStep({ ...ready, batches: [batch(1, 50), batch(2, 0, 0)] }, chair)).toEqual({ kind: 'seal' });
  });

  test('more ballots collected than issued stops the counting before anything is entered (rules §2.7)', () => {
    const tooMany = noted({ code: 'F.103', collected: 101, issued: 100 });
    const findings = [unentered, tooMany];
    expect(nextStep({ ...ready, batches: [batch(1, 0)], findings }, chair)).toEqual({
      kind: 'finding',
      key: 'F.103',
      code: 'F.103',
    });
  });

  test('doubtful ballots are ruled on before the findings', () => {
    const findings = [noted({ code: 'F.205', count: 2 })];
    expect(nextStep({ ...ready, openDoubts: 2, findings }, chair)).toEqual({ kind: 'rulings', count: 2 });
  });

  test('a warning waits for its note, and with the note the round can be sealed', () => {
    expect(nextStep({ ...ready, findings: [noted(invalidShare)] }, chair)).toMatchObject({
      kind: 'finding',
      code: 'W.204',
    });
    expect(nextStep({ ...ready, findings: [noted(invalidShare, 'đã xem lại')] }, chair)).toEqual({ kind: 'seal' });
  });

  test('a note does not open the way past a blocking finding', () => {
    expect(isOpen(noted({ code: 'F.101', present: 101, summoned: 100 }, 'ghi chú'))).toBe(true);
  });

  test('where voters write names, a list without anybody is ready to be voted on', () => {
    const bare = { ...ready, candidates: [], issued: null, collected: null, batches: [] };
    expect(nextStep({ ...bare, writeIn: true }, chair)).toEqual({ kind: 'ballots' });
  });

  test('a round whose ballots were voided is repeated, whatever is found in it (rules §2.7)', () => {
    const findings = [noted({ code: 'F.103', collected: 101, issued: 100 })];
    expect(nextStep({ ...ready, annulled: true, findings }, chair)).toEqual({ kind: 'again' });
  });

  test('a sealed round goes on to its papers', () => {
    expect(nextStep({ ...ready, state: 'sealed' }, chair)).toEqual({ kind: 'papers' });
  });
});

describe('findings while ballots are still being entered', () => {
  const shortBatch = noted({ code: 'F.202', batch: 2, entered: 10, size: 50 });
  const longBatch = noted({ code: 'F.202', batch: 1, entered: 51, size: 50 });

  test('missing ballots are kept for later, too many in a pile are shown at once', () => {
    const round = { ...ready, batches: [batch(1, 51), batch(2, 10)], findings: [unentered, shortBatch, longBatch] };
    expect(sortFindings(round)).toEqual({ now: [longBatch], later: [unentered, shortBatch] });
  });

  test('once every pile is full, ballots that are missing are a finding like any other', () => {
    expect(sortFindings({ ...ready, findings: [unentered] })).toEqual({ now: [unentered], later: [] });
  });
});

describe('a round that is read twice', () => {
  const twice: RoundView = { ...ready, readings: 2, batches: [readTwice(1, 2), readTwice(2, 0)], openDifferences: 2 };

  test('what readings differ in is settled by somebody who gave none of them', () => {
    expect(nextStep(twice, third)).toEqual({ kind: 'settle', count: 2 });
    expect(nextStep(twice, chair)).toEqual({ kind: 'settle', count: 2 });
    expect(nextStep(twice, cuc)).toEqual({ kind: 'wait', for: 'settler' });
    expect(maySettle(readTwice(1, 2), loi)).toBe(false);
  });

  test('an observer settles nothing, and a pile without differences asks nobody', () => {
    expect(maySettle(readTwice(1, 2), { id: 9, role: 'observer' })).toBe(false);
    expect(maySettle(readTwice(1, 0), third)).toBe(false);
  });

  test('what was settled stays within reach until the seal, though every pile agrees', () => {
    const settled = { ...twice, batches: [{ ...readTwice(1, 0), settlers: [third.id] }], openDifferences: 0 };
    expect(leadsToSettling(settled)).toBe(true);
    expect(leadsToSettling({ ...settled, batches: [readTwice(1, 0)] })).toBe(false);
    expect(leadsToSettling({ ...settled, state: 'sealed' })).toBe(false);
    expect(leadsToSettling({ ...settled, annulled: true })).toBe(false);
  });

  test('reading comes before settling', () => {
    const batches = [readTwice(1, 2), { ...batch(2, 0), number: 2 }];
    expect(nextStep({ ...twice, batches }, third)).toEqual({ kind: 'enter', batch: 2, ordinal: 1, begun: false });
  });

  test('whoever has read all he may waits for the others', () => {
    const [first] = readTwice(1, 0).readers;
    const waiting: BatchView = { ...readTwice(1, 0), readers: [first!], readingsState: 'waiting' };
    const round = { ...twice, batches: [waiting], openDifferences: 0 };
    expect(nextStep(round, cuc)).toEqual({ kind: 'wait', for: 'reader' });
    expect(nextStep(round, loi)).toEqual({ kind: 'enter', batch: 1, ordinal: 2, begun: false });
  });

  test('once everything agrees the chair seals; the others wait for that', () => {
    const round = { ...twice, batches: [readTwice(1, 0), readTwice(2, 0)], openDifferences: 0 };
    expect(nextStep(round, chair)).toEqual({ kind: 'seal' });
    expect(nextStep(round, cuc)).toEqual({ kind: 'wait', for: 'chair' });
  });

  test('doubtful ballots are for the chair, who calls the committee', () => {
    const round = { ...twice, batches: [readTwice(1, 0), readTwice(2, 0)], openDifferences: 0, openDoubts: 1 };
    expect(nextStep(round, chair)).toEqual({ kind: 'rulings', count: 1 });
    expect(nextStep(round, cuc)).toEqual({ kind: 'wait', for: 'chair' });
  });

  test('nobody is led to what his role may not do', () => {
    const bare = { ...ready, candidates: [], issued: null, collected: null, batches: [] };
    const by = (role: Role, round: RoundView) => nextStep(round, { id: 9, role });
    expect(by('technician', bare)).toEqual({ kind: 'candidates' });
    expect(by('operator', bare)).toEqual({ kind: 'wait', for: 'set-up' });
    expect(by('technician', { ...bare, candidates: ready.candidates })).toEqual({ kind: 'wait', for: 'chair' });
    expect(by('observer', { ...twice, batches: [batch(1, 0)] })).toEqual({ kind: 'wait', for: 'reader' });
    expect(by('observer', { ...ready, state: 'sealed' })).toEqual({ kind: 'papers' });
  });

  test('progress tells how much was read once and twice, and a finished pile of how many ballots it is said to have', () => {
    const [first, second] = readTwice(2, 0).readers;
    const short = { ...first!, entered: 49 };
    const half = { ...second!, entered: 20, finished: false };
    const batches = [readTwice(1, 0), { ...readTwice(2, 0), readers: [half, short] }];
    expect(progressOf({ ...twice, batches, agreed: 50 })).toEqual({ read: [100, 70], agreed: 50 });
  });

  test('nothing differs only where nothing was found: a finding with its note is told as one', () => {
    const agreed = { ...twice, batches: [readTwice(1, 0), readTwice(2, 0)], openDifferences: 0, findings: [] };
    const found: Finding = { code: 'W.101', missing: 1, issued: 101, collected: 100 };
    expect(reconciliationOf(agreed)).toEqual({ word: 'nothing', count: 0 });
    expect(reconciliationOf({ ...agreed, findings: [noted(found)] })).toEqual({ word: 'standing', count: 1 });
    expect(reconciliationOf({ ...agreed, findings: [noted(found, 'Đã hỏi')] })).toEqual({ word: 'noted', count: 1 });
    expect(reconciliationOf({ ...agreed, openDoubts: 2 })).toEqual({ word: 'waiting', count: 2 });
    expect(reconciliationOf({ ...agreed, batches: [batch(1, 0)] })).toBeNull();
  });

  test('that a pile lacks a reading, or is not settled, is no card of its own', () => {
    const lacking = noted({ code: 'F.208', batch: 1, finished: 1, wanted: 2 });
    const differing = noted({ code: 'F.206', batch: 2, open: 2 });
    expect(sortFindings({ ...twice, findings: [lacking, differing] })).toEqual({
      now: [],
      later: [lacking, differing],
    });
  });
});
