/** The colour of a round's ballots: a square of the paper, and always its name. */
import { useTranslation } from 'react-i18next';
import type { BallotColour } from '../../src/election/model.ts';
import './colour-chip.css';

export function ColourChip({ colour }: { readonly colour: BallotColour }) {
  const { t } = useTranslation('rounds');
  return (
    <span className="colour-chip">
      <ColourSquare colour={colour} /> {t('paper', { colour: t(`colours/${colour}`).toLocaleLowerCase() })}
    </span>
  );
}

export function ColourSquare({ colour }: { readonly colour: BallotColour }) {
  return <span className={`colour-square ${colour}`} aria-hidden="true" />;
}
