/** Phiếu chọn hoặc ghi tên: one box behind each name, and lines for names that voters write. */
import { secret, sentences } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';

export function listForm(sense: BallotSense): BallotForm {
  const { definition, printed } = sense;
  const open = definition.writeIn === true || printed === 0;
  return {
    columns: printed === 0 ? [] : [{ title: 'Chọn', kind: 'box' }],
    sideBySide: 2,
    // A voter may write as many names as there are seats.
    openLines: open ? definition.seats : 0,
    fields: [],
    filled: [],
    signature: null,
    instructions: [howTo(sense, open), sentences(invalid(sense, open), secret)],
  };
}

function howTo({ printed, act, most }: BallotSense, open: boolean): string {
  const begin = `${act.charAt(0).toUpperCase()}${act.slice(1)} nhiều nhất ${most}:`;
  if (printed === 0) return `${begin} ghi rõ họ và tên từng người vào các dòng trống.`;
  const written = open ? ', hoặc ghi họ và tên người khác vào dòng trống' : '';
  return `${begin} đánh dấu X sau tên người được ${act}${written}.`;
}

function invalid({ definition, rules, printed, most }: BallotSense, open: boolean): string {
  const tooMany = open || printed > definition.seats ? `chọn quá ${most}` : '';
  const againstIsValid = printed === 1 && rules.singleStruck === 'valid';
  const nobody = againstIsValid ? '' : 'không chọn ai';
  const reasons = [tooMany, nobody].filter((reason) => reason !== '').join(' hoặc ');
  return sentences(
    reasons === '' ? '' : `Phiếu ${reasons} là không hợp lệ.`,
    againstIsValid ? 'Phiếu để trống là không đồng ý, vẫn hợp lệ.' : '',
  );
}
