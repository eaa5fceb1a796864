/**
 * Draws a tree of slides as a presentation, 16:9. Slides are words and rectangles: their parts are written here, because no
 * library of presentations was found that is kept and brings nothing with known holes.
 */
import type { Slides } from '../../../src/papers/slides.ts';
import { coreProperties, corePart, packParts } from '../office-package.ts';
import { fixedParts, slidePart } from './pptx-parts.ts';
import { PptxCanvas } from './pptx-shapes.ts';
import { drawSlide } from './slide-layout.ts';

/** The same slides and time give the same bytes. */
export async function drawPptx(
  slides: Slides,
  options: { readonly createdAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const title = slides.title.normalize('NFC');
  return packParts({
    ...fixedParts(slides.slides.length),
    [corePart]: coreProperties({ ...options, title, language: slides.language }),
    ...Object.fromEntries(
      slides.slides.map((slide, index) => {
        const canvas = new PptxCanvas();
        drawSlide(canvas, slide, slides);
        return [`ppt/slides/slide${index + 1}.xml`, slidePart(canvas.tree())];
      }),
    ),
  });
}
