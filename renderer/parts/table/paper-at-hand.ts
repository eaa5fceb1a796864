/** A paper on the table as it is turned from the keyboard: its lines, its defects, whose it is, and what is said meanwhile. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { paperDefects, type Ballot, type Mark, type PaperDefect } from '../../../src/election/model.ts';
import { untouchedMarks } from '../../../src/reading/draft.ts';
import { markName, type PaperOnTable, type Settled } from '../../../src/reading/table-keys.ts';
import { desk } from '../../desk.ts';
import { usePaperHolding } from './paper-holding.ts';
import { useShownCount } from '../shown-count.ts';
import { useSpokenMark } from '../ballot/spoken-mark.ts';
import { focusPaper } from './TablePaper.tsx';

export type PaperStart = Pick<Ballot, 'marks' | 'defects' | 'votes'>;

/** A paper on which nothing was read yet. */
export function untouchedPaper({ style, candidates }: Pick<RoundView, 'style' | 'candidates'>): PaperStart {
  return { marks: candidates.map(() => untouchedMarks[style]), defects: [], votes: 0 };
}

export function usePaperAtHand(round: RoundView, start: PaperStart) {
  const { t } = useTranslation('table');
  const spoken = useSpokenMark();
  const shown = useShownCount();
  const { style, candidates } = round;
  const [turned, setTurned] = useState<PaperOnTable>({
    style,
    candidates: candidates.length,
    writeIn: round.writeIn,
    marks: start.marks,
    line: null,
    pending: '',
    amountOf: null,
  });
  const [defects, setDefects] = useState<readonly PaperDefect[]>(start.defects);
  const [naming, setNaming] = useState(false);
  const [said, setSaid] = useState('');
  const cumulative = style === 'cumulative';
  const holding = usePaperHolding(round, start.votes ?? 0);
  // A paper read before a name was added did not choose it.
  const marks: readonly Mark[] = candidates.map((_, index) => turned.marks[index] ?? 'none');
  const paper: PaperOnTable = { ...turned, candidates: marks.length, marks };

  const sayLine = (now: PaperOnTable) => {
    const candidate = candidates[(now.line ?? 0) - 1];
    const mark = spoken(style, now.marks[(now.line ?? 0) - 1] ?? 'none');
    if (candidate) setSaid(t('line', { number: candidate.number, name: candidate.name, mark }));
  };
  const onSettled = ({ paper: now, heard }: Settled) => {
    setTurned(now);
    if (heard === 'line') sayLine(now);
    else if (heard === 'name') setNaming(true);
    else if (heard === null) setSaid('');
    else if ('unknown' in heard) setSaid(t('unknownNumber', { number: heard.unknown }));
    else setSaid(t('tooLarge'));
  };
  const stopNaming = () => {
    setNaming(false);
    // The field is gone only after this.
    setTimeout(focusPaper);
  };
  const write = useMutation({
    mutationFn: async (name: number | string) =>
      typeof name === 'number' ? name : (await desk.candidates.write({ roundId: round.id, name })).number,
    onSuccess: (number) => {
      setTurned(markName(turned, number));
      stopNaming();
      setSaid(t('named', { number }));
    },
  });
  const { pending, amountOf } = turned;
  const typing =
    amountOf === null
      ? t('typing', { pending })
      : t('typingVotes', { number: amountOf, votes: pending === '' ? '…' : shown(BigInt(pending)) });

  return {
    candidates,
    paper,
    marks,
    defects,
    toggleDefect: (defect: PaperDefect) =>
      setDefects(paperDefects.filter((known) => (known === defect) !== defects.includes(known))),
    holding,
    /** A cumulative ballot that is nobody's and has no defect: it cannot be kept so. */
    nobodys: cumulative && holding.registered && holding.votes === 0 && defects.length === 0,
    /** What is being typed, or what the last key did. */
    said: pending === '' && amountOf === null ? said : typing,
    onSettled,
    naming,
    stopNaming,
    write: write.mutate,
    writeError: write.error,
    content: () => ({
      marks: [...marks],
      defects: [...defects],
      votes: cumulative ? holding.votes : null,
      code: holding.code,
    }),
  };
}

export type PaperAtHand = ReturnType<typeof usePaperAtHand>;
