import { useTranslation } from 'react-i18next';
import { useShownCount } from '../../parts/shown-count.ts';
import { percentOf } from '../../../src/election/percent.ts';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';

/** Shares in all and at the meeting, and how many holders that is. */
export function ShareTotals({
  shares,
  present,
  all,
}: {
  readonly shares: { readonly all: number; readonly present: number };
  /** Holders at the meeting, and all of them. */
  readonly present: number;
  readonly all: number;
}) {
  const { t } = useTranslation('holders');
  const count = useShownCount();
  const language = useSession((session) => session.language);
  const percent = shownPercent(percentOf(shares.present, shares.all), language);
  return (
    <section className="card holders-totals">
      <dl>
        <div>
          <dt className="label">{t('all')}</dt>
          <dd className="figure-number">{count(shares.all)}</dd>
        </div>
        <div>
          <dt className="label">{t('present')}</dt>
          <dd>
            <span className="figure-number">{count(shares.present)}</span>{' '}
            {shares.all > 0 ? <small>{t('presentOf', { percent })}</small> : null}
          </dd>
        </div>
        <div>
          <dt className="label">{t('count')}</dt>
          <dd className="figure-number">{t('countOf', { present: count(present), all: count(all) })}</dd>
        </div>
      </dl>
      {all > 0 ? <p className="label">{t('meeting', { present: count(present), all: count(all) })}</p> : null}
      <p className="label">{t('ticket')}</p>
    </section>
  );
}
