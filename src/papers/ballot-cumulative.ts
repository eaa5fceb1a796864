/** Phiếu bầu dồn phiếu: the holder's code and votes, and a figure for each person; it is signed, not secret (rules.md §4.4). */
import { thousands } from '../vietnamese/numbers.ts';
import { sentences } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';

export function cumulativeForm({ definition, rules, printed, most }: BallotSense): BallotForm {
  const seats = thousands(definition.seats);
  const people = rules.moreThanSeats === 'invalid' && printed > definition.seats ? `, cho không quá ${most}` : '';
  return {
    columns: [{ title: 'Số phiếu', kind: 'figure' }],
    sideBySide: 2,
    openLines: 0,
    fields: [
      { label: 'Mã cổ đông:', share: 0.42 },
      { label: 'Số cổ phần:', share: 0.58 },
      { label: `Số phiếu được quyền (số cổ phần × ${seats}):`, share: 1 },
    ],
    signature: { title: 'Cổ đông hoặc người được uỷ quyền', note: '(ký, ghi rõ họ tên)' },
    instructions: [
      'Dồn hết số phiếu được quyền cho một người hoặc chia cho nhiều người; ghi số phiếu sau tên từng người.',
      sentences(
        `Tổng cộng không quá số phiếu được quyền${people}; quá là không hợp lệ.`,
        'Đánh dấu X: chia đều phần còn lại.',
      ),
    ],
  };
}
