import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import '../../parts/dialogs/decision.css';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { Refused } from '../../parts/Refused.tsx';

/** Mã khôi phục: made on purpose, shown once, printed large for the sealed envelope. */
export function RecoveryCard({
  making,
  setMaking,
}: {
  readonly making: boolean;
  readonly setMaking: (making: boolean) => void;
}) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <section className="card form-card" aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery/title')}</h2>
      <p className="explained">{t('recovery/help')}</p>
      <Button variant="default" onClick={() => setMaking(true)} rightSection={<kbd className="key">K</kbd>}>
        {t('recovery/make')}
      </Button>
      <Dialog
        opened={making}
        onClose={() => setMaking(false)}
        size="lg"
        title={t('recovery/title')}
        closeOnClickOutside={false}
      >
        {making ? <RecoveryForm onClose={() => setMaking(false)} /> : null}
      </Dialog>
    </section>
  );
}

function RecoveryForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const file = useQuery(ask.files.current.queryOptions()).data;
  const make = useMutation(ask.people.recoveryCode.mutationOptions());
  if (!make.data) {
    return (
      <div className="decision-form">
        <p>{t('recovery/help')}</p>
        <Refused error={make.error} />
        <DialogButtons onCancel={onClose}>
          <Button autoFocus data-autofocus loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t('recovery/make')}
          </Button>
        </DialogButtons>
      </div>
    );
  }
  return (
    <div className="decision-form recovery">
      <p className="label">{t('recovery/shown')}</p>
      <p className="recovery-congress">{file?.title}</p>
      <p className="recovery-code" role="status">
        {make.data.code}
      </p>
      <p className="label">{t('recovery/file', { file: file?.fileName ?? '' })}</p>
      <p className="recovery-once">{t('recovery/once')}</p>
      <DialogButtons onCancel={onClose} cancel={t('recovery/kept')}>
        <Button autoFocus onClick={() => window.print()}>
          {t('recovery/print')}
        </Button>
      </DialogButtons>
    </div>
  );
}
