import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Frame } from './Frame.tsx';

/** Shown when a screen cannot be drawn: says that nothing is lost, and offers the way back. */
export function ScreenFailed() {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Frame title={t('program')} hints={[]}>
      <p role="alert">{missing ? t('notFound') : t('screenFailed')}</p>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </Frame>
  );
}
