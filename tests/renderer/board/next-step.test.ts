import { describe, expect, test } from 'vitest';
import { isOpen, nextStep, sortFindings } from '../../../renderer/screens/board/next-step.ts';
import type { BatchView, NotedFinding, RoundView } from '../../../src/api/views.ts';
import type { Finding } from '../../../src/election/findings.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';

function batch(number: number, entered: number, size = 50): BatchView {
  const state = entered === 0 ? 'untouched' : entered < size ? 'reading' : 'read';
  return { number, size, entered, doubtful: 0, state, reader: null };
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
    expect(nextStep(bare)).toEqual({ kind: 'candidates' });
    expect(nextStep({ ...bare, candidates: ready.candidates })).toEqual({ kind: 'ballots' });
  });

  test('a batch that is begun comes before one that is not', () => {
    const batches = [batch(1, 50), batch(2, 0), batch(3, 20)];
    expect(nextStep({ ...ready, batches })).toEqual({ kind: 'enter', batch: 3, begun: true });
    expect(nextStep({ ...ready, batches: [batch(1, 50), batch(2, 0)] })).toEqual({
      kind: 'enter',
      batch: 2,
      begun: false,
    });
  });

  test('an empty pile is not waited for', () => {
    expect(nextStep({ ...ready, batches: [batch(1, 50), batch(2, 0, 0)] })).toEqual({ kind: 'seal' });
  });

  test('more ballots collected than issued stops the counting before anything is entered (rules §2.7)', () => {
    const tooMany = noted({ code: 'F.103', collected: 101, issued: 100 });
    const findings = [unentered, tooMany];
    expect(nextStep({ ...ready, batches: [batch(1, 0)], findings })).toEqual({
      kind: 'finding',
      key: 'F.103',
      code: 'F.103',
    });
  });

  test('doubtful ballots are ruled on before the findings', () => {
    const findings = [noted({ code: 'F.205', count: 2 })];
    expect(nextStep({ ...ready, openDoubts: 2, findings })).toEqual({ kind: 'rulings', count: 2 });
  });

  test('a warning waits for its note, and with the note the round can be sealed', () => {
    expect(nextStep({ ...ready, findings: [noted(invalidShare)] })).toMatchObject({ kind: 'finding', code: 'W.204' });
    expect(nextStep({ ...ready, findings: [noted(invalidShare, 'đã xem lại')] })).toEqual({ kind: 'seal' });
  });

  test('a note does not open the way past a blocking finding', () => {
    expect(isOpen(noted({ code: 'F.101', present: 101, summoned: 100 }, 'ghi chú'))).toBe(true);
  });

  test('where voters write names, a list without anybody is ready to be voted on', () => {
    const bare = { ...ready, candidates: [], issued: null, collected: null, batches: [] };
    expect(nextStep({ ...bare, writeIn: true })).toEqual({ kind: 'ballots' });
  });

  test('a round whose ballots were voided is repeated, whatever is found in it (rules §2.7)', () => {
    const findings = [noted({ code: 'F.103', collected: 101, issued: 100 })];
    expect(nextStep({ ...ready, annulled: true, findings })).toEqual({ kind: 'again' });
  });

  test('a sealed round goes on to its papers', () => {
    expect(nextStep({ ...ready, state: 'sealed' })).toEqual({ kind: 'papers' });
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
