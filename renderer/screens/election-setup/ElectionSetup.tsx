import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ask, refusalOf } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ElectionForm } from './ElectionForm.tsx';

/** An election with its first round, or a round that exists: what is elected, on which ballot, who stands on it. */
export function ElectionSetup() {
  return useParams()['roundId'] === undefined ? <NewElection /> : <ExistingRound />;
}

function NewElection() {
  const { t } = useTranslation('elections');
  const congress = useQuery(ask.congress.get.queryOptions());
  if (congress.data) return <ElectionForm congress={congress.data} round={null} />;
  return <NotYet title={t('form/newTitle')} error={congress.error} />;
}

function ExistingRound() {
  const congress = useQuery(ask.congress.get.queryOptions());
  const roundId = useRoundId();
  const round = useRound(roundId);
  if (congress.data && round.data) {
    return <ElectionForm key={roundId} congress={congress.data} round={round.data} />;
  }
  return <NotYet title="" error={congress.error ?? round.error} />;
}

function NotYet({ title, error }: { readonly title: string; readonly error: unknown }) {
  if (error && refusalOf(error).code === 'no-congress-open') return <Navigate to="/" replace />;
  return (
    <Frame title={title} hints={[]}>
      <Refused error={error} />
    </Frame>
  );
}
