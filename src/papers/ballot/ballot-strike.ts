/** Phiếu gạch tên: number and name; a name that is struck through the middle is not voted for (rules.md §1.4). */
import { secret, sentences } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';

export function strikeForm(sense: BallotSense): BallotForm {
  return {
    columns: [],
    sideBySide: 3,
    openLines: 0,
    fields: [],
    filled: [],
    signature: null,
    instructions: [howTo(sense), sentences(invalid(sense), secret)],
  };
}

function howTo({ definition, printed, act, most }: BallotSense): string {
  const strike = 'gạch ngang giữa cả họ và tên';
  if (printed === 1) return `Đồng ý ${act}: để nguyên họ và tên. Không đồng ý: ${strike}.`;
  const named = `${strike} người không ${act}; không gạch là ${act}.`;
  if (printed <= definition.seats) return `G${named.slice(1)}`;
  return `${act.charAt(0).toUpperCase()}${act.slice(1)} nhiều nhất ${most}: ${named}`;
}

function invalid({ definition, rules, printed, most }: BallotSense): string {
  if (printed === 1) {
    return rules.singleStruck === 'valid' ? 'Phiếu gạch tên vẫn hợp lệ.' : 'Phiếu gạch tên là không hợp lệ.';
  }
  const tooMany = printed > definition.seats ? `để lại quá ${most} hoặc ` : '';
  return `Phiếu ${tooMany}gạch hết tên là không hợp lệ.`;
}
