/** Tập dượt of one round: the test of this computer and the ways to practise; in a practice copy its deck and what was keyed of it. */
import './rehearsal.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { PracticeDesk } from './PracticeDesk.tsx';
import { TestDesk } from './TestDesk.tsx';

export function Rehearsal() {
  const { t } = useTranslation('rehearsal');
  const common = useTranslation().t;
  const roundId = useRoundId();
  const round = useRound(roundId);
  const file = useQuery(ask.files.current.queryOptions());
  const navigate = useNavigate();
  const back = () => void navigate(`/rounds/${roundId}`);
  if (!round.data || !file.data) {
    return (
      <Frame title={common('program')} hints={[{ cap: 'Esc', label: t('keys/back'), press: back }]}>
        <Refused error={round.error ?? file.error} />
      </Frame>
    );
  }
  const title = t('title', { round: roundTitle(common, round.data) });
  const Screen = file.data.kind === 'practice' ? PracticeDesk : TestDesk;
  return <Screen key={roundId} round={round.data} title={title} />;
}
