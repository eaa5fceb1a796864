/** Phiếu bốn cột: số thứ tự, họ và tên, đồng ý, không đồng ý; one cross for each person (rules.md §1.4). */
import { secret, sentences } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';

export function agreeForm(sense: BallotSense): BallotForm {
  return {
    columns: [
      { title: 'Đồng ý', kind: 'box' },
      { title: 'Không đồng ý', kind: 'box' },
    ],
    sideBySide: 2,
    openLines: 0,
    fields: [],
    filled: [],
    signature: null,
    instructions: sense.printed === 1 ? forOne(sense) : forSeveral(sense),
  };
}

function forOne({ rules }: BallotSense): readonly string[] {
  const neither = rules.singleNeither === 'invalid' ? ' hoặc không đánh dấu ô nào' : '';
  return [
    'Đánh dấu X vào một trong hai ô: Đồng\u00a0ý hoặc Không\u00a0đồng\u00a0ý.',
    sentences(`Phiếu đánh dấu cả hai ô${neither} là không hợp lệ.`, secret),
  ];
}

function forSeveral({ definition, rules, printed, most }: BallotSense): readonly string[] {
  const surplus = printed > definition.seats;
  const unclear = 'đánh dấu cả hai ô hoặc không ô nào';
  const lines =
    rules.lineUnclear === 'line-uncounted'
      ? `Người bị ${unclear} thì không tính cho người đó, phiếu vẫn hợp lệ.`
      : `Có người bị ${unclear} là không hợp lệ.`;
  const blank =
    rules.lineUnclear === 'line-uncounted' && rules.allBlank === 'invalid'
      ? 'Phiếu để trống tất cả là không hợp lệ.'
      : '';
  return [
    sentences(
      'Với từng người, đánh dấu X vào một trong hai ô: Đồng\u00a0ý hoặc Không\u00a0đồng\u00a0ý.',
      surplus ? `Đồng ý nhiều nhất ${most}; quá số đó là không hợp lệ.` : '',
    ),
    sentences(lines, blank, secret),
  ];
}
