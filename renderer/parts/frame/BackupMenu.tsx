import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { FolderChooser } from '../dialogs/FolderChooser.tsx';
import { Refused } from '../Refused.tsx';
import { ageOf } from './shown-age.ts';
import { shownTime } from '../shown-time.ts';
import './backup.css';

export function useBackup(open: boolean): BackupStatus | undefined {
  return useQuery({ ...ask.files.backupStatus.queryOptions(), enabled: open }).data;
}

/** The age of the second copy, always in sight; opens the dialog in which its folder is chosen. */
export function BackupMenu({ backup }: { readonly backup: BackupStatus }) {
  const { t } = useTranslation('files');
  const [opened, setOpened] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const choose = useMutation(ask.files.backup.mutationOptions());
  const age = useAge(backup);
  return (
    <>
      <button
        type="button"
        className={backup.problem ? 'plain backup-failed' : 'plain'}
        onClick={() => setOpened(true)}
      >
        {age}
      </button>
      <Dialog opened={opened && !choosing} onClose={() => setOpened(false)} title={t('backup/title')} size="lg">
        <p className="backup-text">{t('backup/help')}</p>
        <dl className="backup-facts">
          <dt>{t('backup/folder')}</dt>
          <dd>{backup.folder ?? t('backup/none')}</dd>
          {backup.folder ? (
            <>
              <dt>{t('backup/last')}</dt>
              <dd>{backup.at ? shownTime(backup.at) : t('backup/never')}</dd>
            </>
          ) : null}
        </dl>
        <BackupProblem backup={backup} />
        <Refused error={choose.error} />
        <Group justify="flex-end">
          {backup.folder ? (
            <>
              <Button variant="subtle" c="var(--struck)" onClick={() => choose.mutate({ folder: null })}>
                {t('backup/stop')}
              </Button>
              <Button
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({ folder: backup.folder })}
              >
                {t('backup/again')}
              </Button>
            </>
          ) : null}
          <Button onClick={() => setChoosing(true)} data-autofocus>
            {t('backup/choose')}
          </Button>
        </Group>
      </Dialog>
      <FolderChooser
        mode="folder"
        title={t('backup/choose')}
        opened={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(folder) => {
          setChoosing(false);
          choose.mutate({ folder });
        }}
      />
    </>
  );
}

/** One line under the head of the screen while the second copy cannot be written; entry goes on. */
export function BackupLine({ backup }: { readonly backup: BackupStatus }) {
  return backup.problem ? (
    <div className="backup-line" role="status">
      <BackupProblem backup={backup} />
    </div>
  ) : null;
}

function BackupProblem({ backup: { problem, at } }: { readonly backup: BackupStatus }) {
  const { t } = useTranslation('files');
  const { t: refusal } = useTranslation('refusals');
  if (!problem) return null;
  const last = at ? t('backup/lastAt', { time: shownTime(at) }) : t('backup/never');
  return (
    <p className="backup-problem">
      <strong>{t('backup/failed')}</strong> {refusal(problem.code, { ...problem.params })} {last}
    </p>
  );
}

function useAge({ folder, at }: BackupStatus): string {
  const { t } = useTranslation('files');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticking);
  }, []);
  if (!folder) return t('backup/chip/none');
  if (!at) return t('backup/chip/never');
  const { unit, count } = ageOf(at, now);
  return t(`backup/chip/${unit}`, { count });
}
