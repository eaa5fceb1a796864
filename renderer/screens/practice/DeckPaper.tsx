/** The practice ballots as they are printed. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { usePaper } from '../../parts/paper.ts';
import { PaperPreview } from '../../parts/PaperPreview.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';

export function DeckPaper() {
  const { t } = useTranslation('rehearsal');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const roundId = useRoundId();
  const round = useRound(roundId).data;
  const deck = useQuery(ask.rehearsal.deckPaper.queryOptions({ input: { roundId } }));
  const paper = usePaper(deck.data);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const save = () => paper.save(t('deck/file', { number: round?.number ?? 1 }));
  const back = () => void navigate(`/rounds/${roundId}/rehearsal`);
  useScreenKeys([
    ['I', paper.print],
    ['L', save],
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
    ['Escape', back],
  ]);
  return (
    <Frame
      title={t('deck/paperTitle', { round: round ? roundTitle(common, round) : '' })}
      hints={[
        { cap: 'I', label: t('keys/send'), press: paper.print },
        { cap: 'L', label: t('keys/save'), press: save },
        { cap: 'PgUp PgDn', label: t('keys/scroll') },
        { cap: 'Esc', label: t('title', { round: '' }).replace(/ · $/u, ''), press: back },
      ]}
    >
      <div className="papers">
        <PaperPreview
          paper={paper}
          label={t('deck/preview')}
          pageLabel={(page, pages) => t('deck/page', { page, pages })}
          error={deck.error}
        />
        <aside className="papers-side">
          <section className="card papers-card draft">
            <h2>{t('deck/title')}</h2>
            <p>{t('band/text')}</p>
            <div className="papers-buttons">
              <Button ref={first} onClick={paper.print}>
                {t('deck/send')}
              </Button>
              <Button variant="default" onClick={save} disabled={!deck.data}>
                {t('deck/save')}
              </Button>
            </div>
          </section>
        </aside>
      </div>
    </Frame>
  );
}
