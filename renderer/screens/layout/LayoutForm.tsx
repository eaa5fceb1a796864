/** What an organisation settles of its papers, part by part. */
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { Congress } from '../../../src/api/views.ts';
import { closings, usualLayout, type OwnLayout, type PaperLayout } from '../../../src/papers/layout.ts';
import { longest, marginLimits, maxCopies, maxMottoLines, maxSigners } from '../../../src/papers/layout-limits.ts';
import { longList } from '../../../src/papers/minutes/minutes-opening.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { isOwn, type DraftFaults, type LayoutDraft, type Part } from './layout-draft.ts';
import { LayoutPart } from './LayoutPart.tsx';
import { SignerTable } from './SignerTable.tsx';

const sides = ['top', 'bottom', 'left', 'right'] as const;

export function LayoutForm({
  draft,
  setDraft,
  own,
  faults,
  congress,
  toUsual,
}: {
  readonly draft: LayoutDraft;
  readonly setDraft: Dispatch<SetStateAction<LayoutDraft>>;
  readonly own: OwnLayout;
  readonly faults: DraftFaults;
  readonly congress: Congress;
  readonly toUsual: (part: Part) => void;
}) {
  const { t } = useTranslation(['layout', 'refusals']);
  const usual = usualLayout(congress.ruleSet);
  const change = (changed: Partial<LayoutDraft>) => setDraft((now) => ({ ...now, ...changed }));
  const partOf = (part: Part) => ({ part, own: isOwn(own, part), toUsual });
  const { margins } = draft;
  return (
    <>
      <LayoutPart {...partOf('margins')}>
        <div className="layout-margins">
          {sides.map((side) => (
            <CountInput
              key={side}
              label={t(`margins/${side}`)}
              digits={3}
              data-autofocus={side === 'top' || undefined}
              autoFocus={side === 'top'}
              value={margins[side]}
              onChange={(millimetres) => change({ margins: { ...margins, [side]: millimetres } })}
              error={faults.margins.includes(side) ? t('margins/range', marginLimits) : undefined}
            />
          ))}
        </div>
      </LayoutPart>
      <LayoutPart {...partOf('heading')}>
        <Checkbox
          label={t('heading/printed')}
          description={t('heading/help')}
          checked={draft.heading}
          onChange={(event) => change({ heading: event.currentTarget.checked })}
        />
      </LayoutPart>
      <LayoutPart {...partOf('motto')}>
        <Textarea
          aria-label={t('motto/title')}
          description={t('motto/help')}
          rows={2}
          value={draft.motto}
          spellCheck={false}
          onChange={(event) => change({ motto: event.currentTarget.value })}
          error={faults.motto ? t('motto/wrong', { lines: maxMottoLines, letters: longest.motto }) : undefined}
        />
      </LayoutPart>
      <div className="layout-beside">
        <LayoutPart {...partOf('underIssuer')}>
          <NativeSelect
            aria-label={t('underIssuer/title')}
            value={draft.underIssuer}
            data={closings.map((value) => ({ value, label: t(`underIssuer/${value}`) }))}
            onChange={(event) => change({ underIssuer: event.currentTarget.value as PaperLayout['underIssuer'] })}
          />
        </LayoutPart>
        <LayoutPart {...partOf('copies')}>
          <CountInput
            aria-label={t('copies/title')}
            digits={2}
            value={draft.copies}
            onChange={(copies) => change({ copies })}
            error={faults.copies ? t('copies/range', { most: maxCopies }) : undefined}
          />
        </LayoutPart>
      </div>
      <LayoutPart {...partOf('resultInAnnex')}>
        <Checkbox
          label={t('resultInAnnex/annex')}
          description={t('resultInAnnex/help', { names: longList })}
          checked={draft.resultInAnnex}
          onChange={(event) => change({ resultInAnnex: event.currentTarget.checked })}
        />
      </LayoutPart>
      <LayoutPart {...partOf('committee')}>
        <div className="layout-beside">
          {(['committee', 'committeeChair'] as const).map((key) => (
            <TextInput
              key={key}
              label={t(key === 'committee' ? 'committee/name' : 'committee/chair')}
              placeholder={usual[key]}
              maxLength={longest.committee}
              autoComplete="off"
              value={draft[key]}
              onChange={(event) => change({ [key]: event.currentTarget.value })}
            />
          ))}
        </div>
      </LayoutPart>
      <LayoutPart {...partOf('signers')}>
        <SignerTable
          draft={draft}
          congress={congress}
          change={(update) =>
            setDraft((now) => ({ ...now, signers: typeof update === 'function' ? update(now.signers) : update }))
          }
        />
        {faults.layout === 'layout-unsigned' ? (
          <p role="alert" className="layout-wrong">
            {t('refusals:layout-unsigned', { most: maxSigners })}
          </p>
        ) : null}
      </LayoutPart>
    </>
  );
}
