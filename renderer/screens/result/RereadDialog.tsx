/** The ballots to read again first, those that could change who is elected. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { Sensitivity } from '../../../src/election/sensitivity.ts';
import { ask } from '../../desk.ts';
import { BallotList } from '../../parts/ballot/BallotList.tsx';
import { BallotsDialog } from '../../parts/ballot/BallotsDialog.tsx';
import { Refused } from '../../parts/Refused.tsx';

type Reread = Sensitivity['reread'];

export function RereadDialog({
  round,
  reread,
  opened,
  onClose,
}: {
  readonly round: RoundView;
  readonly reread: Reread;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('result');
  return (
    <BallotsDialog opened={opened} onClose={onClose} title={t('change/rereadTitle')}>
      {opened ? <RereadBallots round={round} reread={reread} /> : null}
    </BallotsDialog>
  );
}

function RereadBallots({ round, reread }: { readonly round: RoundView; readonly reread: Reread }) {
  const { t } = useTranslation('result');
  const all = useQuery(ask.result.ballots.queryOptions({ input: { roundId: round.id, query: { kind: 'all' } } }));
  const found = useMemo(() => {
    const byPlace = new Map(all.data?.map((ballot) => [placeKey(ballot), ballot]));
    return reread.flatMap(({ because, ...place }) => {
      const ballot = byPlace.get(placeKey(place));
      return ballot ? [{ ballot, because }] : [];
    });
  }, [all.data, reread]);
  if (found.length === 0) return <Refused error={all.error} />;
  return (
    <BallotList
      round={round}
      ballots={found.map(({ ballot }) => ballot)}
      detailOf={(shown) =>
        (found.find(({ ballot }) => ballot === shown)?.because ?? [])
          .map((reason) => t(`change/because/${reason}`))
          .join(', ')
      }
      note={t('change/rereadText')}
      highlight={null}
    />
  );
}

function placeKey({ batch, serial }: { readonly batch: number; readonly serial: number }): string {
  return `${batch}-${serial}`;
}
