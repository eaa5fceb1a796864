/** What is being declared, against what is saved: the election, its list, the electorate of the round. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Congress, RoundView } from '../../../src/api/views.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { reconcileDeclaration } from '../../../src/election/reconcile.ts';
import { candidatesOf, rowsOfCandidates } from '../../parts/fields/candidate-rows.ts';
import { changedElection, type DraftElection, type Titled } from './election-change.ts';
import { fittingStyles, presets } from './election-presets.ts';
import { officeTitle } from './office-words.ts';

export type { DraftElection } from './election-change.ts';
export type ElectionDraft = ReturnType<typeof useElectionDraft>;

/** Findings that concern the list; the others belong to the electorate and the ballots. */
const listFindings: readonly string[] = ['W.102', 'W.103', 'W.104'];

/** A new election starts from the rule set of the congress. */
export function useElectionDraft(congress: Congress, round: RoundView | null) {
  const { t } = useTranslation('elections');
  const titleOf = ({ ruleSet, office, poll }: Titled) => {
    const title = [officeTitle(t, ruleSet, office), presets[office].named ? congress.organisation : '']
      .filter(Boolean)
      .join(' ');
    return poll ? t('pollTitle', { title: `${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}` }) : title;
  };
  const [typed, setTyped] = useState<DraftElection>(() =>
    round ? savedElection(round) : newElection(congress.ruleSet, titleOf),
  );
  /** In a new election the style follows the list until somebody chooses one. */
  const [styleFollows, setStyleFollows] = useState(round === null);
  const [rows, setRows] = useState(() => rowsOfCandidates(printed(round)));
  const [electorate, setElectorate] = useState(round?.electorate ?? congress.electorate);
  const [colour, setColour] = useState(round?.colour ?? 'white');

  const candidates = useMemo(() => candidatesOf(rows), [rows]);
  const election = useMemo((): DraftElection => {
    if (!styleFollows) return typed;
    const style = fittingStyles(typed.ruleSet, candidates.length, typed.seats)[0] ?? typed.style;
    return { ...typed, style, writeIn: style === 'list' && typed.writeIn };
  }, [typed, styleFollows, candidates.length]);
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
    colour,
  };
  const [saved, setSaved] = useState({ ...written, election: round ? written.election : '' });
  const [pristine] = useState(written.election);
  const changed = {
    election: written.election !== saved.election,
    candidates: written.candidates !== saved.candidates,
    electorate: written.electorate !== saved.electorate,
    colour: written.colour !== saved.colour,
  };
  const changeElection = (change: Partial<DraftElection>) => {
    if (change.style !== undefined) setStyleFollows(false);
    const facts = { titleOf, candidates: candidates.length, isNew: round === null };
    // What is shown is what is changed: a style that follows the list stands in `election` alone.
    setTyped((before) => changedElection({ ...before, style: election.style }, change, facts));
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
    colour,
    setColour,
    findings,
    changed,
    dirty: !untouched && Object.values(changed).some(Boolean),
    keep: () => setSaved(written),
  };
}

/** Names that voters wrote are no part of the declared list. */
function printed(round: RoundView | null) {
  return round?.candidates.filter(({ written }) => written !== true) ?? [];
}

function savedElection(round: RoundView): DraftElection {
  const { office, title, seats, style, ruleSet, overrides, poll, writeIn, readings } = round;
  return { office, title, seats, style, ruleSet, rules: overrides, poll, writeIn, readings };
}

function newElection(ruleSet: RuleSetId, titleOf: (election: Titled) => string): DraftElection {
  const office = ruleSets[ruleSet].offices[0] ?? 'other';
  const { seats } = presets[office];
  return {
    office,
    title: titleOf({ ruleSet, office, poll: false }),
    seats,
    style: fittingStyles(ruleSet, 0, seats)[0] ?? 'strike',
    ruleSet,
    rules: {},
    poll: false,
    writeIn: false,
    readings: 2,
  };
}
