import './training.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keyOf, type Key } from '../../../src/reading/keys.ts';
import { runFigures } from '../../../src/rehearsal/training/run-figures.ts';
import { pressTraining, type Sound, type Training } from '../../../src/rehearsal/training/session.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { soundBatchDone, soundRecorded, soundRefused } from '../../parts/sound.ts';
import { keyCap } from './key-caps.ts';
import { LessonPanel } from './LessonPanel.tsx';
import { RunReport, WrongBallots } from './RunReport.tsx';
import { TrainingPad } from './TrainingPad.tsx';
import { TrainingPaper } from './TrainingPaper.tsx';

const sounds: Readonly<Record<Exclude<Sound, null>, () => void>> = {
  refused: soundRefused,
  recorded: soundRecorded,
  done: soundBatchDone,
};

/** The paper on the left, what to do and the pad on the right. `back`: where Esc leads. */
export function TrainingDesk({ start, back }: { readonly start: Training; readonly back: string }) {
  const { t } = useTranslation('training');
  const navigate = useNavigate();
  const [training, setTraining] = useState(start);
  const { stage, pad } = training;

  useEffect(() => {
    // What a key does is carried out once, outside of React's own redrawing.
    let now = training;
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, [role=dialog], [role=menu]')) return;
      const onControl = event.target.closest('button, a') !== null;
      if (onControl && (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space')) return;
      const key = keyOf(event.code, event.shiftKey);
      if (key === null) return;
      event.preventDefault();
      if (event.repeat) return;
      if (onControl && event.target instanceof HTMLElement) event.target.blur();
      if (key === 'leave' && now.pad.mode === 'marks') return void navigate(back);
      const { training: after, sound } = pressTraining(now, key, performance.now());
      now = after;
      if (sound) sounds[sound]();
      setTraining(after);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [training, navigate, back]);

  const figures = runFigures(training);
  const cap = (key: Key, label: string): KeyHint => ({ cap: keyCap(key), label });
  const hints: KeyHint[] =
    stage === 'lesson' || stage === 'run'
      ? [
          { cap: '0–9', label: t(`keys/digits/${pad.style}`) },
          cap('end', t('keys/end')),
          cap('record', t('keys/record')),
          cap('back', t('keys/back')),
          ...(pad.style === 'cumulative' ? [] : [cap('same', t('keys/same'))]),
          cap('defects', t('keys/defects')),
          cap('doubt', t('keys/doubt')),
          { cap: '↑ ↓', label: t(stage === 'lesson' ? 'keys/lessons' : 'keys/earlier') },
        ]
      : [
          cap('record', t(stage === 'done' ? 'keys/again' : 'keys/run')),
          ...(stage === 'ready' ? [{ cap: '↑', label: t('keys/lessons') }] : []),
        ];

  return (
    <Frame
      title={t('title')}
      hints={[...hints, { cap: 'Esc', label: t('keys/leave'), press: () => void navigate(back) }]}
      far=""
    >
      <div className="training">
        {figures ? <WrongBallots wrong={figures.wrong} /> : <TrainingPaper training={training} />}
        <div className="training-side">
          {figures ? (
            <RunReport figures={figures} />
          ) : (
            <>
              <LessonPanel training={training} />
              {stage === 'ready' ? null : <TrainingPad training={training} />}
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}
