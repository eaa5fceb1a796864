/** Mã khôi phục: twelve characters that are written down by hand and read back without a doubt. */
import { randomInt } from 'node:crypto';

/** No 0 and O, no 1 and I. */
const characters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = 3;
const groupLength = 4;

/** "K7QM-2XWD-9FHT": 60 random bits. */
export function newRecoveryCode(): string {
  const character = () => characters[randomInt(characters.length)]!;
  const group = () => Array.from({ length: groupLength }, character).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** As it is checked: small letters, spaces and strokes make no difference. */
export function plainRecoveryCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}
