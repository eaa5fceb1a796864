/** The top of a form: its bar, who hands it out, the place for the stamp, the title, the code, how to fill it in. */
import type { FormBlock } from '../../../src/papers/form.ts';
import { fieldParts } from './pdf-form-fields.ts';
import type { HeadPart, PageOf } from './pdf-form-fields.ts';
import { drawModules, qrModules } from './pdf-qr.ts';
import type { Setting } from './pdf-setting.ts';
import { drawCentred, drawRule, stack } from './pdf-stack.ts';
import { drawArtifact } from './pdf-tags.ts';
import { breakLines, drawLine, drawPlain, lineHeight, textWidth } from './pdf-type.ts';

const millimetre = 72 / 25.4;
const barHeight = 7 * millimetre;
const gap = 2.5 * millimetre;
/** A round stamp is 30 mm wide; it may well reach over the line into the name of who sets it. */
const stampSide = 30 * millimetre;
const between = 3 * millimetre;
/** The smallest type on a form. */
const least = 12;
const narrow = 150 * millimetre;
/** Side of one square of the code, 0.53 mm: three points of a scanner at 150 dpi, though the paper lies askew and is worn. */
const moduleSide = 1.5;

/** Everything above the lines of the first page. */
export function firstHead(block: FormBlock, setting: Setting): HeadPart {
  return below([
    barPart(block, setting),
    issuerPart(block, setting),
    titlePart(block, setting),
    ...instructionParts(block, setting),
    ...fieldParts(block, setting),
  ]);
}

/** Above the lines of a later page: enough to know what it belongs to, in little height beside the code. */
export function laterHead(block: FormBlock, setting: Setting): HeadPart {
  const code = codeOf(block, setting);
  const beside = { ...setting, width: setting.width - (code.width === 0 ? 0 : code.width + between) };
  const words = below([barPart(block, beside), continuedPart(block, beside)]);
  return {
    height: Math.max(words.height, code.height + gap),
    draw: (y, page) => {
      words.draw(y, page);
      code.draw(y, page);
    },
  };
}

function below(parts: readonly HeadPart[]): HeadPart {
  return {
    height: parts.reduce((sum, { height }) => sum + height + gap, 0),
    draw: (y, page) => {
      let top = y;
      for (const part of parts) {
        part.draw(top, page);
        top += part.height + gap;
      }
    },
    over: (y, copy) => {
      let top = y;
      for (const part of parts) {
        part.over?.(top, copy);
        top += part.height + gap;
      }
    },
  };
}

/** Words in ink on light colour: legible where the printer knows black only, and the words tell the colour as well. */
function barPart({ bar, pageName }: FormBlock, { pdf, tags, left, width }: Setting): HeadPart {
  const type = { face: 'bold', size: least } as const;
  return {
    height: barHeight,
    draw: (y, page) => {
      drawArtifact(pdf, () => {
        pdf.lineWidth(0.8).rect(left, y, width, barHeight).fillAndStroke(bar.colour, '#000000').fillColor('#000000');
      });
      const place = { x: left + 6, y: y + (barHeight - lineHeight(least)) / 2, width: width - 12 };
      tags.inside('P').draw(() => drawPlain(pdf, bar.text, { ...place, align: 'left' }, type));
      if (page.pages === 1) return;
      tags.inside('P').draw(() => drawPlain(pdf, onPage(pageName, page), { ...place, align: 'right' }, type));
    },
  };
}

function onPage(text: string, { page, pages }: PageOf): string {
  return text.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}

function issuerPart({ header }: FormBlock, setting: Setting): HeadPart {
  const { tags, left, width } = setting;
  const size = width < narrow ? least : 13;
  const mottoWidth = Math.max(...header.motto.map((text) => textWidth(setting.pdf, text, 'bold', size)), 0);
  // The names of the bodies get what the motto leaves, so that they take few lines on narrow paper.
  const leftWidth = Math.min(245, Math.max(width * 0.44, width - mottoWidth - 12));
  const rightWidth = width - leftWidth - 8;
  const bodies = [
    ...(header.superior === ''
      ? []
      : [{ text: header.superior.toLocaleUpperCase('vi'), size, face: 'regular' as const }]),
    ...header.issuer.map((text) => ({ text: text.toLocaleUpperCase('vi'), size, face: 'bold' as const })),
  ];
  const starred = header.underIssuer === 'star';
  const star = { text: '*', size, face: 'regular' as const };
  const issuer = stack(setting, starred ? [...bodies, star] : bodies, leftWidth);
  const motto = stack(
    setting,
    header.motto.map((text) => ({ text, size, face: 'bold' as const })),
    rightWidth,
  );
  const mottoMiddle = left + width - rightWidth / 2;
  const ruleLength = Math.min(rightWidth, textWidth(setting.pdf, header.motto.at(-1) ?? '', 'bold', size));
  return {
    height: Math.max(issuer.height + (starred ? 0 : 4), motto.height + 3),
    draw: (y) => {
      tags.inside('P').draw(() => drawCentred(setting, issuer, left, y, leftWidth));
      tags.inside('P').draw(() => drawCentred(setting, motto, mottoMiddle - rightWidth / 2, y, rightWidth));
      if (!starred) drawRule(setting, left + leftWidth / 2, y + issuer.height + 3, 60, 0.8);
      drawRule(setting, mottoMiddle, y + motto.height + 1, ruleLength, 0.8);
    },
  };
}

/** Between the place for the stamp on the left and the code on the right; on wide paper in the middle of the page. */
function titlePart(block: FormBlock, setting: Setting): HeadPart {
  const { tags, left, width } = setting;
  const small = width < narrow;
  const code = codeOf(block, setting);
  const right = small ? code.width : Math.max(code.width, stampSide);
  const titleLeft = left + stampSide + between;
  const titleWidth = width - stampSide - right - 2 * between;
  const title = stack(
    setting,
    [{ text: block.title.toLocaleUpperCase('vi'), size: small ? 15 : 18, face: 'bold' }],
    titleWidth,
  );
  const subject = stack(
    setting,
    [
      { text: block.subtitle, size: small ? 13 : 14, face: 'bold', gap: 2 },
      ...(block.note === '' ? [] : [{ text: block.note, size: least, face: 'italic' as const, gap: 1 }]),
    ],
    titleWidth,
  );
  const height = Math.max(stampSide, title.height + subject.height, code.height);
  const down = (height - title.height - subject.height) / 2;
  return {
    height,
    draw: (y, page) => {
      drawStamp(block.stamp, setting, y);
      tags.inside('H1').draw(() => drawCentred(setting, title, titleLeft, y + down, titleWidth));
      tags.inside('P').draw(() => drawCentred(setting, subject, titleLeft, y + down + title.height, titleWidth));
      code.draw(y, page);
    },
  };
}

function drawStamp(words: string, { pdf, tags, left }: Setting, y: number): void {
  drawArtifact(pdf, () =>
    pdf.lineWidth(0.7).dash(3, { space: 2.5 }).rect(left, y, stampSide, stampSide).stroke('#777777').undash(),
  );
  const place = { x: left, y: y + (stampSide - lineHeight(least)) / 2, width: stampSide, align: 'center' as const };
  tags.inside('P').draw(() => {
    pdf.fillColor('#777777');
    drawPlain(pdf, words, place, { face: 'italic', size: least });
    pdf.fillColor('#000000');
  });
}

function continuedPart(block: FormBlock, { pdf, tags, left, width }: Setting): HeadPart {
  const lines = breakLines(pdf, block.continued, width, { size: 13, face: 'bold' });
  return {
    height: lines.length * lineHeight(13),
    draw: (y) =>
      tags
        .inside('P')
        .draw(() => lines.forEach((line, at) => drawLine(pdf, line, left, y + at * lineHeight(13), width, 'left'))),
  };
}

interface CodePart extends HeadPart {
  readonly width: number;
}

/** In the upper right; the room is that of the longest page name, because a longer text may need more squares. */
function codeOf({ code }: FormBlock, { pdf, tags, left, width }: Setting): CodePart {
  if (code === null) return { width: 0, height: 0, draw: () => {} };
  const side = qrModules(onPage(code, { page: 99, pages: 99 })).length * moduleSide;
  return {
    width: side,
    height: side,
    draw: (y, page) => {
      const text = onPage(code, page);
      const modules = qrModules(text);
      const x = left + width - modules.length * moduleSide;
      const bbox = [x, y, left + width, y + modules.length * moduleSide] as const;
      tags
        .inside('Figure', { alt: `Mã QR: ${text}`, bbox })
        .draw(() => drawModules(pdf, modules, { x, y, moduleSide }));
    },
  };
}

function instructionParts({ instructions }: FormBlock, { pdf, tags, left, width }: Setting): readonly HeadPart[] {
  if (instructions.length === 0) return [];
  const paragraphs = instructions.map((text) => breakLines(pdf, text, width, { size: least }));
  return [
    {
      height: paragraphs.flat().length * lineHeight(least),
      draw: (y) => {
        let top = y;
        for (const lines of paragraphs) {
          const from = top;
          tags
            .inside('P')
            .draw(() =>
              lines.forEach((line, index) =>
                drawLine(pdf, line, left, from + index * lineHeight(least), width, 'left'),
              ),
            );
          top += lines.length * lineHeight(least);
        }
      },
    },
  ];
}
