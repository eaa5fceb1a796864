/** What the desk answers with a drawn paper, as bytes and as the words on its pages. */
import { readPdf, wholeText } from '../documents/pdf-text.ts';

export async function bytesOf(drawn: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await drawn).arrayBuffer());
}

export async function textOf(drawn: Promise<Blob>): Promise<string> {
  return wholeText(await readPdf(await bytesOf(drawn)));
}
