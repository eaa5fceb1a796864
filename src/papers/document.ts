/**
 * A paper as a tree: headings, paragraphs, tables, signatures. It says what stands on the paper and how important it is;
 * the writers in `main/documents` decide how to draw it and know nothing of elections.
 * Lengths are points, type sizes are points.
 */
import type { FormBlock, PageSetup } from './form.ts';

export type { FormBlock, PageSetup } from './form.ts';

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Runs of white space count as one space; a no-break space keeps its neighbours on one line. */
export type Inline = string | readonly Run[];

export type Block =
  | HeaderBlock
  | TitleBlock
  | { readonly kind: 'heading'; readonly text: string }
  | ParagraphBlock
  | TableBlock
  | SignaturesBlock
  | QrBlock
  | BallotBlock
  | FormBlock
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'page-break' };

export type Align = 'left' | 'center' | 'right' | 'justify';

/** The two columns at the top: issuing body on the left; on the right the motto (with a rule below) and place, date. */
export interface HeaderBlock {
  readonly kind: 'header';
  /** Upper body, caps, upright; may be empty. */
  readonly superior: string;
  /** Issuing body lines, caps, bold. */
  readonly issuer: readonly string[];
  /** What closes the left column: a centred asterisk (papers of the Party), or a short rule. */
  readonly underIssuer: 'star' | 'rule';
  /** Right side, bold, the last line with a rule below as long as its text. */
  readonly motto: readonly string[];
  /** "Thái Nguyên, ngày 05 tháng 01 năm 2026", italic. */
  readonly placeAndDate: string;
}

export interface TitleBlock {
  readonly kind: 'title';
  /** Kind of paper, printed in caps. */
  readonly text: string;
  /** What it is about, bold, with a short rule below. */
  readonly subtitle?: string;
  /** A line in italics between the two kinds of type, e.g. which round. */
  readonly note?: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: Inline;
  /** First line indented. */
  readonly indent?: boolean;
  /** Justified unless said otherwise. */
  readonly align?: Align;
  /** large: what people compare from paper to screen; fine: what stands there for whoever looks for it. */
  readonly size?: 'large' | 'fine';
  /** Stays on the page of the block after it: the sentence that opens a table. */
  readonly withNext?: boolean;
}

export interface Column {
  readonly title: string;
  /** Share of the width; columns are laid out in proportion. */
  readonly width: number;
  readonly align: Align;
}

/** A table with a heading row repeated on each page; a row never splits across pages. */
export interface TableBlock {
  readonly kind: 'table';
  /**
   * large: read aloud from; medium: the same of a long list. small: long lists and annexes. close: many columns of figures.
   * fine: hundreds of lines, or a whole list on a cover.
   */
  readonly size?: 'large' | 'medium' | 'small' | 'close' | 'fine';
  /** No row is lower: a hand writes or signs in it. */
  readonly rowHeight?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Rows printed bold, by index. */
  readonly emphasised?: readonly number[];
}

/** Signature places side by side; the whole block stays on one page, together with at least two lines of text. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly places: readonly {
    /** "T/M ĐOÀN CHỦ TỊCH" */
    readonly title: string;
    /** "(ký, ghi rõ họ tên)" */
    readonly note?: string;
    /** Name printed below the space for the hand, where known. */
    readonly name?: string;
  }[];
}

/** A QR code, printed as small as it can be read, with words beside it that say what it holds. */
export interface QrBlock {
  readonly kind: 'qr';
  /** What a reader of the code gets. */
  readonly text: string;
  /** One paragraph each. */
  readonly caption: readonly Inline[];
}

/** A ballot as it is handed out, with what a hand made of it; it never splits, and small ones share a page. */
export interface BallotBlock {
  readonly kind: 'ballot';
  /** "PHIẾU BẦU", and below it what is voted on. */
  readonly heading: string;
  readonly subtitle: string;
  /** Where it lies: "Tập 1 · Phiếu số 7". */
  readonly place: string;
  /** The words of the committee's stamp; empty on a paper that was not handed out by it. */
  readonly stamp: string;
  readonly columns: number;
  /** Titles of the boxes behind each name; empty where names are struck or get figures. */
  readonly boxes: readonly string[];
  readonly lines: readonly BallotLine[];
  /** Written below the list by hand. */
  readonly notes: readonly string[];
}

export interface BallotLine {
  readonly number: number;
  readonly name: string;
  /** By hand: a stroke through the whole name, or through its last word. */
  readonly struck?: 'whole' | 'part';
  /** By hand: which boxes are crossed, as many as the ballot has. */
  readonly crossed?: readonly boolean[];
  /** By hand: a figure, or a tick. */
  readonly figure?: string;
}

/** White around the text of a page. Millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PaperDocument {
  readonly title: string;
  /** BCP 47 language of the text. */
  readonly language: 'vi' | 'en';
  /** Small line at the foot of each page, left of the page number. */
  readonly footer?: string;
  /** Printed across each page, for a paper that is not final ("BẢN NHÁP", "TẬP DƯỢT"). */
  readonly watermark?: string;
  /** Left out where they are those of Party papers. */
  readonly margins?: Margins;
  /** The sheet lies on its side; what is the left margin of an upright one is above. */
  readonly landscape?: boolean;
  /** A form's own sheet: no page number and no foot are added to it. */
  readonly page?: PageSetup;
  /** So many of the same in one file, one after another; 1 unless said otherwise. Two that share a sheet count as two. */
  readonly copies?: number;
  readonly blocks: readonly Block[];
}
