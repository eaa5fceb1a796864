/** Where the list came from, and whether people stand on it who are not elected there (W.105). */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { FindingNotice } from '../../parts/FindingNotice.tsx';

export function SourceNote({ round, again }: { readonly round: RoundView; readonly again: (() => void) | null }) {
  const { t } = useTranslation('elections');
  if (!round.source) return null;
  const strangers = round.findings.find(({ finding }) => finding.code === 'W.105');
  return (
    <>
      <p className="source-line">
        {t('take/source', { title: round.source.title })}
        {again ? (
          <Button size="compact-sm" variant={strangers ? 'filled' : 'default'} onClick={again}>
            {t('take/again')}
          </Button>
        ) : null}
      </p>
      {strangers ? <FindingNotice finding={strangers.finding} /> : null}
    </>
  );
}
