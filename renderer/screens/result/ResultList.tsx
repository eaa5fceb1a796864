/** Every candidate in one line: the bar with the line of the majority, votes, percentage, outcome. Arrows choose, Enter opens. */
import { memo, useEffect, useId, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { CandidateResult, Result } from '../../../src/election/result.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { isProvisional } from './provisional.ts';
import type { RowOrder } from './row-order.ts';

export function ResultList({
  round,
  result,
  rows,
  settled,
  order,
  selected,
  select,
  open,
}: {
  readonly round: RoundView;
  readonly result: Result;
  readonly rows: readonly CandidateResult[];
  /** Who of the tied is elected by a decision; null while the tie stands. */
  readonly settled: readonly number[] | null;
  readonly order: RowOrder;
  readonly selected: number;
  readonly select: (number: number) => void;
  readonly open: (number: number) => void;
}) {
  const { t } = useTranslation('result');
  const language = useSession((session) => session.language);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const agree = round.style === 'agree';
  const provisional = isProvisional(round);
  /** What the full width of a bar stands for. */
  const whole = Math.max(1, result.base ?? 0, ...rows.map((row) => row.for));
  const written = new Set(round.candidates.filter((each) => each.written === true).map(({ number }) => number));
  const at = rows.findIndex(({ number }) => number === selected);

  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, order]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = rows.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      PageDown: Math.min(last, at + 10),
      PageUp: Math.max(0, at - 10),
      Home: 0,
      End: last,
    };
    const row = rows[targets[event.key] ?? -1];
    if (event.key === 'Enter') open(selected);
    else if (row) select(row.number);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={`result-list${agree ? ' agree' : ''}${round.style === 'cumulative' ? ' cumulative' : ''}`}
      style={lineAt(result.needed, whole)}
    >
      <div className="result-row result-titles" aria-hidden="true">
        <span className="result-number">{t('list/number')}</span>
        <span className="result-name">{t('list/name')}</span>
        <span className="result-order">{t(order === 'ballot' ? 'list/byBallot' : 'list/byVotes')}</span>
        <span className="result-votes">{t(agree ? 'list/agree' : 'list/votes')}</span>
        {agree ? (
          <>
            <span className="result-votes">{t('list/disagree')}</span>
            <span className="result-votes">{t('list/uncounted')}</span>
          </>
        ) : null}
        <span className="result-percent">{result.base === null ? '' : t('list/percentOf', { base: result.base })}</span>
        <span className="result-outcome">{round.poll ? '' : t('list/outcome')}</span>
      </div>
      <div
        ref={list}
        className="result-rows"
        role="listbox"
        tabIndex={0}
        aria-label={t('list/title')}
        aria-activedescendant={`${id}-${selected}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <ResultRow
            key={row.number}
            id={`${id}-${row.number}`}
            row={row}
            outcome={outcomeOf(row, result, { poll: round.poll, settled })}
            written={written.has(row.number)}
            votes={shownCount(row.for, language)}
            provisional={provisional}
            percent={row.percent === null ? null : shownPercent(row.percent, language)}
            width={`${(row.for / whole) * 100}%`}
            hasLine={result.needed !== null}
            agree={agree}
            selected={row.number === selected}
            select={select}
            open={open}
          />
        ))}
      </div>
    </div>
  );
}

function lineAt(needed: number | null, whole: number): CSSProperties {
  return { '--needed': `${((needed ?? 0) / whole) * 100}%` } as CSSProperties;
}

interface ResultRowProps {
  readonly id: string;
  readonly row: CandidateResult;
  readonly outcome: Outcome;
  /** A name that voters wrote. */
  readonly written: boolean;
  /** Ready to be shown. */
  readonly votes: string;
  readonly provisional: boolean;
  readonly percent: string | null;
  readonly width: string;
  readonly hasLine: boolean;
  readonly agree: boolean;
  readonly selected: boolean;
  readonly select: (number: number) => void;
  readonly open: (number: number) => void;
}

const ResultRow = memo(function ResultRow(props: ResultRowProps) {
  const { id, row, outcome, written, votes, provisional, percent, width, hasLine, agree, selected, select, open } =
    props;
  const { t } = useTranslation('result');
  return (
    <div
      id={id}
      className={`result-row ${outcome}${provisional ? ' provisional' : ''}`}
      role="option"
      aria-selected={selected}
      onClick={() => select(row.number)}
      onDoubleClick={() => open(row.number)}
    >
      <span className="result-number">{row.number}</span>
      <span className="result-name" title={row.name}>
        {row.name}
        {written ? <span className="label"> · {t('written')}</span> : null}
      </span>
      <span className="result-bar">
        <span className="result-fill" style={{ width }} />
        {hasLine ? <span className="result-line" /> : null}
      </span>
      <span className="result-votes">{votes}</span>
      {agree ? (
        <>
          <span className="result-votes other">{row.against}</span>
          <span className="result-votes other">{row.uncounted}</span>
        </>
      ) : null}
      <span className="result-percent">{percent === null ? '' : `${percent} %`}</span>
      <span className="result-outcome">{t(`${provisional ? 'outcomeSoFar' : 'outcome'}/${outcome}`)}</span>
    </div>
  );
});
