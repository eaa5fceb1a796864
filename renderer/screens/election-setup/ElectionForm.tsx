import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Congress, ElectionSummary, RoundView } from '../../../src/api/views.ts';
import { mostSurplusPercent } from '../../../src/election/reconcile.ts';
import { ColourChoices } from '../../parts/fields/ColourChoices.tsx';
import { FindingNotice } from '../../parts/FindingNotice.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import '../../parts/fields/form.css';
import { CandidatesCard } from './CandidatesCard.tsx';
import { inAbcOrder, problemsOf, rowsOfCandidates } from '../../parts/fields/candidate-rows.ts';
import { ElectionFields } from './ElectionFields.tsx';
import './election-setup.css';
import { useElectionDraft } from './election-draft.ts';
import { useElectionSaving } from './election-saving.ts';
import { saveTemplate, useListImport } from './list-import.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { RulesCard } from './RulesCard.tsx';
import { SourceNote } from './SourceNote.tsx';
import { SurplusLine } from './SurplusLine.tsx';
import { TakeElectedDialog } from './TakeElectedDialog.tsx';
import { useTaking } from './election-taking.ts';
import { VotersCard } from './VotersCard.tsx';

/** Characters of an ISO date that names the day. */
const wholeDate = '1979-05-19'.length;

/** Starts from what is saved; `round` is null for an election that does not exist yet. */
export function ElectionForm({
  congress,
  round,
  elections,
  taken,
}: {
  readonly congress: Congress;
  readonly round: RoundView | null;
  /** All elections of the congress. */
  readonly elections: readonly ElectionSummary[];
  /** The desk changed the round: show it anew. */
  readonly taken: (roundId: number) => void;
}) {
  const { t } = useTranslation(['elections', 'common', 'candidates', 'refusals', 'rounds']);
  const navigate = useNavigate();
  const file = useRef<HTMLInputElement>(null);
  const draft = useElectionDraft(congress, round);
  const list = useListImport();
  const [complain, setComplain] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [wide, setWide] = useState(false);
  const saving = useElectionSaving(round, draft);
  const guard = useUnsaved(draft.dirty);
  const locked = round && round.state !== 'setup' ? round.state : null;
  /** A later round keeps the terms of its election; only a further one may have other people on its list. */
  const later = round !== null && round.number > 1;
  const listFixed = locked !== null || (later && round.kind !== 'further');
  const { election, candidates, electorate } = draft;

  /** Answers the round's id when everything is on disk, null when it is not. */
  const store = async (): Promise<number | null> => {
    setComplain(true);
    const wrong = [...problemsOf(draft.rows).values()].some(({ code }) => code !== 'duplicate');
    if (wrong || election.title.trim() === '' || election.seats < 1) {
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return null;
    }
    return saving.write();
  };
  const others = elections.filter(({ id, poll }) => !poll && id !== round?.electionId);
  const taking = useTaking(store, (roundId) => {
    guard.letGo();
    taken(roundId);
  });
  const save = () =>
    void store().then((roundId) => {
      if (roundId === null || round) return;
      guard.letGo();
      void navigate(`/rounds/${roundId}/setup`, { replace: true });
    });
  const toBoard = () =>
    void (draft.dirty || !round ? store() : Promise.resolve(round.id)).then((roundId) => {
      if (roundId === null) return;
      guard.letGo();
      void navigate(`/rounds/${roundId}`);
    });
  const back = () => void navigate('/congress');
  const actions = {
    sort: () => draft.setRows(inAbcOrder),
    chooseFile: () => file.current?.click(),
    paste: () => setPasting(true),
    takeElected: others.length > 0 && !later ? () => taking.open('list') : null,
    saveTemplate: () => void saveTemplate('danh-sach-bau-cu.xlsx'),
    toggleColumns: () => setWide(!wide),
  };
  const unlocked = (run: () => void) => () => (listFixed ? undefined : run());
  useScreenKeys([
    ['mod+S', save],
    ['mod+Enter', toBoard],
    ['Enter', toBoard],
    ['Escape', back],
    ['F2', unlocked(actions.chooseFile)],
    ['F3', unlocked(actions.paste)],
    ['F4', unlocked(actions.sort)],
    ['F6', actions.toggleColumns],
    ['F7', unlocked(() => actions.takeElected?.())],
  ]);

  return (
    <Frame
      title={round ? election.title || round.title : t('form/newTitle')}
      hints={[
        { cap: 'Ctrl S', label: t('keys/save'), press: save },
        { cap: 'Ctrl Enter', label: t('keys/saveAndBoard'), press: toBoard },
        ...(listFixed
          ? []
          : [
              { cap: 'F2', label: t('keys/import'), press: actions.chooseFile },
              { cap: 'F3', label: t('keys/paste'), press: actions.paste },
              { cap: 'F4', label: t('keys/sort'), press: actions.sort },
              ...(actions.takeElected ? [{ cap: 'F7', label: t('keys/take'), press: actions.takeElected }] : []),
            ]),
        { cap: 'F6', label: t('keys/columns'), press: actions.toggleColumns },
        ...(listFixed
          ? []
          : [
              { cap: 'Alt ↑ ↓', label: t('keys/move') },
              { cap: 'Ctrl Delete', label: t('keys/remove') },
            ]),
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
      far={draft.dirty ? '' : round ? t('form/saved') : ''}
    >
      <div className="election-page">
        {locked ? (
          <div className="locked" role="note">
            <strong>{t(`form/locked/${locked}`)}</strong> {t('form/locked/how')}
          </div>
        ) : null}
        {later && !locked ? (
          <p className="locked" role="note">
            {t(listFixed ? 'form/laterFixed' : 'form/later')}
          </p>
        ) : null}
        <Refused error={saving.error ?? (taking.taking ? null : taking.error)} />
        <Refused error={list.error} file={list.pasteFailed ? t('candidates:pastedTable') : undefined} />
        {list.tooLarge ? (
          <p className="locked" role="alert">
            {t('refusals:list-too-large', list.tooLarge)}
          </p>
        ) : null}
        <div className={wide ? 'election-columns wide' : 'election-columns'}>
          <div className="form-stack">
            <section className="card form-card" aria-labelledby="election-facts">
              <h2 id="election-facts">{t('form/election')}</h2>
              <ElectionFields
                value={election}
                onChange={draft.changeElection}
                candidates={candidates.length}
                complain={complain}
                disabled={locked !== null || later}
                isNew={round === null}
              />
            </section>
            <div className="form-actions">
              <Button onClick={toBoard} autoFocus={round !== null}>
                {t('form/toBoard')}
              </Button>
              <Button
                variant="default"
                onClick={save}
                loading={saving.pending}
                disabled={locked !== null && !draft.dirty}
              >
                {t('form/save')}
              </Button>
              {draft.dirty ? (
                <span className="state unsaved" role="status">
                  {t('form/unsaved')}
                </span>
              ) : null}
            </div>
            <RulesCard
              election={election}
              onChange={(rules) => draft.changeElection({ rules })}
              undated={candidates.filter(({ birthDate = '' }) => birthDate.length < wholeDate).length}
              people={candidates.length || (election.writeIn ? 0 : election.seats)}
              kind={round?.kind ?? 'first'}
              electorate={electorate}
              disabled={locked !== null || later}
            />
            {round ? (
              <>
                <VotersCard
                  election={election}
                  round={round}
                  electorate={electorate}
                  onChange={draft.setElectorate}
                  takeVoters={locked || others.length === 0 ? null : () => taking.open('voters')}
                />
                <section className="card form-card" aria-label={t('rounds:colour')}>
                  <ColourChoices
                    value={draft.colour}
                    onChange={draft.setColour}
                    used={
                      elections
                        .find(({ id }) => id === round.electionId)
                        ?.rounds.filter(({ id }) => id !== round.id)
                        .map(({ colour }) => colour) ?? []
                    }
                    disabled={locked !== null}
                  />
                </section>
              </>
            ) : null}
          </div>
          <CandidatesCard
            rows={draft.rows}
            change={draft.setRows}
            wide={wide}
            actions={actions}
            disabled={listFixed}
            onPasteTable={list.readText}
          >
            {round ? (
              <SourceNote
                round={round}
                again={locked || later ? null : () => round.source && taking.again(round.source.electionId)}
              />
            ) : null}
            {election.poll ? null : (
              <SurplusLine
                candidates={candidates.length}
                seats={election.seats}
                most={mostSurplusPercent({ ...election, round: { kind: round?.kind ?? 'first' } })}
              />
            )}
            {draft.findings.map((finding) => (
              <FindingNotice key={JSON.stringify(finding)} finding={finding} />
            ))}
          </CandidatesCard>
        </div>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv,.txt"
        aria-label={t('candidates:import')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen) list.readFile(chosen);
        }}
      />
      <PasteDialog
        opened={pasting}
        onClose={() => setPasting(false)}
        onRead={(text) => {
          setPasting(false);
          list.readText(text);
        }}
      />
      <PreviewDialog
        list={list.list}
        present={candidates.length}
        onClose={list.drop}
        onTake={(taken, how) => {
          const before = how === 'append' ? draft.rows : [];
          draft.setRows([...before, ...rowsOfCandidates(taken, draft.rows)]);
          list.drop();
        }}
      />
      <TakeElectedDialog
        taking={taking.taking}
        elections={others}
        pending={taking.pending}
        error={taking.error}
        onClose={taking.close}
        onTake={taking.take}
      />
      <UnsavedGuard guard={guard} save={() => store().then((roundId) => roundId !== null)} />
    </Frame>
  );
}
