import { useTranslation } from 'react-i18next';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';
import { surplusOf } from './surplus.ts';

/** "Danh sách 63 người, bầu 55: dư 8 người (14,55 %) · nhiều nhất 16 người". */
export function SurplusLine({
  candidates,
  seats,
  most,
}: {
  readonly candidates: number;
  readonly seats: number;
  /** The largest surplus in per cent of the seats; null where no rule says. */
  readonly most: number | null;
}) {
  const { t } = useTranslation('elections');
  const { language } = useSession();
  const surplus = surplusOf(candidates, seats, most);
  if (!surplus) return null;
  const { kind, people, limit } = surplus;
  const over = kind === 'short' || (kind === 'surplus' && limit !== null && people > limit);
  return (
    <p className={over ? 'surplus-line over' : 'surplus-line'} role="status">
      {kind === 'surplus'
        ? [
            t('form/surplus', { candidates, seats, surplus: people, percent: shownPercent(surplus.percent, language) }),
            ...(limit === null ? [] : [t('form/surplusLimit', { limit })]),
          ].join(' · ')
        : kind === 'none'
          ? t('form/surplusNone', { candidates, seats })
          : t('form/surplusShort', { candidates, seats, missing: people })}
    </p>
  );
}
