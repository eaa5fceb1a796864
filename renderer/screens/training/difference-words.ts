import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../src/rehearsal/training/difference.ts';

/** "thiếu 3, 17 · thừa 18" */
export function useDifferenceWords(): (difference: Difference) => string {
  const { t } = useTranslation('training');
  return ({ missing, surplus, defects, doubt, holder }) =>
    [
      ...(missing.length > 0 ? [t('difference/missing', { numbers: missing.join(', ') })] : []),
      ...(surplus.length > 0 ? [t('difference/surplus', { numbers: surplus.join(', ') })] : []),
      ...(defects.length > 0 ? [t('difference/defects')] : []),
      ...(doubt ? [t('difference/doubt')] : []),
      ...(holder ? [t('difference/holder')] : []),
    ].join(' · ');
}
