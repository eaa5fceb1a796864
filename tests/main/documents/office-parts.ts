/** Opens a file of Word, Excel or PowerPoint without the libraries that wrote it: Node's own inflate, and a reader that insists on well-formed XML. */
import { unpackArchive } from '../../../main/documents/lists/candidate-list-archive.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Every part by its name; throws where the zip is damaged. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const entries = unpackArchive(Buffer.from(bytes), () => true, 200_000_000);
  if (!Array.isArray(entries)) throw new Error(JSON.stringify(entries));
  return new Map(entries.map(({ name, content }) => [name, content]));
}

/** The tree of one part. */
export function partOf(bytes: Uint8Array, name: string): Element {
  const content = partsOf(bytes).get(name);
  if (content === undefined) throw new Error(`no part ${name}`);
  return readXml(content.toString('utf8'));
}

/** Throws on a tag left open, closed twice or crossed, on a prefix nobody declared, a bare ampersand, and characters that XML forbids. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token = /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</gu;
  for (const [whole, closed, opened, attributes, empty, content] of text.matchAll(token)) {
    if (whole === '<') throw new Error(`not XML near the end of ${open.map(({ name }) => name).join('/')}`);
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`crossed: ${closed}`);
    if (content !== undefined) open.at(-1)!.children.push(decoded(content));
    if (opened === undefined) continue;
    const element = { name: opened, attributes: attributesOf(attributes ?? ''), children: [] };
    open.at(-1)!.children.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length !== 1) throw new Error(`left open: ${open.at(-1)!.name}`);
  const top = root.children.find((child) => typeof child !== 'string')!;
  requirePrefixes(top, new Set(['xml', 'xmlns']));
  return top;
}

function requirePrefixes({ name, attributes, children }: Element, above: ReadonlySet<string>): void {
  const names = Object.keys(attributes);
  const known = new Set([...above, ...names.flatMap((one) => (one.startsWith('xmlns:') ? [one.slice(6)] : []))]);
  for (const one of [name, ...names])
    if (one.includes(':') && !known.has(one.split(':')[0]!)) throw new Error(`a prefix that is not declared: ${one}`);
  for (const child of children) if (typeof child !== 'string') requirePrefixes(child, known);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, name, value]) => [name!, decoded(value!)]),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  // Exactly the characters that a reader of XML must refuse.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(text))
    throw new Error('a character that XML forbids');
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/giu,
    (whole, hex?: string, number?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (number !== undefined) return String.fromCodePoint(Number(number));
      const letter = name === undefined ? undefined : named[name];
      if (letter === undefined) throw new Error(`a bare ampersand: ${whole}`);
      return letter;
    },
  );
}

/** Every element of this name below, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...all(child, name)];
  });
}

/** What is written in the elements of this name below, put together. */
export function textIn(element: Element, name: string): string {
  return all(element, name)
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('');
}

/** Every relation of every part leads to a part that is there, and every part has a content type. */
export function danglingIn(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const types = partOf(bytes, '[Content_Types].xml');
  const extensions = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const overrides = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
  const relations = [...parts.keys()].filter((name) => name.endsWith('.rels'));
  return [
    ...relations.flatMap((name) =>
      all(partOf(bytes, name), 'Relationship').flatMap(({ attributes }) => {
        if (attributes['TargetMode'] === 'External') return [];
        const folder = name.replace(/_rels\/[^/]+$/u, '');
        const target = new URL(attributes['Target']!, `file:///${folder}`).pathname.slice(1);
        return parts.has(target) ? [] : [`${name} → ${target}`];
      }),
    ),
    ...[...parts.keys()].filter(
      (name) => name !== '[Content_Types].xml' && !overrides.has(`/${name}`) && !extensions.has(name.split('.').at(-1)),
    ),
    ...[...overrides].filter((name) => !parts.has(name!.slice(1))).map((name) => `type of no part: ${name}`),
  ];
}
