import './entry.css';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { ReadingView, RoundView } from '../../../src/api/views.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { roundTitle } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import type { EntryStore } from './entry-store.ts';
import { PaperPanel } from './PaperPanel.tsx';
import { RecentPanel } from './RecentPanel.tsx';
import { RoundBand } from './RoundBand.tsx';

/** A finished reading, looked at by its reader: nothing of it changes until he takes it up again. */
export function FinishedDesk({
  round,
  repeats,
  reading,
  store,
  onResumed,
}: {
  readonly round: RoundView;
  readonly repeats: number | null;
  readonly reading: ReadingView;
  readonly store: EntryStore;
  readonly onResumed: () => void;
}) {
  const { t } = useTranslation('entry');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const resume = useMutation(ask.reading.resume.mutationOptions({ onSuccess: onResumed }));
  const looking = useStore(store, ({ pad }) => pad.aside !== null);
  const { key } = store.getState();
  const again = () => resume.mutate({ readingId: reading.id });
  const back = () => void navigate(`/rounds/${round.id}`);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useScreenKeys([
    ['M', again],
    ['ArrowUp', () => key('earlier')],
    ['ArrowDown', () => key('later')],
    ['Enter', back],
    ['Escape', () => (looking ? key('leave') : back())],
  ]);
  return (
    <Frame
      title={roundTitle(common, round)}
      hints={[
        { cap: 'Enter', label: t('leave'), press: back },
        { cap: '↑ ↓', label: t('keys/earlier') },
        { cap: 'M', label: t('finished/resumeKey'), press: again },
        { cap: 'Esc', label: t('keys/leave'), press: back },
      ]}
      far=""
    >
      <div className="entry">
        <RoundBand round={round} repeats={repeats} />
        <PaperPanel round={round} reading={reading} store={store} onEnd={null} />
        <div className="entry-side">
          <section className="card entry-finished">
            <h2>{t('finished/reading', { batch: reading.batch })}</h2>
            <p>{t('finished/text', { count: reading.entries.length })}</p>
            <Refused error={resume.error} />
            <Button ref={first} onClick={back} rightSection={<kbd className="key">Enter</kbd>}>
              {t('finished/toBoard')}
            </Button>
            <Button
              variant="default"
              onClick={again}
              loading={resume.isPending}
              rightSection={<kbd className="key">M</kbd>}
            >
              {t('finished/resume')}
            </Button>
          </section>
          <RecentPanel store={store} round={round} />
        </div>
      </div>
    </Frame>
  );
}
