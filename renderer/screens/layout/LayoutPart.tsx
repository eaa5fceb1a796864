import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from './layout-draft.ts';

/** A part of the layout with the way back to what the regulation says. */
export function LayoutPart({
  part,
  own,
  toUsual,
  children,
}: {
  readonly part: Part;
  /** The organisation has it otherwise than its regulation. */
  readonly own: boolean;
  readonly toUsual: (part: Part) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('layout');
  const title = t(`${part}/title`);
  const id = useId();
  return (
    <section className="layout-part" data-part={part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {own ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('toUsualOf', { part: title })}
            onClick={() => toUsual(part)}
          >
            {t('toUsual')}
          </Button>
        ) : (
          <span className="label">{t('usual')}</span>
        )}
      </header>
      {children}
    </section>
  );
}
