import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { ElectionSummary } from '../../../src/api/views.ts';
import { mayDo, type Action } from '../../../src/people/permissions.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { ask, queries } from '../../desk.ts';
import { ConfirmDialog } from '../../parts/dialogs/ConfirmDialog.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { usePeople } from '../../parts/people/signed-in.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { votesByShares } from '../../parts/fields/votes-by-shares.ts';
import { CongressSummary } from './CongressSummary.tsx';
import { ElectionLine } from './ElectionLine.tsx';
import './congress-home.css';
import { currentRound, isRemovable, nextStep, type NextStep } from './next-step.ts';

export function CongressHome() {
  const { t } = useTranslation('elections');
  const navigate = useNavigate();
  const { none, congress, error } = useOpenCongress();
  const list = useQuery({ ...ask.elections.list.queryOptions(), enabled: Boolean(congress) });
  const move = useMutation(ask.elections.move.mutationOptions());
  const remove = useMutation(ask.elections.remove.mutationOptions());
  const close = useMutation(ask.files.close.mutationOptions({ onSettled: () => queries.invalidateQueries() }));
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [removing, setRemoving] = useState<ElectionSummary | null>(null);
  const links = useRef<HTMLOListElement>(null);

  const elections = list.data ?? [];
  const people = usePeople().data;
  const role = people?.signedIn?.role ?? null;
  const may = (action: Action) => role !== null && mayDo(role, action);
  const alone = people !== undefined && people.people.filter(({ active }) => active).length < 2;
  const step = congress && list.data && role ? nextStep(congress, list.data, { role, alone }) : null;
  const chosenAt = Math.max(
    0,
    elections.findIndex((each) => each.id === (chosenId ?? step?.electionId)),
  );
  const chosen = elections[chosenAt];
  /** Focus stays on the chosen election while it moves up or down the list. */
  const refocus = useRef(false);
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    links.current?.querySelector<HTMLElement>('.chosen a')?.focus();
  });

  /** Where nothing is measured against the people summoned, there is no base to declare. */
  const stepText = ({ kind, title }: NextStep) => {
    if (kind !== 'congress' || !congress) return t(`nextStep/${kind}`, { title });
    const { rules, words } = ruleSets[congress.ruleSet];
    if (rules.base === 'summoned') return t('nextStep/congress');
    return t('nextStep/congressPeople', { voters: words.voters[congress.electorate.kind] });
  };
  const go = () => {
    if (step) void navigate(step.to);
  };
  const choose = (by: number) => {
    const to = elections[Math.min(elections.length - 1, Math.max(0, chosenAt + by))];
    if (!to) return;
    setChosenId(to.id);
    links.current?.querySelector<HTMLElement>(`[data-election="${to.id}"]`)?.focus();
  };
  const shift = (by: number) => {
    const place = chosenAt + 1 + by;
    if (!chosen || move.isPending || place < 1 || place > elections.length) return;
    setChosenId(chosen.id);
    move.mutate({ electionId: chosen.id, place }, { onSuccess: () => (refocus.current = true) });
  };
  const add = () => void navigate('/elections/new');
  const setup = () => void navigate('/congress/setup');
  const toLayout = () => void navigate('/congress/layout');
  const toSummary = () => void navigate('/congress/summary');
  const toPeople = may('person-added') ? () => void navigate('/congress/people') : null;
  const toTraining = () => void navigate('/training');
  const [mayAdd, mayMove] = (['election-added', 'election-moved'] as const).map(may);
  const removable = chosen && may('election-removed') && isRemovable(chosen) ? chosen : null;
  const byShares = congress !== undefined && congress !== null && votesByShares(congress.ruleSet, elections);
  const toHolders = () => void navigate('/congress/holders');
  const electionSetup = (election = chosen) => {
    const round = election && currentRound(election);
    if (round) void navigate(`/rounds/${round.id}/setup`);
  };
  /** The screen is left first, so that nothing is asked of a congress that is no longer open. */
  const closeFile = async () => {
    queries.setQueryData(ask.files.current.queryKey(), null);
    await navigate('/');
    close.mutate(undefined);
  };
  useScreenKeys([
    ['Enter', go],
    ['N', () => mayAdd && add()],
    ['S', setup],
    ['V', toLayout],
    ['P', () => toPeople?.()],
    ['L', toTraining],
    ['E', () => electionSetup()],
    ['T', () => elections.length > 0 && toSummary()],
    ['C', () => byShares && toHolders()],
    ['ArrowDown', () => choose(1)],
    ['ArrowUp', () => choose(-1)],
    ['alt+ArrowDown', () => mayMove && shift(1)],
    ['alt+ArrowUp', () => mayMove && shift(-1)],
    ['Delete', () => setRemoving(removable)],
    ['Q', () => void closeFile()],
  ]);

  if (none) return <Navigate to="/" replace />;
  return (
    <Frame
      title={[congress?.name, congress?.organisation, congress?.ordinal].filter(Boolean).join(' · ')}
      hints={[
        { cap: 'Enter', label: t('keys/next'), press: go },
        ...(mayAdd ? [{ cap: 'N', label: t('keys/add'), press: add }] : []),
        { cap: 'S', label: t('keys/setup'), press: setup },
        ...(elections.length > 0
          ? [
              { cap: '↑ ↓', label: t('keys/choose') },
              { cap: 'E', label: t('keys/electionSetup'), press: () => electionSetup() },
              { cap: 'T', label: t('keys/summary'), press: toSummary },
              ...(mayMove && elections.length > 1 ? [{ cap: 'Alt ↑ ↓', label: t('keys/move') }] : []),
              ...(removable ? [{ cap: 'Delete', label: t('keys/remove'), press: () => setRemoving(removable) }] : []),
            ]
          : []),
        ...(byShares ? [{ cap: 'C', label: t('keys/holders'), press: toHolders }] : []),
        { cap: 'Q', label: t('keys/close'), press: () => void closeFile() },
      ]}
    >
      <div className="home">
        <Refused error={list.error ?? error ?? move.error ?? remove.error ?? close.error} />
        {step ? (
          <section className="card next" aria-label={t('home/next')}>
            <div className="what">
              <p className="overline">{t('home/next')}</p>
              <strong>{stepText(step)}</strong>
            </div>
            <Button size="md" onClick={go} autoFocus rightSection={<kbd className="key">Enter</kbd>}>
              {t('home/open')}
            </Button>
          </section>
        ) : null}
        {congress && list.data ? (
          <>
            <CongressSummary
              congress={congress}
              elections={elections}
              setup={setup}
              layout={toLayout}
              people={toPeople}
            />
            <section className="card elections" aria-label={t('home/elections')}>
              <div className="elections-head">
                <p className="overline">{t('home/elections')}</p>
                <span className="elections-ways">
                  {byShares ? (
                    <Button variant="default" onClick={toHolders}>
                      {t('home/holders')}
                    </Button>
                  ) : null}
                  {elections.length > 0 ? (
                    <Button variant="default" onClick={toSummary}>
                      {t('home/summary')}
                    </Button>
                  ) : null}
                  <Button variant="default" onClick={toTraining} rightSection={<kbd className="key">L</kbd>}>
                    {t('home/training')}
                  </Button>
                  {mayAdd ? (
                    <Button variant="default" onClick={add}>
                      {t('home/add')}
                    </Button>
                  ) : null}
                </span>
              </div>
              {elections.length === 0 ? <p className="empty">{t('home/noElections')}</p> : null}
              <ol ref={links}>
                {elections.map((election, at) => (
                  <ElectionLine
                    key={election.id}
                    election={election}
                    place={at + 1}
                    chosen={election.id === chosen?.id}
                    choose={() => setChosenId(election.id)}
                    setup={() => electionSetup(election)}
                  />
                ))}
              </ol>
            </section>
          </>
        ) : null}
      </div>
      <ConfirmDialog
        opened={removing !== null}
        title={t('home/removeTitle')}
        text={t('home/removeText', { title: removing?.title ?? '' })}
        yes={t('home/remove')}
        danger
        onNo={() => setRemoving(null)}
        onYes={() => {
          if (removing) remove.mutate({ electionId: removing.id });
          setRemoving(null);
        }}
      />
    </Frame>
  );
}
