/** The ballots behind a number: every figure of a count can be followed back to the papers it was counted from. */
import './ballots-behind.css';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../src/api/inputs.ts';
import type { BallotBehind, RoundView } from '../../src/api/views.ts';
import { invalidReasons } from '../../src/election/model.ts';
import { ask } from '../desk.ts';
import { KeyHints } from './KeyBar.tsx';
import { PaperBallot } from './PaperBallot.tsx';
import { useReasonText } from './reason-text.ts';
import { Refused } from './Refused.tsx';

export function BallotsBehind({
  round,
  query,
  written,
  onClose,
}: {
  readonly round: RoundView;
  /** Which ballots; null while closed. */
  readonly query: BallotQuery | null;
  /** Only those on which this name stands as it was written, whoever is meant by it. */
  readonly written?: number;
  readonly onClose: () => void;
}) {
  const common = useTranslation().t;
  const counted = useQueryTitle(round, query);
  const { t } = useTranslation('behind');
  const name = round.candidates.find(({ number }) => number === written)?.name;
  const title = name === undefined ? counted : t('written', { name });
  return (
    <Modal
      opened={query !== null}
      onClose={onClose}
      size="min(84rem, 96vw)"
      centered
      title={title}
      classNames={{ content: 'ballots-behind-dialog', body: 'ballots-behind-body' }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {query ? <Ballots round={round} query={query} written={written ?? null} /> : null}
    </Modal>
  );
}

function Ballots({
  round,
  query,
  written,
}: {
  readonly round: RoundView;
  readonly query: BallotQuery;
  readonly written: number | null;
}) {
  const { t } = useTranslation('behind');
  const reasons = useReasonText(round.style);
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useQuery(ask.result.ballots.queryOptions({ input: { roundId: round.id, query } }));
  const [at, setAt] = useState(0);
  const ballots = useMemo(
    () => found.data?.filter(({ marks }) => written === null || marks[written - 1] === 'chosen'),
    [found.data, written],
  );
  const selected = ballots?.[Math.min(at, ballots.length - 1)];
  const sealed = round.state === 'sealed';

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useEffect(() => {
    // The dialog takes the focus before the desk has answered.
    if (ballots && ballots.length > 0) list.current?.focus();
  }, [ballots]);

  if (!ballots) return <Refused error={found.error} />;
  if (!selected) return <p>{t('none')}</p>;

  const correct = () => {
    const way = selected.ruled ? `rulings?batch=${selected.batch}&` : `batches/${selected.batch}?`;
    void navigate(`/rounds/${round.id}/${way}serial=${selected.serial}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = ballots.length - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(Math.min(last, at + 1)),
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      PageDown: () => setAt(Math.min(last, at + 10)),
      PageUp: () => setAt(Math.max(0, at - 10)),
      Home: () => setAt(0),
      End: () => setAt(last),
      Enter: () => (sealed ? undefined : correct()),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

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
                <span className="behind-detail">
                  {ballot.verdict === 'valid' ? t('isValid') : reasons(ballot.verdict)}
                  {ballot.ruled ? ` · ${t('hasRuling')}` : ''}
                </span>
              </div>
            ))}
          </div>
        </div>
        <div className="behind-paper">
          <div className="behind-head">
            <div>
              <p className="overline">{t('take', { batch: selected.batch, serial: selected.serial })}</p>
              <VerdictOf ballot={selected} round={round} />
            </div>
            {sealed ? (
              <p className="label">{t('sealedNote')}</p>
            ) : (
              <Button variant="default" onClick={correct}>
                {t(selected.ruled ? 'rule' : 'correct')}
              </Button>
            )}
          </div>
          <PaperBallot
            candidates={round.candidates}
            style={round.style}
            marks={selected.marks}
            highlight={written ?? (query.kind === 'candidate' ? query.number : null)}
          />
        </div>
      </div>
      <div className="behind-keys">
        <KeyHints
          hints={[
            { cap: '↑ ↓', label: t('keys/move') },
            ...(sealed ? [] : [{ cap: 'Enter', label: t('keys/correct') }]),
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

function useQueryTitle(round: RoundView, query: BallotQuery | null): string {
  const { t } = useTranslation('behind');
  const reasons = useReasonText(round.style);
  if (query === null) return '';
  switch (query.kind) {
    case 'candidate': {
      const name = round.candidates.find(({ number }) => number === query.number)?.name ?? '';
      return t(query.as, { number: query.number, name });
    }
    case 'invalid': {
      const reason = invalidReasons.find((known) => known === query.reason);
      return reason ? t('invalidFor', { reason: reasons(reason) }) : t('invalid');
    }
    default:
      return t(query.kind);
  }
}
