import type { CongressSummary } from '../../../src/api/views.ts';

/** One election of the summary. */
export type SummedElection = CongressSummary['elections'][number];
