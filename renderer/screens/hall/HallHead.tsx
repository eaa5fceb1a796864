/** Which congress, which election and which round of it. */
import { useTranslation } from 'react-i18next';
import type { HallRound } from '../../../src/api/views.ts';

/** Letters of a title that take more than one line of the largest type. */
const longTitle = 36;

export function HallHead({
  congress,
  title,
  round,
}: {
  readonly congress: string;
  readonly title: string;
  readonly round: HallRound;
}) {
  const { t } = useTranslation();
  return (
    <header className="hall-head">
      <p className="hall-congress">
        {congress} · {t(`round/${round.kind}`, { number: round.number })}
      </p>
      <h1 className={title.length > longTitle ? 'long' : undefined}>{title}</h1>
    </header>
  );
}
