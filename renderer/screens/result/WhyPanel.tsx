/** Why this person is or is not elected, the ballots behind the person's numbers, and what the rules say comes next. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import type { CandidateResult, Result } from '../../../src/election/result.ts';
import type { Why } from '../../../src/election/why.ts';
import { NextPanel } from './NextPanel.tsx';

export function WhyPanel({
  round,
  result,
  candidate,
  why,
  open,
}: {
  readonly round: RoundView;
  readonly result: Result;
  readonly candidate: CandidateResult | undefined;
  readonly why: Why | undefined;
  readonly open: (query: BallotQuery) => void;
}) {
  const { t } = useTranslation('result');
  const words = useTranslation('why').t;
  const navigate = useNavigate();
  const sealed = round.state === 'sealed';
  return (
    <aside className="card result-aside">
      {candidate && why ? (
        <section aria-live="polite">
          <h2 className="overline">{t('why')}</h2>
          <h3>
            {candidate.number}. {candidate.name}
          </h3>
          <p className="result-why">{words(why.code, { ...why })}</p>
          {why.article ? <p className="label">{why.article}</p> : null}
          <dl className="result-behind" aria-label={t('behind')}>
            <Behind
              label={t(`behindFor/${round.style}`)}
              count={round.style === 'cumulative' ? null : candidate.for}
              open={() => open({ kind: 'candidate', number: candidate.number, as: 'for' })}
            />
            {round.style === 'cumulative' ? null : (
              <Behind
                label={t(`behindAgainst/${round.style}`)}
                count={candidate.against}
                open={() => open({ kind: 'candidate', number: candidate.number, as: 'against' })}
              />
            )}
            {round.style === 'agree' ? (
              <Behind
                label={t('behindUncounted')}
                count={candidate.uncounted}
                open={() => open({ kind: 'candidate', number: candidate.number, as: 'uncounted' })}
              />
            ) : null}
          </dl>
        </section>
      ) : null}
      <NextPanel round={round} result={result} />
      <Button
        variant={sealed ? 'filled' : 'default'}
        onClick={() => void navigate(sealed ? `/rounds/${round.id}/papers` : `/rounds/${round.id}`)}
      >
        {t(sealed ? 'next/papers' : 'next/seal')}
      </Button>
    </aside>
  );
}

function Behind({
  label,
  count,
  open,
}: {
  readonly label: string;
  /** Null where the figure counts votes, not ballots. */
  readonly count: number | null;
  readonly open: () => void;
}) {
  const { t } = useTranslation('result');
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {count === null ? null : <strong>{count}</strong>}
        <button
          type="button"
          className="result-open"
          aria-label={count === null ? `${label}. ${t('see')}` : t('figures/open', { label, count })}
          onClick={open}
        >
          {t('see')}
        </button>
      </dd>
    </div>
  );
}
