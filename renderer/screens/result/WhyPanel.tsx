/** Why this person is or is not elected, the ballots behind the person's numbers, and what the rules say comes next. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import type { CandidateResult, Result } from '../../../src/election/result.ts';
import type { Why } from '../../../src/election/why.ts';
import { isProvisional } from './provisional.ts';
import { BehindRow } from './BehindRow.tsx';
import { InvalidPanel } from './InvalidPanel.tsx';
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
          <p className="result-why">
            {isProvisional(round) ? t('provisionalWhy') : null} {words(why.code, { ...why })}
          </p>
          {why.article ? <p className="label">{why.article}</p> : null}
          <ul className="result-behind" aria-label={t('behind')}>
            <BehindRow
              label={t(`behindFor/${round.style}`)}
              count={round.style === 'cumulative' ? null : candidate.for}
              open={() => open({ kind: 'candidate', number: candidate.number, as: 'for' })}
            />
            {round.style === 'cumulative' ? null : (
              <BehindRow
                label={t(`behindAgainst/${round.style}`)}
                count={candidate.against}
                open={() => open({ kind: 'candidate', number: candidate.number, as: 'against' })}
              />
            )}
            {round.style === 'agree' ? (
              <BehindRow
                label={t('behindUncounted')}
                count={candidate.uncounted}
                open={() => open({ kind: 'candidate', number: candidate.number, as: 'uncounted' })}
              />
            ) : null}
          </ul>
        </section>
      ) : null}
      <NextPanel round={round} result={result} />
      <Button
        flex="none"
        variant={sealed ? 'filled' : 'default'}
        onClick={() => void navigate(sealed ? `/rounds/${round.id}/papers` : `/rounds/${round.id}`)}
      >
        {t(sealed ? 'next/papers' : 'next/seal')}
      </Button>
      <InvalidPanel result={result} open={open} />
    </aside>
  );
}
