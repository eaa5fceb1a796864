/** What the meeting decided on an election, in order, with time, reason and who was named: as the printed summary has it. */
import { useTranslation } from 'react-i18next';
import type { SummedElection } from '../../../src/api/views.ts';
import { meetingWords } from '../../../src/words/meeting.ts';
import { decisionSentence } from '../../../src/words/steps.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useSession } from '../../session.ts';

export function DecisionsSection({ election }: { readonly election: SummedElection }) {
  const { t } = useTranslation(['summary', 'rounds']);
  const language = useSession((session) => session.language);
  const { decisions, taken, meetingOf, alternates } = election;
  const replacements = alternates?.replacements ?? [];
  if (decisions.length === 0 && taken === null && replacements.length === 0) return null;
  const line = ({ decidedAt, reason }: { readonly decidedAt: string; readonly reason: string }) => (
    <div className="label">{t('rounds:decision/line', { time: shownTime(decidedAt), reason })}</div>
  );
  return (
    <section className="summary-section" aria-labelledby="decisions">
      <h3 id="decisions">{t('decisions/title')}</h3>
      <ol className="summary-decisions">
        {decisions.map(({ round, decision, named }) => {
          const nameOf = (number: number) => named.find((one) => one.number === number)?.name ?? String(number);
          return (
            <li key={`${round}-${decision.kind}-${decision.decidedAt}`}>
              {t('decisions/after', { round })} {decisionSentence(decision, language, meetingOf, nameOf)}
              {line(decision)}
            </li>
          );
        })}
        {taken ? (
          <li>
            {t(taken.seats === 0 ? 'decisions/takenNone' : 'decisions/taken', {
              count: taken.seats,
              ...meetingWords(meetingOf, language),
            })}
            {line(taken)}
          </li>
        ) : null}
        {replacements.map((replacement) => (
          <li key={`${replacement.absent}-${replacement.by}`}>
            {t('decisions/replaced', { absent: replacement.absent, by: replacement.by })}
            {line(replacement)}
          </li>
        ))}
      </ol>
    </section>
  );
}
