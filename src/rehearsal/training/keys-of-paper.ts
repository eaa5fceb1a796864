/** The shortest way to key a paper: what a lesson shows, key by key. */
import { paperDefects } from '../../election/model.ts';
import type { Ballot, Mark, Style } from '../../election/model.ts';
import { untouchedMarks } from '../../reading/draft.ts';
import type { Digit, Key } from '../../reading/keys.ts';
import { digitsOf } from '../../reading/register.ts';

export interface PaperToKey extends Pick<Ballot, 'marks' | 'defects' | 'votes'> {
  /** The holder's code on a cumulative paper, where a register is kept. */
  readonly code: string | null;
  /** Nobody can say what it means: it goes to the committee. */
  readonly doubtful: boolean;
}

/** What stands before a number for each mark that is keyed. */
const zeros: Readonly<Partial<Record<Style, Readonly<Partial<Record<Exclude<Mark, number>, string>>>>>> = {
  strike: { struck: '', partial: '0' },
  agree: { disagree: '', none: '0', both: '00' },
  list: { chosen: '' },
};

export function keysOfPaper(style: Style, { marks, defects, votes, code, doubtful }: PaperToKey): Key[] {
  const lines = style === 'cumulative' ? votesKeys(marks, code ?? '', votes ?? 0) : numberKeys(style, marks);
  return [
    ...lines,
    ...(defects.length > 0
      ? (['defects', ...defects.map((defect) => String(paperDefects.indexOf(defect) + 1) as Digit), 'defects'] as const)
      : []),
    ...(doubtful ? (['doubt', '1'] as const) : []),
    'record',
  ];
}

function numberKeys(style: Style, marks: readonly Mark[]): Key[] {
  const keyed = marks.flatMap((mark, line) => (mark === untouchedMarks[style] ? [] : [{ mark, number: line + 1 }]));
  return keyed.flatMap(({ mark, number }, place) => {
    const before = typeof mark === 'number' ? '' : (zeros[style]?.[mark] ?? '');
    // The key that records ends the last number as well.
    const ends = goesOn(number, marks.length) && place < keyed.length - 1;
    return [...digits(`${before}${number}`), ...(ends ? (['end'] as const) : [])];
  });
}

function votesKeys(marks: readonly Mark[], code: string, votes: number): Key[] {
  const holder = code === '' ? String(votes) : digitsOf(code);
  const lines = marks.flatMap((mark, line): Key[] => {
    if (mark === 0) return [];
    const number = line + 1;
    const amount = typeof mark === 'number' ? digits(String(mark)) : [];
    return [...digits(String(number)), ...(goesOn(number, marks.length) ? (['end'] as const) : []), ...amount, 'end'];
  });
  return [...digits(holder), 'end', ...lines];
}

/** Another candidate's number begins with this one: the pad waits for more digits. */
function goesOn(number: number, candidates: number): boolean {
  return number * 10 <= candidates;
}

function digits(text: string): Digit[] {
  return [...text] as Digit[];
}
