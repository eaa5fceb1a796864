import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../fields/first-focus.ts';
import { Frame } from '../frame/Frame.tsx';
import type { Paper } from './paper.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { useScreenKeys } from '../frame/screen-keys.ts';

/** A screen with one paper: seen as it will be printed, printed, saved. */
export function PaperScreen({
  title,
  paper,
  drawn,
  fileName,
  draft,
  label,
  pageLabel,
  scroll,
  back,
  children,
}: {
  readonly title: string;
  readonly paper: Paper;
  readonly drawn: { readonly data: Blob | undefined; readonly error: unknown };
  readonly fileName: string;
  /** Not to be signed. */
  readonly draft: boolean;
  readonly label: string;
  readonly pageLabel: (page: number, pages: number) => string;
  /** The word of the keys that turn the pages. */
  readonly scroll: string;
  readonly back: { readonly label: string; readonly press: () => void };
  /** What there is to say of the paper, above the two buttons. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('papers');
  const first = useFirstFocus<HTMLButtonElement>();
  const save = () => paper.save(fileName);
  useScreenKeys([
    ['I', paper.print],
    ['L', save],
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
    ['Escape', back.press],
  ]);
  return (
    <Frame
      title={title}
      hints={[
        { cap: 'I', label: t('keys/print'), press: paper.print },
        { cap: 'L', label: t('keys/save'), press: save },
        { cap: 'PgUp PgDn', label: scroll },
        { cap: 'Esc', ...back },
      ]}
    >
      <div className="papers">
        <PaperPreview paper={paper} label={label} pageLabel={pageLabel} error={drawn.error} />
        <aside className="papers-side">
          <section className={`card papers-card ${draft ? 'draft' : 'official'}`}>
            {children}
            <div className="papers-buttons">
              <Button ref={first} onClick={paper.print}>
                {t('print')}
              </Button>
              <Button variant="default" onClick={save} disabled={!drawn.data}>
                {t('save')}
              </Button>
            </div>
          </section>
        </aside>
      </div>
    </Frame>
  );
}
