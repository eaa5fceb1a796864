/** Over every screen whose program has ended: nothing that is keyed now is kept. */
import './host-gone.css';
import { useTranslation } from 'react-i18next';
import { useHostGone } from '../../host-gone.ts';

export function HostGoneLine() {
  const { t } = useTranslation('refusals');
  return useHostGone() ? (
    <p className="host-gone" role="alert">
      {t('host-gone')}
    </p>
  ) : null;
}
