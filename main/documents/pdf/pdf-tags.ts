/** The structure that a screen reader hears: what is drawn is marked as paragraph, heading or table cell, the rest as artifact. */

export interface Tagged {
  /** Draws a part of this element; an element may have parts on several pages. */
  readonly draw: (part: () => void) => void;
  readonly inside: (tag: string, options?: TagOptions) => Tagged;
}

/** What a heading cell heads; what a figure shows, and where: left, top, right, bottom in points of the page. */
export interface TagOptions {
  readonly scope?: 'Column';
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
}

/** A document's root element; its children appear in the order in which they are asked for. */
export function startTags(pdf: PDFKit.PDFDocument): Tagged {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return tagged(pdf, root, 'Document');
}

function tagged(pdf: PDFKit.PDFDocument, element: PDFKit.PDFStructureElement, tag: string): Tagged {
  return {
    draw: (part) => {
      element.add(pdf.markStructureContent(tag));
      part();
      pdf.endMarkedContent();
    },
    inside: (childTag, options = {}) => {
      // pdfkit takes `scope` and `bbox`; its types do not know them yet.
      const child = pdf.struct(childTag, options);
      element.add(child);
      return tagged(pdf, child, childTag);
    },
  };
}

/** Draws what is no content: rules, page numbers, a watermark. */
export function drawArtifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** An element made when its first part is drawn, so that elements stand in reading order. */
export function whenFirstDrawn(make: () => Tagged): () => Tagged {
  let made: Tagged | undefined;
  return () => (made ??= make());
}
