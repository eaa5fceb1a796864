import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { untouchedPaper, usePaperAtHand } from '../../parts/table/paper-at-hand.ts';
import { Refused } from '../../parts/Refused.tsx';
import { ChoiceButton } from './ChoiceButton.tsx';
import { FaultSentence } from './FaultSentence.tsx';
import { usePadKeys } from './pad-keys.ts';
import type { SettlingTask } from './settling-tasks.ts';
import { SinglePad } from './SinglePad.tsx';
import type { TaskPanelProps } from './TaskPanel.tsx';

type SingleProps = TaskPanelProps<Extract<SettlingTask, { kind: 'paper' }>>;

/** A paper that some reading lacks: it is in the pile and read from there, or it is no paper of the pile. */
export function SinglePanel(props: SingleProps) {
  const { round, task, stage, setStage } = props;
  // What was keyed stays while the question is looked at again.
  const hand = usePaperAtHand(round, untouchedPaper(round));
  return stage === 'keying' ? (
    <SinglePad {...props} hand={hand} task={task} />
  ) : (
    <IsItThere {...props} onYes={() => setStage('keying')} />
  );
}

function IsItThere({
  round,
  task: { batch, paper, fault },
  refuse,
  changed,
  onYes,
  onSettled,
  onUndo,
  onLeave,
}: SingleProps & { readonly onYes: () => void }) {
  const { t } = useTranslation('settling');
  const [there, setThere] = useState<boolean | null>(null);
  // Of a ballot keyed twice there is a paper: asked is whether there are two of them.
  const words = fault?.kind === 'doubled' ? 'doubled' : 'single';
  const dismiss = useMutation(
    ask.settling.dismiss.mutationOptions({ onSuccess: onSettled, onError: () => refuse('') }),
  );
  const choose = (yes: boolean) => {
    setThere(yes);
    changed();
  };
  const goOn = () => {
    if (there === null) refuse(t('refused/unanswered'));
    else if (there) {
      changed();
      onYes();
    } else dismiss.mutate({ roundId: round.id, batch: batch.batch, entries: paper.entries });
  };
  usePadKeys((key) => {
    if (dismiss.isPending) refuse(t('refused/busy'));
    else if (key === '1' || key === '2') choose(key === '1');
    else if (key === 'record') goOn();
    else if (key === 'back' && there !== null) setThere(null);
    else if (key === 'back') onUndo();
    else if (key === 'leave') onLeave();
    else if (key.length === 1) refuse(t('refused/no-option', { digit: key }));
    else refuse(t('refused/key-not-here'));
  });
  return (
    <div className="settling-paper">
      <p className="overline">{t('take')}</p>
      <h2>{t('paper', { batch: batch.batch, serial: paper.serial })}</h2>
      <p className="settling-text">{t('single/title')}</p>
      <FaultSentence fault={fault} batch={batch.batch} />
      <p className="settling-question">{t(`${words}/question`)}</p>
      <div className="settling-choices">
        <ChoiceButton
          digit={1}
          chosen={there === true}
          words={t(`${words}/yes`)}
          help={t('single/yesHelp')}
          onChoose={() => choose(true)}
        />
        <ChoiceButton
          digit={2}
          chosen={there === false}
          words={t(`${words}/no`)}
          help={t(`${words}/noHelp`)}
          onChoose={() => choose(false)}
        />
      </div>
      <Refused error={dismiss.error} />
    </div>
  );
}
