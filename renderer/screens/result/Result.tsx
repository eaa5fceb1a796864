/** The result of a round: who is elected, why, and the ballots behind every number. */
import './result.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { ResultView, RoundView } from '../../../src/api/views.ts';
import { mayDo, maySeeBallots } from '../../../src/people/permissions.ts';
import { ask } from '../../desk.ts';
import { BallotsBehind } from '../../parts/ballot/BallotsBehind.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { MeetingDecision } from '../../parts/dialogs/MeetingDecision.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useSignedIn } from '../../parts/people/signed-in.ts';
import { ResultFigures } from './ResultFigures.tsx';
import { ResultList } from './ResultList.tsx';
import { useNextSteps } from './next-steps.ts';
import { RereadDialog } from './RereadDialog.tsx';
import { isProvisional } from './provisional.ts';
import { orderRows, type RowOrder } from './row-order.ts';
import { WhyPanel } from './WhyPanel.tsx';

export function Result() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const toBoard = () => void navigate(`/rounds/${roundId}`);
  const round = useRound(roundId);
  const result = useQuery(ask.result.get.queryOptions({ input: { roundId } }));
  useScreenKeys([['Escape', toBoard]]);
  if (!round.data || !result.data) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: toBoard }]}>
        <Refused error={round.error ?? result.error} />
      </Frame>
    );
  }
  return <OpenResult key={roundId} round={round.data} view={result.data} />;
}

function OpenResult({ round, view }: { readonly round: RoundView; readonly view: ResultView }) {
  const { t } = useTranslation('result');
  const common = useTranslation().t;
  const hall = useTranslation('hall').t;
  const navigate = useNavigate();
  const [order, setOrder] = useState<RowOrder>('ballot');
  const [selected, setSelected] = useState(view.result.candidates[0]?.number ?? 0);
  const [behind, setBehind] = useState<BallotQuery | null>(null);
  const person = useSignedIn();
  const { readings, state } = round;
  const seesBallots = person !== null && maySeeBallots(person.role, { readings, sealed: state === 'sealed' });
  const openBallots = seesBallots ? setBehind : null;
  const board = `/rounds/${round.id}`;
  const rows = orderRows(view.result.candidates, order);
  const candidate = view.result.candidates.find(({ number }) => number === selected);
  const swapOrder = () => setOrder(order === 'ballot' ? 'votes' : 'ballot');
  const next = useNextSteps(round);
  const [rereading, setRereading] = useState(false);
  const { reread } = view.sensitivity;
  const rereadable = reread.length > 0 && !isProvisional(round) && !round.annulled;
  const goOn = () => {
    const [proposed] = next.steps;
    if (proposed) next.take(proposed);
  };
  const leads = person !== null && mayDo(person.role, 'result-shown');
  const toHall = () => {
    if (leads) void navigate(`${board}/hall`);
  };
  const toPapers = () => void navigate(`${board}/papers`);

  useScreenKeys([
    ['S', swapOrder],
    ['H', () => openBallots?.({ kind: 'valid' })],
    ['K', () => openBallots?.({ kind: 'invalid' })],
    ['B', toPapers],
    ['N', goOn],
    ['L', () => setRereading(rereadable)],
    ['D', focusDerivation],
    ['E', toHall],
  ]);
  const hints: KeyHint[] = [
    ...(rows.length > 0
      ? [
          { cap: '↑ ↓', label: t('keys/move') },
          ...(openBallots ? [{ cap: 'Enter', label: t('keys/open') }] : []),
          { cap: 'S', label: t('keys/order'), press: swapOrder },
        ]
      : []),
    ...(openBallots
      ? [
          { cap: 'H', label: t('keys/valid'), press: () => openBallots({ kind: 'valid' }) },
          { cap: 'K', label: t('keys/invalid'), press: () => openBallots({ kind: 'invalid' }) },
        ]
      : []),
    ...(next.steps.length > 0 ? [{ cap: 'N', label: t('keys/next'), press: goOn }] : []),
    ...(rereadable ? [{ cap: 'L', label: t('keys/reread'), press: () => setRereading(true) }] : []),
    ...(round.annulled ? [] : [{ cap: 'D', label: t('keys/derivation'), press: focusDerivation }]),
    { cap: 'B', label: t('keys/papers'), press: toPapers },
    ...(leads ? [{ cap: 'E', label: hall('keys/hall'), press: toHall }] : []),
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} aside={<SealState round={round} />} hints={hints}>
      <div className="result">
        <section className="card result-main">
          <ResultFigures round={round} result={view.result} settled={next.settled?.length ?? 0} open={openBallots} />
          {rows.length === 0 ? (
            <p className="label result-empty">{t('noCandidates')}</p>
          ) : (
            <ResultList
              round={round}
              result={view.result}
              rows={rows}
              settled={next.settled}
              order={order}
              selected={selected}
              select={setSelected}
              open={(number) => openBallots?.({ kind: 'candidate', number, as: 'for' })}
            />
          )}
        </section>
        <WhyPanel
          round={round}
          view={view}
          next={next}
          candidate={candidate}
          why={view.why.find(({ number }) => number === selected)}
          open={openBallots}
          reread={() => setRereading(true)}
        />
      </div>
      <RereadDialog round={round} reread={reread} opened={rereading} onClose={() => setRereading(false)} />
      <MeetingDecision round={round} step={next.deciding} onClose={next.endDeciding} />
      <BallotsBehind round={round} query={behind} onClose={() => setBehind(null)} />
    </Frame>
  );
}

function focusDerivation(): void {
  const section = document.getElementById('derivation');
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}

/** Sealed, or how far from it: a result on a wall must never be taken for a final one. */
function SealState({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation(['result', 'rounds']);
  if (round.annulled) return <span className="result-seal">{t('rounds:annulled')}</span>;
  if (round.state === 'sealed') {
    return <span className="result-seal sealed">{t('sealed', { time: shownTime(round.sealedAt ?? '') })}</span>;
  }
  return (
    <span className="result-seal">
      {round.collected !== null && isProvisional(round)
        ? t(round.readings === 1 ? 'provisional' : 'provisionalAgreed', {
            counted: round.agreed,
            collected: round.collected,
          })
        : t('unsealed')}
    </span>
  );
}
