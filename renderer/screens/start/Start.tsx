import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { RecentFile } from '../../../src/api/views.ts';
import { ask, queries, refusalOf } from '../../desk.ts';
import { FolderChooser } from '../../parts/dialogs/FolderChooser.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { CopiesDialog } from './CopiesDialog.tsx';
import type { Copies } from './CopiesDialog.tsx';
import { SalvageDialog } from './SalvageDialog.tsx';
import './start.css';

/** Recent files that a digit key opens. */
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function Start() {
  const { t } = useTranslation('start');
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const current = useQuery(ask.files.current.queryOptions());
  const recent = useQuery(ask.files.recent.queryOptions());
  const entered = {
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate('/congress');
    },
  };
  const open = useMutation(ask.files.open.mutationOptions(entered));
  const sample = useMutation(ask.files.openSample.mutationOptions(entered));
  const forget = useMutation(
    ask.files.forget.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: ask.files.key() }) }),
  );
  const refusal = open.error ? refusalOf(open.error) : null;
  const damaged = refusal?.code === 'file-damaged' ? refusal.params : null;
  const copies = refusal?.code === 'copies-diverged' ? (refusal.params as unknown as Copies) : null;
  const busy = open.isPending || sample.isPending;
  const files = recent.data ?? [];
  const openRecent = (file: RecentFile | undefined) => {
    if (file && !file.missing && !busy) open.mutate({ path: file.path });
  };
  const train = () => void navigate('/training');
  const create = () => void navigate('/new');
  const openSample = () => {
    if (!busy) sample.mutate(undefined);
  };
  useScreenKeys([
    ['N', create],
    ['O', () => setChoosing(true)],
    ['S', openSample],
    ['T', train],
    ...digits.map((digit, at) => [digit, () => openRecent(files[at])] as const),
  ]);
  if (current.data) return <Navigate to="/congress" replace />;
  return (
    <Frame
      title={t('title')}
      hints={[
        { cap: 'N', label: t('keys/new'), press: create },
        { cap: 'O', label: t('keys/open'), press: () => setChoosing(true) },
        { cap: 'S', label: t('keys/sample'), press: openSample },
        { cap: 'T', label: t('keys/training'), press: train },
        ...(files.length > 0
          ? [{ cap: files.length > 1 ? `1–${Math.min(9, files.length)}` : '1', label: t('keys/recent') }]
          : []),
      ]}
    >
      <div className="start">
        <div className="headline">
          <h2>{t('headline')}</h2>
          <p className="lead">{t('lead')}</p>
          <Refused error={((damaged ?? copies) ? null : open.error) ?? sample.error ?? forget.error ?? recent.error} />
          {busy ? <p role="status">{t('opening')}</p> : null}
        </div>
        <div className="actions">
          <button type="button" className="action main" onClick={create} autoFocus>
            <span>
              <strong>{t('new')}</strong>
              <span className="help">{t('newHelp')}</span>
            </span>
            <kbd className="key">N</kbd>
          </button>
          <button type="button" className="action" onClick={() => setChoosing(true)}>
            <span>
              <strong>{t('open')}</strong>
              <span className="help">{t('openHelp')}</span>
            </span>
            <kbd className="key">O</kbd>
          </button>
          <button type="button" className="action" onClick={openSample} aria-busy={sample.isPending}>
            <span>
              <strong>{t('sample')}</strong>
              <span className="help">{t('sampleHelp')}</span>
            </span>
            <kbd className="key">S</kbd>
          </button>
          <button type="button" className="action" onClick={train}>
            <span>
              <strong>{t('training')}</strong>
              <span className="help">{t('trainingHelp')}</span>
            </span>
            <kbd className="key">T</kbd>
          </button>
        </div>
        <section className="card recent" aria-label={t('recent')}>
          <p className="overline">{t('recent')}</p>
          {recent.data?.length === 0 ? <p className="label">{t('recentNone')}</p> : null}
          <ul>
            {files.map((file, at) => (
              <RecentLine
                key={file.path}
                file={file}
                digit={digits[at]}
                open={() => openRecent(file)}
                forget={() => forget.mutate({ path: file.path })}
              />
            ))}
          </ul>
        </section>
      </div>
      <FolderChooser
        mode="open-file"
        opened={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(path) => {
          setChoosing(false);
          open.mutate({ path });
        }}
      />
      <SalvageDialog
        path={damaged ? String(damaged['path']) : null}
        detail={String(damaged?.['detail'] ?? '')}
        onClose={() => open.reset()}
        onOpen={(path) => open.mutate({ path })}
      />
      <CopiesDialog
        copies={copies}
        onClose={() => open.reset()}
        onOpen={(path, anyway) => open.mutate({ path, anyway })}
      />
    </Frame>
  );
}

function RecentLine({
  file,
  digit,
  open,
  forget,
}: {
  readonly file: RecentFile;
  readonly digit: string | undefined;
  readonly open: () => void;
  readonly forget: () => void;
}) {
  const { t } = useTranslation('start');
  return (
    <li>
      <button
        type="button"
        className="open"
        disabled={file.missing}
        onClick={open}
        title={file.missing ? t('missingHelp') : file.path}
      >
        <kbd className="key">{digit ?? '·'}</kbd>
        <span className="name">{file.title}</span>
        {file.missing ? (
          <span className="chip attention">{t('missing')}</span>
        ) : (
          <span className="when">{shownTime(file.openedAt)}</span>
        )}
        <span className="path">{file.missing ? t('missingHelp') : file.path}</span>
      </button>
      <Button
        className="forget"
        variant="subtle"
        size="compact-md"
        onClick={forget}
        aria-label={`${t('forget')}: ${file.title}`}
        title={t('forget')}
      >
        ×
      </Button>
    </li>
  );
}
