import '../../parts/people/pad.css';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Step } from '../../../src/reading/draft.ts';
import { pendingMeans, type KeypadState } from '../../../src/reading/keypad-state.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import type { EntryRefusal, EntryState, EntryStore } from './entry-store.ts';

/** The number under the finger, what was keyed before it, and why a key was refused. */
export function PadPanel({ store }: { readonly store: EntryStore }) {
  const { t } = useTranslation('entry');
  const shown = useShownCount();
  const { pad, candidates, refusal, failure } = useStore(store);
  const means = pendingMeans(pad);
  const zeros = means === 'number' ? (/^0*/.exec(pad.pending)?.[0].length ?? 0) : 0;
  const votes = means === 'amount' || (means === 'code' && pad.register === null);
  const typed = votes && pad.pending !== '' ? shown(BigInt(pad.pending)) : pad.pending.slice(zeros);
  const { amountOf, holding, steps, sameAs } = pad.draft;
  const title = {
    number: t('typing'),
    code: t(pad.register === null ? 'typingVotes' : 'typingCode'),
    amount: t('typingAmount', { number: amountOf ?? 0, name: candidates[(amountOf ?? 0) - 1]?.name ?? '' }),
  }[means];
  return (
    <section className="card pad entry-pad" data-refused={refusal !== null || failure !== null || undefined}>
      <p className="overline">{title}</p>
      <div
        className="pad-number entry-number"
        data-long={typed.length > 13 ? 'very' : typed.length > 6 ? 'yes' : undefined}
      >
        <output aria-label={title}>{typed}</output>
        <span className="pad-caret" aria-hidden="true" />
        {zeros > 0 ? <span className="entry-prefix">{prefixWord(t, pad, zeros)}</span> : null}
        {means === 'amount' && typed === '' ? <span className="entry-prefix">{t('amountHelp')}</span> : null}
      </div>
      {holding ? (
        <p className="entry-holder" role="status">
          {holding.code === null ? null : (
            <strong>{t('holder', { name: holding.name ?? '', code: holding.code })}</strong>
          )}
          <span>{t('entitled', { votes: shown(holding.votes) })}</span>
        </p>
      ) : null}
      <div className="pad-keyed entry-keyed">
        {sameAs === null ? null : <span className="chip quiet">{t('sameAs', { serial: sameAs })}</span>}
        {steps.map((step) => (
          <KeyedChip key={step.line} step={step} cumulative={pad.style === 'cumulative'} />
        ))}
      </div>
      <p className="entry-refusal" role="alert">
        {failure ? <FailureText failure={failure} /> : null}
        {!failure && refusal ? <RefusalText refusal={refusal} register={pad.register !== null} /> : null}
        {!failure && refusal && pad.stopped ? `. ${t(`stopped/${pad.stopped.until}`)}` : null}
      </p>
    </section>
  );
}

function prefixWord(t: ReturnType<typeof useTranslation<'entry'>>['t'], { style }: KeypadState, zeros: number): string {
  if (style === 'strike') return t('partial');
  return zeros === 1 ? t('blankLine') : t('bothBoxes');
}

function KeyedChip({ step: { line, mark }, cumulative }: { readonly step: Step; readonly cumulative: boolean }) {
  const { t } = useTranslation('entry');
  const shown = useShownCount();
  if (line === 'rest') {
    return <span className="chip attention">{mark === 'both' ? t('restBoth') : t('restBlank')}</span>;
  }
  if (cumulative) {
    return (
      <span className="chip calm">
        {line}: {typeof mark === 'number' ? shown(mark) : t('tick')}
      </span>
    );
  }
  if (mark === 'struck' || mark === 'disagree') return <span className="chip struck">{line}</span>;
  if (mark === 'chosen') return <span className="chip calm">{line}</span>;
  return (
    <span className="chip attention">
      {line} · {mark === 'partial' ? t('partial') : mark === 'both' ? t('bothBoxes') : t('blankLine')}
    </span>
  );
}

function FailureText({ failure: { of, code, params } }: { readonly failure: NonNullable<EntryState['failure']> }) {
  const { t } = useTranslation('entry');
  const { t: refusals } = useTranslation('refusals');
  const said = refusals(code, { ...params });
  if (of === 'ballot') return `${t('notRecorded')}. ${said} ${t('stopped/record')}`;
  if (of === 'taking-back') return `${t('notTakenBack')}. ${said} ${t('stopped/back')}`;
  return said;
}

function RefusalText({ refusal, register }: { readonly refusal: EntryRefusal; readonly register: boolean }) {
  const { t } = useTranslation('entry');
  const { code } = refusal;
  const facts = { number: 0, digits: '', name: '', holder: '', serial: 0, ...refusal, batch: 0 };
  if (code === 'already-marked' && facts.number === 0) return t('refused/rest-marked');
  if (code === 'holder-missing' && !register) return t('refused/votes-missing');
  if (code === 'holder-entered' && refusal.batch !== null) {
    return t('refused/holder-entered-elsewhere', { ...facts, batch: refusal.batch });
  }
  return t(`refused/${code}`, facts);
}
