/** The set-up of a later round on one screen; one confirmation creates it and leads to its board. */
import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ElectionView, RoundView } from '../../../src/api/views.ts';
import type { Style } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { ask } from '../../desk.ts';
import { candidatesOf, problemsOf, type CandidateRows } from '../../parts/fields/candidate-rows.ts';
import { useDecided } from '../../parts/dialogs/decided.ts';
import { DecidedFields } from '../../parts/dialogs/DecidedFields.tsx';
import { ElectorateForm } from '../../parts/fields/ElectorateForm.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import '../../parts/fields/form.css';
import { ListCard } from './ListCard.tsx';
import { nextColour, nextList, type ListOrder } from './next-list.ts';
import type { VotingStep } from './voting-step.ts';
import './next-round.css';
import { RoundFacts } from './RoundFacts.tsx';

export function NextRoundForm({
  election,
  step,
  parent,
  votes,
}: {
  readonly election: ElectionView;
  readonly step: VotingStep;
  /** The round whose list this one starts from. */
  readonly parent: RoundView;
  readonly votes: ReadonlyMap<number, number>;
}) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const used = election.rounds.map(({ colour }) => colour);
  const people = parent.candidates.filter(({ number }) => step.candidates.includes(number));
  const [dropped, setDropped] = useState<readonly number[]>([]);
  const [added, setAdded] = useState<CandidateRows>([]);
  const [order, setOrder] = useState<ListOrder>('abc');
  const [seats, setSeats] = useState(step.seats);
  const [chosenStyle, setChosenStyle] = useState<Style | null>(null);
  const [colour, setColour] = useState(() => nextColour(used));
  const [electorate, setElectorate] = useState(parent.electorate);
  const [confirmed, setConfirmed] = useState(false);
  const { draft, setDraft, decided } = useDecided(t(`form/reasons/${step.kind}`));
  const [complain, setComplain] = useState(false);
  const start = useMutation(ask.elections.startRound.mutationOptions());

  const left = people.filter(({ number }) => !dropped.includes(number));
  const list = nextList(left, candidatesOf(added), order);
  const styles = stylesFor(parent, list.length, seats);
  const style = chosenStyle !== null && styles.includes(chosenStyle) ? chosenStyle : (styles[0] ?? parent.style);
  const wrongRows = [...problemsOf(added).values()].some(({ code }) => code !== 'duplicate');
  const complete = list.length > 0 && !wrongRows && seats >= 1 && seats <= step.seats;

  // What is proposed can be proposed again; what somebody typed or confirmed cannot.
  const [untouched] = useState(electorate);
  const guard = useUnsaved(dropped.length > 0 || added.length > 0 || confirmed || electorate !== untouched);

  /** The id of the new round; null where something is missing or the desk refused. */
  const store = async (): Promise<number | null> => {
    setComplain(true);
    if (!complete || !decided || !confirmed || start.isPending) {
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"], .next-confirm input')?.focus());
      return null;
    }
    const excluded = electorate.excluded.filter(({ reason, count }) => count > 0 && reason.trim());
    try {
      const { roundId } = await start.mutateAsync({
        electionId: election.id,
        kind: step.kind,
        seats,
        style,
        colour,
        electorate: { ...electorate, excluded },
        candidates: list,
        ...decided,
      });
      return roundId;
    } catch {
      return null;
    }
  };
  const create = () =>
    void store().then((roundId) => {
      if (roundId === null) return;
      guard.letGo();
      void navigate(`/rounds/${roundId}`, { replace: true });
    });
  const back = () => void navigate(`/rounds/${parent.id}/result`);
  useScreenKeys([
    ['mod+Enter', create],
    ['Enter', create],
    ['Escape', back],
  ]);

  return (
    <Frame
      title={`${t(`form/title/${step.kind}`)} · ${election.title}`}
      hints={[
        { cap: 'Ctrl Enter', label: t('form/keys/create'), press: create },
        { cap: 'Space', label: t('form/keys/toggle') },
        { cap: 'Esc', label: t('form/keys/back'), press: back },
      ]}
    >
      <div className="next-page">
        <div className="form-stack">
          <section className="card form-card" aria-labelledby="next-facts">
            <h2 id="next-facts">
              {t('form/facts')} <span className="label">{t('form/round', { number: election.rounds.length + 1 })}</span>
            </h2>
            <RoundFacts
              value={{ seats, style, colour }}
              onChange={(value) => {
                setSeats(value.seats);
                setColour(value.colour);
                if (value.style !== style) setChosenStyle(value.style);
              }}
              mostSeats={step.seats}
              seatsFixed={step.kind !== 'further'}
              styles={styles}
              used={used}
            />
            <p className="explained">{t('form/readings', { count: parent.readings })}</p>
          </section>
          <section className="card form-card" aria-labelledby="next-voters">
            <h2 id="next-voters">{t('form/electorate')}</h2>
            <p className="explained">{t('form/electorateHelp')}</p>
            <ElectorateForm
              value={electorate}
              onChange={(value) => {
                setElectorate(value);
                setConfirmed(false);
              }}
              base={parent.rules.base}
              threshold={step.kind === 'revote' ? 'none' : parent.rules.threshold}
              ruleSet={parent.ruleSet}
              shares={style === 'cumulative'}
              stacked
            />
            <Checkbox
              className="next-confirm"
              mt="md"
              label={t('form/confirmed')}
              checked={confirmed}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
              error={complain && !confirmed ? t('form/confirmMissing') : undefined}
            />
          </section>
        </div>
        <div className="form-stack">
          <ListCard
            step={step}
            meetingOf={{ ruleSet: parent.ruleSet, electorate }}
            people={people}
            votes={votes}
            dropped={dropped}
            toggle={(number) =>
              setDropped((before) =>
                before.includes(number) ? before.filter((each) => each !== number) : [...before, number],
              )
            }
            added={added}
            setAdded={setAdded}
            order={order}
            setOrder={setOrder}
            list={list}
            seats={seats}
          />
          <section className="card form-card" aria-labelledby="next-decision">
            <h2 id="next-decision">{t('form/decision')}</h2>
            <DecidedFields
              value={draft}
              onChange={setDraft}
              complain={complain}
              onEnter={create}
              // Only going on is a decision of its own; the others follow from one, or from the rules.
              help={step.kind === 'further' ? undefined : t('decide/journalHelp')}
            />
          </section>
          <Refused error={start.error} />
          <div className="form-actions">
            <Button size="md" onClick={create} loading={start.isPending}>
              {t('form/create')}
            </Button>
          </div>
        </div>
      </div>
      <UnsavedGuard guard={guard} save={async () => (await store()) !== null} />
    </Frame>
  );
}

/** The rule set's styles for a list of that size; the style of the round before comes first where it fits. */
function stylesFor({ ruleSet, style }: RoundView, people: number, seats: number): readonly Style[] {
  const { surplus, noSurplus, single } = ruleSets[ruleSet].styles;
  const fitting = people === 1 ? single : people > seats ? surplus : noSurplus;
  return fitting.includes(style) ? [style, ...fitting.filter((each) => each !== style)] : fitting;
}
