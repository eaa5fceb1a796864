import type { Same } from '../same.ts';
import type { start as vi } from '../vi/start.ts';

export const start: Same<typeof vi> = {};
