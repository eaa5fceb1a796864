/** Ballots that were counted, each beside its paper; Enter opens the one chosen where it is corrected. */
import './ballots-behind.css';
import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotBehind, RoundView } from '../../../src/api/views.ts';
import { ballotWay } from './ballot-way.ts';
import { KeyHints } from '../frame/KeyBar.tsx';
import { PaperBallot } from './PaperBallot.tsx';
import { useReasonText } from './reason-text.ts';
import { useSignedIn } from '../people/signed-in.ts';

export function BallotList({
  round,
  ballots,
  detailOf,
  note,
  highlight,
}: {
  readonly round: RoundView;
  /** At least one. */
  readonly ballots: readonly BallotBehind[];
  /** What stands below the place of a ballot. */
  readonly detailOf: (ballot: BallotBehind) => string;
  /** What is to be done with the papers, while they can be corrected. */
  readonly note?: string;
  /** Number of the line to frame. */
  readonly highlight: number | null;
}) {
  const { t } = useTranslation('behind');
  const navigate = useNavigate();
  const person = useSignedIn();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const last = ballots.length - 1;
  const selected = ballots[Math.min(at, last)]!;
  const way = ballotWay(round, selected, person);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  // The dialog takes the focus before the desk has answered.
  useEffect(() => list.current?.focus(), []);

  const open = () => {
    if (way) void navigate(way.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(Math.min(last, at + 1)),
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      PageDown: () => setAt(Math.min(last, at + 10)),
      PageUp: () => setAt(Math.max(0, at - 10)),
      Home: () => setAt(0),
      End: () => setAt(last),
      Enter: open,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const noWay = round.state === 'sealed' ? t('sealedNote') : t('othersWork');

  return (
    <>
      <div className="behind">
        <div className="behind-left">
          <p className="label">{t('count', { count: ballots.length })}</p>
          <div
            ref={list}
            className="behind-list"
            role="listbox"
            tabIndex={0}
            aria-label={t('list')}
            aria-activedescendant={`${id}-${at}`}
            onKeyDown={onKeyDown}
          >
            {ballots.map((ballot, index) => (
              <div
                key={`${ballot.batch}-${ballot.serial}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={ballot === selected}
                className="behind-ballot"
                onClick={() => setAt(index)}
              >
                <strong>{t('place', { batch: ballot.batch, serial: ballot.serial })}</strong>
                <span className="behind-detail">{detailOf(ballot)}</span>
              </div>
            ))}
          </div>
        </div>
        <div className="behind-paper">
          <div className="behind-head">
            <div>
              <p className="overline">{t('take', { batch: selected.batch, serial: selected.serial })}</p>
              <VerdictOf ballot={selected} round={round} />
              <p className="label">{way ? note : noWay}</p>
            </div>
            {way ? (
              <Button variant="default" onClick={open}>
                {t(way.kind === 'entry' ? 'correct' : selected.ruled ? 'rule' : 'ruleFirst')}
              </Button>
            ) : null}
          </div>
          <PaperBallot candidates={round.candidates} style={round.style} marks={selected.marks} highlight={highlight} />
        </div>
      </div>
      <div className="behind-keys">
        <KeyHints
          hints={[
            { cap: '↑ ↓', label: t('keys/move') },
            ...(way ? [{ cap: 'Enter', label: t('keys/correct') }] : []),
            { cap: 'Esc', label: t('keys/back') },
          ]}
        />
      </div>
    </>
  );
}

/** Valid, or why not, with every defect seen on the paper. */
function VerdictOf({ ballot, round }: { readonly ballot: BallotBehind; readonly round: RoundView }) {
  const { t } = useTranslation('behind');
  const reasons = useReasonText(round.style);
  const others = ballot.defects.filter((defect) => defect !== ballot.verdict);
  return (
    <p className="behind-verdict">
      {ballot.verdict === 'valid' ? (
        <span className="chip valid">{t('isValid')}</span>
      ) : (
        <span className="chip struck">
          {t('isInvalid')} · {reasons(ballot.verdict)}
        </span>
      )}
      {others.map((defect) => (
        <span key={defect} className="chip quiet">
          {reasons(defect)}
        </span>
      ))}
      {ballot.ruled ? <span className="chip calm">{t('hasRuling')}</span> : null}
    </p>
  );
}
