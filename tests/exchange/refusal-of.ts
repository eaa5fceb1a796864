import { Refusal } from '../../src/refusal.ts';

/** The code and facts of the refusal that `work` must throw. */
export function refusalOf(work: () => unknown): { code: string; params: Record<string, unknown> } {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: { ...error.params } };
    throw error;
  }
  throw new Error('nothing was refused');
}
