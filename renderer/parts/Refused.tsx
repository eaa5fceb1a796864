import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../desk.ts';

/** One clear sentence for a failed call, read out at once; nothing when there is no error. */
export function Refused({
  error,
  file,
}: {
  readonly error: unknown;
  /** What to call the file, where the desk knows no name for it. */
  readonly file?: string | undefined;
}) {
  const { t } = useTranslation('refusals');
  if (!error) return null;
  const { code, params } = refusalOf(error);
  return (
    <Alert color="red" variant="light" role="alert" my="sm" styles={{ message: { color: 'var(--struck)' } }}>
      {t(code, { ...params, ...(file === undefined ? {} : { file }) })}
    </Alert>
  );
}
