import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';

/** Which ballots lie here: round, kind and colour of the paper, so that a ballot of another round is noticed in the pile. */
export function RoundBand({
  round,
  repeats,
}: {
  readonly round: RoundView;
  /** The round whose voided ballots this one votes again. */
  readonly repeats: number | null;
}) {
  const { t } = useTranslation('entry');
  const { t: rounds } = useTranslation('rounds');
  const { number, kind, colour, poll } = round;
  return (
    <p className="entry-band" data-colour={colour}>
      <strong>{t(`round/${kind}`, { number })}</strong>
      {repeats === null ? null : <span>{t('repeats', { number: repeats })}</span>}
      <span>{rounds('paper', { colour: rounds(`colours/${colour}`).toLocaleLowerCase() })}</span>
      {poll ? <span className="entry-band-poll">{t('poll')}</span> : null}
    </p>
  );
}
