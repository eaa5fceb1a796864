/**
 * A form: a page that many people are handed and fill in by hand. It says who hands it out, how it is filled in, and which
 * lines wait for a pen; the writers decide how many lines stand on a page. Lengths are points.
 */
export interface FormBlock {
  readonly kind: 'form';
  readonly header: FormHeader;
  /** Words in the dashed square, upper left, on which the stamp is set. */
  readonly stamp: string;
  /** Kind of form, printed in caps. */
  readonly title: string;
  readonly subtitle: string;
  /** A line in italics below; may be empty. */
  readonly note: string;
  /** Across the top of each page, in a light colour: forms of one kind are told by it from those of another in a pile. */
  readonly bar: { readonly text: string; readonly colour: string };
  /** Names a page among several, in the bar: "Trang {page}/{pages}". */
  readonly pageName: string;
  /** Stands at the top of each page after the first. */
  readonly continued: string;
  /** Content of a QR code in the upper right of each page, with `{page}` and `{pages}` in it. The same on every copy. */
  readonly code: string | null;
  /** How to fill it in; each begins a line. */
  readonly instructions: readonly string[];
  /** Told once, above the lines: written by hand, where it is not filled in. */
  readonly fields: readonly FormField[];
  /** For each copy of the paper what its fields say, in their order; copies beyond these are written by hand. */
  readonly filled: readonly (readonly string[])[];
  /** What the fields say on copies that are printed another time: the rows of these leave room for it as well. */
  readonly roomFor?: readonly (readonly string[])[] | undefined;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** So many groups of the columns may stand side by side where that saves a page and every name fits. */
  readonly sideBySide: number;
  /** Below the last line, with room for a hand; null on a form that nobody signs. */
  readonly signature: { readonly title: string; readonly note: string } | null;
}

/** As in a `HeaderBlock`: upper body and issuing body on the left, the motto on the right. */
export interface FormHeader {
  readonly superior: string;
  readonly issuer: readonly string[];
  readonly underIssuer: 'star' | 'rule';
  readonly motto: readonly string[];
}

export interface FormField {
  readonly label: string;
  /** Share of a line; fields whose shares fit into 1 stand on one line. */
  readonly share: number;
}

/**
 * number: as narrow as its figures. name: whatever is left. short: a year. date: a day. text: a remark of any length.
 * box: a square to put a cross in. figure: room to write a number.
 */
export interface FormColumn {
  readonly title: string;
  readonly kind: 'number' | 'name' | 'short' | 'date' | 'text' | 'box' | 'figure';
}

export interface FormRow {
  /** The printed text of each column; empty for boxes and figures. */
  readonly cells: readonly string[];
  /** The name is written by hand: a line to write on, and no boxes. */
  readonly open?: boolean;
}

/** The sheet a paper is printed on, where it is not A4 upright with page numbers. */
export interface PageSetup {
  readonly size: 'A4' | 'A5';
  /** Two A5 pages side by side on a sheet of A4, to be cut apart. */
  readonly twoOnSheet?: boolean;
  /** A black square in each corner of each page, in the margins: a scanner finds by them how the page lies. */
  readonly cornerMarks?: boolean;
}
