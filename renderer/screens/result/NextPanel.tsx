/** What the rules say comes after this result: a tie and open seats are told in full. */
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { Result } from '../../../src/election/result.ts';

export function NextPanel({ round, result }: { readonly round: RoundView; readonly result: Result }) {
  const { t } = useTranslation('result');
  const { tied, shortfall } = result;
  const nameOf = (number: number) => round.candidates.find((candidate) => candidate.number === number)?.name ?? '';
  const mustGoOn = round.ruleSet === 'party' && round.kind === 'first' && round.office === 'delegates';
  return (
    <section className="result-next">
      <h2 className="overline">{t('next/title')}</h2>
      {tied ? (
        <>
          <p className="result-tie">
            {t('next/tied', {
              names: tied.candidates.map((number) => `${number}. ${nameOf(number)}`).join('; '),
              seats: tied.seats,
              people: tied.candidates.length,
            })}
          </p>
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
