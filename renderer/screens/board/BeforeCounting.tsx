/** Before the first ballot: what a committee may sign and try first. Nobody has to; Enter goes on to the first pile. */
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';

export function BeforeCounting({
  drawZero,
  test,
}: {
  readonly drawZero: (() => void) | null;
  readonly test: (() => void) | null;
}) {
  const { t } = useTranslation('board');
  if (!drawZero && !test) return null;
  return (
    <section className="card board-before" aria-label={t('before/title')}>
      <p>
        <strong>{t('before/title')}</strong> {t(drawZero ? 'before/text' : 'before/early')}
      </p>
      <div className="board-before-ways">
        {drawZero ? (
          <Button variant="default" onClick={drawZero} rightSection={<kbd className="key">O</kbd>}>
            {t('before/zero')}
          </Button>
        ) : null}
        {test ? (
          <Button variant="default" onClick={test} rightSection={<kbd className="key">A</kbd>}>
            {t('before/test')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
