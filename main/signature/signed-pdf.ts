/**
 * Digital signatures under a PDF (PAdES, ETSI EN 319 142): each follows the bytes there were and leaves them as they are. An
 * invisible field on the first page; nothing that is seen or printed changes.
 */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import {
  DEFAULT_BYTE_RANGE_PLACEHOLDER,
  Signer as SignatureMaker,
  SIG_FLAGS,
  SUBFILTER_ETSI_CADES_DETACHED,
} from '@signpdf/utils';
import { Refusal } from '../../src/refusal.ts';
import { cadesHolds, cadesSignature } from './cades.ts';
import type { Signer } from './signer.ts';

/** Besides the certificates: attributes, names and the signature itself, of a key of 8192 bits at most. Bytes. */
const roomBesideCertificates = 4096;
/** Printed with the page and not to be changed: bits 3 and 8 of an annotation's flags. */
const printedAndLocked = 0b1000_0100;
/** Without width and height nothing is shown; off the page nothing has to be read aloud (ISO 14289-1, 7.18.1). */
const noPlace = [-1, -1, -1, -1];

interface Signature {
  readonly name: string;
  readonly signedAt: Date;
  /** As it stands in the file, with the zeros that fill its room. */
  readonly bytes: Uint8Array;
}

/** Refuses with pdf-unreadable, which names `file`. */
export async function signPdf(pdf: Uint8Array, signer: Signer, signedAt: Date, file: string): Promise<Uint8Array> {
  const certificates = [signer.certificate, ...signer.above].reduce((sum, { raw }) => sum + raw.length, 0);
  const room = certificates + roomBesideCertificates;
  const prepared = await withRoom(await readable(pdf, file), { name: signer.facts.name, signedAt, room });
  return filled(prepared, (content) => cadesSignature(content, signer));
}

export interface EarlierSignature {
  readonly name: string;
  /** The bytes before it are those that were signed, by the key of its certificate. Nobody is asked whose that is. */
  readonly holds: boolean;
}

/**
 * The signatures under the minutes, or null where `given` is not exactly the minutes and, after them, signatures as this program
 * sets them, put under the minutes again to compare. A mere beginning alike would prove nothing: what follows in a PDF can
 * replace every page before it.
 */
export async function signaturesUnder(
  minutes: Uint8Array,
  given: Uint8Array,
): Promise<readonly EarlierSignature[] | null> {
  if (!startsWith(given, minutes)) return null;
  const found: EarlierSignature[] = [];
  let again = minutes;
  for (const { name, signedAt, bytes } of await signaturesIn(given)) {
    const prepared = await withRoom(await load(again), { name, signedAt, room: bytes.length });
    again = await filled(prepared, async (content) => {
      found.push({ name, holds: await cadesHolds(bytes, content) });
      return bytes;
    });
  }
  return Buffer.compare(again, given) === 0 ? found : null;
}

async function signaturesIn(pdf: Uint8Array): Promise<readonly Signature[]> {
  try {
    const { catalog } = await load(pdf);
    return catalog
      .getAcroForm()!
      .getAllFields()
      .map(([field]) => {
        const signature = field.dict.lookup(PDFName.of('V'), PDFDict);
        return {
          name: signature.lookup(PDFName.of('Name'), PDFHexString).decodeText(),
          signedAt: signature.lookup(PDFName.of('M'), PDFString).decodeDate(),
          bytes: signature.lookup(PDFName.of('Contents'), PDFHexString).asBytes(),
        };
      });
  } catch {
    // Whatever else it is, nobody signed it here.
    return [];
  }
}

/** The document with one more field, whose signature is not there yet. */
function withRoom(
  document: PDFDocument,
  { name, signedAt, room }: { name: string; signedAt: Date; room: number },
): Promise<Uint8Array> {
  const { context, catalog } = document;
  const later = PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER);
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: SUBFILTER_ETSI_CADES_DETACHED,
      ByteRange: [0, later, later, later],
      Contents: PDFHexString.of('0'.repeat(2 * room)),
      Name: PDFHexString.fromText(name),
      M: PDFString.fromDate(signedAt),
    }),
  );
  const form = catalog.getOrCreateAcroForm();
  const page = document.getPage(0);
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`ChuKy${form.getAllFields().length + 1}`),
      V: signature,
      F: printedAndLocked,
      Rect: noPlace,
      P: page.ref,
    }),
  );
  // The library's own way of adding to a page writes the page anew; here it gets the one entry.
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  page.node.set(PDFName.of('Annots'), context.obj([...annotations, field]));
  // A page with annotations says that they are reached in the order of the structure (ISO 14289-1, 7.18.3).
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  form.addField(field);
  form.dict.set(PDFName.of('SigFlags'), context.obj(SIG_FLAGS.SIGNATURES_EXIST | SIG_FLAGS.APPEND_ONLY));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Puts the signature over everything but its own room into that room. */
function filled(prepared: Uint8Array, sign: (content: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  return new SignPdf().sign(prepared, new GivenMaker(sign));
}

class GivenMaker extends SignatureMaker {
  private readonly given: (content: Uint8Array) => Promise<Uint8Array>;

  constructor(given: (content: Uint8Array) => Promise<Uint8Array>) {
    super();
    this.given = given;
  }

  override async sign(content: Buffer): Promise<Buffer> {
    return Buffer.from(await this.given(content));
  }
}

async function readable(pdf: Uint8Array, file: string): Promise<PDFDocument> {
  try {
    return await load(pdf);
  } catch {
    throw new Refusal('pdf-unreadable', { file });
  }
}

function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, beginning.length), beginning) === 0;
}
