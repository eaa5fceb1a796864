/** The minutes before anybody signs them: seen as they will be printed, printed, saved, and taken away on a USB stick. */
import './papers.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { usePaper } from '../../parts/paper.ts';
import { PaperPreview } from '../../parts/PaperPreview.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { UsbPanel, type UsbWays } from './UsbPanel.tsx';

export function Papers() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const round = useRound(roundId);
  useScreenKeys([['Escape', () => void navigate(`/rounds/${roundId}`)]]);
  if (!round.data) {
    return (
      <Frame title={t('program')} hints={[]}>
        <Refused error={round.error} />
      </Frame>
    );
  }
  return <OpenPapers key={roundId} round={round.data} />;
}

function OpenPapers({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation('papers');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const minutes = useQuery(ask.papers.minutes.queryOptions({ input: { roundId: round.id } }));
  const paper = usePaper(minutes.data);
  const sealed = round.state === 'sealed';
  const board = `/rounds/${round.id}`;
  const usb = useRef<UsbWays>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);

  const save = () => paper.save(t(sealed ? 'fileName' : 'draftName', { number: round.number }));
  const toSeal = () => void navigate(board);
  const toResult = () => void navigate(`${board}/result`);
  const keys: [key: string, label: string, run: () => void][] = [
    ['I', t('keys/print'), paper.print],
    ['L', t('keys/save'), save],
    ...(sealed
      ? ([
          ['U', t('keys/usb'), () => usb.current?.run()],
          ['T', t('keys/folder'), () => usb.current?.chooseFolder()],
        ] as [string, string, () => void][])
      : []),
    ['K', t('keys/result'), toResult],
  ];
  useScreenKeys([
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
  ]);
  useScreenKeys([...keys.map(([key, , run]) => [key, run] as const), ...(sealed ? [] : [['Enter', toSeal] as const])]);
  const hints: KeyHint[] = [
    ...(sealed ? [] : [{ cap: 'Enter', label: t('keys/seal'), press: toSeal }]),
    ...keys.map(([cap, label, press]) => ({ cap, label, press })),
    { cap: 'PgUp PgDn', label: t('keys/scroll') },
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints}>
      <div className="papers">
        <PaperPreview
          paper={paper}
          label={t('preview')}
          pageLabel={(page, pages) => t('page', { page, pages })}
          error={minutes.error}
        />
        <aside className="papers-side">
          <section className={`card papers-card ${sealed ? 'official' : 'draft'}`}>
            <h2>{t(sealed ? 'officialTitle' : 'draftTitle')}</h2>
            <p>{sealed ? t('officialText', { time: shownTime(round.sealedAt ?? '') }) : t('draftText')}</p>
            {paper.total === null ? null : <p className="label">{t('pages', { count: paper.total })}</p>}
            {paper.waitsToPrint ? <p role="status">{t('preparing')}</p> : null}
            <div className="papers-buttons">
              {sealed ? null : (
                <Button ref={first} onClick={toSeal}>
                  {t('toSeal')}
                </Button>
              )}
              <Button ref={sealed ? first : undefined} variant={sealed ? 'filled' : 'default'} onClick={paper.print}>
                {t('print')}
              </Button>
              <Button variant="default" onClick={save} disabled={!minutes.data}>
                {t('save')}
              </Button>
            </div>
          </section>
          <section className="card papers-card">
            <h2>{t('usb/title')}</h2>
            {sealed ? <UsbPanel ref={usb} roundId={round.id} /> : <p className="label">{t('usb/needsSeal')}</p>}
          </section>
        </aside>
      </div>
    </Frame>
  );
}
