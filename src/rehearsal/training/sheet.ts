/** The ballot that is trained on: the real list of a round, or a made-up one. */
import type { RoundDefinition, Style } from '../../election/model.ts';
import { registerOf } from '../../reading/register.ts';
import type { Register, RegisteredHolder } from '../../reading/register.ts';

export interface Sheet {
  readonly definition: RoundDefinition;
  /** Cumulative ballots are found by the holder's code, as in the round. */
  readonly register: Register | null;
  readonly holders: readonly RegisteredHolder[] | null;
}

/** What of a round is trained on. */
export type TrainedRound = Pick<
  RoundDefinition,
  'title' | 'ruleSet' | 'rules' | 'style' | 'seats' | 'candidates' | 'round' | 'poll'
>;

/** Papers of a run, and a few more for the lessons. */
const madeHolders = 40;

/** `withRegister`: the round has a register. Its holders are not used: nobody trains on a shareholder's name. */
export function sheetOf({ poll, ...round }: TrainedRound, withRegister: boolean): Sheet {
  const holders =
    round.style === 'cumulative' && withRegister
      ? Array.from({ length: madeHolders }, (_, place) => ({
          code: `TD-${1001 + place}`,
          name: `Cổ đông tập ${place + 1}`,
          shares: 10 * (place + 1),
          present: true,
        }))
      : null;
  return {
    definition: {
      ...round,
      ...(poll === true ? { poll } : {}),
      candidates: round.candidates.filter(({ written }) => written !== true),
      electorate: { kind: 'delegates', summoned: 0, excluded: [], present: 0 },
      ballots: { issued: 0, collected: 0 },
    },
    register: holders && registerOf(holders),
    holders,
  };
}

const madeNames = [
  ['Nguyễn Văn An', 'Trần Thị Bích', 'Lê Quốc Bình', 'Phạm Minh Châu', 'Hoàng Văn Cường'],
  ['Vũ Thị Dung', 'Đặng Hữu Đức', 'Bùi Thu Giang', 'Đỗ Thanh Hà', 'Hồ Văn Hải'],
  ['Ngô Thị Hiền', 'Dương Mạnh Hùng', 'Lý Thị Lan', 'Đinh Văn Long', 'Phan Thị Mai'],
  ['Trịnh Công Nam', 'Mai Thị Ngọc', 'Tô Văn Phúc', 'Cao Thị Thảo', 'Lương Văn Thắng'],
].flat();

/** Twenty people for fifteen places, where no list is at hand. */
export function madeRound(style: Style = 'strike'): TrainedRound {
  return {
    title: 'Bầu Ban Chấp hành (tập gõ)',
    ruleSet: style === 'cumulative' ? 'shareholders' : 'party',
    rules: {},
    style,
    seats: style === 'agree' ? madeNames.length : 15,
    candidates: madeNames.map((name, place) => ({ number: place + 1, name })),
    round: { kind: 'first' },
  };
}
