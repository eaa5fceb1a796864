import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOfCommittee } from '../../../src/people/roles.ts';
import { LayerAbove } from '../frame/LayerAbove.tsx';
import { PersonAndSecret } from './PersonAndSecret.tsx';
import './second-person.css';
import { usePeople } from './signed-in.ts';
import { useSecondPersonQuestion } from './two-persons.ts';

/** Việc này cần hai người: asked once at the desk for whatever command waits; stands beside the screens, above all of them. */
export function SecondPersonDialog() {
  const { t } = useTranslation(['people', 'common']);
  const question = useSecondPersonQuestion((state) => state.question);
  const state = usePeople().data;
  if (!question || !state) return null;
  const others = state.people.filter(
    (person) => person.active && isOfCommittee(person) && person.id !== state.signedIn?.id,
  );
  const head = (
    <>
      <h2 className="second-title">{t('second/title')}</h2>
      <p className="label second-help">{t(others.length > 0 ? 'second/help' : 'second/nobody')}</p>
    </>
  );
  if (others.length === 0) {
    return (
      <LayerAbove
        kind="question"
        label={t('second/title')}
        onKey={({ key }) => {
          if (key === 'Escape') question.leave();
        }}
      >
        {head}
        <Button onClick={question.leave} data-autofocus>
          {t('common:close')}
        </Button>
      </LayerAbove>
    );
  }
  return (
    <PersonAndSecret
      kind="question"
      label={t('second/title')}
      people={others}
      samplePin={state.samplePin}
      yes={t('second/agree')}
      give={(personId, secret) => question.answer({ personId, secret })}
      leave={question.leave}
      head={head}
    />
  );
}
