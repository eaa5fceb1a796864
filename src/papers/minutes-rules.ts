/** Who could vote, what a majority was measured against, and the decisions of the meeting's own voting rules. */
import type { Electorate, RoundDefinition } from '../election/model.ts';
import type { Base, Rules } from '../election/rules.ts';
import { ruleSets } from '../election/rule-sets/index.ts';
import { rulesInForce } from '../election/rules-in-force.ts';
import { inWords, thousands } from '../vietnamese/numbers.ts';
import type { Block } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { counted } from './minutes-opening.ts';

/** Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30 khoản 2, 3; other reasons are printed as they were given. */
const exclusionWords: Readonly<Record<string, string>> = {
  'temporary-activity': 'được giới thiệu sinh hoạt tạm thời ở đảng bộ khác',
  'exempt-absent': 'được miễn công tác và sinh hoạt, không có mặt',
  suspended: 'bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam',
  'convener-absent-throughout': 'cấp uỷ viên cấp triệu tập vắng mặt suốt thời gian đại hội',
  'absent-throughout': 'vắng mặt suốt thời gian đại hội',
};

export function electorateOf({ definition, result }: MinutesFacts): readonly Block[] {
  const { electorate } = definition;
  const words = ruleSets[definition.ruleSet].words;
  const voters = words.voters[electorate.kind];
  const absent = electorate.summoned - electorate.present;
  const absentWords = absent >= 0 ? `; vắng mặt: ${absent}` : '';
  return [
    { kind: 'heading', text: '3. Người bầu cử và mẫu số' },
    {
      kind: 'paragraph',
      indent: true,
      content: `Tổng số ${voters} được triệu tập: ${counted(electorate.summoned)}. Có mặt lúc bầu cử: ${counted(electorate.present)}${absentWords}.`,
    },
    {
      kind: 'paragraph',
      indent: true,
      content: [{ text: baseFormula(definition, result.base, result.needed), bold: true }],
    },
  ];
}

/** "Mẫu số: 350 triệu tập − 2 (…) = 348; quá một nửa: từ 175 phiếu (một trăm bảy mươi lăm) trở lên." */
export function baseFormula(definition: RoundDefinition, base: number | null, needed: number | null): string {
  if (base === null) {
    return 'Không có mẫu số: lấy theo số phiếu từ cao xuống thấp cho đến khi đủ số lượng, không cần quá một nửa.';
  }
  const from = measured[rulesInForce(definition).base](definition.electorate, base);
  // Only in a draft (F.104): there is nothing a majority could be measured against.
  if (base < 0) return `Mẫu số: ${from}; chưa xác định được, số không tính lớn hơn số triệu tập.`;
  const over =
    needed === null
      ? 'lấy theo số phiếu từ cao xuống thấp, không cần quá một nửa'
      : `quá một nửa: từ ${thousands(needed)} phiếu (${inWords(needed)}) trở lên`;
  return `Mẫu số: ${from}; ${over}.`;
}

const measured: Readonly<Record<Base, (electorate: Electorate, base: number) => string>> = {
  summoned: (electorate, base) => {
    const left = electorate.excluded.filter(({ count }) => count !== 0);
    const terms = left.map(({ reason, count }) => ` − ${thousands(count)} (${exclusionText(reason, electorate)})`);
    const summoned = `${thousands(electorate.summoned)} triệu tập`;
    return terms.length === 0
      ? `${summoned} = ${thousands(base)}`
      : `${summoned}${terms.join('')} = ${thousands(base)}`;
  },
  present: (_, base) => `${thousands(base)} có mặt lúc bầu cử`,
  collected: (_, base) => `${thousands(base)} phiếu thu về`,
  valid: (_, base) => `${thousands(base)} phiếu hợp lệ`,
  none: (_, base) => thousands(base),
};

function exclusionText(reason: string, electorate: Electorate): string {
  const words = exclusionWords[reason] ?? reason;
  if (reason !== 'absent-throughout') return words;
  if (electorate.kind === 'members') return `${words}, có lý do chính đáng được đồng ý`;
  return electorate.kind === 'delegates' ? `${words}, không có đại biểu dự khuyết thay thế` : 'vắng mặt suốt hội nghị';
}

/** What the voting rules of the meeting decide: parameters that differ from the rule set, and those no verified text settles. */
export function regulationOf(facts: MinutesFacts): readonly Block[] {
  const sentences = regulationSentences(facts);
  if (sentences.length === 0) return [];
  const meeting = meetingOf(facts.definition);
  return [
    {
      kind: 'paragraph',
      indent: true,
      withNext: true,
      content: `Quy định của thể lệ bầu cử được ${meeting} áp dụng cho lần bầu này:`,
    },
    ...sentences.map((content): Block => ({ kind: 'paragraph', indent: true, content: `– ${content}` })),
  ];
}

function regulationSentences({ definition, result }: MinutesFacts): readonly string[] {
  const rules = rulesInForce(definition);
  const cited = ruleSets[definition.ruleSet].words.cited;
  const asked = openParameters(definition, result.tied !== null);
  const keys = (Object.keys(ruleSets[definition.ruleSet]) as (keyof Rules)[]).filter(
    (key) => asked.has(key) || decided(definition, key),
  );
  return keys.map((key) => {
    const sentence = ruleSentences[key][rules[key]]!;
    // Điều 30 khoản 1: both boxes or neither on one line leave the ballot valid.
    const article = key === 'lineUnclear' && rules[key] === 'line-uncounted' && cited ? ` (${cited}, Điều 30)` : '';
    return `${sentence}${article}.`;
  });
}

function decided(definition: RoundDefinition, key: keyof Rules): boolean {
  const own = definition.rules[key];
  return own !== undefined && own !== ruleSets[definition.ruleSet][key];
}

/** Parameters on which a verdict of this round may rest and that no verified article settles (rules.md §7). */
function openParameters(definition: RoundDefinition, tied: boolean): ReadonlySet<keyof Rules> {
  const single = definition.candidates.length === 1;
  const open = new Set<keyof Rules>();
  if (definition.style === 'agree' && single) open.add('singleNeither');
  if (definition.style === 'agree' && !single) open.add('allBlank').add('lineUnclear');
  if (definition.style !== 'agree' && single) open.add('singleStruck');
  if (definition.ruleSet !== 'party' || definition.electorate.kind === 'committee') open.add('base');
  if (definition.round.kind === 'revote') open.add('threshold');
  if (tied || definition.round.kind === 'revote') open.add('tie');
  return open;
}

const ruleSentences: { readonly [K in keyof Rules]: Readonly<Record<string, string>> } = {
  base: {
    summoned: 'Tỷ lệ tính so với số người được triệu tập, đã trừ số không tính',
    present: 'Tỷ lệ tính so với số người có mặt lúc bầu cử',
    collected: 'Tỷ lệ tính so với số phiếu thu về, kể cả phiếu không hợp lệ',
    valid: 'Tỷ lệ tính so với số phiếu hợp lệ',
    none: 'Không tính tỷ lệ',
  },
  threshold: {
    majority: 'Người trúng cử phải được số phiếu quá một nửa so với mẫu số',
    none: 'Lấy người có số phiếu cao hơn cho đến khi đủ số lượng, không cần quá một nửa',
  },
  singleNeither: {
    valid: 'Phiếu bầu một người mà không đánh dấu ô nào là phiếu hợp lệ, không tính cho người đó',
    invalid: 'Phiếu bầu một người mà không đánh dấu ô nào là phiếu không hợp lệ',
  },
  singleStruck: {
    valid: 'Phiếu bầu một người mà không bầu cho người đó là phiếu hợp lệ, tính là không bầu',
    invalid: 'Phiếu bầu một người mà không bầu cho người đó là phiếu không hợp lệ',
  },
  allBlank: {
    valid: 'Phiếu nhiều người mà để trống mọi dòng là phiếu hợp lệ, không tính cho ai',
    invalid: 'Phiếu nhiều người mà để trống mọi dòng là phiếu không hợp lệ',
  },
  lineUnclear: {
    'line-uncounted':
      'Dòng đánh dấu cả hai ô hoặc không đánh dấu ô nào không tính vào kết quả của người đó; phiếu vẫn hợp lệ',
    'ballot-invalid': 'Phiếu có dòng đánh dấu cả hai ô hoặc không đánh dấu ô nào là phiếu không hợp lệ',
  },
  tie: {
    revote:
      'Bằng phiếu ở chỗ cuối cùng: bầu lại giữa những người bằng phiếu, lấy người có số phiếu cao hơn, không cần quá một nửa',
    older: 'Bằng phiếu ở chỗ cuối cùng: người nhiều tuổi hơn trúng cử',
    congress: 'Bằng phiếu ở chỗ cuối cùng: do đại hội, hội nghị quyết định',
  },
};
