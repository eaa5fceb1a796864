/** The XMP packet of a PDF: what pdfkit writes into it, mended, and that the file is accessible where it is. */
import type { PaperDocument } from '../../src/papers/document.ts';

/**
 * PDF/UA-1 (ISO 14289-1), told by hand: asked for it, pdfkit would also list the glyphs of each font, without the parts of
 * composed letters that its fonts hold. Copies share the content of the first pages, which the structure tells once; a file
 * with copies is no PDF/UA.
 */
const accessible = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** Called before the first page is drawn; the packet itself is written with the end of the file. */
export function completeMetadata(pdf: PDFKit.PDFDocument, { copies = 1 }: Pick<PaperDocument, 'copies'>): void {
  if (copies === 1) pdf.appendXML(accessible);
  const write = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    // By now the file has its title; the packet is XML, and pdfkit puts the title into it as it stands.
    pdf.info.Title = escaped(pdf.info.Title ?? '');
    write();
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
