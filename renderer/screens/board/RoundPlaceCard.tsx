/** A straw poll, or a round among others: which one it is, on which paper, and the way to the rounds before and after it. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { ColourChip } from '../../parts/ColourChip.tsx';
import { ConfirmDialog } from '../../parts/dialogs/ConfirmDialog.tsx';
import { Refused } from '../../parts/Refused.tsx';
import type { RoundWay } from './round-way.ts';

export function RoundPlaceCard({ round, way }: { readonly round: RoundView; readonly way: RoundWay }) {
  const { t } = useTranslation(['rounds', 'common', 'board']);
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const remove = useMutation(
    ask.elections.removeRound.mutationOptions({ onSuccess: () => void navigate('/congress') }),
  );
  if (way.others.length === 0 && !round.poll && !round.writeIn) return null;
  const removable = round.number > 1 && way.later === null && round.state === 'setup' && round.entered === 0;
  return (
    <section className="card round-place" aria-label={t('board:place/title')}>
      <div className="round-place-this">
        {round.poll ? <span className="chip attention">{t('poll')}</span> : null}
        {way.others.length > 0 ? <strong>{t(`common:round/${round.kind}`, { number: round.number })}</strong> : null}
        {way.others.length > 0 ? <ColourChip colour={round.colour} /> : null}
        {round.writeIn ? <Link to={`/rounds/${round.id}/names`}>{t('board:place/names')}</Link> : null}
        {removable ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setRemoving(true)}>
            {t('remove/do')}
          </Button>
        ) : null}
      </div>
      {way.others.length > 0 ? (
        <ul className="round-place-others">
          {way.others.map((other) => (
            <li key={other.id}>
              <Link to={`/rounds/${other.id}${other.state === 'sealed' ? '/result' : ''}`}>
                {t(`common:round/${other.kind}`, { number: other.number })}
              </Link>
              <span className="label">{other.annulled ? t('annulled') : t(`common:state/${other.state}`)}</span>
              <ColourChip colour={other.colour} />
            </li>
          ))}
        </ul>
      ) : null}
      <Refused error={remove.error} />
      <ConfirmDialog
        opened={removing}
        title={t('remove/title')}
        text={t('remove/text')}
        yes={t('remove/yes')}
        danger
        onNo={() => setRemoving(false)}
        onYes={() => {
          setRemoving(false);
          remove.mutate({ roundId: round.id });
        }}
      />
    </section>
  );
}
