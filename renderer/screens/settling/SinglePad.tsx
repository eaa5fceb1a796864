import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperDefects } from '../../../src/election/model.ts';
import { ask, refusalOf } from '../../desk.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import type { PaperAtHand } from '../../parts/table/paper-at-hand.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { defectLetters, TableDefects } from '../../parts/table/TableDefects.tsx';
import { TableHolder } from '../../parts/table/TableHolder.tsx';
import { TablePaper } from '../../parts/table/TablePaper.tsx';
import { TableVerdict } from '../../parts/table/TableVerdict.tsx';
import { rereadParts } from './reread-parts.ts';
import type { SettlingTask } from './settling-tasks.ts';
import type { TaskPanelProps } from './TaskPanel.tsx';

/**
 * The paper is read from nothing, as a typist reads it. Where it differs from the reading that is there, those lines are looked
 * at once more: what is then recorded unchanged is what stands on the paper.
 */
export function SinglePad({
  round,
  task: { batch, paper },
  hand,
  setStage,
  refuse,
  changed,
  onSettled,
}: TaskPanelProps<Extract<SettlingTask, { kind: 'paper' }>> & { readonly hand: PaperAtHand }) {
  const { t } = useTranslation('settling');
  const holderField = useRef<HTMLInputElement>(null);
  /** The content that differed, and in what. */
  const [differed, setDiffered] = useState<{ readonly content: string; readonly parts: string } | null>(null);
  const content = hand.content();
  const written = JSON.stringify(content);
  const read = useMutation(
    ask.settling.read.mutationOptions({
      onSuccess: onSettled,
      onError: (error) => {
        refuse('');
        const { code, params } = refusalOf(error);
        if (code === 'reread-differs') setDiffered({ content: written, parts: String(params['parts'] ?? '') });
      },
    }),
  );
  const again = differed === null ? null : rereadParts(differed.parts);
  /** Nobody read this paper before: whose it is, or what it may give, has to be written here. */
  const nobodys = round.style === 'cumulative' && hand.holding.votes === 0 && hand.defects.length === 0;
  const record = () => {
    if (hand.naming || read.isPending) return;
    if (hand.holding.unfit || nobodys) {
      refuse('');
      holderField.current?.focus();
      return;
    }
    changed();
    const confirmed = differed?.content === written;
    read.mutate({ roundId: round.id, batch: batch.batch, entries: paper.entries, ballot: content, confirmed });
  };
  useScreenKeys([
    ...defectLetters.map((key, index) => [key, () => hand.toggleDefect(paperDefects[index]!)] as const),
    ['M', () => holderField.current?.focus()],
    ['Enter', record],
    ['Escape', () => setStage('ask')],
  ]);
  const asIs = read.error && refusalOf(read.error).code === 'reread-differs' ? null : read.error;
  return (
    <div className="settling-pad">
      <header>
        <p className="overline">{t('single/key')}</p>
        <h2>{t('paper', { batch: batch.batch, serial: paper.serial })}</h2>
        {again ? <LookAgain round={round} again={again} /> : null}
        {round.style === 'cumulative' ? (
          <TableHolder field={holderField} holding={hand.holding} missing={nobodys} locked={false} />
        ) : null}
      </header>
      <TablePaper
        candidates={round.candidates}
        paper={hand.paper}
        asked={again?.lines ?? []}
        locked={false}
        onSettled={(settled) => {
          changed();
          hand.onSettled(settled);
        }}
      />
      <div className="settling-pad-side">
        <p className="table-said" role="status">
          {hand.said}
        </p>
        <TableDefects hand={hand} />
        <TableVerdict round={round} marks={hand.marks} defects={hand.defects} votes={hand.holding.votes} />
        <Button flex="none" loading={read.isPending} onClick={record}>
          {t('single/record')}
        </Button>
        <Refused error={asIs} />
      </div>
    </div>
  );
}

function LookAgain({
  round,
  again,
}: Pick<TaskPanelProps, 'round'> & { readonly again: ReturnType<typeof rereadParts> }) {
  const { t } = useTranslation('settling');
  const reasons = useReasonText(round.style);
  // Many names would push the paper away; each line is marked on it anyhow.
  const named = again.lines.length <= 4;
  const parts = [
    ...again.lines.map((number) => (named ? `${number}. ${nameIn(round, number)}` : String(number))),
    ...again.defects.map((defect) => reasons(defect)),
    ...(again.holder ? [t('single/holder')] : []),
  ];
  return (
    <div className="settling-again" role="alert">
      <strong>{t('single/differs', { parts: parts.join(' · ') })}</strong> {t('single/look')}
    </div>
  );
}
