import type { Same } from '../same.ts';
import type { result as vi } from '../vi/result.ts';

export const result: Same<typeof vi> = {};
