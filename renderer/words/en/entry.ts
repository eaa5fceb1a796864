import type { Same } from '../same.ts';
import type { entry as vi } from '../vi/entry.ts';

export const entry: Same<typeof vi> = {};
