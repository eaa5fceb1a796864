/**
 * Which role may do what. One line a command, by the action that stands in the journal; asked at the desk, in one place.
 * "Sealing, reopening, changing the base or the candidates after counting began need two persons of the committee":
 * those commands say so themselves, since most need it only once ballots were entered.
 *
 * Who sees single ballots. A second reading is blind only if its reader cannot look at the first one elsewhere. So while a round
 * that is read more than once is open, operators see no ballot but those of their own reading: the ballots behind a number and
 * the doubtful ones are for the chair, who rules on them, and for observers, who key nothing. What readings differ in is shown to
 * operators, who settle it, but never to those who read that batch. Totals are no ballots: they hold only batches that agree.
 * With one reading there is nothing to be blind of, and what is sealed is open to all three. A chair who keys sees what any
 * chair sees; whoever wants a chair without that makes a second account of an operator for the same person.
 */
import type { Role } from './roles.ts';

const chair: readonly Role[] = ['chair'];
const readers: readonly Role[] = ['chair', 'operator'];
const setUp: readonly Role[] = ['chair', 'technician'];
const working: readonly Role[] = ['chair', 'operator', 'technician'];

export const actionRoles = {
  'congress-saved': setUp,
  'layout-saved': setUp,
  'holders-saved': setUp,
  'election-added': setUp,
  'election-saved': setUp,
  'election-removed': setUp,
  'election-moved': setUp,
  'candidates-saved': setUp,
  'candidates-taken': setUp,
  'electorate-saved': setUp,
  'colour-saved': setUp,
  'ballots-declared': chair,
  'readings-saved': chair,
  'pile-measured': readers,
  'round-started': chair,
  'round-removed': chair,
  'decision-taken': chair,
  'decision-revoked': chair,
  'alternates-taken': chair,
  'delegate-replaced': chair,
  'name-written': readers,
  'name-merged': readers,
  'name-left-open': readers,
  'reading-started': readers,
  'ballot-recorded': readers,
  'ballot-withdrawn': readers,
  'reading-finished': readers,
  'reading-resumed': readers,
  'reading-discarded': readers,
  'difference-settled': readers,
  'settling-revoked': readers,
  'ballot-ruled': chair,
  'finding-noted': chair,
  'remark-written': readers,
  'remark-changed': readers,
  'remark-removed': readers,
  'round-sealed': chair,
  'round-reopened': chair,
  'result-shown': chair,
  'round-exported': working,
  'minutes-drawn': working,
  'minutes-signed': chair,
  'zero-reported': working,
  'covers-drawn': working,
  'ballots-printed': setUp,
  'entry-journal-drawn': chair,
  'person-added': chair,
  'person-saved': chair,
  'secret-set': ['chair', 'operator', 'observer', 'technician'],
  'lock-set': chair,
  'recovery-code-made': chair,
  'test-run': working,
} as const satisfies Record<string, readonly Role[]>;

/** Everything a signed-in person does to the file. */
export type Action = keyof typeof actionRoles;

/**
 *   setup      declarations: congress, elections, lists, registers
 *   progress   how far the count is, by batch and reader
 *   ballots    single ballots, doubtful ones, what readings differ in
 *   result     votes of an open round
 *   sealed     what was sealed: result, minutes, export
 *   figures    speed and disagreement of typists
 */
export type Sight = 'setup' | 'progress' | 'ballots' | 'result' | 'sealed' | 'figures';

const everybody: readonly Role[] = ['chair', 'operator', 'observer', 'technician'];

export const sightRoles: Readonly<Record<Sight, readonly Role[]>> = {
  setup: everybody,
  progress: everybody,
  ballots: ['chair', 'operator', 'observer'],
  result: ['chair', 'operator', 'observer'],
  sealed: everybody,
  figures: chair,
};

export function mayDo(role: Role, action: Action): boolean {
  return (actionRoles[action] as readonly Role[]).includes(role);
}

/** Single ballots of a round; see above. */
export function maySeeBallots(role: Role, round: { readonly readings: number; readonly sealed: boolean }): boolean {
  return maySee(role, 'ballots') && (role !== 'operator' || round.sealed || round.readings === 1);
}

export function maySee(role: Role, sight: Sight): boolean {
  return sightRoles[sight].includes(role);
}
