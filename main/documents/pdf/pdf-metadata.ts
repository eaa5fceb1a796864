/**
 * Mends the XMP packet that pdfkit writes, which is XML with the title in it as it stands. Called before the first page is
 * drawn; the packet is written with the end of the file, by when the title is known.
 */
export function mendMetadata(pdf: PDFKit.PDFDocument): void {
  const write = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    pdf.info.Title = escaped(pdf.info.Title ?? '');
    write();
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
