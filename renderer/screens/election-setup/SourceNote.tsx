/** Where the list came from, and whether the elected of that election are others by now (W.105). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { FindingNotice } from '../../parts/FindingNotice.tsx';

export function SourceNote({ round, again }: { readonly round: RoundView; readonly again: (() => void) | null }) {
  const { t } = useTranslation('elections');
  if (!round.source) return null;
  const differs = round.findings.find(({ finding }) => finding.code === 'W.105');
  return (
    <>
      <p className="source-line">
        {t('take/source', { title: round.source.title })}
        {again ? (
          <Button size="compact-sm" variant={differs ? 'filled' : 'default'} onClick={again}>
            {t('take/again')}
          </Button>
        ) : null}
      </p>
      {differs ? <FindingNotice finding={differs.finding} /> : null}
    </>
  );
}
