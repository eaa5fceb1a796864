/** One page of a sealed result: names, votes, share as a bar with the needed line, and who is elected. */
import { useTranslation } from 'react-i18next';
import type { CSSProperties } from 'react';
import type { HallShown } from '../../../src/api/views.ts';
import type { HallPerson } from '../../../src/hall/people.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';
import { HallHead } from './HallHead.tsx';
import { nameSize, rowsOfPage } from './page-shape.ts';

type ResultShown = HallShown & { mode: 'result' };

export function HallResult({ congress, shown }: { readonly congress: string; readonly shown: ResultShown }) {
  const { t } = useTranslation('hall');
  const { round, people, page, pages, size, whole, needed, revealed } = shown;
  // Within a sentence the title of an election begins small: "Kết quả bầu Ban Chấp hành".
  const title = t('result', { title: round.title.charAt(0).toLocaleLowerCase('vi') + round.title.slice(1) });
  const { rows, columns } = rowsOfPage(size);
  const style = { '--rows': rows, '--columns': columns, '--needed': `${((needed ?? 0) / whole) * 100}%` };
  return (
    <>
      <HallHead congress={congress} title={title} round={round} />
      <Figures shown={shown} />
      <ol key={page} className={`hall-people columns-${columns}`} style={style as CSSProperties}>
        {people.map((person, index) => (
          <Person
            key={person.place}
            person={person}
            width={`${(person.votes / whole) * 100}%`}
            hasLine={needed !== null}
            newest={revealed !== null && index === people.length - 1}
          />
        ))}
      </ol>
      <footer className="hall-foot">
        <span>{revealed ? t('revealed', { ...revealed }) : null}</span>
        <span>{pages > 1 ? t('page', { page, pages }) : null}</span>
      </footer>
    </>
  );
}

function Figures({ shown }: { readonly shown: ResultShown }) {
  const { t } = useTranslation('hall');
  const shownCount = useShownCount();
  const { round, collected, valid, base, needed, byMajority, elected, seats, revealed } = shown;
  return (
    <ul className="hall-figures">
      <li>{t('collected', { number: shownCount(collected) })}</li>
      <li>{t('valid', { number: shownCount(valid) })}</li>
      {base === null ? null : <li>{t('base', { number: shownCount(base) })}</li>}
      {needed === null ? null : (
        <li>
          <span className="hall-line-sign" aria-hidden="true" />
          {t(byMajority ? 'needed' : 'neededPart', { number: shownCount(needed) })}
        </li>
      )}
      {round.poll || revealed ? null : <li>{t('electedOf', { elected, seats })}</li>}
    </ul>
  );
}

function Person({
  person: { place, name, votes, percent, mark },
  width,
  hasLine,
  newest,
}: {
  readonly person: HallPerson;
  readonly width: string;
  readonly hasLine: boolean;
  /** Announced just now. */
  readonly newest: boolean;
}) {
  const { t } = useTranslation('hall');
  const language = useSession((session) => session.language);
  const shownCount = useShownCount();
  return (
    <li className={`hall-person of-${mark}${newest ? ' newest' : ''}`}>
      <span className="hall-place">{place}</span>
      <span className={`hall-name ${nameSize(name, shownCount(votes))}`}>{name}</span>
      <span className="hall-votes">{shownCount(votes)}</span>
      <span className="hall-bar" aria-hidden="true">
        <span className="hall-fill" style={{ width }} />
        {hasLine ? <span className="hall-line" /> : null}
      </span>
      <span className="hall-mark">
        {mark === 'none' ? null : (
          <>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={mark === 'elected' ? 'M4 13l5.5 5.5L20 6.5' : 'M5 9h14M5 15h14'} />
            </svg>
            {t(`mark/${mark}`)}
          </>
        )}
      </span>
      <span className="hall-percent">{percent === null ? null : `${shownPercent(percent, language)} %`}</span>
    </li>
  );
}
