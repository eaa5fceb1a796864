import type { ElectionFile } from '../../src/exchange/election-file.ts';

/** A correct `election.json` as plain JSON, with single parts replaced. */
export function electionJson(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'kiemphieu-election/1',
    title: 'Bầu Ban Chấp hành',
    ruleSet: 'party',
    rules: {},
    style: 'strike',
    seats: 2,
    round: { kind: 'first' },
    electorate: { kind: 'delegates', summoned: 12, excluded: [{ reason: 'absent-throughout', count: 2 }], present: 10 },
    ballots: { issued: 4, collected: 4 },
    candidates: [
      { number: 1, name: 'Nguyễn Văn An' },
      { number: 2, name: 'Trần Thị Bình' },
      { number: 3, name: 'Lê Quốc Cường' },
    ],
    ...changes,
  };
}

/** The shape `ballots.csv` is read by. */
export function shape(style: ElectionFile['style'], candidates = 3): Pick<ElectionFile, 'style' | 'candidates'> {
  return {
    style,
    candidates: Array.from({ length: candidates }, (_, i) => ({ number: i + 1, name: `Người ${i + 1}` })),
  };
}
