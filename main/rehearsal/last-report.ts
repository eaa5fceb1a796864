import type { TestReport } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';

/** What the last pre-count test of the round found; null where none was run. It stands in the journal and nowhere else. */
export function lastTestReport({ journal }: Pick<OpenCongress, 'journal'>, roundId: number): TestReport | null {
  const line = journal.lastOpen('test-run', roundId);
  return (line?.['report'] as TestReport | undefined) ?? null;
}
