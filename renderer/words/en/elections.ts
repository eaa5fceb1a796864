import type { Same } from '../same.ts';
import type { elections as vi } from '../vi/elections.ts';

export const elections: Same<typeof vi> = {};
