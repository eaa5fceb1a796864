/** What is being declared, against what is saved: the election, its list, the electorate of the round. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Congress, RoundView } from '../../../src/api/views.ts';
import type { Election as ElectionInput } from '../../../src/api/inputs.ts';
import type { Rules } from '../../../src/election/rules.ts';
import { reconcileDeclaration } from '../../../src/election/reconcile.ts';
import { candidatesOf, rowsOfCandidates } from './candidate-rows.ts';
import { fittingStyle, presets } from './election-presets.ts';

export type DraftElection = Omit<ElectionInput, 'rules'> & { readonly rules: Partial<Rules> };

export type ElectionDraft = ReturnType<typeof useElectionDraft>;

/** Findings that concern the list; the others belong to the electorate and the ballots. */
const listFindings: readonly string[] = ['W.102', 'W.103', 'W.104'];

export function useElectionDraft(congress: Congress, round: RoundView | null) {
  const { t } = useTranslation('elections');
  const titleOf = (office: DraftElection['office']) =>
    [t(`titles/${office}`), presets[office].named ? congress.organisation : ''].filter(Boolean).join(' ');
  const [typed, setTyped] = useState<DraftElection>(() =>
    round
      ? {
          office: round.office,
          title: round.title,
          seats: round.seats,
          style: round.style,
          ruleSet: round.ruleSet,
          rules: round.overrides,
        }
      : {
          office: 'executive-committee',
          title: titleOf('executive-committee'),
          seats: 0,
          style: 'strike',
          ruleSet: 'party',
          rules: {},
        },
  );
  /** In a new election the style follows the list until somebody chooses one. */
  const [styleFollows, setStyleFollows] = useState(round === null);
  const [rows, setRows] = useState(() => rowsOfCandidates(round?.candidates ?? []));
  const [electorate, setElectorate] = useState(round?.electorate ?? congress.electorate);

  const candidates = useMemo(() => candidatesOf(rows), [rows]);
  const fitting = styleFollows ? fittingStyle(candidates.length, typed.seats) : null;
  const election = useMemo(() => ({ ...typed, style: fitting ?? typed.style }), [typed, fitting]);
  const findings = useMemo(() => {
    if (candidates.length === 0 || election.seats === 0) return [];
    return reconcileDeclaration({
      ...election,
      round: { kind: round?.kind ?? 'first' },
      electorate,
      ballots: { issued: 0, collected: 0 },
      candidates: candidates.map((candidate, at) => ({ number: at + 1, ...candidate })),
      committee: congress.committee,
    }).filter(({ code }) => listFindings.includes(code));
  }, [candidates, congress.committee, election, electorate, round?.kind]);

  const written = {
    election: JSON.stringify(election),
    candidates: JSON.stringify(candidates),
    electorate: JSON.stringify(electorate),
  };
  const [saved, setSaved] = useState({ ...written, election: round ? written.election : '' });
  const [pristine] = useState(written.election);
  const changed = {
    election: written.election !== saved.election,
    candidates: written.candidates !== saved.candidates,
    electorate: written.electorate !== saved.electorate,
  };
  const changeElection = (change: Partial<DraftElection>) => {
    if (change.style) setStyleFollows(false);
    setTyped((before) => {
      const next = { ...before, ...change };
      if (!change.office || round) return next;
      const preset = presets[change.office];
      const titleUntouched = before.title.trim() === '' || before.title === titleOf(before.office);
      return {
        ...next,
        ...(titleUntouched ? { title: titleOf(change.office) } : {}),
        ...(before.seats === presets[before.office].seats ? { seats: preset.seats } : {}),
        ...(styleFollows ? { style: preset.style } : {}),
      };
    });
  };
  const untouched = round === null && written.election === pristine && !changed.candidates;
  return {
    election,
    changeElection,
    rows,
    setRows,
    candidates,
    electorate,
    setElectorate,
    findings,
    changed,
    dirty: !untouched && (changed.election || changed.candidates || changed.electorate),
    keep: () => setSaved(written),
  };
}
