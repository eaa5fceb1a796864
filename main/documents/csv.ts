/** The sheets of a workbook as one archive of CSV files, named as the sheets are. */
import type { Workbook } from '../../src/papers/numbers/workbook.ts';
import { sheetsAsCsv } from '../../src/papers/numbers/sheet-csv.ts';
import { packParts } from './office-package.ts';

/** The same sheets give the same bytes. */
export function drawCsv(workbook: Workbook): Uint8Array {
  return packParts(
    Object.fromEntries(sheetsAsCsv(workbook).map(({ sheet, text }) => [`${sheet.name.normalize('NFC')}.csv`, text])),
  );
}
