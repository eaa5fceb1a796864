import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Step } from '../../../src/reading/draft.ts';
import type { EntryRefusal, EntryStore } from './entry-store.ts';

/** The number under the finger, what was keyed before it, and why a key was refused. */
export function PadPanel({ store }: { readonly store: EntryStore }) {
  const { t } = useTranslation('entry');
  const { t: refusals } = useTranslation('refusals');
  const { pad, refusal, failure } = useStore(store);
  const zeros = /^0*/.exec(pad.pending)?.[0].length ?? 0;
  return (
    <section className="card entry-pad" data-refused={refusal !== null || failure !== null || undefined}>
      <p className="overline">{t('typing')}</p>
      <div className="entry-number">
        <output aria-label={t('typing')}>{pad.pending.slice(zeros)}</output>
        <span className="entry-caret" aria-hidden="true" />
        {zeros > 0 ? <span className="entry-prefix">{zeros === 1 ? t('blankLine') : t('bothBoxes')}</span> : null}
      </div>
      <div className="entry-keyed">
        {pad.draft.sameAs === null ? null : (
          <span className="chip quiet">{t('sameAs', { serial: pad.draft.sameAs })}</span>
        )}
        {pad.draft.steps.map((step) => (
          <KeyedChip key={step.line} step={step} />
        ))}
      </div>
      <p className="entry-refusal" role="alert">
        {failure ? `${t('notRecorded')}. ${refusals(failure.code, { ...failure.params })}` : null}
        {!failure && refusal ? <RefusalText refusal={refusal} /> : null}
      </p>
    </section>
  );
}

function KeyedChip({ step }: { readonly step: Step }) {
  const { t } = useTranslation('entry');
  if (step.line === 'rest') {
    return <span className="chip attention">{step.mark === 'both' ? t('restBoth') : t('restBlank')}</span>;
  }
  if (step.mark === 'struck' || step.mark === 'disagree') return <span className="chip struck">{step.line}</span>;
  if (step.mark === 'chosen') return <span className="chip calm">{step.line}</span>;
  return (
    <span className="chip attention">
      {step.line} · {step.mark === 'both' ? t('bothBoxes') : t('blankLine')}
    </span>
  );
}

function RefusalText({ refusal }: { readonly refusal: EntryRefusal }) {
  const { t } = useTranslation('entry');
  const number = 'number' in refusal ? refusal.number : 0;
  if (refusal.code === 'already-marked' && number === 0) return t('refused/rest-marked');
  return t(`refused/${refusal.code}`, { number });
}
