/** One person under one name: how two lists say that they speak of the same one. */
import type { Candidate } from './model.ts';

export type Named = Pick<Candidate, 'name' | 'birthDate'>;

/** Titles in front of a name; with their accents, for Chu and Ba are names. */
const titles = /^(?:(?:đ[./]?\s?c|đồng chí|ông|bà|anh|chị|cô|chú|bác|ts|ths|pgs|gs|bs|ks)(?:[.:]\s*|\s+))+(?=\S)/u;

/** In small letters and one Unicode form, without what people put in front of a name. */
export function withoutTitles(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replace(titles, '');
}

/** ngang, huyền, hỏi, ngã, sắc, nặng */
const tones = /[\u0300\u0309\u0303\u0301\u0323]/gu;

/** Equal for two writings of one name: case, Unicode form, spaces, titles and the place of the tone (Hòa, Hoà) do not matter. */
export function plainName(name: string): string {
  return withoutTitles(name)
    .split(/\s+/u)
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(tones, '').normalize('NFC') + (parts.match(tones) ?? []).join('');
    })
    .join(' ');
}

export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** People of one name are told apart by their dates of birth alone: `1979` and `1979-05-31` may be one day, `1979` and `1980` not. */
export function isBornApart({ birthDate: one }: Partial<Named>, { birthDate: other }: Partial<Named>): boolean {
  return !!one && !!other && !one.startsWith(other) && !other.startsWith(one);
}

export function isSamePerson(one: Named, other: Named): boolean {
  return isSameName(one.name, other.name) && !isBornApart(one, other);
}
