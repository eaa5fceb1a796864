/** What the rules say comes after this result: a tie and open seats are told in full. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { Result } from '../../../src/election/result.ts';
import { isProvisional } from './provisional.ts';

export function NextPanel({ round, result }: { readonly round: RoundView; readonly result: Result }) {
  const { t } = useTranslation('result');
  const { tied, shortfall } = result;
  const nameOf = (number: number) => round.candidates.find((candidate) => candidate.number === number)?.name ?? '';
  const mustGoOn = round.ruleSet === 'party' && round.kind === 'first' && round.office === 'delegates';
  if (isProvisional(round)) {
    const missing = Math.max(0, (round.collected ?? 0) - round.entered);
    return (
      <section className="result-section">
        <h2 className="overline">{t('next/title')}</h2>
        <p className="result-tie">{t('next/provisional')}</p>
        {missing > 0 ? <p>{t('next/missing', { count: missing })}</p> : null}
        {round.openDoubts > 0 ? <p>{t('next/doubts', { count: round.openDoubts })}</p> : null}
      </section>
    );
  }
  return (
    <section className="result-section">
      <h2 className="overline">{t('next/title')}</h2>
      {tied ? (
        <>
          <p className="result-tie">{t('next/tied', { seats: tied.seats, people: tied.candidates.length })}</p>
          <ul className="result-tied">
            {tied.candidates.map((number) => (
              <li key={number}>
                {number}. {nameOf(number)}
              </li>
            ))}
          </ul>
          <p>{t(round.kind === 'revote' && round.rules.tie === 'revote' ? 'next/again' : `next/${round.rules.tie}`)}</p>
        </>
      ) : null}
      {shortfall > 0 ? (
        <>
          <p className="result-tie">{t('next/shortfall', { count: shortfall, seats: round.seats })}</p>
          <p>{t(mustGoOn ? 'next/shortfallDelegates' : 'next/shortfallCongress')}</p>
        </>
      ) : null}
      {!tied && shortfall === 0 ? <p>{t('next/complete', { seats: round.seats })}</p> : null}
    </section>
  );
}
