import type { Same } from '../same.ts';
import type { papers as vi } from '../vi/papers.ts';

export const papers: Same<typeof vi> = {};
