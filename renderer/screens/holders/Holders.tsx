/** Danh sách cổ đông: who holds how many shares, own and by proxy, and who is at the meeting. */
import './holders.css';
import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { HoldersView } from '../../../src/api/views.ts';
import { sharesOf } from '../../../src/reading/shares.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import { useSession } from '../../session.ts';
import { holdersOf, isGrave, problemsOf, rowsOfHolders, withSharesShown } from './holder-rows.ts';
import { useHolderTable } from './holder-table.ts';
import { HoldersPreview } from './HoldersPreview.tsx';
import { FindHolder, HoldersTable } from './HoldersTable.tsx';
import { saveTemplate, useRegisterImport } from './register-import.ts';
import { RollCall } from './RollCall.tsx';
import { ShareTotals } from './ShareTotals.tsx';

export function Holders() {
  const { t } = useTranslation('holders');
  const { none, congress, error } = useOpenCongress();
  const answer = useQuery({ ...ask.holders.get.queryOptions(), enabled: congress !== undefined });
  if (none) return <Navigate to="/" replace />;
  if (answer.data) return <Register {...answer.data} />;
  return (
    <Frame title={t('title')} hints={[]}>
      <Refused error={error ?? answer.error} />
    </Frame>
  );
}

/** Starts from what is saved; later changes by another window do not overwrite what is being typed. */
function Register({ holders, declared: standing }: Pick<HoldersView, 'holders' | 'declared'>) {
  const { t } = useTranslation(['holders', 'refusals']);
  const navigate = useNavigate();
  const language = useSession((session) => session.language);
  const shown = (count: number) => shownCount(count, language);
  const [start] = useState(() => rowsOfHolders(holders, shown));
  const table = useHolderTable(start);
  const [declared, declare] = useState(standing);
  const [saved, setSaved] = useState({ rows: table.rows, declared });
  const save = useMutation(ask.holders.save.mutationOptions());
  const list = useRegisterImport();
  const file = useRef<HTMLInputElement>(null);
  const call = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const typed = useMemo(() => holdersOf(table.rows), [table.rows]);
  const problems = useMemo(() => problemsOf(table.rows), [table.rows]);
  const wrong = table.rows.flatMap(({ id }, index) => {
    const problem = problems.get(id);
    return problem && isGrave(problem) ? [{ id, number: index + 1 }] : [];
  });
  const [complain, setComplain] = useState(false);
  const dirty = table.rows !== saved.rows || declared !== saved.declared;
  const [writtenIn, writeIn] = useState(language);
  if (writtenIn !== language) {
    // Another language sets thousands apart in another way; that alone is no change to be saved.
    const rows = withSharesShown(table.rows, shown);
    writeIn(language);
    table.rewrite(rows);
    if (table.rows === saved.rows) setSaved({ ...saved, rows });
  }
  const guard = useUnsaved(dirty);

  const store = async (): Promise<boolean> => {
    setComplain(true);
    if (wrong.length > 0) return false;
    try {
      await save.mutateAsync({ holders: typed, declared });
    } catch {
      return false;
    }
    setSaved({ rows: table.rows, declared });
    return true;
  };
  const back = () => void navigate('/congress');
  const chooseFile = () => file.current?.click();
  useScreenKeys([
    ['mod+S', () => void store()],
    ['F2', () => call.current?.focus()],
    ['F3', () => search.current?.focus()],
    ['F4', chooseFile],
    ['alt+PageDown', () => table.turn(1)],
    ['alt+PageUp', () => table.turn(-1)],
    ['Escape', back],
  ]);

  return (
    <Frame
      title={t('title')}
      hints={[
        { cap: 'F2', label: t('keys/attend'), press: () => call.current?.focus() },
        { cap: 'F3', label: t('keys/find'), press: () => search.current?.focus() },
        { cap: 'F4', label: t('keys/import'), press: chooseFile },
        { cap: 'Ctrl S', label: t('keys/save'), press: () => void store() },
        ...(table.pages > 1 ? [{ cap: 'Alt PgUp PgDn', label: t('keys/pages') }] : []),
        { cap: 'Ctrl Delete', label: t('keys/remove') },
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <div className="holders">
        <div className="holders-top">
          <ShareTotals
            shares={sharesOf(typed)}
            declared={declared}
            declare={declare}
            present={typed.filter(({ present }) => present).length}
            all={typed.length}
          />
          <div className="holders-actions">
            <Button size="md" onClick={() => void store()} loading={save.isPending} disabled={!dirty}>
              {t('save')}
            </Button>
            <span className={dirty ? 'state unsaved' : 'state'} role="status">
              {t(dirty ? 'unsaved' : 'saved')}
            </span>
          </div>
        </div>
        <Refused error={save.error} />
        {complain && wrong.length > 0 ? (
          <Alert color="red" variant="light" role="alert" styles={{ message: { color: 'var(--struck)' } }}>
            {t('wrong', { count: wrong.length, row: wrong[0]!.number })}{' '}
            <Button variant="default" size="compact-md" onClick={() => table.only(wrong.map(({ id }) => id))}>
              {t('showWrong')}
            </Button>
          </Alert>
        ) : null}
        <section className="card holders-work">
          <div className="holders-head">
            <RollCall field={call} rows={table.rows} setPresent={table.setPresent} />
            <FindHolder table={table} field={search} />
            <div className="holders-tools">
              <Button variant="default" onClick={chooseFile} loading={list.reading}>
                {t('import')}
              </Button>
              <Button variant="subtle" onClick={() => void saveTemplate(t('templateName'))}>
                {t('template')}
              </Button>
            </div>
          </div>
          <input
            ref={file}
            type="file"
            hidden
            accept=".xlsx,.csv,.txt"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) list.readFile(chosen);
              event.currentTarget.value = '';
            }}
          />
          {list.tooLarge ? (
            <Alert color="red" variant="light" role="alert">
              {t('refusals:list-too-large', list.tooLarge)}
            </Alert>
          ) : null}
          <Refused error={list.error} />
          <HoldersTable table={table} problems={problems} />
        </section>
      </div>
      <HoldersPreview
        read={list.read}
        present={typed.length}
        onClose={list.drop}
        onTake={(taken) => {
          list.drop();
          table.replace(rowsOfHolders(taken, shown, table.rows));
        }}
      />
      <UnsavedGuard guard={guard} save={store} />
    </Frame>
  );
}
