import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { useSpokenMark } from '../../parts/ballot/spoken-mark.ts';
import type { ReadOtherwise } from './read-otherwise.ts';

/** What the readings of the paper do not agree on, each with what was read there. */
export function AskedLines({ round, asked }: { readonly round: RoundView; readonly asked: ReadOtherwise }) {
  const { t } = useTranslation('rulings');
  const spoken = useSpokenMark();
  const reasons = useReasonText(round.style);
  const shown = useShownCount();
  const { lines, defects, votes } = asked;
  if (lines.length + defects.length + votes.length === 0) return null;
  const or = (words: readonly string[]) => words.join(` ${t('or')} `);
  return (
    <ul className="ruling-asked" aria-label={t('asked')}>
      {lines.map(({ number, marks }) => (
        <li key={number}>
          {number}. {nameIn(round, number)}: {or(marks.map((mark) => spoken(round.style, mark)))}?
        </li>
      ))}
      {defects.map((defect) => (
        <li key={defect}>{reasons(defect)}?</li>
      ))}
      {votes.length > 0 ? <li>{t('askedVotes', { votes: or(votes.map((each) => shown(each))) })}</li> : null}
    </ul>
  );
}
