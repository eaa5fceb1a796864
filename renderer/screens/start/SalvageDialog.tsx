import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SalvageReport } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { Refused } from '../../parts/Refused.tsx';

/** A damaged file: offers to save what can be read into a new one, and says exactly what is missing. */
export function SalvageDialog({
  path,
  detail,
  onClose,
  onOpen,
}: {
  /** The damaged file; null while there is none. */
  readonly path: string | null;
  readonly detail: string;
  readonly onClose: () => void;
  readonly onOpen: (path: string) => void;
}) {
  const { t } = useTranslation('start');
  const salvage = useMutation(ask.files.salvage.mutationOptions());
  const close = () => {
    salvage.reset();
    onClose();
  };
  const report = salvage.data;
  return (
    <Dialog opened={path !== null} onClose={close} title={t('salvage/title')} size="44rem">
      <p className="salvage-path">{path}</p>
      {report ? <Report report={report} /> : <Offer detail={detail} />}
      <Refused error={salvage.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('salvage/leave')}
        </Button>
        {report ? (
          <Button data-autofocus onClick={() => onOpen(report.path)}>
            {t('salvage/open')}
          </Button>
        ) : (
          <Button
            data-autofocus
            loading={salvage.isPending}
            onClick={() => path !== null && salvage.mutate({ path, into: savedName(path, t('salvage/suffix')) })}
          >
            {t('salvage/save')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

function Offer({ detail }: { readonly detail: string }) {
  const { t } = useTranslation('start');
  return (
    <>
      <p>
        <strong>{t('salvage/damage')}</strong> {detail}
      </p>
      <p>{t('salvage/backupFirst')}</p>
      <p>{t('salvage/offer')}</p>
    </>
  );
}

function Report({ report: { path, tables, losses } }: { readonly report: SalvageReport }) {
  const { t } = useTranslation('start');
  const rows = tables.reduce((sum, { copied }) => sum + copied, 0);
  const restored = tables.reduce((sum, table) => sum + table.restored, 0);
  return (
    <>
      <p>{t('salvage/done', { rows, restored })}</p>
      <p className="salvage-path">{path}</p>
      {losses.length === 0 ? (
        <p>{t('salvage/nothingMissing')}</p>
      ) : (
        <>
          <p>
            <strong>{t('salvage/missing')}</strong>
          </p>
          <ul className="salvage-losses">
            {losses.map(({ kind, what }) => (
              <li key={what}>
                <span className="label">{t(`salvage/kind/${kind}`)}</span> {what}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "Đại hội.kiemphieu" → "Đại hội (cứu lại 1530-42).kiemphieu": beside the damaged file and never of a name that exists. */
function savedName(path: string, suffix: string): string {
  const time = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const stamp = `${two(time.getHours())}${two(time.getMinutes())}-${two(time.getSeconds())}`;
  return `${path.replace(/\.kiemphieu$/iu, '')} (${suffix} ${stamp}).kiemphieu`;
}
