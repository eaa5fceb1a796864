/** Ý kiến, sự việc, khiếu nại: what a committee has to say of a count besides its figures. It decides nothing. */

/** Something the committee saw or wants to be known. */
export interface Incident {
  readonly kind: 'incident';
  /** On the clock of the hall, "14:10"; empty where nobody noted it. */
  readonly time: string;
  readonly text: string;
}

/** A complaint handed to the committee, which is attached to the minutes. */
export interface Objection {
  readonly kind: 'objection';
  readonly from: string;
  readonly about: string;
  /** Sheets of paper that are attached; 0 where it was spoken. */
  readonly sheets: number;
  /** Empty where the committee left it unanswered. */
  readonly answer: string;
}

export type Remark = Incident | Objection;

/** Numbered within the round in the order they were written; a number is never given twice. */
export type NumberedRemark = Remark & { readonly number: number };

/** The longest words of each, in characters: an incident fills half a page, an objection and its answer as much each. */
export const remarkLimits = { text: 2000, from: 300, about: 2000, answer: 2000, sheets: 999 } as const;
