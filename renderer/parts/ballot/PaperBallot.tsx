/** The ballot as the paper looks: numbered names in columns, struck names struck, boxes crossed. Read-only and quick to redraw. */
import './paper-ballot.css';
import { useMediaQuery } from '@mantine/hooks';
import { memo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate, Mark, Style } from '../../../src/election/model.ts';
import { useShownCount } from '../shown-count.ts';
import { useSpokenMark } from './spoken-mark.ts';

/** Columns in which all names fit a panel of 970 × 570 pixels; a narrow window never gets more than two. */
export function columnsFor(names: number, style?: Style): number {
  // Votes up to 10^13 stand beside the name.
  if (style === 'cumulative') return names <= 12 ? 1 : names <= 40 ? 2 : 3;
  if (names <= 8) return 1;
  if (names <= 24) return 2;
  if (names <= 72) return 3;
  return names <= 100 ? 4 : 5;
}

export interface PaperBallotProps {
  /** In ballot order. */
  readonly candidates: readonly Candidate[];
  readonly style: Style;
  /** One per candidate; a missing mark is drawn as an untouched line. */
  readonly marks: readonly Mark[];
  /** Largest number of columns; by default as many as the number of names asks for. */
  readonly columns?: number;
  /** Candidate number of the line to frame: the one just keyed or chosen. */
  readonly highlight?: number | null;
  /** Candidate numbers of lines in question. */
  readonly asked?: readonly number[];
  /** Called with a candidate number when a line is clicked. */
  readonly onPick?: (number: number) => void;
}

export const PaperBallot = memo(function PaperBallot(props: PaperBallotProps) {
  const { candidates, style, marks, highlight = null, asked = [], onPick } = props;
  const { t } = useTranslation('ballot');
  const narrow = useMediaQuery('(max-width: 56em)', false, { getInitialValueInEffect: false });
  const wanted = props.columns ?? columnsFor(candidates.length, style);
  const columns = narrow ? Math.min(wanted, 2) : wanted;
  const rows = Math.ceil(candidates.length / columns);
  const say = useSpokenMark();
  const shown = useShownCount();
  if (candidates.length === 0) return <p className="label">{t('empty')}</p>;
  const starts = Array.from({ length: columns }, (_, column) => column * rows).filter((at) => at < candidates.length);
  return (
    <div
      className={`paper-ballot ${style}${columns > 4 ? ' dense' : ''}`}
      style={{ '--rows': rows, '--columns': columns } as CSSProperties}
    >
      {starts.map((start) => (
        <div key={start} className="paper-column">
          {style === 'agree' ? (
            <div className="paper-heads" aria-hidden="true">
              <abbr title={t('agreeInFull')}>{t('agree')}</abbr>
              <abbr title={t('disagreeInFull')}>{t('disagree')}</abbr>
            </div>
          ) : null}
          <ol start={start + 1}>
            {candidates.slice(start, start + rows).map(({ number, name, written }, offset) => {
              const mark = marks[start + offset] ?? 'none';
              return (
                <PaperLine
                  key={number}
                  number={number}
                  name={name}
                  written={written === true}
                  style={style}
                  mark={mark}
                  votes={shownVotes(mark, shown)}
                  spoken={say(style, mark)}
                  framed={highlight === number}
                  asked={asked.includes(number) ? t('asked') : ''}
                  onPick={onPick}
                />
              );
            })}
          </ol>
        </div>
      ))}
    </div>
  );
});

interface PaperLineProps {
  readonly number: number;
  readonly name: string;
  /** Written by a voter, not printed. */
  readonly written: boolean;
  readonly style: Style;
  readonly mark: Mark;
  /** Votes given to this line, as they are read; empty where there are none. */
  readonly votes: string;
  /** What the mark is called aloud. */
  readonly spoken: string;
  readonly framed: boolean;
  /** What is said of a line in question; empty for any other. */
  readonly asked: string;
  readonly onPick: ((number: number) => void) | undefined;
}

/** One line; drawn again only when its own mark or frame changes, because a key must show within one frame. */
const PaperLine = memo(function PaperLine(line: PaperLineProps) {
  const { number, name, written, style, mark, votes, spoken, framed, asked, onPick } = line;
  return (
    <li
      className="paper-line"
      data-mark={drawnMark(mark)}
      data-framed={framed || undefined}
      data-asked={asked !== '' || undefined}
      data-number={number}
      data-written={written || undefined}
      {...(onPick ? { onClick: () => onPick(number) } : {})}
    >
      <LineFace number={number} name={name} style={style} mark={mark} votes={votes} />
      {asked === '' ? null : (
        <span className="paper-asked" aria-hidden="true">
          ?
        </span>
      )}
      <span className="visually-hidden">
        , {spoken}
        {asked === '' ? null : `, ${asked}`}
      </span>
    </li>
  );
});

/** What stands on a line: its number, the name, and what the voter did to it. */
function LineFace({
  number,
  name,
  style,
  mark,
  votes,
}: Pick<PaperLineProps, 'number' | 'name' | 'style' | 'mark' | 'votes'>) {
  return (
    <>
      <span className="paper-number">{number}</span>
      {mark === 'struck' ? (
        <s className="paper-name" title={name}>
          <NameInParts name={name} />
        </s>
      ) : (
        <span className="paper-name" title={name}>
          <NameInParts name={name} struckInPart={mark === 'partial'} />
        </span>
      )}
      {style === 'agree' ? (
        <span className="paper-boxes" aria-hidden="true">
          <Box crossed={mark === 'agree' || mark === 'both'} />
          <Box crossed={mark === 'disagree' || mark === 'both'} />
        </span>
      ) : null}
      {style === 'list' ? (
        <span className="paper-boxes" aria-hidden="true">
          <Box crossed={mark === 'chosen'} />
        </span>
      ) : null}
      {style === 'cumulative' ? (
        <span className="paper-votes" aria-hidden="true">
          {mark === 'chosen' ? <Tick /> : votes}
        </span>
      ) : null}
    </>
  );
}

/** One line by itself, as it would look with this mark: to be compared with the paper in the hand. */
export function LinePicture({
  candidate: { number, name, written },
  style,
  mark,
}: {
  readonly candidate: Candidate;
  readonly style: Style;
  readonly mark: Mark;
}) {
  const shown = useShownCount();
  return (
    <span className={`paper-ballot alone ${style}`} aria-hidden="true">
      <span className="paper-line" data-mark={drawnMark(mark)} data-written={written || undefined}>
        <LineFace number={number} name={name} style={style} mark={mark} votes={shownVotes(mark, shown)} />
      </span>
    </span>
  );
}

/** Votes on a line are drawn as a choice. */
function drawnMark(mark: Mark): Mark {
  if (typeof mark !== 'number') return mark;
  return mark > 0 ? 'chosen' : 'none';
}

function shownVotes(mark: Mark, shown: (count: number) => string): string {
  return typeof mark === 'number' && mark > 0 ? shown(mark) : '';
}

/** The last word apart: where room is short the middle of the name is cut, not the given name people are known by. */
function NameInParts({ name, struckInPart = false }: { readonly name: string; readonly struckInPart?: boolean }) {
  const cut = name.lastIndexOf(' ');
  // A strike through a part of the name, or a line under it, is drawn as a strike through its last word.
  const Given = struckInPart ? 's' : 'span';
  if (cut < 0) return <Given className="paper-given">{name}</Given>;
  return (
    <>
      <span>{name.slice(0, cut)}</span>
      <span className="paper-given">
        {'\u00a0'}
        {struckInPart ? <s>{name.slice(cut + 1)}</s> : name.slice(cut + 1)}
      </span>
    </>
  );
}

/** A box of the paper, drawn so that it needs no font with box signs. */
function Box({ crossed }: { readonly crossed: boolean }) {
  return (
    <svg className="paper-box" viewBox="0 0 16 16" width="1em" height="1em">
      <rect x="1" y="1" width="14" height="14" rx="2" fill="#fff" stroke="currentColor" strokeWidth="1.25" />
      {crossed ? (
        <path d="M4 4 12 12 M12 4 4 12" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      ) : null}
    </svg>
  );
}

/** A tick without a figure. */
function Tick() {
  return (
    <svg className="paper-tick" viewBox="0 0 16 16" width="1em" height="1em">
      <path d="M2.5 8.5 6.5 12.5 13.5 3.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
