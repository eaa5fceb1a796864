/**
 * The order of names on a ballot: ABC by given name (tên), then family name (họ), then middle names (đệm); rules.md §1.3.
 * Letters first (a ă â … d đ … o ô ơ … u ư), then the tone (ngang huyền hỏi ngã sắc nặng), word by word, as dictionaries do.
 */
const letters = new Intl.Collator('vi', { sensitivity: 'base', ignorePunctuation: true });
const whole = new Intl.Collator('vi');

/** huyền, hỏi, ngã, sắc, nặng; no mark is thanh ngang, the first of all. */
const toneMarks = '\u0300\u0309\u0303\u0301\u0323';
const anyTone = new RegExp(`[${toneMarks}]`, 'u');
const allTones = new RegExp(anyTone, 'gu');

interface Word {
  readonly letters: string;
  readonly tone: number;
}

/**
 * Negative when `one` stands before `other` on a ballot. The given name is the last word, also in names that put the family
 * name last (H'Hen Niê): the program cannot know, and the order of a list can be changed by hand. What stands in brackets is
 * not part of the name.
 */
export function compareNames(one: string, other: string): number {
  return compareWords(inOrderOfBallot(one), inOrderOfBallot(other)) || whole.compare(one, other);
}

/** A new list in ballot order. People whose names are equal keep their order. */
export function sortByGivenName<T extends { readonly name: string }>(people: readonly T[]): T[] {
  return people
    .map((person) => ({ person, words: inOrderOfBallot(person.name) }))
    .toSorted((one, other) => compareWords(one.words, other.words) || whole.compare(one.person.name, other.person.name))
    .map(({ person }) => person);
}

/** Given name, family name, middle names. */
function inOrderOfBallot(name: string): Word[] {
  const words = name
    .replace(/\([^()]*\)/gu, ' ')
    .trim()
    .split(/\s+/u)
    .map(wordOf);
  const given = words.pop();
  return given === undefined ? [] : [given, ...words];
}

/** The tone apart from the letters: where its mark stands (hòa, hoà) makes no difference. */
function wordOf(text: string): Word {
  const parts = text.normalize('NFD');
  const mark = anyTone.exec(parts)?.[0];
  return {
    letters: parts.replace(allTones, '').normalize('NFC'),
    tone: mark === undefined ? 0 : toneMarks.indexOf(mark) + 1,
  };
}

function compareWords(one: readonly Word[], other: readonly Word[]): number {
  for (let place = 0; ; place += 1) {
    const a = one[place];
    const b = other[place];
    if (a === undefined || b === undefined) return one.length - other.length;
    const difference = letters.compare(a.letters, b.letters) || a.tone - b.tone;
    if (difference !== 0) return difference;
  }
}
