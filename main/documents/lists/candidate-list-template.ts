/** The spreadsheet offered for filling in: headings the program recognises, and one row that shows how. */
import writeExcelFile from 'write-excel-file/node';

const columns: readonly { readonly heading: string; readonly width: number; readonly example: string }[] = [
  { heading: 'STT', width: 6, example: '1' },
  { heading: 'Họ và tên', width: 32, example: 'Nguyễn Văn An' },
  { heading: 'Ngày sinh', width: 14, example: '05/01/1979' },
  { heading: 'Giới tính', width: 10, example: 'Nam' },
  { heading: 'Dân tộc', width: 12, example: 'Kinh' },
  { heading: 'Chức vụ', width: 36, example: 'Bí thư Đảng uỷ' },
  { heading: 'Đơn vị', width: 36, example: 'Đảng bộ xã Tân Lập' },
];
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An .xlsx with one sheet. Every cell is text, so that Excel turns no date into a number. */
export async function listTemplate(): Promise<Blob> {
  const border = { borderStyle: 'thin', borderColor: '#8a99a6' } as const;
  const headings = columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    backgroundColor: '#e6edf2',
    ...border,
  }));
  const example = columns.map(({ example: value }) => ({ value, type: String, format: '@', ...border }));
  const content = await writeExcelFile([headings, example], {
    sheet: 'Danh sách',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Blob([new Uint8Array(content)], { type: xlsx });
}
