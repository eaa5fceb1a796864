import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReaderFigures } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { useMaySee } from '../../parts/people/signed-in.ts';
import { useSession } from '../../session.ts';
import './readers.css';

/** How fast each typist reads and how often the paper said otherwise; for the chair alone. */
export function Readers() {
  const { t } = useTranslation('people');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const may = useMaySee('figures');
  const figures = useQuery({ ...ask.people.figures.queryOptions({ input: { roundId } }), enabled: may });
  const back = () => void navigate(`/rounds/${roundId}`);
  useScreenKeys([['Escape', back]]);
  return (
    <Frame
      title={t('figures/of', { title: round.data ? roundTitle(common, round.data) : '' })}
      hints={[{ cap: 'Esc', label: t('keys/back'), press: back }]}
    >
      <section className="card readers" aria-labelledby="readers">
        <h2 id="readers">{t('figures/title')}</h2>
        <p className="label">{t(may ? 'figures/help' : 'figures/notChair')}</p>
        <Refused error={round.error ?? figures.error} />
        {figures.data?.length === 0 ? <p>{t('figures/none')}</p> : null}
        {figures.data && figures.data.length > 0 ? <FiguresTable figures={figures.data} /> : null}
      </section>
    </Frame>
  );
}

function FiguresTable({ figures }: { readonly figures: readonly ReaderFigures[] }) {
  const { t } = useTranslation('people');
  const shown = useShownCount();
  const language = useSession((session) => session.language);
  /** A tenth of a second tells fast typists apart. */
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('figures/person')}</th>
          <th scope="col">{t('figures/ballots')}</th>
          <th scope="col">{t('figures/seconds')}</th>
          <th scope="col">{t('figures/compared')}</th>
          <th scope="col">{t('figures/against')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ person, ballots, secondsPerBallot, compared, settledAgainst }) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name} <span className="label">{t(`role/${person.role}`)}</span>
            </th>
            <td>{shown(ballots)}</td>
            <td>{secondsPerBallot === null ? '–' : seconds.format(secondsPerBallot)}</td>
            <td>{shown(compared)}</td>
            <td>{compared === 0 ? '–' : shown(settledAgainst)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
