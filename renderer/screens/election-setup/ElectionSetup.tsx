import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import type { Congress } from '../../../src/api/views.ts';
import { Frame } from '../../parts/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ElectionForm } from './ElectionForm.tsx';

/** An election with its first round, or a round that exists: what is elected, on which ballot, who stands on it. */
export function ElectionSetup() {
  const { none, congress, error } = useOpenCongress();
  const isNew = useParams()['roundId'] === undefined;
  if (none) return <Navigate to="/" replace />;
  if (!congress) return <NotYet error={error} />;
  return isNew ? <ElectionForm congress={congress} round={null} /> : <ExistingRound congress={congress} />;
}

function ExistingRound({ congress }: { readonly congress: Congress }) {
  const roundId = useRoundId();
  const round = useRound(roundId);
  if (round.data) return <ElectionForm key={roundId} congress={congress} round={round.data} />;
  return <NotYet error={round.error} />;
}

function NotYet({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('elections');
  return (
    <Frame title={t('form/election')} hints={[]}>
      <Refused error={error} />
    </Frame>
  );
}
