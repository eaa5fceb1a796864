/**
 * The committee's table: doubtful ballots one by one, the paper in the hand, the verdict at once, a reason and a vote for each
 * ruling. An address with a place (`?batch=3&serial=17`) takes up any other paper as well.
 */
import './rulings.css';
import '../../parts/table/places.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DoubtfulBallot, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { NothingLeft } from '../../parts/table/NothingLeft.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { PlaceList, type Place } from '../../parts/table/PlaceList.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useMay } from '../../parts/people/signed-in.ts';
import { RulingForm } from './RulingForm.tsx';

export function Rulings() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const toBoard = () => void navigate(`/rounds/${roundId}`);
  const [search] = useSearchParams();
  const round = useRound(roundId);
  const listed = useQuery(ask.rulings.list.queryOptions({ input: { roundId } }));
  const place = { batch: Number(search.get('batch')), serial: Number(search.get('serial')) };
  const isListed = listed.data?.some((ballot) => keyOfBallot(ballot) === keyOfBallot(place));
  const taken = useQuery({
    ...ask.rulings.paper.queryOptions({ input: { roundId, ...place } }),
    enabled: isListed === false && place.batch > 0 && place.serial > 0,
  });
  useScreenKeys([['Escape', toBoard]]);
  if (!round.data || !listed.data || taken.isLoading) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: toBoard }]}>
        <Refused error={round.error ?? listed.error} />
      </Frame>
    );
  }
  return (
    <CommitteeTable
      key={roundId}
      round={round.data}
      ballots={taken.data && isListed === false ? [...listed.data, taken.data] : listed.data}
      asked={keyOfBallot(place)}
      refused={taken.error}
    />
  );
}

function keyOfBallot({ batch, serial }: Pick<DoubtfulBallot, 'batch' | 'serial'>): string {
  return `${batch}-${serial}`;
}

function CommitteeTable({
  round,
  ballots,
  asked,
  refused,
}: {
  readonly round: RoundView;
  readonly ballots: readonly DoubtfulBallot[];
  /** The paper the address names. */
  readonly asked: string;
  /** Why the paper the address names is not on the table. */
  readonly refused: unknown;
}) {
  const { t } = useTranslation('rulings');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const may = useMay('ballot-ruled');
  const waiting = ballots.filter(({ ruling }) => ruling === null);
  const decided = ballots.filter(({ ruling }) => ruling !== null);
  const [chosen, setChosen] = useState<string | null>(
    ballots.some((ballot) => keyOfBallot(ballot) === asked) ? asked : null,
  );
  const selected = ballots.find((ballot) => keyOfBallot(ballot) === chosen) ?? waiting[0];
  const board = `/rounds/${round.id}`;

  const move = (by: 1 | -1) => {
    const order = [...waiting, ...decided];
    const at = order.findIndex((ballot) => ballot === selected);
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
    if (next) setChosen(keyOfBallot(next));
  };
  useScreenKeys([
    ['PageDown', () => move(1)],
    ['PageUp', () => move(-1)],
    ...(selected ? [] : [['Enter', () => void navigate(board)] as const]),
  ]);

  const cumulative = round.style === 'cumulative';
  const hints = [
    ...(selected && may && round.state !== 'sealed'
      ? [
          { cap: '0–9', label: t(cumulative ? 'keys/votes' : 'keys/digits') },
          ...(round.writeIn ? [{ cap: '0', label: t('keys/name') }] : []),
          ...(cumulative ? [{ cap: 'M', label: t('keys/holder') }] : []),
          { cap: '↑ ↓', label: t('keys/arrows') },
          ...(cumulative ? [] : [{ cap: 'Space', label: t('keys/space') }]),
          { cap: 'Q W E R', label: t('keys/defects') },
          { cap: 'Z X C V', label: t('keys/reasons') },
          { cap: 'L D T K', label: t('keys/words') },
          { cap: 'Enter', label: t('keys/record') },
        ]
      : []),
    ...(ballots.length > 0 ? [{ cap: 'PgUp PgDn', label: t('keys/pages') }] : []),
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];
  const placeOf = (ballot: DoubtfulBallot): Place => ({
    key: keyOfBallot(ballot),
    pile: t('place', { batch: ballot.batch }),
    name: t('ballot', { serial: ballot.serial }),
    detail: ballot.ruling?.reason ?? (ballot.doubt || t('noDoubt')),
  });
  const open = selected && keyOfBallot(selected);

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints} far="">
      <div className="paper-room rulings">
        <aside className="card places">
          <h2 className="overline">{waiting.length > 0 ? t('left', { count: waiting.length }) : t('leftNone')}</h2>
          <PlaceList places={waiting.map(placeOf)} chosen={open} choose={setChosen} />
          {decided.length > 0 ? (
            <>
              <h2 className="overline">{t('decided', { count: decided.length })}</h2>
              <PlaceList places={decided.map(placeOf)} chosen={open} choose={setChosen} />
            </>
          ) : null}
        </aside>
        <section className="card ruling">
          <Refused error={refused} />
          {selected ? (
            <RulingForm
              // A change by somebody else starts the form anew from what is in force.
              key={`${keyOfBallot(selected)}-${selected.entries}-${selected.ruling?.at ?? ''}`}
              round={round}
              doubtful={selected}
              onRecorded={() => {
                const at = waiting.findIndex((ballot) => ballot === selected);
                const others = waiting.filter((ballot) => ballot !== selected);
                const next = others[Math.min(Math.max(0, at), others.length - 1)];
                setChosen(next ? keyOfBallot(next) : null);
              }}
            />
          ) : (
            <NothingLeft
              title={t(ballots.length > 0 ? 'allTitle' : 'noneTitle')}
              text={t(ballots.length > 0 ? 'allText' : 'noneText')}
              way={t('toBoard')}
              onWay={() => void navigate(board)}
            />
          )}
        </section>
      </div>
    </Frame>
  );
}
