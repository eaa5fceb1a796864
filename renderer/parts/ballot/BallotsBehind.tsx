/** The ballots behind a number: every figure of a count can be followed back to the papers it was counted from. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import { invalidReasons } from '../../../src/election/model.ts';
import { ask } from '../../desk.ts';
import { BallotList } from './BallotList.tsx';
import { BallotsDialog } from './BallotsDialog.tsx';
import { useReasonText } from './reason-text.ts';
import { Refused } from '../Refused.tsx';

export function BallotsBehind({
  round,
  query,
  written,
  onClose,
}: {
  readonly round: RoundView;
  /** Which ballots; null while closed. */
  readonly query: BallotQuery | null;
  /** Only those on which this name stands as it was written, whoever is meant by it. */
  readonly written?: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('behind');
  const counted = useQueryTitle(round, query);
  const name = round.candidates.find(({ number }) => number === written)?.name;
  return (
    <BallotsDialog
      opened={query !== null}
      onClose={onClose}
      title={name === undefined ? counted : t('written', { name })}
    >
      {query ? <Ballots round={round} query={query} written={written ?? null} /> : null}
    </BallotsDialog>
  );
}

function Ballots({
  round,
  query,
  written,
}: {
  readonly round: RoundView;
  readonly query: BallotQuery;
  readonly written: number | null;
}) {
  const { t } = useTranslation('behind');
  const reasons = useReasonText(round.style);
  const found = useQuery(ask.result.ballots.queryOptions({ input: { roundId: round.id, query } }));
  const ballots = useMemo(
    () => found.data?.filter(({ marks }) => written === null || marks[written - 1] === 'chosen'),
    [found.data, written],
  );
  if (!ballots) return <Refused error={found.error} />;
  if (ballots.length === 0) return <p>{t('none')}</p>;
  return (
    <BallotList
      round={round}
      ballots={ballots}
      detailOf={({ verdict, ruled }) =>
        `${verdict === 'valid' ? t('isValid') : reasons(verdict)}${ruled ? ` · ${t('hasRuling')}` : ''}`
      }
      highlight={written ?? (query.kind === 'candidate' ? query.number : null)}
    />
  );
}

function useQueryTitle(round: RoundView, query: BallotQuery | null): string {
  const { t } = useTranslation('behind');
  const reasons = useReasonText(round.style);
  if (query === null) return '';
  switch (query.kind) {
    case 'candidate': {
      const name = round.candidates.find(({ number }) => number === query.number)?.name ?? '';
      return t(query.as, { number: query.number, name });
    }
    case 'invalid': {
      const reason = invalidReasons.find((known) => known === query.reason);
      return reason ? t('invalidFor', { reason: reasons(reason) }) : t('invalid');
    }
    default:
      return t(query.kind);
  }
}
