import type { Same } from '../same.ts';
import type { congress as vi } from '../vi/congress.ts';

export const congress: Same<typeof vi> = {};
