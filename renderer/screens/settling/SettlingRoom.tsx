import '../../parts/table/places.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView, SettlingView } from '../../../src/api/views.ts';
import type { Register } from '../../../src/reading/register.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { NothingLeft } from '../../parts/table/NothingLeft.tsx';
import { roundTitle } from '../../parts/open-round.ts';
import { PlaceList } from '../../parts/table/PlaceList.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useMay, useWhyNot } from '../../parts/people/signed-in.ts';
import { soundRecorded, soundRefused } from '../../parts/sound.ts';
import { usePlaceOfTask } from './place-of-task.ts';
import { useSettledNow } from './settled-now.ts';
import { useSettlingHints, type SettlingStage } from './settling-hints.ts';
import { openTasks, settledTasks, taskAfter } from './settling-tasks.ts';
import { TaskPanel } from './TaskPanel.tsx';

/** What is open at the left, the one thing to settle now at the right. */
export function SettlingRoom({
  round,
  view,
  viewedAt,
  register,
}: {
  readonly round: RoundView;
  readonly view: SettlingView;
  /** When the desk told `view`. */
  readonly viewedAt: number;
  readonly register: Register | null;
}) {
  const { t } = useTranslation('settling');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const placeOf = usePlaceOfTask();
  const now = useSettledNow(round.id, view, viewedAt);
  const whyNot = useWhyNot('difference-settled');
  const mayCommittee = useMay('ballot-ruled');
  const [chosen, setChosen] = useState<string | null>(null);
  const [stage, setStage] = useState<SettlingStage>('ask');
  const [notice, setNotice] = useState('');

  const open = openTasks(view).filter(({ key }) => !now.isGone(key));
  const settled = settledTasks(view);
  const all = [...open, ...settled];
  const task = all.find(({ key }) => key === chosen) ?? taskAfter(open, null) ?? open[0];
  const locked = round.state === 'sealed' || whyNot !== null;
  const mine = task !== undefined && task.batch.mayISettle && !locked;
  const board = () => void navigate(`/rounds/${round.id}`);

  const choose = (key: string | null) => {
    // The keys are the paper's again.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setChosen(key);
    setStage('ask');
    setNotice('');
  };
  const refuse = (words: string) => {
    soundRefused();
    setNotice(words);
  };
  const move = (by: 1 | -1) => {
    const at = all.findIndex(({ key }) => key === task?.key);
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) choose(next.key);
  };
  const undo = async () => {
    const key = await now.undo().catch(() => null);
    if (key === null) refuse(t('refused/nothingToUndo'));
    else {
      choose(key);
      soundRecorded();
    }
  };
  const toCommittee = (serial: number) => {
    if (!mayCommittee) refuse(t('refused/chairOnly'));
    else void navigate(`/rounds/${round.id}/rulings?batch=${task?.batch.batch}&serial=${serial}`);
  };
  useScreenKeys([
    ...(stage === 'ask' ? [['Escape', board] as const] : []),
    ['PageDown', () => move(1)],
    ['PageUp', () => move(-1)],
    ...(task ? [] : [['Enter', board] as const]),
  ]);
  const hints = useSettlingHints({ task, mine, stage, round, several: all.length > 1, board });

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints} far="">
      <div className="paper-room settling">
        <aside className="card places">
          <div className="settling-progress">
            <progress max={Math.max(1, round.collected ?? 0)} value={round.agreed} aria-hidden="true" />
            <p className="label">{t('progress', { agreed: round.agreed, collected: round.collected ?? 0 })}</p>
          </div>
          <h2 className="overline">{open.length > 0 ? t('left', { count: open.length }) : t('leftNone')}</h2>
          <PlaceList places={open.map(placeOf)} chosen={task?.key} choose={choose} />
          {settled.length > 0 ? (
            <>
              <h2 className="overline">{t('done', { count: settled.length })}</h2>
              <PlaceList places={settled.map(placeOf)} chosen={task?.key} choose={choose} />
            </>
          ) : null}
        </aside>
        <section className="card settling-main">
          {task ? (
            <TaskPanel
              key={task.key}
              round={round}
              task={task}
              register={register}
              locked={locked ? (round.state === 'sealed' ? t('sealed') : (whyNot ?? '')) : null}
              stage={stage}
              setStage={setStage}
              refuse={refuse}
              changed={() => setNotice('')}
              onSettled={() => {
                soundRecorded();
                now.settled(task.key);
                choose(taskAfter(open, task.key)?.key ?? null);
              }}
              onUndo={() => void undo()}
              onCommittee={toCommittee}
              onLeave={board}
              onMove={move}
            />
          ) : (
            <NothingLeft
              title={t(settled.length > 0 ? 'allTitle' : 'noneTitle')}
              text={t(settled.length > 0 ? 'allText' : 'noneText')}
              way={t('toBoard')}
              onWay={board}
            />
          )}
          <p className="settling-notice" role="alert">
            {notice}
          </p>
          <Refused error={now.error} />
        </section>
      </div>
    </Frame>
  );
}
