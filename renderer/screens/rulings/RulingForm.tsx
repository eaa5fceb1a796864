/** One doubtful ballot on the committee's table: the paper line by line, its defects, the verdict, the reason. */
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoubtfulBallot, RoundView } from '../../../src/api/views.ts';
import { paperDefects, type PaperDefect } from '../../../src/election/model.ts';
import { markName, type PaperOnTable, type Settled } from '../../../src/reading/table-keys.ts';
import { ask, desk } from '../../desk.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useReasonText } from '../../parts/reason-text.ts';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useSpokenMark } from '../../parts/spoken-mark.ts';
import { WrittenNameField } from '../../parts/WrittenNameField.tsx';
import { usePaperHolding } from './ruling-holding.ts';
import { RulingHolder } from './RulingHolder.tsx';
import { focusPaper, RulingPaper } from './RulingPaper.tsx';
import { RulingVerdict } from './RulingVerdict.tsx';

const defectKeys = ['Q', 'W', 'E', 'R'] as const;
const reasonKeys = ['Z', 'X', 'C', 'V'] as const;
const readyReasons = ['one', 'two', 'three', 'four'] as const;

export function RulingForm({
  round,
  doubtful,
  onRecorded,
}: {
  readonly round: RoundView;
  readonly doubtful: DoubtfulBallot;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation('rulings');
  const reasons = useReasonText(round.style);
  const spoken = useSpokenMark();
  const shown = useShownCount();
  const { batch, serial, asRead, doubt, ruling } = doubtful;
  const start = ruling?.ballot ?? asRead;
  const sealed = round.state === 'sealed';
  const cumulative = round.style === 'cumulative';
  const [paper, setPaper] = useState<PaperOnTable>({
    style: round.style,
    candidates: round.candidates.length,
    writeIn: round.writeIn,
    marks: start.marks,
    line: null,
    pending: '',
    amountOf: null,
  });
  const [defects, setDefects] = useState<readonly PaperDefect[]>(start.defects);
  const [naming, setNaming] = useState(false);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [said, setSaid] = useState('');
  const reasonField = useRef<HTMLInputElement>(null);
  const holderField = useRef<HTMLInputElement>(null);
  const holding = usePaperHolding(round, start.votes ?? 0);
  const decide = useMutation(ask.rulings.decide.mutationOptions({ onSuccess: onRecorded }));
  // A paper read before a name was added did not choose it.
  const marks = round.candidates.map((_, index) => paper.marks[index] ?? 'none');
  const nobodys = cumulative && holding.registered && holding.votes === 0 && defects.length === 0;

  const sayLine = (now: PaperOnTable) => {
    const candidate = round.candidates[(now.line ?? 0) - 1];
    const mark = spoken(round.style, now.marks[(now.line ?? 0) - 1] ?? 'none');
    if (candidate) setSaid(t('line', { number: candidate.number, name: candidate.name, mark }));
  };
  const onSettled = ({ paper: now, heard }: Settled) => {
    setPaper(now);
    if (heard === 'line') sayLine(now);
    else if (heard === 'name') setNaming(true);
    else if (heard === null) setSaid('');
    else if ('unknown' in heard) setSaid(t('unknownNumber', { number: heard.unknown }));
    else setSaid(t('tooLarge'));
  };
  const write = useMutation({
    mutationFn: async (name: number | string) =>
      typeof name === 'number' ? name : (await desk.candidates.write({ roundId: round.id, name })).number,
    onSuccess: (number) => {
      const now = markName(paper, number);
      setPaper(now);
      stopNaming();
      setSaid(t('named', { number }));
    },
  });
  const stopNaming = () => {
    setNaming(false);
    // The field is gone only after this.
    setTimeout(focusPaper);
  };
  const toggleDefect = (defect: PaperDefect) =>
    setDefects(paperDefects.filter((known) => (known === defect) !== defects.includes(known)));
  const record = () => {
    if (sealed || naming || decide.isPending) return;
    if (holding.unfit || nobodys) {
      holderField.current?.focus();
      return;
    }
    if (reason.trim() === '') {
      setReasonMissing(true);
      reasonField.current?.focus();
      return;
    }
    decide.mutate({
      roundId: round.id,
      batch,
      serial,
      ballot: { marks, defects: [...defects], votes: cumulative ? holding.votes : null, code: holding.code },
      reason,
    });
  };
  const ready = (which: (typeof readyReasons)[number]) =>
    t(`ready/${cumulative ? 'votes' : round.style === 'strike' ? 'strike' : 'marks'}/${which}`);

  useScreenKeys(
    sealed
      ? []
      : [
          ...defectKeys.map((key, index) => [key, () => toggleDefect(paperDefects[index]!)] as const),
          ...reasonKeys.map((key, index) => [key, () => setReason(ready(readyReasons[index]!))] as const),
          ['L', () => reasonField.current?.focus()],
          ['M', () => holderField.current?.focus()],
          ['Enter', record],
        ],
  );

  const typing =
    paper.amountOf === null
      ? t('typing', { pending: paper.pending })
      : t('typingVotes', {
          number: paper.amountOf,
          votes: paper.pending === '' ? '…' : shown(BigInt(paper.pending)),
        });

  return (
    <form
      className="ruling-form"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <header className="ruling-head">
        <p className="overline">{t('take', { batch, serial })}</p>
        <h2>{t('question')}</h2>
        {doubt ? <p className="ruling-doubt">{t('doubt', { doubt })}</p> : null}
        {ruling ? (
          <p className="label">
            {t('before', { time: shownTime(ruling.at), actor: ruling.actor, reason: ruling.reason })}
          </p>
        ) : null}
        {cumulative ? <RulingHolder field={holderField} holding={holding} missing={nobodys} locked={sealed} /> : null}
      </header>
      <RulingPaper
        candidates={round.candidates}
        paper={{ ...paper, candidates: marks.length, marks }}
        locked={sealed}
        onSettled={onSettled}
      />
      <div className="ruling-side">
        <p className="ruling-said" role="status">
          {paper.pending === '' && paper.amountOf === null ? said : typing}
        </p>
        {naming ? (
          <>
            <WrittenNameField candidates={round.candidates} onTake={write.mutate} onLeave={stopNaming} />
            <Refused error={write.error} />
          </>
        ) : (
          <fieldset className="ruling-defects" disabled={sealed}>
            <legend className="visually-hidden">{t('defects')}</legend>
            {paperDefects.map((defect, index) => (
              <button
                key={defect}
                type="button"
                className="ruling-defect"
                aria-pressed={defects.includes(defect)}
                onClick={() => toggleDefect(defect)}
              >
                <kbd className="key">{defectKeys[index]}</kbd>
                {reasons(defect)}
              </button>
            ))}
          </fieldset>
        )}
        <RulingVerdict round={round} marks={marks} defects={defects} votes={holding.votes} />
        {sealed ? (
          <p className="label">{t('sealed')}</p>
        ) : (
          <div className="ruling-reason">
            <div className="ruling-ready">
              {readyReasons.map((which, index) => (
                <button key={which} type="button" className="ruling-defect" onClick={() => setReason(ready(which))}>
                  <kbd className="key">{reasonKeys[index]}</kbd>
                  {ready(which)}
                </button>
              ))}
            </div>
            <TextInput
              ref={reasonField}
              label={t('reason')}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
                setReasonMissing(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                event.nativeEvent.stopImmediatePropagation();
                focusPaper();
              }}
              error={reasonMissing && reason.trim() === '' ? t('reasonMissing') : null}
              maxLength={500}
              autoComplete="off"
            />
            <Button type="submit" loading={decide.isPending}>
              {t(ruling ? 'recordAgain' : 'record')}
            </Button>
          </div>
        )}
        <Refused error={decide.error} />
      </div>
    </form>
  );
}
