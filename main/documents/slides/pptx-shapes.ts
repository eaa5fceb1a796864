/** Shapes of a slide as PresentationML. Points from the upper left corner; PowerPoint counts 12,700 to a point. */
import { xmlText } from '../office-package.ts';
import { printable } from '../printable.ts';
import type { Bar, Box, SlideCanvas, Words } from './slide-canvas.ts';

export const typeface = 'Arial';
/** Numbers its shapes in the order in which they are added, which is the order they are read in. */
export class PptxCanvas implements SlideCanvas {
  readonly #shapes: string[] = [];

  words(box: Box, words: Words): void {
    const { text, size, color, bold, align = 'l', anchor = 'ctr', turned, title, wrap } = words;
    const placeholder = title === true ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
    this.#add(
      `<p:cNvSpPr${title === true ? '' : ' txBox="1"'}/>${placeholder}`,
      title === true ? 'Tiêu đề' : 'Chữ',
      '',
      [
        `<p:spPr>${frame(box, turned)}${rectangle}<a:noFill/></p:spPr>`,
        `<p:txBody><a:bodyPr wrap="${wrap === true ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}">`,
        '<a:noAutofit/></a:bodyPr><a:lstStyle/>',
        `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="vi-VN" sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}">`,
        `${solid(color)}<a:latin typeface="${typeface}"/><a:cs typeface="${typeface}"/></a:rPr>`,
        `<a:t>${xmlText(printable(text))}</a:t></a:r></a:p></p:txBody>`,
      ].join(''),
    );
  }

  bar(box: Box, { fill, outline, says }: Bar): void {
    const inside = fill === null ? '<a:noFill/>' : solid(fill);
    const around =
      outline === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${emu(1.25)}">${solid(outline)}</a:ln>`;
    this.#add('<p:cNvSpPr/><p:nvPr/>', 'Thanh', says, `<p:spPr>${frame(box)}${rectangle}${inside}${around}</p:spPr>`);
  }

  /** A dashed line from top to bottom. */
  upright(x: number, y: number, height: number, color: string): void {
    const line = `<a:ln w="${emu(2)}">${solid(color)}<a:prstDash val="dash"/></a:ln>`;
    const shape = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>';
    this.#add(
      '<p:cNvSpPr/><p:nvPr/>',
      'Vạch',
      '',
      `<p:spPr>${frame({ x, y, width: 0, height })}${shape}${line}</p:spPr>`,
    );
  }

  /** All shapes, as they stand in a slide. */
  tree(): string {
    return `<p:spTree>${emptyGroup}${this.#shapes.join('')}</p:spTree>`;
  }

  #add(kind: string, name: string, says: string, content: string): void {
    const id = this.#shapes.length + 2;
    const description = says === '' ? '' : ` descr="${xmlText(printable(says))}"`;
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"${description}/>${kind}</p:nvSpPr>${content}</p:sp>`,
    );
  }
}

/** What a tree of shapes begins with. */
export const emptyGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

export function emu(points: number): number {
  return Math.round(points * 12_700);
}

export function frame({ x, y, width, height }: Box, turned = 0): string {
  const rotation = turned === 0 ? '' : ` rot="${Math.round(turned * 60_000)}"`;
  return `<a:xfrm${rotation}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

export function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
