/** How the ballots are printed: on which sheet, how many, with or without the marks of a scanner. */
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ballotSheets, maxBallotsPrinted, type BallotSheet } from '../../../src/api/inputs.ts';
import { CountInput } from '../../parts/CountInput.tsx';
import type { BallotPrint } from './drawn-paper.ts';

export function BallotForm({
  print,
  onChange,
}: {
  readonly print: BallotPrint;
  readonly onChange: (print: BallotPrint) => void;
}) {
  const { t } = useTranslation('papers');
  const { sheet, scanning, count } = print;
  return (
    <div className="ballot-print">
      <NativeSelect
        label={t('ballots/sheet')}
        value={sheet}
        data={ballotSheets.map((value) => ({ value, label: t(`ballots/sheets/${value}`) }))}
        onChange={(event) => onChange({ ...print, sheet: event.currentTarget.value as BallotSheet })}
      />
      <CountInput
        label={t('ballots/count')}
        data-digits
        digits={String(maxBallotsPrinted).length}
        value={count}
        onChange={(value) => onChange({ ...print, count: Math.min(value, maxBallotsPrinted) })}
      />
      <Checkbox
        className="ballot-print-marks"
        label={t('ballots/scanning')}
        checked={scanning}
        onChange={(event) => onChange({ ...print, scanning: event.currentTarget.checked })}
      />
    </div>
  );
}
