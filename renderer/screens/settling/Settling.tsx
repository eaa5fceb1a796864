/** Kết luận chỗ lệch: a third person settles with the paper in hand what the readings of a batch differ in. */
import './settling.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { useRound, useRoundId } from '../../parts/open-round.ts';
import { useRegister } from '../../parts/table/paper-holding.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { SettlingRoom } from './SettlingRoom.tsx';

export function Settling() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const toBoard = () => void navigate(`/rounds/${roundId}`);
  const round = useRound(roundId);
  const view = useQuery(ask.settling.get.queryOptions({ input: { roundId } }));
  const { register, isLoading } = useRegister(round.data?.style ?? 'strike');
  const open = round.data !== undefined && view.data !== undefined && !isLoading;
  useScreenKeys(open ? [] : [['Escape', toBoard]]);
  if (!round.data || !view.data || isLoading) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: toBoard }]}>
        <Refused error={round.error ?? view.error} />
      </Frame>
    );
  }
  return (
    <SettlingRoom
      key={roundId}
      round={round.data}
      view={view.data}
      viewedAt={view.dataUpdatedAt}
      register={register.byCode.size > 0 ? register : null}
    />
  );
}
