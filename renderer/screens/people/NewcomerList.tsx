import { useTranslation } from 'react-i18next';
import type { Newcomer } from './newcomers.ts';

/** The committee's names that have no account: one digit begins one. */
export function NewcomerList({
  newcomers,
  add,
}: {
  readonly newcomers: readonly Newcomer[];
  readonly add: (newcomer: Newcomer) => void;
}) {
  const { t } = useTranslation('people');
  return (
    <section className="card form-card" aria-labelledby="newcomers">
      <h2 id="newcomers">{t('list/newcomers')}</h2>
      <ul className="newcomers">
        {newcomers.map((newcomer, at) => (
          <li key={newcomer.name}>
            <button type="button" onClick={() => add(newcomer)}>
              <kbd className="key">{at < 9 ? at + 1 : '+'}</kbd>
              <span>{newcomer.name}</span>
              <span className="label">{t(`role/${newcomer.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
