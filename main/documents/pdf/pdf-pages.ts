/** Which piece of a paper stands on which page. Measured pieces in, placed pieces out; nothing is drawn here. */

/** Something that never splits: a line of text, a row of a table, a block of signatures. Points. */
export interface Piece {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the piece after it. */
  readonly withNext: boolean;
  /** Begins a new page. */
  readonly startsPage?: boolean;
  /** Lines of running text in it; what signatures need beside them. */
  readonly textLines: number;
  /** Repeated above this piece when it begins a page: the heading row of its table. */
  readonly repeat?: Piece;
  /** Draws it with its top at `y`. `repeated` says that it stood on an earlier page already. */
  readonly draw: (y: number, repeated: boolean) => void;
  /** Draws over it what only this copy of the paper says: 0, 1, 2 … */
  readonly over?: (y: number, copy: number) => void;
}

export interface Placed {
  readonly piece: Piece;
  /** Top of the piece, from the top of the text area. */
  readonly y: number;
  readonly repeated: boolean;
}

/** Fills pages of the given height. Pieces that belong together move together as long as one page holds them. */
export function paginate(pieces: readonly Piece[], pageHeight: number): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let used = 0;
  const turn = (): void => {
    if (pages.at(-1)!.length > 0) pages.push([]);
    used = 0;
  };
  const place = (piece: Piece): void => {
    const page = pages.at(-1)!;
    if (page.length === 0 && piece.repeat) {
      page.push({ piece: piece.repeat, y: 0, repeated: true });
      used = piece.repeat.height;
    }
    const y = page.length === 0 ? 0 : used + piece.gap;
    page.push({ piece, y, repeated: false });
    used = y + piece.height;
  };
  for (const chain of chainsOf(pieces)) {
    const begins = chain[0]?.startsPage === true;
    if (begins || used + heightOf(chain, used === 0) > pageHeight) {
      if (begins || heightOf(chain, true) <= pageHeight) turn();
      // A chain longer than a page is broken wherever a page is full.
      for (const piece of chain) {
        if (used + heightOf([piece], used === 0) > pageHeight) turn();
        place(piece);
      }
    } else {
      for (const piece of chain) place(piece);
    }
  }
  return pages;
}

/** The pieces of a paper, divided where it is told to begin a new page. */
export function partsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    const part = parts.at(-1)!;
    if (piece.startsPage === true && part.length > 0) parts.push([piece]);
    else part.push(piece);
  }
  return parts;
}

function heightOf(chain: readonly Piece[], atTop: boolean): number {
  const sum = chain.reduce((height, piece) => height + piece.gap + piece.height, 0);
  const first = chain[0];
  if (!atTop || !first) return sum;
  return first.repeat ? sum + first.repeat.height : sum - first.gap;
}

function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.withNext) continue;
    chains.push(open);
    open = [];
  }
  if (open.length > 0) chains.push(open);
  return chains;
}

/** The same pieces with the last `lines` lines of text (or whatever stands there) tied to the piece that follows them. */
export function tieLastLines(pieces: readonly Piece[], lines: number): readonly Piece[] {
  const tied = [...pieces];
  let found = 0;
  for (let index = tied.length - 1; index >= 0 && found < lines; index -= 1) {
    const piece = tied[index]!;
    tied[index] = { ...piece, withNext: true };
    found += piece.textLines;
  }
  return tied;
}
