import type { Same } from '../same.ts';
import type { rulings as vi } from '../vi/rulings.ts';

export const rulings: Same<typeof vi> = {};
