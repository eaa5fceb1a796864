/** The committee's table: doubtful ballots one by one, the paper in the hand, the verdict at once, a reason for each ruling. */
import './rulings.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DoubtfulBallot, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { RulingForm } from './RulingForm.tsx';

export function Rulings() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const round = useRound(roundId);
  const ballots = useQuery(ask.rulings.list.queryOptions({ input: { roundId } }));
  useScreenKeys([['Escape', () => void navigate(`/rounds/${roundId}`)]]);
  if (!round.data || !ballots.data) {
    return (
      <Frame title={t('program')} hints={[]}>
        <Refused error={round.error ?? ballots.error} />
      </Frame>
    );
  }
  return <CommitteeTable key={roundId} round={round.data} ballots={ballots.data} />;
}

function keyOfBallot({ batch, serial }: Pick<DoubtfulBallot, 'batch' | 'serial'>): string {
  return `${batch}-${serial}`;
}

function CommitteeTable({
  round,
  ballots,
}: {
  readonly round: RoundView;
  readonly ballots: readonly DoubtfulBallot[];
}) {
  const { t } = useTranslation('rulings');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const waiting = ballots.filter(({ ruling }) => ruling === null);
  const decided = ballots.filter(({ ruling }) => ruling !== null);
  const asked = `${search.get('batch')}-${search.get('serial')}`;
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

  const sealed = round.state === 'sealed';
  const hints = [
    ...(selected && !sealed
      ? [
          { cap: '0–9', label: t(round.style === 'cumulative' ? 'keys/votes' : 'keys/digits') },
          ...(round.writeIn ? [{ cap: '0', label: t('keys/name') }] : []),
          ...(round.style === 'cumulative' ? [{ cap: 'M', label: t('keys/holder') }] : []),
          { cap: '↑ ↓', label: t('keys/arrows') },
          ...(round.style === 'cumulative' ? [] : [{ cap: 'Space', label: t('keys/space') }]),
          { cap: 'Q W E R', label: t('keys/defects') },
          { cap: 'Z X C V', label: t('keys/reasons') },
          { cap: 'L', label: t('keys/reason') },
          { cap: 'Enter', label: t('keys/record') },
        ]
      : []),
    ...(ballots.length > 0 ? [{ cap: 'PgUp PgDn', label: t('keys/pages') }] : []),
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints} far="">
      <div className="rulings">
        <aside className="card rulings-list">
          <h2 className="overline">{waiting.length > 0 ? t('left', { count: waiting.length }) : t('leftNone')}</h2>
          <BallotList ballots={waiting} selected={selected} choose={setChosen} />
          {decided.length > 0 ? (
            <>
              <h2 className="overline">{t('decided', { count: decided.length })}</h2>
              <BallotList ballots={decided} selected={selected} choose={setChosen} />
            </>
          ) : null}
        </aside>
        <section className="card ruling">
          {selected ? (
            <RulingForm
              // A change by somebody else starts the form anew from what is in force.
              key={`${keyOfBallot(selected)}-${selected.ruling?.at ?? ''}`}
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
              toBoard={() => void navigate(board)}
            />
          )}
        </section>
      </div>
    </Frame>
  );
}

function BallotList({
  ballots,
  selected,
  choose,
}: {
  readonly ballots: readonly DoubtfulBallot[];
  readonly selected: DoubtfulBallot | undefined;
  readonly choose: (key: string) => void;
}) {
  const { t } = useTranslation('rulings');
  return (
    <ul className="rulings-ballots">
      {ballots.map((ballot) => (
        <li key={keyOfBallot(ballot)}>
          <button
            type="button"
            className="rulings-ballot"
            aria-current={ballot === selected}
            onClick={() => choose(keyOfBallot(ballot))}
          >
            <strong>{t('place', { batch: ballot.batch })}</strong>
            <span>
              {t('ballot', { serial: ballot.serial })}
              <small>{ballot.ruling?.reason ?? (ballot.doubt || t('noDoubt'))}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function NothingLeft({
  title,
  text,
  toBoard,
}: {
  readonly title: string;
  readonly text: string;
  readonly toBoard: () => void;
}) {
  const { t } = useTranslation('rulings');
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <div className="rulings-none">
      <h2>{title}</h2>
      <p>{text}</p>
      <Button ref={way} size="md" onClick={toBoard}>
        {t('toBoard')}
      </Button>
    </div>
  );
}
