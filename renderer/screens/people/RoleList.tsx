import { useTranslation } from 'react-i18next';
import { roles } from '../../../src/people/roles.ts';

/** What each role may do, in one line each. */
export function RoleList() {
  const { t } = useTranslation('people');
  return (
    <section className="card form-card" aria-labelledby="roles">
      <h2 id="roles">{t('roles')}</h2>
      <dl className="role-list">
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(`role/${role}`)}</dt>
            <dd>{t(`roleIs/${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
