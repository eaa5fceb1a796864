/** Gộp tên: each name that voters wrote, and who is meant by it. Nothing on a ballot changes, and all can be taken back. */
import '../../parts/list-and-one.css';
import './written-names.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView, WrittenName } from '../../../src/api/views.ts';
import { ask, desk } from '../../desk.ts';
import { BallotsBehind } from '../../parts/ballot/BallotsBehind.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useTwoPersons, type SecondPerson } from '../../parts/people/two-persons.ts';
import { inOrder, peopleFor, spellingsOf, stateOf } from './name-state.ts';
import { NameList } from './NameList.tsx';
import { NameQuestion } from './NameQuestion.tsx';

export function WrittenNames() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const round = useRound(roundId);
  const names = useQuery(ask.candidates.written.queryOptions({ input: { roundId } }));
  useScreenKeys([['Escape', () => void navigate(`/rounds/${roundId}`)]]);
  if (!round.data || !names.data) {
    return (
      <Frame title={t('program')} hints={[]}>
        <Refused error={round.error ?? names.error} />
      </Frame>
    );
  }
  return <NamesOfRound key={roundId} round={round.data} names={inOrder(names.data)} />;
}

/** What the committee says of a name: the number of a person, a person of its own, or nothing yet. */
type Word = number | 'apart' | 'open';

function wordOn({ sameAs, apart }: WrittenName): Word {
  return sameAs ?? (apart ? 'apart' : 'open');
}

interface Said {
  readonly number: number;
  readonly word: Word;
  readonly witness?: SecondPerson;
}

interface Change {
  readonly number: number;
  readonly before: Word;
}

function NamesOfRound({ round, names }: { readonly round: RoundView; readonly names: readonly WrittenName[] }) {
  const { t } = useTranslation('writtenNames');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<number | null>(null);
  const [searching, setSearching] = useState(false);
  const [looking, setLooking] = useState(false);
  const [said, setSaid] = useState('');
  /** What this screen did, the last at the end. */
  const [done, setDone] = useState<readonly Change[]>([]);
  const merge = useTwoPersons(({ number, word, ...second }: Said) =>
    word === 'open'
      ? desk.candidates.leaveOpen({ roundId: round.id, number, ...second })
      : desk.candidates.merge({ roundId: round.id, number, sameAs: word === 'apart' ? null : word, ...second }),
  );
  const selected = names.find(({ number }) => number === chosen) ?? names[0];
  const sealed = round.state === 'sealed';
  const fixed = selected === undefined || sealed || spellingsOf(selected.number, round.candidates).length > 0;
  const board = () => void navigate(`/rounds/${round.id}`);
  const nameOf = (number: number) => round.candidates.find((candidate) => candidate.number === number)?.name ?? '';

  const say = async (number: number, word: Word): Promise<boolean> => {
    try {
      await merge.mutateAsync({ number, word });
      return true;
    } catch {
      return false;
    }
  };
  const settle = async (sameAs: number | null) => {
    if (fixed || merge.isPending) return;
    setSearching(false);
    // The next name still open, in the order they stand now: the list is sorted anew by the answer.
    const next = names.find((name) => stateOf(name) === 'open' && name.number !== selected.number);
    if (!(await say(selected.number, sameAs ?? 'apart'))) return;
    setDone([...done, { number: selected.number, before: wordOn(selected) }]);
    setSaid(
      sameAs === null
        ? t('apart', { name: selected.name })
        : t('merged', { name: selected.name, person: nameOf(sameAs), number: sameAs }),
    );
    setChosen(next?.number ?? selected.number);
  };
  const undo = async () => {
    const last = done.at(-1);
    if (merge.isPending) return;
    if (!last) {
      setSaid(t('nothingToUndo'));
      return;
    }
    if (!(await say(last.number, last.before))) return;
    setDone(done.slice(0, -1));
    setChosen(last.number);
    setSaid(t('undone', { name: nameOf(last.number) }));
  };
  const move = (by: 1 | -1) => {
    const at = names.findIndex((name) => name === selected);
    const next = names[Math.min(names.length - 1, Math.max(0, at + by))];
    setSearching(false);
    if (next) setChosen(next.number);
  };
  const proposed = selected ? peopleFor(selected, round.candidates).proposed : [];

  useScreenKeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ...(selected ? [['B', () => setLooking(true)] as const] : []),
    ...(sealed ? [] : [['Z', () => void undo()] as const]),
    ...(fixed
      ? []
      : [
          ['0', () => void settle(null)] as const,
          ['T', () => setSearching(true)] as const,
          ...proposed.map(({ number }, index) => [String(index + 1), () => void settle(number)] as const),
        ]),
  ]);
  const hints = [
    ...(names.length > 1 ? [{ cap: '↑ ↓', label: t('keys/move') }] : []),
    ...(fixed
      ? []
      : [
          ...(proposed.length > 0
            ? [{ cap: proposed.length === 1 ? '1' : `1–${proposed.length}`, label: t('keys/pick') }]
            : []),
          { cap: '0', label: t('keys/own'), press: () => void settle(null) },
          { cap: 'T', label: t('keys/search'), press: () => setSearching(true) },
        ]),
    ...(sealed || !selected ? [] : [{ cap: 'Z', label: t('keys/undo'), press: () => void undo() }]),
    ...(selected ? [{ cap: 'B', label: t('keys/ballots'), press: () => setLooking(true) }] : []),
    { cap: 'Esc', label: t('keys/back'), press: board },
  ];

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints} far="">
      <div className="list-and-one names">
        <NameList round={round} names={names} selected={selected} choose={setChosen} />
        <section className="card one">
          {selected ? (
            <NameQuestion
              key={selected.number}
              round={round}
              name={selected}
              searching={searching}
              settle={(sameAs) => void settle(sameAs)}
              search={setSearching}
              look={() => setLooking(true)}
            />
          ) : (
            <>
              <h2>{t('noneTitle')}</h2>
              <p>{t('noneText')}</p>
              <Button onClick={board}>{t('keys/back')}</Button>
            </>
          )}
          <p className="said" role="status">
            {said}
          </p>
          <Refused error={merge.error} />
        </section>
      </div>
      <BallotsBehind
        round={round}
        query={looking && selected ? { kind: 'all' } : null}
        {...(selected ? { written: selected.number } : {})}
        onClose={() => setLooking(false)}
      />
    </Frame>
  );
}
