/** A remark as it is being written, and what it says once it is whole. */
import { remarkLimits, type Remark } from '../../../src/election/remarks.ts';
import { clockOf } from '../../parts/fields/clock-text.ts';
import { excessOf } from '../../parts/fields/text-length.ts';

export interface RemarkDraft {
  readonly kind: Remark['kind'];
  readonly clock: string;
  readonly text: string;
  readonly from: string;
  readonly about: string;
  readonly sheets: number;
  readonly answer: string;
}

/** What lacks before it can be written down. */
export type Lacking = 'text' | 'clock' | 'from' | 'about';

export const emptyDraft: RemarkDraft = {
  kind: 'incident',
  clock: '',
  text: '',
  from: '',
  about: '',
  sheets: 0,
  answer: '',
};

export function draftOf(content: Remark): RemarkDraft {
  return content.kind === 'incident'
    ? { ...emptyDraft, kind: 'incident', clock: content.time, text: content.text }
    : { ...emptyDraft, ...content };
}

export function lackingIn({ kind, clock, text, from, about }: RemarkDraft): readonly Lacking[] {
  const lacks: readonly (readonly [Lacking, boolean])[] =
    kind === 'incident'
      ? [
          ['clock', clock.trim() !== '' && clockOf(clock) === null],
          ['text', text.trim() === ''],
        ]
      : [
          ['from', from.trim() === ''],
          ['about', about.trim() === ''],
        ];
  return lacks.flatMap(([what, is]) => (is ? [what] : []));
}

const worded = { incident: ['text'], objection: ['from', 'about', 'answer'] } as const;
export type Worded = (typeof worded)[Remark['kind']][number];

/** Characters beyond what a field of this draft may hold. */
export function excessIn(draft: RemarkDraft): Readonly<Partial<Record<Worded, number>>> {
  return Object.fromEntries(
    worded[draft.kind].flatMap((name) => {
      const excess = excessOf(draft[name], remarkLimits[name]);
      return excess > 0 ? [[name, excess]] : [];
    }),
  );
}

/** Nothing lacks and nothing is too long. */
export function isSayable(draft: RemarkDraft): boolean {
  return lackingIn(draft).length === 0 && Object.keys(excessIn(draft)).length === 0;
}

/** Of a draft that is sayable. */
export function contentOf({ kind, clock, text, from, about, sheets, answer }: RemarkDraft): Remark {
  return kind === 'incident' ? { kind, time: clockOf(clock) ?? '', text } : { kind, from, about, sheets, answer };
}

/** True where leaving the draft would lose words. */
export function isWritten(draft: RemarkDraft, before: RemarkDraft): boolean {
  return JSON.stringify(contentOf(draft)) !== JSON.stringify(contentOf({ ...before, kind: draft.kind }));
}
