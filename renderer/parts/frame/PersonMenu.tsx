import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../../../src/people/permissions.ts';
import type { Person } from '../../../src/people/roles.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { lockKey } from './keys-above.ts';
import { lockComputer } from './lock-computer.ts';
import { NewSecretForm } from '../people/NewSecretDialog.tsx';
import './person-menu.css';

type Shown = 'ways' | 'secret';

/** Who is signed in, with the ways to somebody else, to the lock and to one's own PIN. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);
  const known = `${person.name} · ${t(`role/${person.role}`)}`;
  const lock = () => {
    close();
    lockComputer();
  };
  return (
    <>
      <button type="button" className="plain person" title={known} onClick={() => setShown('ways')}>
        {known}
      </button>
      <button type="button" className="plain" title={t('menu/lockTitle')} onClick={lock}>
        <span className="with-key">{t('menu/lockComputer')}</span> <kbd className="key">{lockKey}</kbd>
      </button>
      <Dialog
        opened={shown !== null}
        onClose={close}
        title={shown === 'secret' ? t('secretOf', { name: person.name }) : known}
      >
        {shown === 'secret' ? (
          <NewSecretForm person={person} onClose={close} onSet={close} />
        ) : (
          <div className="person-ways">
            <Button
              variant="default"
              onClick={lock}
              autoFocus
              data-autofocus
              rightSection={<kbd className="key">{lockKey}</kbd>}
            >
              {t('menu/switch')}
            </Button>
            <Button variant="default" onClick={() => setShown('secret')}>
              {t('menu/ownSecret')}
            </Button>
            {mayDo(person.role, 'person-added') ? (
              <Button
                variant="default"
                onClick={() => {
                  close();
                  void navigate('/congress/people');
                }}
              >
                {t('title')}
              </Button>
            ) : null}
          </div>
        )}
      </Dialog>
    </>
  );
}
