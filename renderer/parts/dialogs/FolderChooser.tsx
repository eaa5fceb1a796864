import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import './FolderChooser.css';
import { Dialog } from './Dialog.tsx';
import { KeyHints } from '../frame/KeyBar.tsx';
import { Refused } from '../Refused.tsx';
import { shownTime } from '../shown-time.ts';

type Entry = FolderListing['entries'][number];

/**
 * A dialog over the desk's own view of the disk, the same in both hosts.
 * `open-file` answers the path of a congress file, `folder` the path of a folder.
 */
export function FolderChooser({
  mode,
  opened,
  onClose,
  onChoose,
  start = null,
  title,
}: {
  readonly mode: 'open-file' | 'folder';
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChoose: (path: string) => void;
  /** Folder shown first; the desk's choice (Documents) when left out. */
  readonly start?: string | null;
  readonly title?: string;
}) {
  const { t } = useTranslation('files');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="52rem"
      title={title ?? t(mode === 'folder' ? 'chooseFolder' : 'chooseFile')}
      closeLabel={t('keys/back')}
    >
      {opened ? <Chooser mode={mode} start={start} onChoose={onChoose} /> : null}
    </Dialog>
  );
}

function Chooser({
  mode,
  start,
  onChoose,
}: {
  readonly mode: 'open-file' | 'folder';
  readonly start: string | null;
  readonly onChoose: (path: string) => void;
}) {
  const { t } = useTranslation('files');
  const id = useId();
  const [asked, setAsked] = useState<string | null>(start);
  const listing = useQuery({
    ...ask.files.folder.queryOptions({ input: { path: asked } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const entries = (listing.data?.entries ?? []).filter((entry) => mode === 'open-file' || entry.kind === 'folder');
  const here = listing.data?.path ?? '';
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState(0);
  /** The folder just left upwards: it is selected in its parent, so that a wrong turn costs one key. */
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const [shown, setShown] = useState('');
  if (here !== shown) {
    setShown(here);
    setTyped(here);
    setSelected(
      Math.max(
        0,
        entries.findIndex((entry) => entry.path === cameFrom),
      ),
    );
  }
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, here]);

  const show = (path: string | null) => {
    setCameFrom(here);
    setAsked(path);
  };
  const up = () => {
    if (listing.data?.parent) show(listing.data.parent);
  };
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    if (entry.kind === 'congress') onChoose(entry.path);
    else show(entry.path);
  };
  /** The folder asked for, also where its entries are still on their way: never the one shown before. */
  const takeHere = async () => {
    const { data } = listing.isFetching ? await listing.refetch() : listing;
    if (data) onChoose(data.path);
  };
  const go = () => {
    if (mode === 'open-file' && typed.toLowerCase().endsWith('.kiemphieu')) onChoose(typed.trim());
    else {
      show(typed.trim() || null);
      list.current?.focus();
    }
  };
  const onListKey = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setSelected(Math.min(last, selected + 1)),
      ArrowUp: () => setSelected(Math.max(0, selected - 1)),
      PageDown: () => setSelected(Math.min(last, selected + 8)),
      PageUp: () => setSelected(Math.max(0, selected - 8)),
      Home: () => setSelected(0),
      End: () => setSelected(Math.max(0, last)),
      Enter: () => (event.ctrlKey && mode === 'folder' ? void takeHere() : take(entries[selected])),
      ArrowRight: () => take(entries[selected]?.kind === 'folder' ? entries[selected] : undefined),
      ArrowLeft: up,
      Backspace: up,
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey) {
      const letter = event.key.toLocaleLowerCase('vi');
      const from = [...entries.keys()].map((at) => (selected + 1 + at) % entries.length);
      const found = from.find((at) => entries[at]!.name.toLocaleLowerCase('vi').startsWith(letter));
      if (found !== undefined) setSelected(found);
    }
  };

  const current = entries[selected];
  return (
    <div className="folder-chooser">
      <form
        className="wide"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextInput
          label={t('path')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSection={
            <Button type="submit" variant="subtle" size="compact-sm">
              {t('go')}
            </Button>
          }
          rightSectionWidth="4rem"
        />
        <Refused error={listing.error} />
      </form>
      <nav aria-label={t('places')}>
        <div className="label">{t('places')}</div>
        <ul className="places">
          {listing.data?.places.map((place) => (
            <li key={place.path}>
              <button
                type="button"
                aria-current={place.path === here}
                onClick={() => {
                  show(place.path);
                  list.current?.focus();
                }}
              >
                {place.name}
                {place.kind === 'drive' ? <span className="chip calm">{t('drive')}</span> : null}
              </button>
            </li>
          ))}
        </ul>
        {listing.data?.parent ? (
          <Button variant="default" size="compact-md" mt="xs" onClick={up}>
            {t('up')}
          </Button>
        ) : null}
      </nav>
      <div>
        <div className="label" id={`${id}-label`}>
          {t('content')}
        </div>
        <div
          ref={list}
          className="folder-list"
          role="listbox"
          tabIndex={0}
          data-autofocus
          aria-labelledby={`${id}-label`}
          aria-busy={listing.isFetching}
          aria-activedescendant={current ? `${id}-${selected}` : undefined}
          onKeyDown={onListKey}
        >
          {entries.map((entry, at) => (
            <div
              key={entry.path}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === selected}
              className="folder-entry"
              onClick={() => setSelected(at)}
              onDoubleClick={() => take(entry)}
            >
              <EntryIcon kind={entry.kind} />
              <span className="name">
                {entry.name}
                <span className="visually-hidden"> · {t(entry.kind)}</span>
              </span>
              {entry.kind === 'congress' ? <span className="detail">{shownTime(entry.modified)}</span> : null}
            </div>
          ))}
        </div>
        {entries.length === 0 && !listing.isFetching ? (
          <p className="label" role="status">
            {t(mode === 'folder' ? 'empty' : 'emptyFile')}
          </p>
        ) : null}
      </div>
      <div className="wide">
        {mode === 'folder' ? (
          <Button fullWidth onClick={() => void takeHere()} disabled={!here}>
            {t('takeFolder')}
          </Button>
        ) : (
          <Button fullWidth onClick={() => take(current)} disabled={current?.kind !== 'congress'}>
            {t('takeFile')}
          </Button>
        )}
      </div>
      <div className="wide folder-keys">
        <KeyHints
          hints={[
            { cap: '↑ ↓', label: t('keys/move') },
            { cap: 'Enter', label: t('keys/open') },
            { cap: '←', label: t('keys/up') },
            ...(mode === 'folder' ? [{ cap: 'Ctrl Enter', label: t('keys/take') }] : []),
            { cap: 'Esc', label: t('keys/back') },
          ]}
        />
      </div>
    </div>
  );
}

function EntryIcon({ kind }: { readonly kind: Entry['kind'] }) {
  return (
    <svg className="folder-icon" viewBox="0 0 20 20" aria-hidden>
      {kind === 'folder' ? (
        <path d="M2.5 5.5h5l1.5 2h8.5v8.5h-15z" />
      ) : (
        <path d="M5 2.5h7l3.5 3.5v11.5H5z M8 9.5h5 M8 12h5 M8 14.5h3" />
      )}
    </svg>
  );
}
