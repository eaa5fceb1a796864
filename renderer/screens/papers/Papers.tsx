/** The minutes before anybody signs them: seen as they will be printed, printed, saved, and taken away on a USB stick. */
import './papers.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { usePagePictures } from './page-pictures.ts';
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
  const { pages, total, failed } = usePagePictures(minutes.data);
  const complete = total !== null && pages.length === total;
  const sealed = round.state === 'sealed';
  const board = `/rounds/${round.id}`;
  const usb = useRef<UsbWays>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);

  const preview = useRef<HTMLElement>(null);
  /** Asked for before the last page was drawn: printed as soon as all are there. */
  const [waitsToPrint, setWaitsToPrint] = useState(false);
  const print = () => setWaitsToPrint(true);
  useEffect(() => {
    if (!waitsToPrint || !(complete || failed)) return;
    let left = false;
    const pictures = [...(preview.current?.querySelectorAll('img') ?? [])];
    // A picture that is not decoded yet would leave a white page.
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (left) return;
      setWaitsToPrint(false);
      if (complete) window.print();
    });
    return () => {
      left = true;
    };
  }, [waitsToPrint, complete, failed]);
  const save = () => {
    if (minutes.data) savePdf(minutes.data, t(sealed ? 'fileName' : 'draftName', { number: round.number }));
  };
  const toSeal = () => void navigate(board);
  const toResult = () => void navigate(`${board}/result`);
  const keys: [key: string, label: string, run: () => void][] = [
    ['I', t('keys/print'), print],
    ['L', t('keys/save'), save],
    ...(sealed
      ? ([
          ['U', t('keys/usb'), () => usb.current?.run()],
          ['T', t('keys/folder'), () => usb.current?.chooseFolder()],
        ] as [string, string, () => void][])
      : []),
    ['K', t('keys/result'), toResult],
  ];
  const scroll = (by: 1 | -1) => preview.current?.scrollBy({ top: by * preview.current.clientHeight * 0.9 });
  useScreenKeys([
    ['PageDown', () => scroll(1)],
    ['PageUp', () => scroll(-1)],
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
        <section
          ref={preview}
          className="papers-preview"
          tabIndex={0}
          aria-label={t('preview')}
          aria-busy={!complete && !failed}
        >
          {pages.map((page, index) => (
            <img
              key={page}
              src={page}
              className="paper-page"
              alt={t('page', { page: index + 1, pages: total ?? '' })}
            />
          ))}
          {!complete && !failed && !minutes.error ? (
            <p role="status" className="papers-drawing">
              {t('drawing')}
            </p>
          ) : null}
          {failed ? <p role="alert">{t('failed')}</p> : null}
          <Refused error={minutes.error} />
        </section>
        <aside className="papers-side">
          <section className={`card papers-card ${sealed ? 'official' : 'draft'}`}>
            <h2>{t(sealed ? 'officialTitle' : 'draftTitle')}</h2>
            <p>{sealed ? t('officialText', { time: shownTime(round.sealedAt ?? '') }) : t('draftText')}</p>
            {total === null ? null : <p className="label">{t('pages', { count: total })}</p>}
            {waitsToPrint ? <p role="status">{t('preparing')}</p> : null}
            <div className="papers-buttons">
              {sealed ? null : (
                <Button ref={first} onClick={toSeal}>
                  {t('toSeal')}
                </Button>
              )}
              <Button ref={sealed ? first : undefined} variant={sealed ? 'filled' : 'default'} onClick={print}>
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

/** Hands the PDF to the browser's or the window's own way of saving a file. */
function savePdf(pdf: Blob, name: string): void {
  const address = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
