import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { useShownCount } from '../../parts/shown-count.ts';
import { percentOf } from '../../../src/election/percent.ts';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';

/** Shares in all and at the meeting, and how many holders that is; what cannot be is told at once. */
export function ShareTotals({
  shares,
  declared,
  declare,
  present,
  all,
}: {
  /** Own shares of all, and own and represented ones of those at the meeting. */
  readonly shares: { readonly all: number; readonly present: number };
  /** The total that the company declared; 0 where it is the own shares of all. */
  readonly declared: number;
  readonly declare: (total: number) => void;
  /** Holders at the meeting, and all of them. */
  readonly present: number;
  readonly all: number;
}) {
  const { t } = useTranslation('holders');
  const id = useId();
  const count = useShownCount();
  const language = useSession((session) => session.language);
  const total = declared || shares.all;
  const percent = shownPercent(percentOf(shares.present, total), language);
  const told = { present: count(shares.present), own: count(shares.all), all: count(total) };
  return (
    <section className="card holders-totals">
      <dl>
        <div>
          <dt className="label">
            <label htmlFor={id}>{t('all')}</label>
          </dt>
          <dd>
            <CountInput
              id={id}
              className="holders-declared"
              digits={15}
              value={declared}
              onChange={declare}
              placeholder={told.own}
              aria-describedby={`${id}-from`}
            />
            <small id={`${id}-from`}>{t(declared ? 'allDeclared' : 'allOwn', told)}</small>
          </dd>
        </div>
        <div>
          <dt className="label">{t('present')}</dt>
          <dd>
            <span className="figure-number">{told.present}</span>{' '}
            {total > 0 ? <small>{t('presentOf', { percent })}</small> : null}
          </dd>
        </div>
        <div>
          <dt className="label">{t('count')}</dt>
          <dd className="figure-number">{t('countOf', { present: count(present), all: count(all) })}</dd>
        </div>
      </dl>
      {shares.present > total ? (
        <p className="holders-beyond" role="alert">
          {t('presentBeyond', told)}
        </p>
      ) : null}
      {declared > 0 && shares.all > declared ? (
        <p className="holders-beyond" role="alert">
          {t('ownBeyond', told)}
        </p>
      ) : null}
      {all > 0 ? <p className="label">{t('meeting', { present: count(present), all: count(all) })}</p> : null}
      <p className="label">{t('ticket')}</p>
    </section>
  );
}
