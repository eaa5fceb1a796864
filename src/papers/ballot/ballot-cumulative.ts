/** Phiếu bầu dồn phiếu: the holder's code and votes, and a figure for each person; it is signed, not secret (rules.md §4.4). */
import { thousands } from '../../vietnamese/numbers.ts';
import { sentences } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';

export function cumulativeForm(sense: BallotSense): BallotForm {
  const { definition, rules, printed, most } = sense;
  const people = rules.moreThanSeats === 'invalid' && printed > definition.seats ? `, cho không quá ${most}` : '';
  return {
    columns: [{ title: 'Số phiếu', kind: 'figure' }],
    sideBySide: 2,
    openLines: 0,
    ...fieldsOf(sense),
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

/** The name stands with the signature where it is written by hand. */
function fieldsOf({ definition: { seats }, holders }: BallotSense): Pick<BallotForm, 'fields' | 'filled'> {
  const named = holders.length > 0;
  return {
    fields: [
      ...(named ? [{ label: 'Cổ đông:', share: 1 }] : []),
      { label: 'Mã cổ đông:', share: 0.42 },
      { label: 'Số cổ phần:', share: 0.58 },
      { label: `Số phiếu được quyền (số cổ phần × ${thousands(seats)}):`, share: 1 },
    ],
    filled: holders.map(({ code, name, shares }) => [name, code, thousands(shares), thousands(shares * seats)]),
  };
}
