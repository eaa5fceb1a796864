import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { Congress, ElectionSummary } from '../../../src/api/views.ts';
import { ask, queries } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ElectionForm } from './ElectionForm.tsx';

/** An election with its first round, or a round that exists: what is elected, on which ballot, who stands on it. */
export function ElectionSetup() {
  const { none, congress, error } = useOpenCongress();
  const navigate = useNavigate();
  const isNew = useParams()['roundId'] === undefined;
  const elections = useQuery({ ...ask.elections.list.queryOptions(), enabled: congress !== undefined });
  if (none) return <Navigate to="/" replace />;
  if (!congress) return <NotYet error={error} />;
  if (!elections.data) return <NotYet error={elections.error} />;
  return isNew ? (
    <ElectionForm
      congress={congress}
      round={null}
      elections={elections.data}
      taken={(roundId) => void navigate(`/rounds/${roundId}/setup`, { replace: true })}
    />
  ) : (
    <ExistingRound congress={congress} elections={elections.data} />
  );
}

function ExistingRound({
  congress,
  elections,
}: {
  readonly congress: Congress;
  readonly elections: readonly ElectionSummary[];
}) {
  const roundId = useRoundId();
  const round = useRound(roundId);
  /** Counts up when the desk itself changed the round: the form starts from it again. */
  const [version, setVersion] = useState(0);
  const taken = () =>
    void queries.refetchQueries({ queryKey: ask.rounds.key() }).then(() => setVersion((before) => before + 1));
  if (!round.data) return <NotYet error={round.error} />;
  return (
    <ElectionForm
      key={`${roundId}-${version}`}
      congress={congress}
      round={round.data}
      elections={elections}
      taken={taken}
    />
  );
}

function NotYet({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('elections');
  return (
    <Frame title={t('form/election')} hints={[]}>
      <Refused error={error} />
    </Frame>
  );
}
