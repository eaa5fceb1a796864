/** The practice ballots as they are printed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { usePaper } from '../../parts/paper/paper.ts';
import { PaperScreen } from '../../parts/paper/PaperScreen.tsx';

export function DeckPaper() {
  const { t } = useTranslation('rehearsal');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const roundId = useRoundId();
  const round = useRound(roundId).data;
  const drawn = useQuery(ask.rehearsal.deckPaper.queryOptions({ input: { roundId } }));
  const paper = usePaper(drawn.data);
  return (
    <PaperScreen
      title={t('deck/paperTitle', { round: round ? roundTitle(common, round) : '' })}
      paper={paper}
      drawn={drawn}
      fileName={t('deck/file', { number: round?.number ?? 1 })}
      draft
      label={t('deck/preview')}
      pageLabel={(page, pages) => t('deck/page', { page, pages })}
      scroll={t('keys/scroll')}
      back={{
        label: t('title', { round: '' }).replace(/ · $/u, ''),
        press: () => void navigate(`/rounds/${roundId}/rehearsal`),
      }}
    >
      <h2>{t('deck/title')}</h2>
      <p>{t('band/text')}</p>
    </PaperScreen>
  );
}
