import './table-paper.css';
import { useTranslation } from 'react-i18next';
import { paperDefects } from '../../../src/election/model.ts';
import { Refused } from '../Refused.tsx';
import { useReasonText } from '../ballot/reason-text.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import { WrittenNameField } from '../fields/WrittenNameField.tsx';

/** The defects of the whole paper, each under its letter; or the field for a name that the voter wrote. */
export function TableDefects({ hand, locked = false }: { readonly hand: PaperAtHand; readonly locked?: boolean }) {
  const { t } = useTranslation('table');
  const reasons = useReasonText(hand.paper.style);
  if (hand.naming) {
    return (
      <>
        <WrittenNameField candidates={hand.candidates} onTake={hand.write} onLeave={hand.stopNaming} />
        <Refused error={hand.writeError} />
      </>
    );
  }
  return (
    <fieldset className="table-choices" disabled={locked}>
      <legend className="visually-hidden">{t('defects')}</legend>
      {paperDefects.map((defect, index) => (
        <button
          key={defect}
          type="button"
          className="table-choice"
          aria-pressed={hand.defects.includes(defect)}
          onClick={() => hand.toggleDefect(defect)}
        >
          <kbd className="key">{defectLetters[index]}</kbd>
          {reasons(defect)}
        </button>
      ))}
    </fieldset>
  );
}

/** In the order of the defects. */
export const defectLetters = ['Q', 'W', 'E', 'R'] as const;
