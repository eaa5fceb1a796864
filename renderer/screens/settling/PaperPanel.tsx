import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Key } from '../../../src/reading/keys.ts';
import { ask } from '../../desk.ts';
import { Refused } from '../../parts/Refused.tsx';
import { usePadKeys } from './pad-keys.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { goTo, pressSettling, settledParts, startSettling, type SettlingRefusal } from './settling-keys.ts';
import type { SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/** A paper that the readings hold otherwise: only the parts in question, each answered with the paper in hand. */
export function PaperPanel({
  round,
  task: { batch, paper },
  register,
  refuse,
  changed,
  onSettled,
  onUndo,
  onCommittee,
  onLeave,
}: TaskPanelProps<Extract<SettlingTask, { kind: 'paper' }>>) {
  const { t } = useTranslation('settling');
  const [settling, setSettling] = useState(() =>
    startSettling(paper, { style: round.style, seats: round.seats, register }),
  );
  const decide = useMutation(ask.settling.decide.mutationOptions({ onSuccess: onSettled, onError: () => refuse('') }));
  const say = (refusal: SettlingRefusal) => t(`refused/${refusal.code}`, { digit: '', digits: '', ...refusal });
  const press = (key: Key) => {
    if (decide.isPending) {
      refuse(t('refused/busy'));
      return;
    }
    const { settling: after, effect } = pressSettling(settling, key);
    setSettling(after);
    if (effect === null) changed();
    else if (effect === 'record') {
      decide.mutate({ roundId: round.id, batch: batch.batch, entries: paper.entries, parts: settledParts(after) });
    } else if (effect === 'undo') onUndo();
    else if (effect === 'leave') onLeave();
    else if (effect === 'committee') onCommittee(paper.serial);
    else refuse(say(effect.refuse));
  };
  usePadKeys(press);
  const { questions, answers, at } = settling;
  const question = questions[at];
  return (
    <div className="settling-paper">
      <p className="overline">{t('take')}</p>
      <h2>{t('paper', { batch: batch.batch, serial: paper.serial })}</h2>
      <p className="settling-question" role="status">
        {question ? t(`question/${question.part === 'line' ? round.style : question.part}`) : null}
      </p>
      <ol className="rows-to-choose settling-parts">
        {questions.map((asked, index) => (
          <QuestionRow
            key={asked.part === 'line' ? asked.number : asked.part === 'defect' ? asked.defect : 'holder'}
            round={round}
            question={asked}
            answer={answers[index] ?? null}
            settling={index === at ? settling : null}
            press={press}
            goTo={() => setSettling(goTo(settling, index))}
          />
        ))}
      </ol>
      {answers.includes(null) ? null : <p className="settling-ready">{t('ready')}</p>}
      <Refused error={decide.error} />
      <p className="label settling-only">{t('only')}</p>
    </div>
  );
}
