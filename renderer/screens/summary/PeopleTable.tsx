import { useTranslation } from 'react-i18next';
import type { ElectedPerson } from '../../../src/election/progress.ts';
import { meetingWords, type MeetingOf } from '../../../src/words/meeting.ts';
import { dayOfIso } from '../../parts/fields/day-text.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useSession } from '../../session.ts';

/** People in order, with the votes and the round that elected them. `notes`: what is to be said of a person, by name. */
export function PeopleTable({
  caption,
  people,
  notes,
  meetingOf,
}: {
  readonly caption: string;
  readonly people: readonly ElectedPerson[];
  readonly notes: ReadonlyMap<string, string>;
  readonly meetingOf: MeetingOf;
}) {
  const { t } = useTranslation('summary');
  const language = useSession((session) => session.language);
  return (
    <table className="summary-people">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="figure-cell">
            {t('column/place')}
          </th>
          <th scope="col">{t('column/name')}</th>
          <th scope="col">{t('column/birth')}</th>
          <th scope="col">{t('column/post')}</th>
          <th scope="col" className="figure-cell">
            {t('column/votes')}
          </th>
          <th scope="col" className="figure-cell">
            {t('column/percent')}
          </th>
          <th scope="col" className="figure-cell">
            {t('column/round')}
          </th>
          <th scope="col">{t('column/by')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ candidate, round, votes, percent, by }, at) => (
          <tr key={`${round}-${candidate.number}`}>
            <td className="figure-cell">{at + 1}</td>
            <th scope="row">
              {candidate.name}
              {notes.has(candidate.name) ? <div className="label">{notes.get(candidate.name)}</div> : null}
            </th>
            <td className="date-cell">{dayOfIso(candidate.birthDate ?? '')}</td>
            <td>{[candidate.post, candidate.unit].filter(Boolean).join(', ')}</td>
            <td className="figure-cell">{shownCount(votes, language)}</td>
            <td className="figure-cell">{percent === null ? '' : `${shownPercent(percent, language)} %`}</td>
            <td className="figure-cell">{round}</td>
            <td>{t(`by/${by}`, meetingWords(meetingOf, language))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
