/**
 * Phát hiện: numbered checks. F… blocks sealing, W… must be acknowledged with a note. Domain code gives the code and the
 * figures; title, explanation and what to do now live in `src/words`.
 */
export interface FindingParams {
  /** Present > summoned. */
  'F.101': { present: number; summoned: number };
  /** Issued > present. */
  'F.102': { issued: number; present: number };
  /** Collected > issued: void everything and vote again (rules.md §2.7). */
  'F.103': { collected: number; issued: number };
  /** More people left out of the base than were summoned: the base would be negative. */
  'F.104': { excluded: number; summoned: number };
  /** Ballots entered ≠ collected. */
  'F.201': { entered: number; collected: number };
  /** A batch has more or fewer ballots than its pile. */
  'F.202': { batch: number; entered: number; size: number };
  /** Valid + invalid ≠ collected. */
  'F.203': { valid: number; invalid: number; collected: number };
  /** For one candidate, votes + against + uncounted ≠ valid ballots. */
  'F.204': { number: number; name: string; sum: number; valid: number };
  /** Doubtful ballots wait for a ruling. */
  'F.205': { count: number };
  /** The readings of a batch differ, and a third person has not settled all of it. */
  'F.206': { batch: number; open: number };
  /** Cumulative: the entitlements of all ballots exceed the shares present × seats. */
  'F.207': { votes: number; limit: number };
  /** A batch was not read as often as the round asks. */
  'F.208': { batch: number; finished: number; wanted: number };
  /** Cumulative: two papers of agreed batches carry the code of one holder. */
  'F.209': { batch: number; serial: number; otherBatch: number; otherSerial: number };
  /** Collected < issued: ballots that never came back. */
  'W.101': { missing: number; issued: number; collected: number };
  /** Surplus over what the rule set allows (the Party: 30 % of the seats). `limit` is the largest surplus allowed. */
  'W.102': { surplus: number; seats: number; limit: number; percent: string };
  /** A member of the counting committee is on the ballot (190 Điều 8). */
  'W.103': { name: string };
  /** Fewer candidates than seats: seats will stay open. */
  'W.104': { candidates: number; seats: number };
  /** People stand on the list who are not elected in the election it was taken from. */
  'W.105': { title: string; notElected: number };
  /** Cumulative: more shares at the meeting than may vote; some are counted for their holder and for a proxy. */
  'W.106': { present: number; all: number };
  /** An unusual share of invalid ballots. */
  'W.204': { invalid: number; entered: number; percent: string };
  /** Written names that look alike and were neither merged nor declared different; the first of `pairs` pairs is named. */
  'W.205': { name: string; other: string; pairs: number };
  /** A name on a later round's ballot looks like somebody whom an earlier round elected. */
  'W.206': { name: string; other: string; round: number };
  /** The committee ruled on a paper that was read anew since: the ruling is no longer in force, and nothing else stops at the paper. */
  'W.207': { batch: number; serial: number };
}

export type FindingCode = keyof FindingParams;

export type Finding = {
  [C in FindingCode]: { readonly code: C } & Readonly<FindingParams[C]>;
}[FindingCode];

/** True for F.1… and W.1…: they concern what was declared; the others tell something of what was counted. */
export function isOfDeclaration({ code }: { readonly code: FindingCode }): boolean {
  return code.startsWith('1', 'F.'.length);
}

/** True for F…: the round cannot be sealed while the finding stands. */
export function blocks(finding: { readonly code: FindingCode }): boolean {
  return finding.code.startsWith('F');
}
