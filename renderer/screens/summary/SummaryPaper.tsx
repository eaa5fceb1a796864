/** Tổng hợp kết quả as it will be printed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { usePaper } from '../../parts/paper/paper.ts';
import { PaperScreen } from '../../parts/paper/PaperScreen.tsx';

export function SummaryPaper() {
  const { t } = useTranslation(['summary', 'papers']);
  const navigate = useNavigate();
  const { none, congress } = useOpenCongress();
  const enabled = congress !== undefined;
  const elections = useQuery({ ...ask.elections.list.queryOptions(), enabled }).data ?? [];
  const drawn = useQuery({ ...ask.papers.summary.queryOptions(), enabled });
  const paper = usePaper(drawn.data);
  if (none) return <Navigate to="/" replace />;
  const unfinished = elections.filter(({ progress }) => progress !== 'complete');
  return (
    <PaperScreen
      title={t('paperTitle')}
      paper={paper}
      drawn={drawn}
      fileName={t('fileName')}
      draft={unfinished.length > 0}
      label={t('paperPreview')}
      pageLabel={(page, pages) => t('paperPage', { page, pages })}
      scroll={t('keys/scroll')}
      back={{ label: t('keys/backToSummary'), press: () => void navigate('/congress/summary') }}
    >
      <h2>{t('title')}</h2>
      <p>{t('paperText')}</p>
      {unfinished.length > 0 ? (
        <>
          <p>{t('paperOpen')}</p>
          <ul className="summary-unfinished">
            {unfinished.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
      {paper.total === null ? null : <p className="label">{t('papers:pages', { count: paper.total })}</p>}
      {paper.waitsToPrint ? <p role="status">{t('papers:preparing')}</p> : null}
    </PaperScreen>
  );
}
