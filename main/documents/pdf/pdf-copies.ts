/** The same drawn sheet many times in one file, and what differs from copy to copy written over it. */
import { setImmediate as othersTurn } from 'node:timers/promises';

/** Copies that are drawn in one go, a few hundredths of a second: thousands of them must not keep the screens waiting. */
const inOneGo = 50;

export interface DrawnSheet {
  readonly page: PDFKit.PDFPage;
  /** What stands over each copy; empty where all copies are alike. */
  readonly overs: readonly Over[];
}

type Over = ReturnType<PDFKit.PDFDocument['ref']>;

/** What of pdfkit's page is needed to show its content once more; its types leave it out. */
interface PageParts {
  content: Over;
  readonly dictionary: { readonly data: PageDictionary };
}
interface PageDictionary {
  readonly Parent: { readonly data: { readonly Kids: unknown[]; Count: number } };
  readonly MediaBox: unknown;
  Contents: unknown;
  readonly Resources: unknown;
}

/**
 * Draws once for each run on the page that is open, each time into a stream of its own, which goes on where the page's own
 * content ends. The first one belongs to the page itself.
 */
export async function drawOvers(
  pdf: PDFKit.PDFDocument,
  runs: number,
  draw: (run: number) => void,
): Promise<readonly Over[]> {
  const page = pdf.page as unknown as PageParts;
  const own = page.content;
  const overs: Over[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (run > 0 && run % inOneGo === 0) await othersTurn();
    page.content = pdf.ref({});
    draw(run);
    page.content.end('');
    overs.push(page.content);
  }
  page.content = own;
  page.dictionary.data.Contents = [own, overs[0]];
  return overs;
}

/**
 * The drawn pages again, so many times: each is a page of its own that shares the drawn content, which takes no time and little
 * room. A screen reader hears the first; what the copies say is read from their text.
 */
export function repeatPages(pdf: PDFKit.PDFDocument, drawn: readonly DrawnSheet[], times: number): void {
  for (let copy = 1; copy <= times; copy += 1) {
    for (const { page, overs } of drawn) {
      const { content, dictionary } = page as unknown as PageParts;
      const { Parent, MediaBox, Resources } = dictionary.data;
      const Contents = overs.length === 0 ? content : [content, overs[copy]];
      const again = pdf.ref({ Type: 'Page', Parent, MediaBox, Contents, Resources });
      again.end('');
      Parent.data.Kids.push(again);
      Parent.data.Count += 1;
    }
  }
}
