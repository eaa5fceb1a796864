import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The way to the number pad lessons. */
export function TrainingCard({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation('rehearsal');
  return (
    <section className="card rehearsal-card">
      <h2>{t('training/title')}</h2>
      <p>{t('training/text')}</p>
      <div className="rehearsal-ways">
        <Button variant="default" onClick={onGo} rightSection={<kbd className="key">G</kbd>}>
          {t('training/go')}
        </Button>
      </div>
    </section>
  );
}
