/** Trình bày văn bản: how the organisation wants its papers, beside the minutes as they will look. */
import '../../parts/fields/form.css';
import '../../parts/paper/paper.css';
import './layout.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { Congress } from '../../../src/api/views.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { OwnLayout } from '../../../src/papers/layout.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { PaperPreview } from '../../parts/paper/PaperPreview.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useWhyNot } from '../../parts/people/signed-in.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import { useSession } from '../../session.ts';
import { draftOf, faultsOf, isOwn, isSound, ownLayout, parts, withUsual, type Part } from './layout-draft.ts';
import { useLayoutPreview } from './layout-preview.ts';
import { LayoutForm } from './LayoutForm.tsx';

export function Layout() {
  const { t } = useTranslation('layout');
  const { none, congress, error } = useOpenCongress();
  const layout = useQuery({ ...ask.congress.layout.queryOptions(), enabled: congress !== undefined });
  if (none) return <Navigate to="/" replace />;
  if (congress && layout.data) return <OpenLayout congress={congress} layout={layout.data} />;
  return (
    <Frame title={t('title')} hints={[]}>
      <Refused error={error ?? layout.error} />
    </Frame>
  );
}

/** Starts from what is saved; later changes by another window do not overwrite what is being typed. */
function OpenLayout({ congress, layout }: { readonly congress: Congress; readonly layout: OwnLayout }) {
  const { t } = useTranslation(['layout', 'common']);
  const navigate = useNavigate();
  const { roundId } = useParams();
  const language = useSession((session) => session.language);
  const save = useMutation(ask.congress.saveLayout.mutationOptions());
  const whyNot = useWhyNot('layout-saved');
  const [draft, setDraft] = useState(() => draftOf(layout, congress));
  const own = ownLayout(draft, congress);
  const faults = faultsOf(draft, own);
  const sound = isSound(faults);
  const written = JSON.stringify(own);
  const [saved, setSaved] = useState(written);
  const dirty = written !== saved;
  const guard = useUnsaved(dirty);
  const { paper, error, scroll } = useLayoutPreview(own, sound, roundId === undefined ? undefined : Number(roundId));

  const store = async (): Promise<boolean> => {
    if (!sound) {
      document.querySelector<HTMLElement>('.layout-form [aria-invalid="true"]')?.focus();
      return false;
    }
    try {
      await save.mutateAsync({ layout: own });
    } catch {
      return false;
    }
    setSaved(written);
    return true;
  };
  const toUsual = (part: Part) => setDraft((now) => withUsual(now, part, congress));
  /** The part in which the hand is. */
  const partAtHand = () => {
    const part = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'];
    if (part !== undefined && part in parts && isOwn(own, part as Part)) toUsual(part as Part);
  };
  const back = () => void navigate(roundId === undefined ? '/congress' : `/rounds/${roundId}/papers`);
  useScreenKeys([
    ['mod+S', () => void store()],
    ['F4', partAtHand],
    ['alt+PageDown', () => scroll(1)],
    ['alt+PageUp', () => scroll(-1)],
    ['Escape', back],
  ]);

  return (
    <Frame
      title={t('title')}
      hints={[
        { cap: 'Ctrl S', label: t('keys/save'), press: () => void store() },
        { cap: 'F4', label: t('keys/usual') },
        { cap: 'Alt ↑ ↓', label: t('keys/move') },
        { cap: 'Ctrl Delete', label: t('keys/remove') },
        { cap: 'Alt PgUp PgDn', label: t('keys/scroll') },
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <div className="layout-screen">
        <form
          className="card layout-form"
          aria-label={t('form')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void store();
          }}
        >
          <div className="layout-parts">
            <p className="label">{t('lead', { ruleSet: ruleSets[congress.ruleSet].name[language] })}</p>
            <LayoutForm {...{ draft, setDraft, own, faults, congress, toUsual }} />
          </div>
          <div className="form-actions">
            <Button
              type="submit"
              loading={save.isPending}
              disabled={whyNot !== null || (!dirty && !save.isPending) || !sound}
            >
              {t('common:save')}
            </Button>
            <span className={dirty ? 'state unsaved' : 'state'} role="status">
              {whyNot ?? t(dirty ? 'unsaved' : 'saved')}
            </span>
            <Refused error={save.error} />
          </div>
        </form>
        <PaperPreview
          paper={paper}
          label={t('preview')}
          pageLabel={(page, pages) => t('page', { page, pages })}
          error={error}
        />
      </div>
      <UnsavedGuard guard={guard} save={store} />
    </Frame>
  );
}
