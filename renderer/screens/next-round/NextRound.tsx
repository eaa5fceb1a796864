/** A later round as the outcome offers it: the step is looked up anew, so nothing is created that is offered no more. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ElectionView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { NextRoundForm } from './NextRoundForm.tsx';
import { isVoting, type VotingStep } from './voting-step.ts';

export function NextRound() {
  const { kind = '', electionId: given = '' } = useParams();
  const electionId = /^\d{1,15}$/u.test(given) ? Number(given) : 0;
  const election = useQuery(ask.elections.get.queryOptions({ input: { electionId } }));
  if (!election.data) return <Waiting error={election.error} />;
  const step = election.data.progress.steps.find((each): each is VotingStep => isVoting(each) && each.kind === kind);
  return step ? <OfferedRound election={election.data} step={step} /> : <Gone election={election.data} />;
}

function OfferedRound({ election, step }: { readonly election: ElectionView; readonly step: VotingStep }) {
  const roundId = election.rounds.find(({ number }) => number === step.round)?.id ?? 0;
  const parent = useQuery(ask.rounds.get.queryOptions({ input: { roundId } }));
  const result = useQuery(ask.result.get.queryOptions({ input: { roundId } }));
  const error = parent.error ?? result.error;
  if (!parent.data || !result.data) return <Waiting error={error} />;
  const votes = new Map(result.data.result.candidates.map((candidate) => [candidate.number, candidate.for]));
  return <NextRoundForm election={election} step={step} parent={parent.data} votes={votes} />;
}

function Waiting({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Frame title={t('program')} hints={[]}>
      {error ? <Refused error={error} /> : <p className="label">{t('loading')}</p>}
    </Frame>
  );
}

function Gone({ election }: { readonly election: ElectionView }) {
  const { t } = useTranslation(['rounds', 'common']);
  const navigate = useNavigate();
  const last = election.rounds.at(-1);
  return (
    <Frame title={election.title} hints={[]}>
      <p>{t('form/gone')}</p>
      <Button autoFocus onClick={() => void navigate(last ? `/rounds/${last.id}` : '/congress')}>
        {t('common:back')}
      </Button>
    </Frame>
  );
}
