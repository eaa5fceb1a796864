/** The figures everything is measured with, in one line. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { useSession } from '../../session.ts';
import { Figure } from '../../parts/Figure.tsx';

export function BoardFigures({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('board');
  const language = useSession((session) => session.language);
  const unknown = <span className="figure-missing">{t('figures/unknown')}</span>;
  const unused = <span className="figure-missing">{t('figures/none')}</span>;
  const usesBase = round.rules.base !== 'none';
  const { threshold } = round.rules;
  const { shares } = round.electorate;
  const excluded = round.electorate.excluded.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="card board-figures" aria-label={t('figures/title')}>
      <Figure label={t('figures/summoned')}>{round.electorate.summoned}</Figure>
      <Figure label={t('figures/excluded')}>{excluded}</Figure>
      {shares ? (
        <div className="figure-wide">
          <Figure label={t('figures/shares')}>{shownCount(shares.present, language)}</Figure>
        </div>
      ) : (
        <Figure label={t('figures/base')}>{usesBase ? (round.base ?? unknown) : unused}</Figure>
      )}
      {shares && threshold === 'none' ? null : (
        <Figure label={t(threshold === 'majority' || threshold === 'none' ? 'figures/needed' : 'figures/neededPart')}>
          {threshold === 'none' ? unused : (round.needed ?? unknown)}
        </Figure>
      )}
      <Figure label={t('figures/issued')}>{round.issued ?? unknown}</Figure>
      <Figure label={t('figures/collected')}>{round.collected ?? unknown}</Figure>
      <Figure label={t(round.readings === 1 ? 'figures/entered' : 'figures/agreed')}>{round.agreed}</Figure>
    </section>
  );
}
