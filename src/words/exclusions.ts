/** Each category of people left out of the base (rules.md §2.1), as it is asked on the screen and told on paper. */
import type { ElectorateKind, exclusionReasons } from '../election/model.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';

export interface ExclusionWords {
  readonly label: string;
  /** What is easily got wrong; may be empty. */
  readonly help: string;
}

type ExclusionCatalogue = {
  readonly [K in ElectorateKind]: Readonly<Record<(typeof exclusionReasons)[K][number], ExclusionWords>>;
};

export const exclusionsVi: ExclusionCatalogue = {
  members: {
    'temporary-activity': {
      label: 'Đảng viên được giới thiệu sinh hoạt tạm thời ở đảng bộ khác',
      help: '',
    },
    'exempt-absent': {
      label: 'Đảng viên được miễn công tác và sinh hoạt, không có mặt',
      help: 'Có mặt và bỏ phiếu thì vẫn tính.',
    },
    suspended: {
      label: 'Đảng viên bị đình chỉ sinh hoạt, bị khởi tố, truy tố, tạm giam',
      help: '',
    },
    'absent-throughout': {
      label: 'Đảng viên chính thức vắng mặt suốt thời gian đại hội, có lý do chính đáng được cấp uỷ triệu tập đồng ý',
      help: 'Vắng không có lý do được đồng ý, hoặc chỉ vắng lúc bỏ phiếu, thì vẫn tính.',
    },
  },
  delegates: {
    'convener-absent-throughout': {
      label: 'Cấp uỷ viên cấp triệu tập đại hội vắng mặt suốt thời gian đại hội',
      help: '',
    },
    'absent-throughout': {
      label: 'Đại biểu chính thức vắng mặt suốt thời gian đại hội, không có đại biểu dự khuyết thay thế',
      help: 'Đại biểu dự khuyết đã thay thế thì tính như đại biểu chính thức.',
    },
  },
  committee: {
    suspended: {
      label: 'Uỷ viên bị đình chỉ sinh hoạt, bị khởi tố, truy tố, tạm giam',
      help: '',
    },
    'absent-throughout': {
      label: 'Uỷ viên vắng mặt suốt hội nghị, có lý do được đồng ý',
      help: 'Chỉ khai khi quy chế của tổ chức cho phép không tính.',
    },
  },
};

export const exclusionsEn: ExclusionCatalogue = {
  members: {
    'temporary-activity': { label: 'Members on temporary transfer to another organisation', help: '' },
    'exempt-absent': {
      label: 'Members exempt from work and meetings who are not here',
      help: 'If they are here and vote, they count.',
    },
    suspended: { label: 'Members suspended, prosecuted, indicted or in custody', help: '' },
    'absent-throughout': {
      label: 'Official members absent for the whole congress, with a reason that the convening committee accepted',
      help: 'Absent without an accepted reason, or only during the vote: still counted.',
    },
  },
  delegates: {
    'convener-absent-throughout': {
      label: 'Committee members of the convening level absent for the whole congress',
      help: '',
    },
    'absent-throughout': {
      label: 'Official delegates absent for the whole congress whom no alternate replaces',
      help: 'An alternate who replaces a delegate counts as an official delegate.',
    },
  },
  committee: {
    suspended: { label: 'Committee members suspended, prosecuted, indicted or in custody', help: '' },
    'absent-throughout': {
      label: 'Committee members absent for the whole meeting with an accepted reason',
      help: 'Only where the organisation’s regulation leaves them out.',
    },
  },
};

/** Other organisations than the Party leave out, if anybody, those absent for the whole meeting. */
export const absentElsewhere = {
  vi: 'Vắng mặt suốt thời gian họp, thể lệ cho phép không tính',
  en: 'Absent for the whole meeting, left out under the rules',
} as const;

export function isParty(ruleSet: RuleSetId): boolean {
  return ruleSet === 'party' || ruleSet === 'party-244';
}

/** A reason of nobody's catalogue is told as it was given. */
export function exclusionLabel(
  reason: string,
  kind: ElectorateKind,
  ruleSet: RuleSetId,
  language: 'vi' | 'en',
): string {
  if (!isParty(ruleSet)) return reason === 'absent-throughout' ? absentElsewhere[language] : reason;
  const words: Readonly<Record<string, ExclusionWords>> = (language === 'vi' ? exclusionsVi : exclusionsEn)[kind];
  return words[reason]?.label ?? reason;
}
