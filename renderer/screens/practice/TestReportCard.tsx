import { useTranslation } from 'react-i18next';
import type { TestReport } from '../../../src/api/views.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { TotalsTable } from './TotalsTable.tsx';

/** What the pre-count test found: one verdict, the totals name by name, the checks of the computer. */
export function TestReportCard({ report }: { readonly report: TestReport }) {
  const { t } = useTranslation('rehearsal');
  const { at, actor, ballots, rows, valid, invalid, checks, passed } = report;
  const differing = [...rows, valid, invalid].filter((row) => row.expected !== row.counted).length;
  const open = checks.filter((check) => !check.passed);
  const verdict = passed ? 'passed' : differing > 0 ? 'failed' : 'counted';
  return (
    <>
      <section className="card rehearsal-verdict" data-verdict={verdict} role="status">
        <h2>
          <span aria-hidden="true">{verdict === 'failed' ? '✗' : verdict === 'counted' ? '!' : '✓'}</span>{' '}
          {t(`test/${verdict}`, { count: open.length })}
        </h2>
        <p>
          {verdict === 'failed' ? t('test/failedText', { count: differing }) : t('test/passedText', { ballots })}{' '}
          <span className="rehearsal-when">{t('test/when', { time: shownTime(at), actor })}</span>
        </p>
      </section>
      <section className="card rehearsal-checks" aria-label={t('checks')}>
        <p className="overline">{t('checks')}</p>
        <ul>
          {checks.map(({ check, passed: fine, detail }) => (
            <li key={check} data-passed={fine}>
              <span className="rehearsal-mark" aria-hidden="true">
                {fine ? '✓' : '✗'}
              </span>
              <strong>{t(`check/${check}/name`)}</strong>
              <span>{fine ? detail : t(`check/${check}/failed`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <TotalsTable report={report} />
    </>
  );
}
