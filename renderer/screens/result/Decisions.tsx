/** What was decided on this round: who, when, why; it can be taken back as long as nothing was built on it. */
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView, RoundView } from '../../../src/api/views.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { decisionSentence } from '../../../src/words/steps.ts';
import { ask } from '../../desk.ts';
import { Dialog, DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { enterGoesOn } from '../../parts/fields/enter-goes-on.ts';
import { isKeepable, useTooLong } from '../../parts/fields/text-length.ts';
import { Refused } from '../../parts/Refused.tsx';
import { shownTime } from '../../parts/shown-time.ts';
import { useSession } from '../../session.ts';

export function Decisions({
  round,
  decisions,
}: {
  readonly round: RoundView;
  readonly decisions: readonly DecisionView[];
}) {
  const { t } = useTranslation('rounds');
  const language = useSession((session) => session.language);
  const [revoking, setRevoking] = useState<DecisionView | null>(null);
  if (decisions.length === 0) return null;
  return (
    <>
      <ul className="result-decisions" aria-label={t('decision/title')}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <strong>{decisionSentence(decision.decision, language, round, (number) => nameIn(round, number))}</strong>
            <span className="label">
              {t('decision/line', { time: shownTime(decision.decision.decidedAt), reason: decision.decision.reason })}
            </span>
            {decision.revocable ? (
              <Button variant="subtle" size="compact-sm" onClick={() => setRevoking(decision)}>
                {t('decision/revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <RevokeDialog decision={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}

function RevokeDialog({ decision, onClose }: { readonly decision: DecisionView | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'common']);
  return (
    <Dialog opened={decision !== null} onClose={onClose} size="lg" title={t('decision/revokeTitle')}>
      {decision ? <RevokeForm decision={decision} onClose={onClose} /> : null}
    </Dialog>
  );
}

function RevokeForm({ decision, onClose }: { readonly decision: DecisionView; readonly onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'common']);
  const tooLong = useTooLong();
  const [reason, setReason] = useState('');
  const revoke = useMutation(ask.elections.revoke.mutationOptions({ onSuccess: onClose }));
  const keepable = isKeepable(reason, longestWords.decision);
  const submit = () => {
    if (keepable) revoke.mutate({ decisionId: decision.id, reason });
  };
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('decision/revokeText')}</p>
      <Textarea
        label={t('decide/reason')}
        description={t('decide/journalHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={enterGoesOn(submit)}
        error={tooLong(reason, longestWords.decision)}
        autosize
        minRows={2}
        maxRows={5}
        data-autofocus
      />
      <Refused error={revoke.error} />
      <DialogButtons onCancel={onClose}>
        <Button type="submit" color="red.9" loading={revoke.isPending} disabled={!keepable}>
          {t('decision/revoke')}
        </Button>
      </DialogButtons>
    </form>
  );
}
