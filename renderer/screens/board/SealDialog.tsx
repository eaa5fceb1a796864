/** The seal: says what will happen and shows the figures that will stand, before anything is closed. */
import './sealing.css';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { blocks } from '../../../src/election/findings.ts';
import { ask, desk } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { Figure } from '../../parts/Figure.tsx';
import { roundTitle } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useTwoPersons } from '../../parts/people/two-persons.ts';
import { isOpen } from './next-step.ts';

interface SealDialogProps {
  readonly round: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SealDialog({ round, opened, onClose }: SealDialogProps) {
  const { t } = useTranslation('board');
  const common = useTranslation().t;
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('seal/title', { title: roundTitle(common, round) })}>
      {opened ? <SealForm round={round} onClose={onClose} /> : null}
    </Dialog>
  );
}

function SealForm({ round, onClose }: Omit<SealDialogProps, 'opened'>) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const result = useQuery(ask.result.get.queryOptions({ input: { roundId: round.id } }));
  const remarks = useQuery(ask.remarks.list.queryOptions({ input: { roundId: round.id } }));
  const [sure, setSure] = useState(false);
  const seal = useTwoPersons(desk.rounds.seal, onClose);
  const standing = round.findings.filter(isOpen).map(({ finding }) => finding);
  const blocking = [...new Set(standing.filter(blocks).map(({ code }) => code))].join(', ');
  const unnoted = [...new Set(standing.filter((finding) => !blocks(finding)).map(({ code }) => code))].join(', ');
  if (!result.data) return <Refused error={result.error} />;
  const { ballots, elected, base, needed, tied, shortfall } = result.data.result;
  return (
    <form
      className="seal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sure && standing.length === 0) seal.mutate({ roundId: round.id });
      }}
    >
      <div className="seal-figures">
        {round.poll ? null : (
          <Figure label={t('seal/elected')}>
            {elected.length}
            <span className="figure-of"> / {round.seats}</span>
          </Figure>
        )}
        <Figure label={t('seal/valid')}>{ballots.valid}</Figure>
        <Figure label={t('seal/invalid')}>{ballots.invalid}</Figure>
        {base === null ? null : <Figure label={t('seal/base')}>{base}</Figure>}
        {needed === null ? null : (
          <Figure label={t(round.rules.threshold === 'majority' ? 'seal/needed' : 'figures/neededPart')}>
            {needed}
          </Figure>
        )}
      </div>
      {tied ? <p className="caution">{t('seal/tied', { people: tied.candidates.length, seats: tied.seats })}</p> : null}
      {shortfall > 0 ? <p className="caution">{t('seal/shortfall', { count: shortfall })}</p> : null}
      <p>{t('seal/what')}</p>
      <ul>
        <li>{t('seal/noChange')}</li>
        <li>{t('seal/papers')}</li>
        <li>{t('seal/usb')}</li>
      </ul>
      <p>{remarks.data?.length ? t('seal/remarked', { count: remarks.data.length }) : t('seal/remarkedNone')}</p>
      <p className="label">
        {t('seal/twoPersons')} {t('seal/reopen')}
      </p>
      {blocking ? <p className="seal-stop">{t('seal/blocked', { codes: blocking })}</p> : null}
      {unnoted ? <p className="seal-stop">{t('seal/unnoted', { codes: unnoted })}</p> : null}
      <Checkbox
        label={t('seal/sure')}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
        disabled={standing.length > 0}
        // The figures may arrive before or after the dialog looks for what to focus.
        data-autofocus
        autoFocus
        size="md"
      />
      <Refused error={seal.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" disabled={!sure || standing.length > 0} loading={seal.isPending}>
          {t('seal/do')}
        </Button>
        <Button variant="default" onClick={() => void navigate(`/rounds/${round.id}/result`)}>
          {t('seal/look')}
        </Button>
        <Button variant="default" onClick={() => void navigate(`/rounds/${round.id}/remarks`)}>
          {t('seal/remarks')}
        </Button>
      </DialogButtons>
    </form>
  );
}
