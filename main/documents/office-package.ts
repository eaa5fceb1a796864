/**
 * Files of Word, Excel and PowerPoint are zips of XML parts. Theirs are packed here so that the same content always makes the
 * same bytes: no part carries the time at which it was packed, and the deflate is the same on every machine.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A zip tells local time; this reads the same in every time zone. */
const packedAt = (): Date => new Date(1980, 0, 1, 12);

export type Parts = Record<string, Uint8Array | string>;

export function packParts(parts: Parts): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { mtime: packedAt(), level: 6 });
}

/** The parts of what a library packed. */
export function unpackParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(content: Uint8Array): string {
  return strFromU8(content);
}

export interface CoreProperties {
  readonly title: string;
  readonly language: string;
  readonly createdAt: Date;
}

export const corePart = 'docProps/core.xml';

/** docProps/core.xml: the title, and when the file was made. */
export function coreProperties({ title, language, createdAt }: CoreProperties): string {
  const moment = `${createdAt.toISOString().slice(0, 19)}Z`;
  return [
    xmlDeclaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Kiểm Phiếu</dc:creator>`,
    '<cp:lastModifiedBy>Kiểm Phiếu</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  ].join('');
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text as it may stand in an element or between double quotes. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
