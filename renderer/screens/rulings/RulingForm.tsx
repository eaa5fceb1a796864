/** One doubtful ballot on the committee's table: the paper line by line, its defects, the verdict, the reason. */
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoubtfulBallot, RoundView } from '../../../src/api/views.ts';
import { judge } from '../../../src/election/judge.ts';
import { paperDefects, type PaperDefect } from '../../../src/election/model.ts';
import { keyOf } from '../../../src/reading/keys.ts';
import { countLines, turnLine, typeDigit } from '../../../src/reading/settling.ts';
import { ask } from '../../desk.ts';
import { columnsFor, PaperBallot } from '../../parts/PaperBallot.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useSpokenMark } from '../../parts/spoken-mark.ts';

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
  const reasons = useTranslation('reasons').t;
  const spoken = useSpokenMark();
  const { batch, serial, asRead, doubt, ruling } = doubtful;
  const start = ruling?.ballot ?? asRead;
  const [marks, setMarks] = useState(start.marks);
  const [defects, setDefects] = useState<readonly PaperDefect[]>(start.defects);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const [line, setLine] = useState<number | null>(null);
  const [pending, setPending] = useState('');
  const [said, setSaid] = useState('');
  const paper = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const sealed = round.state === 'sealed';
  const names = round.candidates.length;
  // The panel beside the paper takes the room of a fifth column.
  const columns = Math.min(4, columnsFor(names));
  const decide = useMutation(ask.rulings.decide.mutationOptions({ onSuccess: onRecorded }));

  useEffect(() => paper.current?.focus({ preventScroll: true }), []);

  const turn = (number: number) => {
    if (sealed) return;
    const turned = turnLine(round.style, marks, number);
    setMarks(turned);
    setLine(number);
    const candidate = round.candidates[number - 1];
    const mark = spoken(round.style, turned[number - 1] ?? 'none');
    if (candidate) setSaid(t('line', { number, name: candidate.name, mark }));
  };
  const toggleDefect = (defect: PaperDefect) =>
    setDefects(paperDefects.filter((known) => (known === defect) !== defects.includes(known)));
  const record = () => {
    if (sealed || decide.isPending) return;
    if (reason.trim() === '') {
      setReasonMissing(true);
      reasonField.current?.focus();
      return;
    }
    const votes = asRead.votes ?? null;
    decide.mutate({
      roundId: round.id,
      batch,
      serial,
      ballot: { marks: [...marks], defects: [...defects], votes },
      reason,
    });
  };

  const goTo = (number: number) => {
    const there = Math.min(names, Math.max(1, number));
    const candidate = round.candidates[there - 1];
    if (!candidate) return;
    setLine(there);
    const mark = spoken(round.style, marks[there - 1] ?? 'none');
    setSaid(t('line', { number: there, name: candidate.name, mark }));
  };
  const onPaperKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = keyOf(event.code, event.shiftKey);
    const column = Math.ceil(names / columns);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: column,
      ArrowLeft: -column,
    };
    const by = moves[event.code];
    if (by !== undefined) {
      goTo(line === null ? 1 : line + by);
    } else if (key !== null && /^\d$/u.test(key)) {
      const typed = typeDigit(pending, key, names);
      setPending(typed.pending);
      if (typed.refused) setSaid(t('unknownNumber', { number: pending + key }));
      else if (typed.complete !== null) turn(typed.complete);
      else setSaid('');
    } else if (key === 'end') {
      setPending('');
      if (pending !== '') turn(Number(pending));
      else if (line !== null) turn(line);
    } else if (key === 'back' && pending !== '') {
      setPending('');
    } else if (key === 'leave' && pending !== '') {
      setPending('');
      event.nativeEvent.stopImmediatePropagation();
    } else return;
    event.preventDefault();
  };

  useScreenKeys(
    sealed
      ? []
      : [
          ...defectKeys.map((key, index) => [key, () => toggleDefect(paperDefects[index]!)] as const),
          ...reasonKeys.map((key, index) => [key, () => setReason(t(`ready/${readyReasons[index]!}`))] as const),
          ['L', () => reasonField.current?.focus()],
          ['Enter', record],
        ],
  );

  const counts = countLines(round.style, marks);
  const verdict = judge(
    { marks, defects, votes: asRead.votes },
    { style: round.style, seats: round.seats },
    round.rules,
  );

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
      </header>
      <div
        ref={paper}
        className="ruling-paper"
        role="group"
        tabIndex={0}
        aria-label={t('paper')}
        onKeyDown={sealed ? undefined : onPaperKey}
      >
        <PaperBallot
          candidates={round.candidates}
          style={round.style}
          marks={marks}
          columns={columns}
          highlight={line}
          onPick={turn}
        />
      </div>
      <div className="ruling-side">
        <p className="ruling-said" role="status">
          {pending === '' ? said : t('typing', { pending })}
        </p>
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
        <div className={`ruling-verdict ${verdict.valid ? 'valid' : 'invalid'}`} role="status">
          <span>{t(`after/${round.style}`, { ...counts, seats: round.seats })}</span>
          <strong>{verdict.valid ? t('valid') : t('invalid', { reason: reasons(verdict.reason) })}</strong>
        </div>
        {sealed ? (
          <p className="label">{t('sealed')}</p>
        ) : (
          <div className="ruling-reason">
            <div className="ruling-ready">
              {readyReasons.map((ready, index) => (
                <button
                  key={ready}
                  type="button"
                  className="ruling-defect"
                  onClick={() => setReason(t(`ready/${ready}`))}
                >
                  <kbd className="key">{reasonKeys[index]}</kbd>
                  {t(`ready/${ready}`)}
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
                paper.current?.focus();
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
