/** Beside the result: why this person is or is not elected, what comes next, how close it was, and how it follows. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { ResultView, RoundView } from '../../../src/api/views.ts';
import type { CandidateResult } from '../../../src/election/result.ts';
import type { Why } from '../../../src/election/why.ts';
import { whySentence } from '../../../src/words/why.ts';
import { useSession } from '../../session.ts';
import { isProvisional } from './provisional.ts';
import { BehindRow } from './BehindRow.tsx';
import { ChangePanel } from './ChangePanel.tsx';
import { DerivationPanel } from './DerivationPanel.tsx';
import { InvalidPanel } from './InvalidPanel.tsx';
import { NextPanel } from './NextPanel.tsx';
import type { NextSteps } from './next-steps.ts';
import { spellingsOf } from './spellings.ts';

export function WhyPanel({
  round,
  view,
  next,
  candidate,
  why,
  open,
  reread,
}: {
  readonly round: RoundView;
  readonly view: ResultView;
  readonly next: NextSteps;
  readonly candidate: CandidateResult | undefined;
  readonly why: Why | undefined;
  readonly open: ((query: BallotQuery) => void) | null;
  readonly reread: () => void;
}) {
  const { t } = useTranslation('result');
  const language = useSession((session) => session.language);
  const navigate = useNavigate();
  const spellings = spellingsOf(round.candidates, candidate?.number);
  const { result } = view;
  const sealed = round.state === 'sealed';
  return (
    <aside className="card result-aside">
      {candidate && why ? (
        <section aria-live="polite">
          <h2 className="overline">{t('why')}</h2>
          <h3>
            {candidate.number}. {candidate.name}
          </h3>
          {spellings.length > 0 ? (
            <p className="label result-spellings">{t('spellings', { names: spellings.join(', ') })}</p>
          ) : null}
          <p className="result-why">
            {isProvisional(round) ? t('provisionalWhy') : null} {whySentence(why, language, round)}
          </p>
          {next.settled && view.result.tied?.candidates.includes(candidate.number) ? (
            <p>{t(next.settled.includes(candidate.number) ? 'settled/elected' : 'settled/notElected')}</p>
          ) : null}
          {why.article ? <p className="label">{why.article}</p> : null}
          <ul className="result-behind" aria-label={t('behind')}>
            <BehindRow
              label={t(`behindFor/${round.style}`)}
              count={round.style === 'cumulative' ? null : candidate.for}
              open={open && (() => open({ kind: 'candidate', number: candidate.number, as: 'for' }))}
            />
            {round.style === 'cumulative' ? null : (
              <BehindRow
                label={t(`behindAgainst/${round.style}`)}
                count={candidate.against}
                open={open && (() => open({ kind: 'candidate', number: candidate.number, as: 'against' }))}
              />
            )}
            {round.style === 'agree' ? (
              <BehindRow
                label={t('behindUncounted')}
                count={candidate.uncounted}
                open={open && (() => open({ kind: 'candidate', number: candidate.number, as: 'uncounted' }))}
              />
            ) : null}
          </ul>
        </section>
      ) : null}
      <NextPanel round={round} result={result} next={next} />
      {round.annulled ? null : (
        <Button
          flex="none"
          variant={sealed && next.steps.length === 0 ? 'filled' : 'default'}
          onClick={() => void navigate(sealed ? `/rounds/${round.id}/papers` : `/rounds/${round.id}`)}
        >
          {t(sealed ? 'next/papers' : isProvisional(round) ? 'next/board' : 'next/seal')}
        </Button>
      )}
      {isProvisional(round) || round.annulled ? null : (
        <ChangePanel round={round} sensitivity={view.sensitivity} reread={reread} />
      )}
      {round.annulled ? null : <DerivationPanel round={round} derivation={view.derivation} />}
      <InvalidPanel result={result} style={round.style} open={open} />
    </aside>
  );
}
