/**
 * HUONG-DAN.md as a module of the screens. The text becomes a tree that React draws, so that nothing of it is ever read as
 * HTML; its pictures become files beside the screens.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { Guide, GuideChapter, GuideElement, GuideNode } from '../renderer/parts/guide/guide.ts';

export type CompiledGuide = Pick<Guide, 'chapters' | 'text'>;

/** Width and height in pixels. */
export type PictureSize = (source: string) => readonly [width: number, height: number];

/** The tree of a text in Markdown. Rejects what the guide has no use for, HTML above all. */
export function compileGuide(markdown: string, sizeOf: PictureSize): CompiledGuide {
  const slugger = new GithubSlugger();
  const chapters: GuideChapter[] = [];
  const all = (tokens: readonly Token[] | undefined): readonly GuideNode[] => (tokens ?? []).flatMap(node);
  const inside = (tag: string, token: { readonly tokens?: Token[] | undefined }): GuideElement =>
    element(tag, {}, all(token.tokens));

  function node(token: Token): readonly GuideNode[] {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        const children = all(tokens);
        const title = wordsOf(children);
        const id = slugger.slug(title);
        if (depth > 1) chapters.push({ id, title, depth });
        return [element(`h${depth}`, { id }, children)];
      }
      case 'paragraph':
        return [inside('p', token)];
      case 'text':
      case 'escape':
        return 'tokens' in token && token.tokens ? all(token.tokens) : [(token as Tokens.Text).text];
      case 'strong':
      case 'em':
      case 'blockquote':
        return [inside(token.type, token)];
      case 'codespan':
        return [element('code', {}, [(token as Tokens.Codespan).text])];
      case 'list': {
        const { ordered, start, items } = token as Tokens.List;
        const from: Record<string, number> = ordered && start !== '' && start !== 1 ? { start } : {};
        return [
          element(
            ordered ? 'ol' : 'ul',
            from,
            items.map((item) => inside('li', item)),
          ),
        ];
      }
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const row = (cells: readonly Tokens.TableCell[], tag: string) =>
          element(
            'tr',
            {},
            cells.map((cell) => inside(tag, cell)),
          );
        return [
          element('table', {}, [
            element('thead', {}, [row(header, 'th')]),
            element(
              'tbody',
              {},
              rows.map((cells) => row(cells, 'td')),
            ),
          ]),
        ];
      }
      case 'link':
        return [element('a', { href: (token as Tokens.Link).href }, all(token.tokens))];
      case 'image': {
        const { href, text } = token as Tokens.Image;
        const [width, height] = sizeOf(href);
        return [element('img', { src: href, alt: text, width, height }, [])];
      }
      default:
        throw new Error(`the guide cannot show a ${token.type}: ${token.raw.slice(0, 80)}`);
    }
  }

  const text = all(lexer(markdown));
  return { chapters, text };
}

/** Every element of the tree with this tag. */
export function elementsOf(nodes: readonly GuideNode[], tag: string): readonly GuideElement[] {
  return nodes.flatMap((each) =>
    typeof each === 'string' ? [] : [...(each.tag === tag ? [each] : []), ...elementsOf(each.children, tag)],
  );
}

function element(tag: string, attributes: GuideElement['attributes'], children: readonly GuideNode[]): GuideElement {
  return { tag, attributes, children };
}

function wordsOf(nodes: readonly GuideNode[]): string {
  return nodes.map((each) => (typeof each === 'string' ? each : wordsOf(each.children))).join('');
}

/** From the header of a PNG file: eight bytes of signature, then the length and name of the first part. */
export function pngSize(file: string): readonly [width: number, height: number] {
  const header = readFileSync(file).subarray(0, 24);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

/** `import { guide } from '…/HUONG-DAN.md'`. */
export const guidePlugin: Plugin = {
  name: 'guide',
  enforce: 'pre',
  transform(markdown, file) {
    if (!file.endsWith('/HUONG-DAN.md')) return null;
    const compiled = compileGuide(markdown, (source) => pngSize(path.join(path.dirname(file), source)));
    const sources = new Set(elementsOf(compiled.text, 'img').map(({ attributes }) => String(attributes['src'])));
    const imports = [...sources].map((source, at) => `import picture${at} from ${JSON.stringify(`./${source}`)};`);
    const pictures = [...sources].map((source, at) => `${JSON.stringify(source)}: picture${at}`);
    return {
      code: `${imports.join('\n')}
const pictures = { ${pictures.join(', ')} };
export const guide = { ...${JSON.stringify(compiled)}, pictures };`,
      map: null,
    };
  },
};
