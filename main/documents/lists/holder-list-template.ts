/** The register of shareholders offered for filling in: headings the program recognises, and two rows that show how. */
import writeExcelFile from 'write-excel-file/node';

const columns: readonly { readonly heading: string; readonly width: number; readonly examples: readonly string[] }[] = [
  { heading: 'Mã cổ đông', width: 16, examples: ['CD0001', 'CD0002'] },
  { heading: 'Họ tên', width: 36, examples: ['Nguyễn Văn An', 'Công ty Đầu tư Sông Lam'] },
  { heading: 'Số cổ phần sở hữu', width: 22, examples: ['1200000', '350000'] },
  { heading: 'Số cổ phần được uỷ quyền', width: 26, examples: ['0', '80000'] },
  { heading: 'Tham dự', width: 12, examples: ['x', 'x'] },
];
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An .xlsx with one sheet. Codes are text, so that Excel keeps the zeros in front. */
export async function holderTemplate(): Promise<Blob> {
  const border = { borderStyle: 'thin', borderColor: '#8a99a6' } as const;
  const headings = columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    backgroundColor: '#e6edf2',
    ...border,
  }));
  const rows = [0, 1].map((row) =>
    columns.map(({ examples }) => ({ value: examples[row]!, type: String, format: '@', ...border })),
  );
  const content = await writeExcelFile([headings, ...rows], {
    sheet: 'Cổ đông',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Blob([new Uint8Array(content)], { type: xlsx });
}
