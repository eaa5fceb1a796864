/** Cơ cấu of the elected: women, ethnic minorities, ages, posts. */
import { useTranslation } from 'react-i18next';
import type { Composition } from '../../../src/election/composition.ts';
import { Figure } from '../../parts/Figure.tsx';
import { decimalComma } from '../../../src/vietnamese/numbers.ts';
import { useSession } from '../../session.ts';

export function CompositionSection({ composition }: { readonly composition: Composition }) {
  const { t } = useTranslation('summary');
  const language = useSession((session) => session.language);
  const { people, known, women, minorities, meanAge, youngest, oldest } = composition;
  const ages = composition.ages.filter(({ count }) => count > 0);
  const counts = Object.values(known);
  const partly = counts.some((count) => count < people) && counts.some((count) => count > 0);
  const part = (count: number, of: number) =>
    of === 0 ? <span className="summary-unknown">{t('unknown')}</span> : t('of', { count, known: of });
  return (
    <section className="summary-section" aria-labelledby="composition">
      <h3 id="composition">{t('composition')}</h3>
      <div className="summary-figures">
        <Figure label={t('women')}>{part(women, known.sex)}</Figure>
        <Figure label={t('minorities')}>{part(minorities, known.ethnicGroup)}</Figure>
        <Figure label={t('age')}>
          {meanAge === null ? (
            <span className="summary-unknown">{t('unknown')}</span>
          ) : language === 'vi' ? (
            decimalComma(meanAge)
          ) : (
            meanAge
          )}
        </Figure>
      </div>
      {youngest !== null && oldest !== null ? (
        <p>
          {t('ages')}: {t('ageRange', { youngest, oldest })} (
          {ages.map(({ from, to, count }) => `${ageGroup(t, from, to)}: ${count}`).join('; ')})
        </p>
      ) : null}
      {composition.posts.length > 0 ? (
        <p>
          {t('posts')}: {composition.posts.map(({ post, count }) => `${post} (${count})`).join(', ')}
        </p>
      ) : null}
      {partly ? <p className="label">{t('partly', { ...known, people })}</p> : null}
    </section>
  );
}

function ageGroup(t: ReturnType<typeof useTranslation<'summary'>>['t'], from: number, to: number | null): string {
  if (to === null) return t('ageFrom', { from });
  return from === 0 ? t('ageTo', { to }) : t('ageBetween', { from, to });
}
