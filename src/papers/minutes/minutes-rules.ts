/** Quy định của thể lệ bầu cử: what the meeting's own voting rules decide, in plain words. */
import { articleFor } from '../../election/articles.ts';
import type { RoundDefinition } from '../../election/model.ts';
import type { Result } from '../../election/result.ts';
import { ruleSets } from '../../election/rule-sets/index.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { matters, parameters } from '../../election/mattering.ts';
import type { Parameter } from '../../election/mattering.ts';
import type { Rules } from '../../election/rules.ts';
import type { Block } from '../document.ts';
import type { LaidOut } from '../layout.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { partInWords } from './minutes-electorate.ts';
import { wordsOf } from '../paper-words.ts';
import { counted, line, lowered, opens } from '../sentences.ts';

/** Parameters that the rule set leaves open, as far as they matter here, and those that differ from the rule set. */
export function regulationOf({ definition, result }: MinutesFacts): readonly Block[] {
  const rules = rulesInForce(definition);
  const keys = parameters.filter((key) => isTold(key, definition, result));
  if (keys.length === 0) return [];
  const { meeting } = wordsOf(definition);
  const round = definition.poll === true ? 'lần lấy phiếu này' : 'lần bầu này';
  const opening = `Quy định của thể lệ bầu cử được ${meeting} áp dụng cho ${round}:`;
  const [first, ...others] = keys.map((key) => ruleInWords(key, rules, definition));
  if (first !== undefined && others.length === 0) return [line(`${opening} ${lowered(first)}.`)];
  return [opens(opening), ...[first, ...others].map((rule) => line(`– ${rule}.`))];
}

/** Every rule that may decide something here; where the regulation leaves it open, or was departed from, that is said. */
export function rulesInForceOf(definition: RoundDefinition, congress: LaidOut): readonly Block[] {
  const rules = rulesInForce(definition);
  const { rules: own, open } = ruleSets[definition.ruleSet];
  const { committee, meeting } = wordsOf(definition, congress);
  // The base and the line to reach stand in the formula.
  const keys = parameters.filter((key) => key !== 'base' && key !== 'threshold' && decides(key, definition));
  if (keys.length === 0) return [];
  const origin = (key: Parameter) => {
    if (open.includes(key)) return ` (quy định để ngỏ, do ${committee} xác định)`;
    return rules[key] === own[key] ? '' : ` (theo thể lệ bầu cử của ${meeting})`;
  };
  return [
    opens('Quy tắc xét phiếu và xác định kết quả mà chương trình đang áp dụng:'),
    ...keys.map((key) => line(`– ${ruleInWords(key, rules, definition)}${origin(key)}.`)),
  ];
}

function isTold(key: Parameter, definition: RoundDefinition, result: Result): boolean {
  const { rules: own, open } = ruleSets[definition.ruleSet];
  // Neither a re-vote nor a straw poll has a line to reach, whatever the election's rules say.
  const counts = definition.poll !== true && definition.round.kind !== 'revote';
  if (key === 'threshold' && !counts) return false;
  const decided = definition.rules[key];
  if (decided !== undefined && decided !== own[key]) return true;
  // The column of lines that count for nobody asks for its reason.
  if (key === 'lineUnclear' && result.candidates.some(({ uncounted }) => uncounted > 0)) return true;
  return open.includes(key) && decides(key, definition);
}

/** Whether a verdict of this round may rest on the parameter. */
function decides(key: Parameter, definition: RoundDefinition): boolean {
  const { style, candidates, seats, poll = false, round } = definition;
  const people = candidates.filter(({ written }) => written !== true).length;
  if (key === 'tie' && candidates.length <= seats) return false;
  if (key === 'maxRounds' && round.kind === 'revote') return false;
  return matters(key, { style, people, poll });
}

export function ruleInWords(key: keyof Rules, rules: Rules, definition: RoundDefinition): string {
  const { meeting } = wordsOf(definition);
  if (key === 'threshold' && rules.threshold !== 'none') {
    return `Người trúng cử phải được số phiếu ${partInWords(rules.threshold)}${rules.threshold === 'majority' ? ' so với' : ''} mẫu số`;
  }
  if (key === 'maxRounds') {
    return rules.maxRounds === null
      ? `Không hạn chế số lần bầu; bầu tiếp hay không do ${meeting} quyết định`
      : `Bầu nhiều nhất ${counted(rules.maxRounds)} lần, không kể bầu lại do bằng phiếu; sau đó không bầu nữa dù chưa đủ số lượng`;
  }
  if (key === 'tie') return tieInWords(rules, meeting);
  const article = key === 'lineUnclear' ? articleFor('lineUnclear', definition) : null;
  const choices: Readonly<Record<string, string>> = sentences[key];
  return `${choices[rules[key]]}${article === null ? '' : `, theo ${article}`}`;
}

function tieInWords(rules: Rules, meeting: string): string {
  const words: Readonly<Record<Rules['tie'], string>> = {
    revote: `bầu lại giữa những người bằng phiếu, lấy người có số phiếu cao hơn${withoutLine(rules)}`,
    older: 'người nhiều tuổi hơn trúng cử',
    congress: `do ${meeting} quyết định`,
  };
  return `Bằng phiếu ở chỗ cuối cùng: ${words[rules.tie]}`;
}

/** A re-vote has no line to reach, whichever the election has. */
export function withoutLine({ threshold }: Pick<Rules, 'threshold'>): string {
  if (threshold === 'none') return '';
  return threshold === 'majority' ? ', không cần quá một nửa' : `, không cần được ${threshold} mẫu số`;
}

const sentences = {
  base: {
    summoned: 'Tỷ lệ tính so với số người được triệu tập, đã trừ số không tính',
    present: 'Tỷ lệ tính so với số người có mặt lúc bỏ phiếu',
    collected: 'Tỷ lệ tính so với số phiếu thu về, kể cả phiếu không hợp lệ',
    valid: 'Tỷ lệ tính so với số phiếu hợp lệ',
    none: 'Không tính tỷ lệ',
  },
  threshold: { none: 'Lấy người có số phiếu cao hơn cho đến khi đủ số lượng, không cần quá một nửa' },
  singleNeither: {
    valid: 'Phiếu một người mà không đánh dấu ô nào là phiếu hợp lệ, không tính cho người đó',
    invalid: 'Phiếu một người mà không đánh dấu ô nào là phiếu không hợp lệ',
  },
  singleStruck: {
    valid: 'Phiếu một người mà gạch hoặc không chọn người đó là phiếu hợp lệ, không tính cho người đó',
    invalid: 'Phiếu một người mà gạch hoặc không chọn người đó là phiếu không hợp lệ',
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
  partialStrike: {
    kept: 'Chỉ gạch một phần họ và tên, hoặc gạch dưới họ và tên, coi là không gạch: vẫn tính cho người đó',
    struck: 'Chỉ gạch một phần họ và tên, hoặc gạch dưới họ và tên, coi là đã gạch: không tính cho người đó',
  },
  moreThanSeats: {
    valid: 'Phiếu bầu dồn cho nhiều người hơn số lượng cần bầu là phiếu hợp lệ',
    invalid: 'Phiếu bầu dồn cho nhiều người hơn số lượng cần bầu là phiếu không hợp lệ',
  },
  equalDivision: {
    'round-down':
      'Đánh dấu thay cho ghi số: số phiếu chia đều cho những người được đánh dấu, lấy số nguyên, phần lẻ không tính',
    'remainder-in-order':
      'Đánh dấu thay cho ghi số: số phiếu chia đều cho những người được đánh dấu, phần lẻ chia thêm từng phiếu theo thứ tự trên phiếu',
  },
} as const satisfies { readonly [K in keyof Rules]?: Readonly<Record<string, string>> };
