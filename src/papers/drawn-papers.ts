/** Papers of a round that people ask for by name, and the kinds of file each of them comes in. Names alone: screens choose by them. */

/** Drawn from the result of a count as documents. */
export const resultPaperNames = ['minutes', 'announcement', 'tallySheet', 'invalidBallots', 'envelope'] as const;
export type ResultPaper = (typeof resultPaperNames)[number];

export const drawnPapers = [...resultPaperNames, 'corrigendum', 'workbook', 'slides', 'committee'] as const;
export type DrawnPaper = (typeof drawnPapers)[number];

/** `zip`: the sheets of the workbook, each as CSV. `json`: `result.json`. */
export const paperFormats = ['pdf', 'docx', 'xlsx', 'zip', 'json', 'pptx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

const printedAndEdited = ['pdf', 'docx'] as const;

/** People add words of their own to what comes for Word; what is cut, pasted or compared by its codes is not edited. */
export const formatsOf: Readonly<Record<DrawnPaper, readonly PaperFormat[]>> = {
  minutes: printedAndEdited,
  announcement: printedAndEdited,
  tallySheet: printedAndEdited,
  invalidBallots: printedAndEdited,
  envelope: ['pdf'],
  corrigendum: ['pdf'],
  workbook: ['xlsx', 'zip', 'json'],
  slides: ['pptx', 'pdf'],
  committee: printedAndEdited,
};

/** What an office calls the kind of file by. */
export const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Tell of single ballots: before the seal they are for whoever may see those (see `permissions.ts`). */
export const tellingBallots: readonly DrawnPaper[] = ['invalidBallots', 'workbook', 'corrigendum'];
