/** Whose names are filled in on the ballots: every shareholder's at the meeting, one of theirs, or nobody's. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotCopies } from '../../../src/api/inputs.ts';
import type { PrintedBallotsView } from '../../../src/api/views.ts';

export function HolderChoice({
  copies,
  printed,
  byHand,
  first,
  label,
  onChange,
}: {
  readonly copies: BallotCopies;
  readonly printed: PrintedBallotsView;
  /** Ballots to fill in by hand that are proposed. */
  readonly byHand: number;
  /** The choice that F2 goes to, and its words. */
  readonly first: Ref<HTMLSelectElement>;
  readonly label: ReactNode;
  readonly onChange: (copies: BallotCopies) => void;
}) {
  const { t } = useTranslation('papers');
  const only = typeof copies === 'object' ? copies : null;
  const choices: Readonly<Record<string, BallotCopies>> = {
    'each-holder': 'each-holder',
    // One that comes after the others is mostly for one of theirs.
    'one-holder': { code: '', replaces: printed.filled },
    'by-hand': byHand,
  };
  return (
    <>
      <NativeSelect
        ref={first}
        className="ballot-print-whole"
        label={label}
        value={only ? 'one-holder' : copies === 'each-holder' ? copies : 'by-hand'}
        data={[
          { value: 'each-holder', label: t('ballots/eachHolder', { count: printed.holders }) },
          { value: 'one-holder', label: t('ballots/oneHolder') },
          { value: 'by-hand', label: t('ballots/byHand') },
        ]}
        onChange={(event) => onChange(choices[event.currentTarget.value]!)}
      />
      {only ? (
        <>
          <TextInput
            className="ballot-print-whole"
            label={t('ballots/holder')}
            value={only.code}
            maxLength={40}
            onChange={(event) => onChange({ ...only, code: event.currentTarget.value })}
          />
          <Checkbox
            className="ballot-print-whole"
            label={t('ballots/replaces')}
            checked={only.replaces}
            onChange={(event) => onChange({ ...only, replaces: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </>
  );
}
