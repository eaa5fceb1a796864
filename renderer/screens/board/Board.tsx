/** The board of a round: where the count stands, what is found, and the one thing to do next. */
import './board.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import { mayDo, maySee, maySeeBallots } from '../../../src/people/permissions.ts';
import { meetingWords } from '../../../src/words/meeting.ts';
import { BallotsBehind } from '../../parts/ballot/BallotsBehind.tsx';
import { useFootKeys } from '../../parts/frame/foot-keys.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { lockComputer } from '../../parts/frame/lock-computer.ts';
import { MeetingDecision } from '../../parts/dialogs/MeetingDecision.tsx';
import type { Reader } from '../../parts/next-reading.ts';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useSignedIn } from '../../parts/people/signed-in.ts';
import { useSession } from '../../session.ts';
import { BallotsDialog, BallotsForm } from './BallotsForm.tsx';
import { BatchTable, focusedBatch, moveInBatches } from './BatchTable.tsx';
import { BeforeCounting } from './BeforeCounting.tsx';
import { BoardFigures } from './BoardFigures.tsx';
import { useBoardKeys, type BoardDialog } from './board-keys.ts';
import { Findings } from './Findings.tsx';
import { useNextLabel } from './next-label.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { ReadingsDialog } from './ReadingsDialog.tsx';
import { RedoDialog } from './RedoDialog.tsx';
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
  const reader = useSignedIn();
  const navigate = useNavigate();
  useScreenKeys([['Escape', () => void navigate('/congress')]]);
  if (!round.data || !reader) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: () => void navigate('/congress') }]}>
        {round.error ? <Refused error={round.error} /> : <p className="label">{t('loading')}</p>}
      </Frame>
    );
  }
  return <OpenBoard key={`${roundId}/${reader.id}`} round={round.data} reader={reader} />;
}

function OpenBoard({ round, reader }: { readonly round: RoundView; readonly reader: Reader }) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  const language = useSession((session) => session.language);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [behind, setBehind] = useState<BallotQuery | null>(null);
  const [sizing, setSizing] = useState<number | null>(null);
  /** The pile a dialog was opened for. */
  const [picked, setPicked] = useState<number | null>(null);
  const way = useRoundWay(round);
  const next = nextStep(round, reader);
  const here = `/rounds/${round.id}`;
  const sealed = round.state === 'sealed';
  const laidOut = round.issued !== null && round.collected !== null;

  const go = (step: NextStep) => {
    switch (step.kind) {
      case 'candidates':
        return void navigate(`${here}/setup`);
      case 'ballots':
        return document.querySelector<HTMLInputElement>('.ballots-form input')?.focus();
      case 'enter':
        return void navigate(`${here}/batches/${step.batch}`);
      case 'settle':
        return void navigate(`${here}/settling`);
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
      case 'wait':
        // Somebody else goes on: the computer is handed over.
        return lockComputer();
    }
  };
  const label = useNextLabel(round, next, way.later !== null);

  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form for the ballots takes the focus itself.
    if (nextStep(round, reader).kind !== 'ballots') primary.current?.focus({ preventScroll: true });
    // Only when the board opens, and when that form is gone: a change pushed by the desk must not move the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [laidOut]);

  const open = (opened: BoardDialog) => {
    setPicked(focusedBatch());
    setDialog(opened);
  };
  const keys = useBoardKeys(round, reader, next, way, { open, resize: () => setSizing(focusedBatch() ?? 1) });
  const runOf = (cap: string) => keys.find(({ key }) => key === cap)?.run ?? null;
  useScreenKeys([
    ['Enter', () => go(next)],
    ['ArrowDown', () => moveInBatches(1)],
    ['ArrowUp', () => moveInBatches(-1)],
  ]);
  const told = useFootKeys(keys);
  const hints: KeyHint[] = [
    { cap: 'Enter', label: t('keys/next'), press: () => go(next) },
    ...(round.batches.length > 1 ? [{ cap: '↑ ↓', label: t('keys/moveBatch') }] : []),
    ...told,
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate('/congress') },
  ];

  return (
    <Frame title={roundTitle(common, round)} hints={hints}>
      <div className="board">
        <aside className="board-aside">
          <Steps round={round} next={next} go={go} editBallots={runOf('P')} openResult={runOf('K')} />
          <button ref={primary} type="button" className="next-button" onClick={() => go(next)}>
            <span>{label}</span>
            <kbd className="key">Enter</kbd>
          </button>
          {next.kind === 'wait' ? <p className="label board-wait">{t(`wait/${next.for}`)}</p> : null}
        </aside>
        <div className="board-main">
          {round.annulled ? (
            <p className="card board-note annulled">{t('annulled', meetingWords(round, language))}</p>
          ) : null}
          {sealed ? <SealedBanner round={round} reopen={runOf('M')} later={way.later !== null} /> : null}
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
          <BeforeCounting drawZero={runOf('O')} test={runOf('A')} />
          {laidOut ? (
            <BatchTable
              round={round}
              reader={reader}
              sizing={sizing}
              setSizing={setSizing}
              changeReadings={runOf('R')}
              redo={runOf('X')}
              drawCovers={runOf('C')}
              showReaders={runOf('Y')}
            />
          ) : round.candidates.length === 0 && !round.writeIn ? (
            <p className="card board-note">{t('noCandidates')}</p>
          ) : mayDo(reader.role, 'ballots-declared') ? (
            <section className="card board-form">
              <h2>{t('ballots/title')}</h2>
              <BallotsForm round={round} />
            </section>
          ) : (
            <p className="card board-note">{t('ballots/chairs')}</p>
          )}
          <Findings
            round={round}
            openBallots={maySeeBallots(reader.role, { readings: round.readings, sealed }) ? setBehind : null}
            openSettling={maySee(reader.role, 'ballots') ? () => void navigate(`${here}/settling`) : null}
            editBallots={runOf('P')}
            annul={mayDo(reader.role, 'decision-taken') ? way.annul : null}
          />
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
      <ReadingsDialog round={round} opened={dialog === 'readings'} onClose={() => setDialog(null)} />
      <RedoDialog
        round={round}
        reader={reader}
        batch={picked}
        opened={dialog === 'redo'}
        onClose={() => setDialog(null)}
      />
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
