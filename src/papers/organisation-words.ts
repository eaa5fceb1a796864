/** What each kind of organisation calls its people, its committee and its regulation on paper. Data, chosen by the rule set. */
import type { ElectorateKind } from '../election/model.ts';
import type { RuleSetId } from '../election/rules.ts';

export interface OrganisationWords {
  /** Right side of the header; a rule stands below the last line. */
  readonly motto: readonly string[];
  /** What the election follows. Only a regulation whose text was verified is named by number. */
  readonly regulation: string;
  /** How the articles below are cited; null where none may be. */
  readonly cited: string | null;
  /** "đồng chí" */
  readonly person: string;
  /** Before a name in running text, with its space: "Đ/c ". */
  readonly address: string;
  readonly voters: Readonly<Record<ElectorateKind, string>>;
  /** "Ban kiểm phiếu" */
  readonly committee: string;
  /** Who presides: in running text, and above the signature. */
  readonly presidium: string;
  readonly presidiumSigns: string;
  /** Where the sealed ballots go; `receiver` presides over the meeting. */
  readonly custody: (receiver: string) => string;
}

const republic = ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'] as const;
const presidium = { presidium: 'Đoàn Chủ tịch', presidiumSigns: 'T/M Đoàn Chủ tịch' } as const;
const plainCustody = (committee: string) => (receiver: string) =>
  `Toàn bộ phiếu bầu được ${committee} niêm phong và giao ${receiver} để lưu giữ theo quy định.`;

export const organisationWords: Readonly<Record<RuleSetId, OrganisationWords>> = {
  party: {
    ...presidium,
    motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    regulation:
      'Điều lệ Đảng Cộng sản Việt Nam và Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW ngày 10/10/2024 của Ban Chấp hành Trung ương)',
    cited: 'Quy chế bầu cử trong Đảng',
    person: 'đồng chí',
    address: 'Đ/c ',
    voters: { members: 'đảng viên chính thức', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    committee: 'Ban kiểm phiếu',
    custody: (receiver) =>
      `Toàn bộ phiếu bầu được Ban kiểm phiếu niêm phong, giao ${receiver} để bàn giao cho cấp uỷ lưu giữ trong 6 tháng; trong thời gian đó không ai được mở niêm phong nếu không có quyết định của cấp có thẩm quyền (Quy chế bầu cử trong Đảng, Điều 35).`,
  },
  'youth-union': {
    ...presidium,
    motto: ['ĐOÀN TNCS HỒ CHÍ MINH'],
    regulation: 'Điều lệ Đoàn TNCS Hồ Chí Minh và thể lệ bầu cử',
    cited: null,
    person: 'đồng chí',
    address: 'Đ/c ',
    voters: { members: 'đoàn viên', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    committee: 'Ban kiểm phiếu',
    custody: plainCustody('Ban kiểm phiếu'),
  },
  'trade-union': {
    ...presidium,
    motto: republic,
    regulation: 'Điều lệ Công đoàn Việt Nam và thể lệ bầu cử',
    cited: null,
    person: 'đồng chí',
    address: 'Đ/c ',
    voters: { members: 'đoàn viên công đoàn', delegates: 'đại biểu chính thức', committee: 'uỷ viên' },
    committee: 'Ban bầu cử',
    custody: plainCustody('Ban bầu cử'),
  },
  shareholders: {
    presidium: 'Chủ toạ',
    presidiumSigns: 'Chủ toạ',
    motto: republic,
    regulation: 'Luật Doanh nghiệp 2020 (Điều 148 khoản 3), Điều lệ công ty và thể lệ bầu cử',
    cited: null,
    person: 'người',
    address: 'Ông/bà ',
    voters: { members: 'cổ đông', delegates: 'cổ đông và người đại diện', committee: 'thành viên' },
    committee: 'Ban kiểm phiếu',
    custody: plainCustody('Ban kiểm phiếu'),
  },
  custom: {
    ...presidium,
    motto: republic,
    regulation: 'Điều lệ và thể lệ bầu cử',
    cited: null,
    person: 'người',
    address: 'Ông/bà ',
    voters: { members: 'thành viên', delegates: 'đại biểu chính thức', committee: 'thành viên' },
    committee: 'Ban kiểm phiếu',
    custody: plainCustody('Ban kiểm phiếu'),
  },
};

/** "Đại hội", or "Hội nghị" when a committee elects. */
export function meetingWord(kind: ElectorateKind): string {
  return kind === 'committee' ? 'Hội nghị' : 'Đại hội';
}
