/** The way onto a USB stick: which drive, how far, and whether it may be pulled out. */
import { Button, Loader } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drive, ExportReceipt } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { FolderChooser } from '../../parts/dialogs/FolderChooser.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { shownSize } from '../../parts/shown-size.ts';
import { useSession } from '../../session.ts';

/** What the keys of the screen can do with the panel. */
export interface UsbWays {
  readonly run: () => void;
  readonly chooseFolder: () => void;
}

/** A plugged-in stick tells nobody; the desk is asked again this often, in milliseconds. */
const lookAgain = 4000;

export function UsbPanel({ roundId, ref }: { readonly roundId: number; readonly ref: Ref<UsbWays> }) {
  const { t } = useTranslation('papers');
  const [chosen, setChosen] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const run = useMutation(ask.export.run.mutationOptions());
  const drives = useQuery({
    ...ask.export.drives.queryOptions(),
    staleTime: 0,
    refetchInterval: run.isIdle || run.isError ? lookAgain : false,
  });
  const writable = drives.data?.filter(({ readOnly }) => !readOnly) ?? [];
  const drive = writable.find(({ path }) => path === chosen) ?? writable[0];

  const exportTo = (folder: string) => {
    if (!run.isPending) run.mutate({ roundId, folder });
  };
  const exportToDrive = () => {
    if (run.isSuccess) return;
    if (drive) exportTo(drive.path);
    else setChoosing(true);
  };
  useImperativeHandle(ref, () => ({
    run: exportToDrive,
    chooseFolder: () => {
      if (!run.isPending) setChoosing(true);
    },
  }));

  return (
    <>
      {run.isSuccess ? (
        <Receipt receipt={run.data} again={() => run.reset()} />
      ) : (
        <>
          <p>{t('usb/intro')}</p>
          <DriveList drives={drives.data} chosen={drive} choose={setChosen} />
          {run.isPending ? (
            <p className="usb-running" role="status">
              <Loader size="sm" /> {t('usb/running')}
            </p>
          ) : (
            <div className="papers-buttons">
              {drive ? <Button onClick={exportToDrive}>{t('usb/run', { name: drive.name })}</Button> : null}
              <Button variant="default" onClick={() => setChoosing(true)}>
                {t('usb/folder')}
              </Button>
            </div>
          )}
          {run.isError ? (
            <>
              <Refused error={run.error} />
              <p className="label">{t('usb/retry')}</p>
            </>
          ) : null}
        </>
      )}
      <FolderChooser
        mode="folder"
        opened={choosing}
        onClose={() => setChoosing(false)}
        title={t('usb/chooseFolder')}
        onChoose={(folder) => {
          setChoosing(false);
          exportTo(folder);
        }}
      />
    </>
  );
}

function DriveList({
  drives,
  chosen,
  choose,
}: {
  readonly drives: readonly Drive[] | undefined;
  readonly chosen: Drive | undefined;
  readonly choose: (path: string) => void;
}) {
  const { t } = useTranslation('papers');
  const language = useSession((session) => session.language);
  if (!drives) return <p className="label">{t('usb/searching')}</p>;
  if (drives.length === 0) return <p className="usb-none">{t('usb/none')}</p>;
  return (
    <fieldset className="usb-drives">
      <legend className="label">{t('usb/drives')}</legend>
      {drives.map((drive) => (
        <label key={drive.path} className="usb-drive">
          <input
            type="radio"
            name="drive"
            checked={drive === chosen}
            disabled={drive.readOnly}
            onChange={() => choose(drive.path)}
          />
          <span>
            <strong>{drive.name}</strong> <span className="usb-path">{drive.path}</span>
            <small>
              {drive.readOnly
                ? t('usb/readOnly')
                : t('usb/free', {
                    free: shownSize(drive.freeBytes, language),
                    size: shownSize(drive.sizeBytes, language),
                  })}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Receipt({ receipt, again }: { readonly receipt: ExportReceipt; readonly again: () => void }) {
  const { t } = useTranslation('papers');
  const language = useSession((session) => session.language);
  const verdict = useRef<HTMLParagraphElement>(null);
  useEffect(() => verdict.current?.focus(), []);
  return (
    <div className="receipt">
      <p
        ref={verdict}
        tabIndex={-1}
        role="status"
        className={`receipt-verdict ${receipt.safeToRemove ? 'safe' : 'unsafe'}`}
      >
        {t(receipt.safeToRemove ? 'receipt/safe' : 'receipt/unsafe')}
      </p>
      <p className="label">{t('receipt/folder')}</p>
      <p className="receipt-folder">{receipt.folder}</p>
      {receipt.fingerprint === null ? null : (
        <>
          <p className="label">{t('receipt/key')}</p>
          <p className="receipt-key">
            <code>{receipt.fingerprint}</code>
          </p>
        </>
      )}
      <table className="receipt-files">
        <caption className="label">{t('receipt/files')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('receipt/file')}</th>
            <th scope="col">{t('receipt/size')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">
                {file.name}
                <code title={t('receipt/hash')}>{file.sha256}</code>
              </th>
              <td>{shownSize(file.size, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="default" onClick={again}>
        {t('usb/again')}
      </Button>
    </div>
  );
}
