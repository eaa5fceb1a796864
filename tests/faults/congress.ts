/** What the fault runs count, and how a refusal is told. */
import type { Congress } from '../../src/api/views.ts';

export const aCongress: Congress = {
  ruleSet: 'party',
  organisation: 'Đảng bộ xã Thử',
  superior: 'Đảng bộ tỉnh Mẫu',
  name: 'Đại hội đại biểu',
  ordinal: 'lần thứ III',
  term: '2025 – 2030',
  place: 'Thử',
  firstDay: '2026-01-05',
  lastDay: '2026-01-05',
  level: 'grassroots',
  copies: 3,
  electorate: { kind: 'delegates', summoned: 10, excluded: [], present: 10 },
  presidium: [{ name: 'Nguyễn Văn Chủ', role: 'Chủ tịch' }],
  committee: [{ name: 'Trần Thị Đếm', role: 'Trưởng ban' }],
};

export function refusalCode(error: unknown): string {
  return (error as { data?: { code?: string } }).data?.code ?? String(error);
}
