import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import type { Congress } from '../../../src/api/views.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ElectionForm } from './ElectionForm.tsx';

/** An election with its first round, or a round that exists: what is elected, on which ballot, who stands on it. */
export function ElectionSetup() {
  const { none, congress, error } = useOpenCongress();
  const isNew = useParams()['roundId'] === undefined;
  const elections = useQuery({ ...ask.elections.list.queryOptions(), enabled: congress !== undefined });
  if (none) return <Navigate to="/" replace />;
  if (!congress) return <NotYet error={error} />;
  if (!elections.data) return <NotYet error={elections.error} />;
  const usual = elections.data.at(-1)?.ruleSet ?? 'party';
  return isNew ? (
    <ElectionForm congress={congress} round={null} usual={usual} />
  ) : (
    <ExistingRound congress={congress} usual={usual} />
  );
}

function ExistingRound({ congress, usual }: { readonly congress: Congress; readonly usual: RuleSetId }) {
  const roundId = useRoundId();
  const round = useRound(roundId);
  if (round.data) return <ElectionForm key={roundId} congress={congress} round={round.data} usual={usual} />;
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
