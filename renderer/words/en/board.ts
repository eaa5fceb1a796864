import type { Same } from '../same.ts';
import type { board as vi } from '../vi/board.ts';

export const board: Same<typeof vi> = {};
