import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../../src/people/permissions.ts';
import type { Person } from '../../src/people/roles.ts';
import { lockKey } from './keys-above.ts';
import { lockComputer } from './lock-computer.ts';
import { NewSecretDialog } from './NewSecretDialog.tsx';

/** Who is signed in, with the ways to somebody else, to the lock and to one's own PIN. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={300} shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className="plain person" title={`${person.name} · ${t(`role/${person.role}`)}`}>
            {person.name} · {t(`role/${person.role}`)}
          </button>
        </Menu.Target>
        <Menu.Dropdown c="var(--ink)">
          <Menu.Item onClick={lockComputer}>{t('menu/switch')}</Menu.Item>
          <Menu.Item onClick={() => setChanging(true)}>{t('menu/ownSecret')}</Menu.Item>
          {mayDo(person.role, 'person-added') ? (
            <Menu.Item onClick={() => void navigate('/congress/people')}>{t('menu/people')}</Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className="plain lock-now" title={t('menu/lockTitle')} onClick={lockComputer}>
        {t('menu/lockComputer')} <kbd className="key">{lockKey}</kbd>
      </button>
      <NewSecretDialog person={changing ? person : null} onClose={() => setChanging(false)} />
    </>
  );
}
