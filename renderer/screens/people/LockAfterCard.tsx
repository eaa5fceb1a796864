import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../desk.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { Refused } from '../../parts/Refused.tsx';

/** The contract's own bounds, in minutes. */
const longest = 120;

/** After how many minutes without a key the computer locks itself. */
export function LockAfterCard({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation(['people', 'common']);
  const [typed, setTyped] = useState<number | null>(null);
  const save = useMutation(ask.people.lockAfter.mutationOptions({ onSuccess: () => setTyped(null) }));
  const value = typed ?? minutes;
  const fits = value >= 1 && value <= longest;
  return (
    <section className="card form-card" aria-labelledby="lock-after">
      <h2 id="lock-after">{t('lockAfter/title')}</h2>
      <form
        className="people-line"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fits && !save.isPending) save.mutate({ minutes: value });
        }}
      >
        <CountInput
          label={t('lockAfter/minutes')}
          value={value}
          onChange={setTyped}
          error={fits ? undefined : t('lockAfter/range')}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={value === minutes || !fits}>
          {t('common:save')}
        </Button>
      </form>
      <Refused error={save.error} />
    </section>
  );
}
