import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { shownTime } from '../../parts/shown-time.ts';

export interface Copies {
  readonly path: string;
  readonly other: string;
  readonly ours: number;
  readonly oursAt: string;
  readonly theirs: number;
  readonly theirsAt: string;
}

/** Two copies of one congress of which the other has what this one lacks: nobody goes on unnoticed. */
export function CopiesDialog({
  copies,
  onClose,
  onOpen,
}: {
  readonly copies: Copies | null;
  readonly onClose: () => void;
  readonly onOpen: (path: string, anyway: boolean) => void;
}) {
  const { t } = useTranslation('start');
  if (!copies) return null;
  const { path, other, ours, oursAt, theirs, theirsAt } = copies;
  return (
    <Dialog opened onClose={onClose} title={t('copies/title')} size="44rem">
      <p>{t(ours === 0 ? 'copies/behind' : 'copies/both')}</p>
      <table className="copies">
        <thead>
          <tr>
            <th scope="col">{t('copies/file')}</th>
            <th scope="col">{t('copies/last')}</th>
            <th scope="col">{t('copies/own')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{path}</th>
            <td>{shownTime(oursAt)}</td>
            <td>{t('copies/lines', { count: ours })}</td>
          </tr>
          <tr>
            <th scope="row">{other}</th>
            <td>{shownTime(theirsAt)}</td>
            <td>{t('copies/lines', { count: theirs })}</td>
          </tr>
        </tbody>
      </table>
      <p>{t('copies/advice')}</p>
      <Group justify="flex-end">
        <Button variant="subtle" c="var(--struck)" onClick={() => onOpen(path, true)}>
          {t('copies/anyway')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('copies/leave')}
        </Button>
        <Button data-autofocus onClick={() => onOpen(other, false)}>
          {t('copies/openOther')}
        </Button>
      </Group>
    </Dialog>
  );
}
