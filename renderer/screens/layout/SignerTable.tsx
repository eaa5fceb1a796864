import { useCallback, useMemo, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { Congress } from '../../../src/api/views.ts';
import { signerKinds } from '../../../src/papers/layout.ts';
import { longest } from '../../../src/papers/layout-limits.ts';
import { signedBy } from '../../../src/papers/signatures.ts';
import { filled } from '../../parts/fields/edited-rows.ts';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/fields/EditableRows.tsx';
import { usualTitleIn, whoOf, type LayoutDraft, type SignerColumn, type SignerRows } from './layout-draft.ts';

/** The places to sign, in their order. A title that nobody typed is the usual one, whatever the committee is called by now. */
export function SignerTable({
  draft,
  congress,
  change,
}: {
  readonly draft: LayoutDraft;
  readonly congress: Congress;
  readonly change: Dispatch<SetStateAction<SignerRows>>;
}) {
  const { t } = useTranslation('layout');
  const columns = useMemo(
    (): readonly RowColumn<SignerColumn>[] => [
      {
        key: 'who',
        label: t('signers/who'),
        width: '24.5%',
        choices: signerKinds.map((value) => ({ value, label: t(`signers/kinds/${value}`) })),
      },
      { key: 'title', label: t('signers/heading'), placeholder: t('signers/add'), maxLength: longest.title },
      { key: 'note', label: t('signers/note'), width: '25%', maxLength: longest.note },
    ],
    [t],
  );
  const changeRows = useCallback<typeof change>(
    (update) => change((now) => withUsualParts(typeof update === 'function' ? update(now) : update)),
    [change],
  );
  const rows = draft.signers.map((row) =>
    row.values.title === undefined
      ? { ...row, values: { ...row.values, title: usualTitleIn(row, draft, congress) } }
      : row,
  );
  const untitled = filled(draft.signers).filter((row) => whoOf(row) === 'other' && !row.values.title?.trim());
  const notes = new Map<number, RowNote<SignerColumn>>(
    untitled.map((row) => [row.id, { column: 'title', text: t('signers/untitled'), wrong: true }]),
  );
  return <EditableRows label={t('signers/title')} columns={columns} rows={rows} change={changeRows} notes={notes} />;
}

/** A row that has just been made is somebody else's, to be signed as every other. */
function withUsualParts(rows: SignerRows): SignerRows {
  return rows.map((row) => ({ ...row, values: { ...row.values, who: whoOf(row), note: row.values.note ?? signedBy } }));
}
