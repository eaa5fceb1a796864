import { useTranslation } from 'react-i18next';
import type { TestReport } from '../../../src/api/views.ts';
import { useShownCount } from '../../parts/shown-count.ts';

/** Known and counted totals side by side. */
export function TotalsTable({ report: { rows, valid, invalid } }: { readonly report: TestReport }) {
  const { t } = useTranslation('rehearsal');
  const shown = useShownCount();
  const all = [
    { key: 'valid', number: '', name: t('table/valid'), ...valid },
    { key: 'invalid', number: '', name: t('table/invalid'), ...invalid },
    ...rows.map((row) => ({ ...row, key: String(row.number), number: String(row.number) })),
  ];
  return (
    <section className="card rehearsal-totals" aria-label={t('table/of')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table/number')}</th>
            <th scope="col">{t('table/name')}</th>
            <th scope="col">{t('table/expected')}</th>
            <th scope="col">{t('table/counted')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('table/same')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ key, number, name, expected, counted }) => {
            const same = expected === counted;
            return (
              <tr key={key} data-same={same}>
                <td>{number}</td>
                <th scope="row">{name}</th>
                <td>{shown(expected)}</td>
                <td>{shown(counted)}</td>
                <td>
                  {same ? '✓' : '✗'}{' '}
                  <span className={same ? 'visually-hidden' : ''}>{t(same ? 'table/same' : 'table/differs')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
