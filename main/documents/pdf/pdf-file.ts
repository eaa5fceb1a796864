/** A PDF as a file: what it says of itself, and its bytes. */

/** Tagged, with title and language. pdfkit derives the file's ID from the times, so fixed times make fixed bytes. */
export function informationOf(
  { title, language }: { readonly title: string; readonly language: string },
  createdAt: Date,
): PDFKit.PDFDocumentOptions {
  return {
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: title.normalize('NFC'), Creator: 'Kiểm Phiếu', CreationDate: createdAt, ModDate: createdAt },
  };
}

/** Everything that is written until the document ends. */
export function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
