/** The colour of a round's ballots, chosen by its paper and its name. */
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ballotColours, type BallotColour } from '../../../src/election/model.ts';
import { ColourSquare } from '../ColourChip.tsx';

export function ColourChoices({
  value,
  onChange,
  used,
  disabled = false,
  className,
}: {
  readonly value: BallotColour;
  readonly onChange: (colour: BallotColour) => void;
  /** Colours of the other rounds of the election. */
  readonly used: readonly BallotColour[];
  readonly disabled?: boolean;
  readonly className?: string;
}) {
  const { t } = useTranslation('rounds');
  return (
    <Radio.Group
      className={className}
      label={t('colour')}
      description={t('form/colourHelp')}
      value={value}
      onChange={onChange}
    >
      <div className="colour-choices">
        {ballotColours.map((colour) => (
          <Radio
            key={colour}
            value={colour}
            disabled={disabled}
            label={
              <span className="colour-chip">
                <ColourSquare colour={colour} /> {t(`colours/${colour}`)}
                {used.includes(colour) ? <span className="label">({t('form/colourUsed')})</span> : null}
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
