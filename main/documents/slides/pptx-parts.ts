/** The parts that every presentation has: theme, master, layout, and the lists of parts. Nothing in them depends on the slides but their number. */
import { xmlDeclaration } from '../office-package.ts';
import { emptyGroup, emu, frame, solid, typeface } from './pptx-shapes.ts';
import { slideSize } from './slide-canvas.ts';

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const relationBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentBase = 'application/vnd.openxmlformats-officedocument.presentationml';
const background = `<p:bg><p:bgPr>${solid('F3F6F8')}<a:effectLst/></p:bgPr></p:bg>`;
const sameColours = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** One slide around its tree of shapes. */
export function slidePart(tree: string): string {
  return `${xmlDeclaration}<p:sld ${namespaces}><p:cSld>${tree}</p:cSld>${sameColours}</p:sld>`;
}

export function fixedParts(slides: number): Record<string, string> {
  const numbers = Array.from({ length: slides }, (_, index) => index + 1);
  return {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relations([
      ['officeDocument', 'ppt/presentation.xml'],
      ['extended-properties', 'docProps/app.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/app.xml': `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${slides}</Slides><Application>Kiểm Phiếu</Application></Properties>`,
    'ppt/presentation.xml': presentation(numbers),
    'ppt/_rels/presentation.xml.rels': relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...numbers.map((number) => ['slide', `slides/slide${number}.xml`] as const),
    ]),
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': layout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/theme/theme1.xml': theme,
    ...Object.fromEntries(
      numbers.map((number) => [
        `ppt/slides/_rels/slide${number}.xml.rels`,
        relations([['slideLayout', '../slideLayouts/slideLayout1.xml']]),
      ]),
    ),
  };
}

/** rId1, rId2 … in the order given. */
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(([type, target], index) => {
    const whole = type.startsWith('http') ? type : `${relationBase}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${whole}" Target="${target}"/>`;
  });
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const parts = [
    ['/ppt/presentation.xml', `${contentBase}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${contentBase}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${contentBase}.slideLayout+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...numbers.map((number) => [`/ppt/slides/slide${number}.xml`, `${contentBase}.slide+xml`]),
  ];
  return [
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function presentation(numbers: readonly number[]): string {
  // Master and theme have the first two relations. Numbers of slides begin at 256.
  const slides = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number + 2}"/>`);
  return [
    `${xmlDeclaration}<p:presentation ${namespaces} saveSubsetFonts="1">`,
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"/><p:notesSz cx="6858000" cy="9144000"/>`,
    '</p:presentation>',
  ].join('');
}

const titlePlaceholder = [
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Tiêu đề"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
  '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>',
  `<p:spPr>${frame({ x: 36, y: 20, width: 798, height: 48 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="vi-VN"/></a:p></p:txBody></p:sp>',
].join('');

const tree = `<p:cSld>${background}<p:spTree>${emptyGroup}${titlePlaceholder}</p:spTree></p:cSld>`;

const master = [
  `${xmlDeclaration}<p:sldMaster ${namespaces}>${tree}`,
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"',
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
  '<p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>',
].join('');

const layout = [
  `${xmlDeclaration}<p:sldLayout ${namespaces} type="titleOnly">`,
  `<p:cSld name="Tiêu đề"><p:spTree>${emptyGroup}${titlePlaceholder}</p:spTree></p:cSld>${sameColours}</p:sldLayout>`,
].join('');

const colours = [
  ['dk1', '14212B'],
  ['lt1', 'FFFFFF'],
  ['dk2', '0F3A57'],
  ['lt2', 'F3F6F8'],
  ['accent1', '0F3A57'],
  ['accent2', '0B7A4B'],
  ['accent3', 'B3261E'],
  ['accent4', '8A5A00'],
  ['accent5', '51606D'],
  ['accent6', 'DDE5EB'],
  ['hlink', '0F3A57'],
  ['folHlink', '51606D'],
].map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`);

const fonts = `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface="${typeface}"/>`;
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const thinLine = `<a:ln w="9525">${plain}</a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** A theme must tell three of each kind. */
const theme = [
  `${xmlDeclaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kiểm Phiếu">`,
  `<a:themeElements><a:clrScheme name="Kiểm Phiếu">${colours.join('')}</a:clrScheme>`,
  `<a:fontScheme name="Kiểm Phiếu"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`,
  `<a:fmtScheme name="Kiểm Phiếu"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${thinLine.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
].join('');
