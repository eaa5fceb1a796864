/** Tổng hợp kết quả as it will be printed. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import { useOpenCongress } from '../../parts/open-congress.ts';
import { usePaper } from '../../parts/paper.ts';
import { PaperPreview } from '../../parts/PaperPreview.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';

export function SummaryPaper() {
  const { t } = useTranslation(['summary', 'papers']);
  const navigate = useNavigate();
  const { none, congress } = useOpenCongress();
  const enabled = congress !== undefined;
  const elections = useQuery({ ...ask.elections.list.queryOptions(), enabled }).data ?? [];
  const pdf = useQuery({ ...ask.papers.summary.queryOptions(), enabled });
  const paper = usePaper(pdf.data);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const save = () => paper.save(t('fileName'));
  const back = () => void navigate('/congress/summary');
  useScreenKeys([
    ['I', paper.print],
    ['L', save],
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
    ['Escape', back],
  ]);
  if (none) return <Navigate to="/" replace />;
  const unfinished = elections.filter(({ progress }) => progress !== 'complete');
  return (
    <Frame
      title={t('paperTitle')}
      hints={[
        { cap: 'I', label: t('keys/print'), press: paper.print },
        { cap: 'L', label: t('keys/save'), press: save },
        { cap: 'PgUp PgDn', label: t('keys/scroll') },
        { cap: 'Esc', label: t('keys/backToSummary'), press: back },
      ]}
    >
      <div className="papers">
        <PaperPreview
          paper={paper}
          label={t('paperPreview')}
          pageLabel={(page, pages) => t('paperPage', { page, pages })}
          error={pdf.error}
        />
        <aside className="papers-side">
          <section className={`card papers-card ${unfinished.length > 0 ? 'draft' : 'official'}`}>
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
            <div className="papers-buttons">
              <Button ref={first} onClick={paper.print}>
                {t('papers:print')}
              </Button>
              <Button variant="default" onClick={save} disabled={!pdf.data}>
                {t('papers:save')}
              </Button>
            </div>
          </section>
        </aside>
      </div>
    </Frame>
  );
}
