/** Seats, style and colour of the new round. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BallotColour, Style } from '../../../src/election/model.ts';
import { ColourChoices } from '../../parts/fields/ColourChoices.tsx';
import { CountInput } from '../../parts/fields/CountInput.tsx';

export interface RoundFactsValue {
  readonly seats: number;
  readonly style: Style;
  readonly colour: BallotColour;
}

export function RoundFacts({
  value,
  onChange,
  mostSeats,
  seatsFixed,
  styles,
  used,
}: {
  readonly value: RoundFactsValue;
  readonly onChange: (value: RoundFactsValue) => void;
  readonly mostSeats: number;
  /** A re-vote fills exactly the seats of the tie. */
  readonly seatsFixed: boolean;
  readonly styles: readonly Style[];
  /** Colours of the earlier rounds. */
  readonly used: readonly BallotColour[];
}) {
  const { t } = useTranslation(['rounds', 'common', 'elections']);
  const wrong = value.seats < 1 || value.seats > mostSeats;
  return (
    <div className="form-fields">
      <CountInput
        label={t('form/seats')}
        value={value.seats}
        onChange={(seats) => onChange({ ...value, seats })}
        disabled={seatsFixed}
        autoFocus={!seatsFixed}
        error={wrong ? t('form/seatsWrong', { most: mostSeats }) : undefined}
      />
      <NativeSelect
        label={t('elections:form/style')}
        value={value.style}
        onChange={(event) => onChange({ ...value, style: event.currentTarget.value as Style })}
        data={styles.map((style) => ({ value: style, label: t(`common:style/${style}`) }))}
        autoFocus={seatsFixed}
      />
      <ColourChoices
        className="wide"
        value={value.colour}
        onChange={(colour) => onChange({ ...value, colour })}
        used={used}
      />
    </div>
  );
}
