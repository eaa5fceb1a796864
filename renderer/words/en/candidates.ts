import type { Same } from '../same.ts';
import type { candidates as vi } from '../vi/candidates.ts';

export const candidates: Same<typeof vi> = {};
