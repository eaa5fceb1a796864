import { expect } from 'vitest';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { refusalOf } from './refusal-of.ts';
import { electionJson } from './sample-election.ts';

const textOf = (changes: Record<string, unknown>) => JSON.stringify(electionJson(changes), null, 2);

/** The sample with these parts replaced, as it is read. */
export function parsed(changes: Record<string, unknown> = {}): ElectionFile {
  return parseElectionFile(textOf(changes), 'election.json');
}

/** What the refusal says was expected, and the text of the line it names from the column on. */
export function wrongAt(changes: Record<string, unknown>): { expected: string; at: string } {
  const { code, params } = refusalOf(() => parsed(changes));
  expect(code).toBe('exchange-wrong');
  const { line, column, expected } = params as { line: number; column: number; expected: string };
  const at = textOf(changes).split('\n')[line - 1]!;
  return { expected, at: at.slice(column - 1).replace(/,$/u, '') };
}
