/** The board of a round: where the count stands, what is found, and the one thing to do next. */
import './board.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import { meetingWords } from '../../../src/words/meeting.ts';
import { BallotsBehind } from '../../parts/BallotsBehind.tsx';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { MeetingDecision } from '../../parts/MeetingDecision.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { useSession } from '../../session.ts';
import { BallotsDialog, BallotsForm } from './BallotsForm.tsx';
import { BatchTable, moveInBatches } from './BatchTable.tsx';
import { BoardFigures } from './BoardFigures.tsx';
import { Findings } from './Findings.tsx';
import { nextStep, type NextStep } from './next-step.ts';
import { RoundPlaceCard } from './RoundPlaceCard.tsx';
import { useRoundWay } from './round-way.ts';
import { Reopenings, SealedBanner } from './SealedBanner.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { SealDialog } from './SealDialog.tsx';
import { Steps } from './Steps.tsx';

export function Board() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const navigate = useNavigate();
  useScreenKeys([['Escape', () => void navigate('/congress')]]);
  if (!round.data) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: () => void navigate('/congress') }]}>
        {round.error ? <Refused error={round.error} /> : <p className="label">{t('loading')}</p>}
      </Frame>
    );
  }
  return <OpenBoard key={roundId} round={round.data} />;
}

function OpenBoard({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const language = useSession((session) => session.language);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'ballots' | 'seal' | 'reopen' | null>(null);
  const [behind, setBehind] = useState<BallotQuery | null>(null);
  const [sizing, setSizing] = useState<number | null>(null);
  const way = useRoundWay(round);
  const next = nextStep(round);
  const here = `/rounds/${round.id}`;
  const sealed = round.state === 'sealed';
  /** Nothing of it can change any more. */
  const closed = sealed || round.annulled;
  const laidOut = round.issued !== null && round.collected !== null;

  const go = (step: NextStep) => {
    switch (step.kind) {
      case 'candidates':
        return void navigate(`${here}/setup`);
      case 'ballots':
        return document.querySelector<HTMLInputElement>('.ballots-form input')?.focus();
      case 'enter':
        return void navigate(`${here}/batches/${step.batch}`);
      case 'rulings':
        return void navigate(`${here}/rulings`);
      case 'finding':
        return focusFinding(step.key);
      case 'seal':
        return setDialog('seal');
      case 'papers':
        return void navigate(`${here}/papers`);
      case 'again':
        return way.goOn();
    }
  };
  const label = next.kind === 'again' && way.later ? t('next/toAgain') : nextLabel(t, next);

  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form for the ballots takes the focus itself.
    if (nextStep(round).kind !== 'ballots') primary.current?.focus({ preventScroll: true });
    // Only when the board opens, and when that form is gone: a change pushed by the desk must not move the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [laidOut]);

  const bindings: [key: string, cap: string, label: string, run: () => void, shown: boolean][] = [
    [
      'D',
      'D',
      t('keys/rulings'),
      () => void navigate(`${here}/rulings`),
      round.openDoubts > 0 && next.kind !== 'rulings',
    ],
    ['K', 'K', t('keys/result'), () => void navigate(`${here}/result`), laidOut],
    ['B', 'B', t('keys/papers'), () => void navigate(`${here}/papers`), laidOut && !sealed],
    ['P', 'P', t('keys/ballots'), () => setDialog('ballots'), laidOut && !closed],
    ['S', 'S', t('keys/size'), () => setSizing(focusedBatch() ?? 1), round.batches.length > 0 && !closed],
    ['N', 'N', t('keys/goOn'), way.goOn, way.open && next.kind !== 'again'],
    ['T', 'T', t('keys/names'), () => void navigate(`${here}/names`), round.writeIn],
    ['M', 'M', t('keys/reopen'), () => setDialog('reopen'), sealed && way.later === null],
    ['H', 'H', t('keys/setup'), () => void navigate(`${here}/setup`), true],
  ];
  const shown = bindings.filter(([, , , , isShown]) => isShown);
  useScreenKeys([
    ['Enter', () => go(next)],
    ['ArrowDown', () => moveInBatches(1)],
    ['ArrowUp', () => moveInBatches(-1)],
    ...shown.map(([key, , , run]) => [key, run] as const),
  ]);
  const hints: KeyHint[] = [
    { cap: 'Enter', label, press: () => go(next) },
    ...(round.batches.length > 1 ? [{ cap: '↑ ↓', label: t('keys/moveBatch') }] : []),
    ...shown.map(([, cap, text, press]) => ({ cap, label: text, press })),
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate('/congress') },
  ];

  return (
    <Frame title={roundTitle(common, round)} hints={hints}>
      <div className="board">
        <aside className="board-aside">
          <Steps round={round} next={next} go={go} editBallots={() => setDialog('ballots')} />
          <button ref={primary} type="button" className="next-button" onClick={() => go(next)}>
            <span>{label}</span>
            <kbd className="key">Enter</kbd>
          </button>
        </aside>
        <div className="board-main">
          {round.annulled ? (
            <p className="card board-note annulled">{t('annulled', meetingWords(round, language))}</p>
          ) : null}
          {sealed ? <SealedBanner round={round} reopen={way.later ? null : () => setDialog('reopen')} /> : null}
          {sealed && way.open ? (
            <section className="card board-open" aria-label={t('open/title')}>
              <p>
                <strong>{t('open/title')}</strong> {t('open/text')}
              </p>
              <Button onClick={way.goOn}>{t('open/do')}</Button>
            </section>
          ) : null}
          <RoundPlaceCard round={round} way={way} />
          <BoardFigures round={round} />
          {laidOut ? (
            <BatchTable round={round} sizing={sizing} setSizing={setSizing} />
          ) : round.candidates.length === 0 && !round.writeIn ? (
            <p className="card board-note">{t('noCandidates')}</p>
          ) : (
            <section className="card board-form">
              <h2>{t('ballots/title')}</h2>
              <BallotsForm round={round} />
            </section>
          )}
          <Findings round={round} openBallots={setBehind} editBallots={() => setDialog('ballots')} annul={way.annul} />
          <Reopenings round={round} />
        </div>
      </div>
      <MeetingDecision
        round={round}
        step={way.annulling}
        onClose={way.endAnnulling}
        onDecided={() => {
          way.endAnnulling();
          way.toAgain();
        }}
      />
      <BallotsDialog round={round} opened={dialog === 'ballots'} onClose={() => setDialog(null)} />
      <SealDialog round={round} opened={dialog === 'seal'} onClose={() => setDialog(null)} />
      <ReopenDialog round={round} opened={dialog === 'reopen'} onClose={() => setDialog(null)} />
      <BallotsBehind round={round} query={behind} onClose={() => setBehind(null)} />
    </Frame>
  );
}

/** The way out of the finding has the focus, so that a second Enter takes it. */
function focusFinding(key: string): void {
  const card = document.getElementById(key);
  const ways = card?.querySelectorAll<HTMLElement>('.finding-ways button') ?? [];
  (ways[ways.length - 1] ?? card)?.focus();
  card?.scrollIntoView({ block: 'nearest' });
}

function focusedBatch(): number | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-batch]');
  return row ? Number(row.dataset['batch']) : null;
}

function nextLabel(t: ReturnType<typeof useTranslation<'board'>>['t'], next: NextStep): string {
  switch (next.kind) {
    case 'enter':
      return t(next.begun ? 'next/goOn' : 'next/start', { batch: next.batch });
    case 'rulings':
      return t('next/rulings', { count: next.count });
    case 'finding':
      return t('next/finding', { code: next.code });
    default:
      return t(`next/${next.kind}`);
  }
}
