/** Ký số biên bản: a key file and its password, whose certificate it is, then the signed minutes as a file. */
import { Alert, Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningCertificate } from '../../../src/api/views.ts';
import { desk } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { saveFile } from '../../parts/paper/paper.ts';
import { Refused } from '../../parts/Refused.tsx';
import { shownTime } from '../../parts/shown-time.ts';
import { ChosenFile } from './ChosenFile.tsx';

interface SignProps {
  readonly roundId: number;
  /** What the signed minutes are saved as. */
  readonly fileName: string;
  readonly onClose: () => void;
}

export function SignDialog({ opened, ...props }: SignProps & { readonly opened: boolean }) {
  const { t } = useTranslation('papers');
  return (
    <Dialog opened={opened} onClose={props.onClose} size="lg" title={t('sign/title')}>
      {opened ? <SignForm {...props} /> : null}
    </Dialog>
  );
}

function SignForm({ roundId, fileName, onClose }: SignProps) {
  const { t } = useTranslation(['papers', 'common']);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [before, setBefore] = useState<File | null>(null);
  const read = useMutation({ mutationFn: (of: File) => desk.papers.certificate({ ...sent(of), password }) });
  const sign = useMutation({
    mutationFn: async (of: File) => {
      const signed = before ? { signed: sent(before) } : {};
      const key = { ...sent(of), password };
      // Out of force by this clock: that stands above the button that was pressed.
      const anyway = read.data !== undefined && read.data.state !== 'in-force';
      saveFile(await desk.papers.sign({ roundId, key, ...signed, anyway }), fileName);
    },
  });
  const working = read.isPending || sign.isPending;
  const act = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // While it works the button is off, and what is off loses the focus. Enter signs once the certificate is seen.
    if (!working && (read.isSuccess || document.activeElement === document.body)) act.current?.focus();
  }, [working, read.isSuccess]);
  const changed = () => {
    read.reset();
    sign.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || working) return;
    if (read.isSuccess) sign.mutate(file);
    else read.mutate(file);
  };
  if (sign.isSuccess)
    return (
      <div className="decision-form">
        <p role="status">{t('sign/done', { file: fileName })}</p>
        <div className="dialog-buttons">
          {/* The form that had the focus is gone. */}
          <Button autoFocus onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      </div>
    );
  return (
    <form className="decision-form" noValidate onSubmit={submit}>
      <p className="label">{t('sign/help')}</p>
      <ChosenFile
        label={t('sign/keyFile')}
        choose={t('sign/chooseKey')}
        accept=".p12,.pfx"
        file={file}
        first
        onChoose={(chosen) => {
          setFile(chosen);
          changed();
        }}
      />
      <PasswordInput
        label={t('sign/password')}
        autoComplete="off"
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
          changed();
        }}
      />
      <ChosenFile
        label={t('sign/before')}
        choose={t('sign/chooseBefore')}
        accept=".pdf"
        file={before}
        onChoose={(chosen) => {
          setBefore(chosen);
          sign.reset();
        }}
      />
      {read.data ? <Certificate certificate={read.data} /> : null}
      <Refused error={sign.error ?? read.error} />
      <DialogButtons onCancel={onClose}>
        <Button ref={act} type="submit" disabled={!file} loading={working}>
          {t(!read.data ? 'sign/look' : read.data.state === 'in-force' ? 'sign/sign' : 'sign/signAnyway')}
        </Button>
      </DialogButtons>
    </form>
  );
}

function Certificate({ certificate }: { readonly certificate: SigningCertificate }) {
  const { t } = useTranslation('papers');
  const { name, organisation, issuer, selfSigned, serial, from, until, state } = certificate;
  return (
    <div role="status">
      <dl className="certificate">
        <dt>{t('sign/owner')}</dt>
        <dd>
          <strong>{name}</strong>
          {organisation === '' ? null : <div>{organisation}</div>}
        </dd>
        <dt>{t('sign/issuer')}</dt>
        <dd>
          {issuer}
          {selfSigned ? <div className="certificate-caution">{t('sign/selfSigned')}</div> : null}
        </dd>
        <dt>{t('sign/serial')}</dt>
        <dd>{serial}</dd>
        <dt>{t('sign/force')}</dt>
        <dd>{t('sign/fromUntil', { from: shownTime(from), until: shownTime(until) })}</dd>
      </dl>
      {state === 'in-force' ? null : (
        <Alert color="yellow" variant="light">
          {t(`sign/${state}`)}
        </Alert>
      )}
    </div>
  );
}

function sent(file: File) {
  return { name: file.name, content: file };
}
