/** Tổng hợp kết quả: all elections with their final results, who the elected are, and the alternates in order. */
import './summary.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { SummedElection } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { nextAlternate } from './alternates.ts';
import { ElectionResult } from './ElectionResult.tsx';
import { ReplaceDialog, TakeAlternatesDialog } from './AlternatesDialogs.tsx';

export function Summary() {
  const { t } = useTranslation('summary');
  const navigate = useNavigate();
  const { none, congress, error } = useOpenCongress();
  const summary = useQuery({ ...ask.congress.summary.queryOptions(), enabled: congress !== undefined });
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'take' | 'replace' | null>(null);
  const elections = summary.data?.elections ?? [];
  const chosen = elections.find(({ id }) => id === chosenId) ?? elections[0];
  const mayTake = chosen !== undefined && chosen.office === 'delegates' && !chosen.poll && chosen.state === 'complete';
  const mayReplace = mayTake && nextAlternate(chosen) !== null;
  const open = () => {
    if (chosen) void navigate(`/rounds/${chosen.roundId}/result`);
  };
  const toPaper = () => void navigate('/congress/summary/paper');
  const back = () => void navigate('/congress');
  useScreenKeys([
    ['Enter', open],
    ['B', toPaper],
    ['D', () => setDialog(mayTake ? 'take' : null)],
    ['V', () => setDialog(mayReplace ? 'replace' : null)],
    ['Escape', back],
  ]);
  if (none) return <Navigate to="/" replace />;
  return (
    <Frame
      title={t('title')}
      hints={[
        ...(elections.length > 1 ? [{ cap: '↑ ↓', label: t('keys/choose') }] : []),
        ...(chosen ? [{ cap: 'Enter', label: t('keys/open'), press: open }] : []),
        { cap: 'B', label: t('keys/paper'), press: toPaper },
        ...(mayTake ? [{ cap: 'D', label: t('keys/take'), press: () => setDialog('take') }] : []),
        ...(mayReplace ? [{ cap: 'V', label: t('keys/replace'), press: () => setDialog('replace') }] : []),
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <Refused error={error ?? summary.error} />
      {summary.data && !chosen ? <p className="label">{t('none')}</p> : null}
      {chosen ? (
        <div className="summary">
          <ElectionList
            elections={elections}
            chosen={chosen}
            choose={(election) => setChosenId(election.id)}
            open={open}
            toPaper={toPaper}
          />
          <ElectionResult
            key={chosen.id}
            election={chosen}
            open={open}
            take={mayTake ? () => setDialog('take') : null}
            replace={mayReplace ? () => setDialog('replace') : null}
          />
          <TakeAlternatesDialog election={chosen} opened={dialog === 'take'} onClose={() => setDialog(null)} />
          <ReplaceDialog election={chosen} opened={dialog === 'replace'} onClose={() => setDialog(null)} />
        </div>
      ) : null}
    </Frame>
  );
}

function ElectionList({
  elections,
  chosen,
  choose,
  open,
  toPaper,
}: {
  readonly elections: readonly SummedElection[];
  readonly chosen: SummedElection;
  readonly choose: (election: SummedElection) => void;
  readonly open: () => void;
  readonly toPaper: () => void;
}) {
  const { t } = useTranslation('summary');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen.id]);
  const at = elections.indexOf(chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: elections.length - 1,
    };
    const election = elections[targets[event.key] ?? -1];
    if (event.key === 'Enter') open();
    else if (election) choose(election);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="card summary-side">
      <h2 className="overline">{t('elections')}</h2>
      <div
        ref={list}
        className="summary-list"
        role="listbox"
        tabIndex={0}
        aria-label={t('elections')}
        aria-activedescendant={`${id}-${chosen.id}`}
        onKeyDown={onKeyDown}
      >
        {elections.map((election) => (
          <div
            key={election.id}
            id={`${id}-${election.id}`}
            role="option"
            aria-selected={election === chosen}
            className="summary-election"
            onClick={() => choose(election)}
          >
            <strong>{election.title}</strong>
            <span className="label">
              {election.poll
                ? t('rounds', { count: election.rounds })
                : t('elected', { elected: election.elected.length, seats: election.seats })}
              {' · '}
              {t(`state/${election.state}`)}
            </span>
          </div>
        ))}
      </div>
      <Button variant="default" onClick={toPaper}>
        {t('paper')}
      </Button>
    </section>
  );
}
