/** How the ballots are printed: on which sheet, how many, what stands beside a name, with or without the marks of a scanner. */
import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { maxBallotsPrinted, type BallotLook } from '../../../src/api/inputs.ts';
import type { PrintedBallotsView, RoundView } from '../../../src/api/views.ts';
import {
  ballotSheets,
  birthsBeside,
  type BesideName,
  type BallotSheet,
} from '../../../src/papers/ballot/ballot-look.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { HolderChoice } from './HolderChoice.tsx';
import type { BallotPrint } from './ballot-print.ts';

export function BallotForm({
  round: { candidates, issued, electorate },
  print,
  printed,
  first,
  onChange,
}: {
  readonly round: RoundView;
  readonly print: BallotPrint;
  readonly printed: PrintedBallotsView | null;
  /** The choice that F2 goes to. */
  readonly first: Ref<HTMLSelectElement>;
  readonly onChange: (print: BallotPrint) => void;
}) {
  const { t } = useTranslation('papers');
  const { look, copies } = print;
  const { sheet, scanning, beside } = look;
  const looks = (change: Partial<BallotLook>) => onChange({ ...print, look: { ...look, ...change } });
  const standsBeside = (change: Partial<BesideName>) => looks({ beside: { ...beside, ...change } });
  const holders = printed?.holders ?? 0;
  const byHand = issued ?? electorate.present;
  const known = (field: 'birthDate' | 'post' | 'unit') => candidates.some((one) => (one[field] ?? '') !== '');
  const places = (['post', 'unit'] as const).filter(known);
  return (
    <div className="ballot-print">
      {printed !== null && holders > 0 ? (
        <HolderChoice
          copies={copies}
          printed={printed}
          byHand={byHand}
          first={first}
          label={keyed(t('ballots/copies'))}
          onChange={(chosen) => onChange({ ...print, copies: chosen })}
        />
      ) : null}
      <NativeSelect
        ref={holders > 0 ? undefined : first}
        label={holders > 0 ? t('ballots/sheet') : keyed(t('ballots/sheet'))}
        value={sheet}
        data={ballotSheets.map((value) => ({ value, label: t(`ballots/sheets/${value}`) }))}
        onChange={(event) => looks({ sheet: event.currentTarget.value as BallotSheet })}
      />
      {typeof copies === 'number' ? (
        <CountInput
          label={t('ballots/count')}
          data-digits
          digits={String(maxBallotsPrinted).length}
          value={copies}
          onChange={(value) => onChange({ ...print, copies: Math.min(value, maxBallotsPrinted) })}
        />
      ) : null}
      {known('birthDate') ? (
        <NativeSelect
          className="ballot-print-whole"
          label={t('ballots/birth')}
          value={beside.birth}
          data={birthsBeside.map((value) => ({ value, label: t(`ballots/births/${value}`) }))}
          onChange={(event) => standsBeside({ birth: event.currentTarget.value as BesideName['birth'] })}
        />
      ) : null}
      {places.length > 0 ? (
        <div className="ballot-print-whole ballot-print-beside">
          {places.map((field) => (
            <Checkbox
              key={field}
              label={t(`ballots/${field}`)}
              checked={beside[field]}
              onChange={(event) => standsBeside({ [field]: event.currentTarget.checked })}
            />
          ))}
        </div>
      ) : null}
      <Checkbox
        className="ballot-print-whole"
        label={t('ballots/scanning')}
        checked={scanning}
        onChange={(event) => looks({ scanning: event.currentTarget.checked })}
      />
      {printed !== null && printed.count > 0 ? (
        <p className="label ballot-print-whole">{t('ballots/printed', { count: printed.count })}</p>
      ) : null}
    </div>
  );
}

function keyed(label: string): ReactNode {
  return (
    <>
      {label}{' '}
      <kbd className="key" aria-hidden="true">
        F2
      </kbd>
    </>
  );
}
