import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from './Dialog.tsx';

/** Remembers whether leaving would lose something; `letGo` allows the one navigation after a save. */
export function useUnsaved(dirty: boolean) {
  const state = useRef({ dirty, leaving: false });
  useEffect(() => {
    state.current.dirty = dirty;
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      state.current.dirty && !state.current.leaving && currentLocation.pathname !== nextLocation.pathname,
  );
  return {
    blocker,
    letGo: () => {
      state.current.leaving = true;
    },
  };
}

/** Asks before unsaved changes are left behind. `save` answers false when it could not save. */
export function UnsavedGuard({
  guard,
  save,
}: {
  readonly guard: ReturnType<typeof useUnsaved>;
  readonly save: () => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const { blocker } = guard;
  const stay = () => blocker.reset?.();
  return (
    <Dialog opened={blocker.state === 'blocked'} onClose={stay} title={t('unsaved/title')} withCloseButton={false}>
      <p>{t('unsaved/text')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={stay}>
          {t('unsaved/stay')}
        </Button>
        <Button variant="outline" color="red.9" onClick={() => blocker.proceed?.()}>
          {t('unsaved/drop')}
        </Button>
        <Button
          data-autofocus
          onClick={() =>
            void save().then((saved) => {
              if (saved) blocker.proceed?.();
              else stay();
            })
          }
        >
          {t('unsaved/save')}
        </Button>
      </Group>
    </Dialog>
  );
}
