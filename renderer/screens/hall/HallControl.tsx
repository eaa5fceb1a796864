/** The chair leads the hall's screen from here: what it shows now, what comes next, and every scene by one key. */
import './control.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hallHash } from '../../../src/api/transport.ts';
import type { HallControl as Control, HallView, RoundView } from '../../../src/api/views.ts';
import { hallOrders } from '../../../src/hall/scene.ts';
import { ask, desk, queries } from '../../desk.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { HallStage } from './HallStage.tsx';
import { Scenes, type SceneKey } from './Scenes.tsx';

export function HallControl() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const toBoard = () => void navigate(`/rounds/${roundId}`);
  const round = useRound(roundId);
  const control = useQuery(ask.hall.control.queryOptions({ input: { roundId } }));
  useScreenKeys([['Escape', toBoard]]);
  if (!round.data || !control.data) {
    return (
      <Frame title={t('program')} hints={[{ cap: 'Esc', label: t('back'), press: toBoard }]}>
        <Refused error={round.error ?? control.error} />
      </Frame>
    );
  }
  return <OpenControl key={roundId} round={round.data} control={control.data} />;
}

function OpenControl({ round, control }: { readonly round: RoundView; readonly control: Control }) {
  const { t } = useTranslation('hall');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const [blocked, setBlocked] = useState(false);
  const roundId = round.id;
  const show = useMutation(ask.hall.show.mutationOptions(inTurn));
  const step = useMutation(ask.hall.step.mutationOptions(inTurn));
  const order = useMutation(ask.hall.order.mutationOptions(inTurn));
  const opening = useMutation({
    ...inTurn,
    mutationFn: () => openHall(roundId),
    onSuccess: (opened) => setBlocked(!opened),
  });
  useOnePressOneStep();

  const can = control.whyNot;
  const scene = (which: SceneKey) => () => {
    if (which === 'blank' || which === 'progress' || can[which] === null) show.mutate({ roundId, scene: which });
  };
  const next = () => step.mutate({ roundId, to: 'next' });
  const back = () => step.mutate({ roundId, to: 'back' });
  const another = () => {
    const at = hallOrders.indexOf(order.isPending ? order.variables.order : control.order);
    order.mutate({ roundId, order: hallOrders[(at + 1) % hallOrders.length]! });
  };
  const open = () => opening.mutate();

  useScreenKeys([
    ['Space', next],
    ['ArrowRight', next],
    ['PageDown', next],
    ['ArrowLeft', back],
    ['PageUp', back],
    ['A', scene('all')],
    ['W', scene('winners')],
    ['T', scene('one-by-one')],
    ['P', scene('progress')],
    ['B', scene('blank')],
    ['S', another],
    ['O', open],
  ]);
  const hints: KeyHint[] = [
    ...(control.next ? [{ cap: 'Space →', label: t('keys/next'), press: next }] : []),
    ...(control.first ? [] : [{ cap: '←', label: t('keys/back'), press: back }]),
    { cap: 'B', label: t('keys/blank'), press: scene('blank') },
    { cap: 'P', label: t('keys/progress'), press: scene('progress') },
    ...(can.all === null ? [{ cap: 'A', label: t('keys/all'), press: scene('all') }] : []),
    ...(can.winners === null ? [{ cap: 'W', label: t('keys/winners'), press: scene('winners') }] : []),
    ...(can['one-by-one'] === null ? [{ cap: 'T', label: t('keys/oneByOne'), press: scene('one-by-one') }] : []),
    { cap: 'S', label: t('keys/order'), press: another },
    { cap: 'O', label: t('keys/open'), press: open },
    { cap: 'Esc', label: t('keys/board'), press: () => void navigate(`/rounds/${roundId}`) },
  ];

  return (
    <Frame title={t('titleOf', { round: roundTitle(common, round) })} hints={hints}>
      <div className="hall-control">
        <div className="hall-pictures">
          <Picture label={t('control/now')} view={control.now} />
          <Picture label={t('control/next')} view={control.next}>
            {t(control.reveal === null ? 'control/choose' : 'control/end')}
          </Picture>
        </div>
        {control.elsewhere ? <p className="chip attention hall-elsewhere">{t('control/elsewhere')}</p> : null}
        <Refused error={show.error ?? step.error ?? order.error ?? opening.error} />
        <Scenes
          control={control}
          choose={(which) => scene(which)()}
          order={(chosen) => order.mutate({ roundId, order: chosen })}
        />
        <div className="hall-opening">
          <Button onClick={open} rightSection={<kbd className="key">O</kbd>}>
            {t('control/open')}
          </Button>
          <p className="label" role={blocked ? 'alert' : undefined}>
            {t(blocked ? 'control/blocked' : 'control/openText')}
          </p>
        </div>
      </div>
    </Frame>
  );
}

/** However fast the keys, the desk hears them one after the other, and the next one knows what the one before did. */
const inTurn = {
  scope: { id: 'hall' },
  onSuccess: async () => {
    const hall = { queryKey: ask.hall.key() };
    await queries.invalidateQueries(hall);
    // The desk's own notice of the change may have broken that off and asked anew.
    await queries.refetchQueries({ ...hall, fetchStatus: 'fetching' }, { cancelRefetch: false });
  },
};

/** A window that opens shows nothing yet. False where the browser did not let it open. */
async function openHall(roundId: number): Promise<boolean> {
  await desk.hall.show({ roundId, scene: 'blank' });
  const opened = window.open(new URL(hallHash, location.href), 'kiemphieu-hall', 'popup,width=1280,height=720');
  opened?.focus();
  // The desktop host opens the window itself and never hands it out.
  return opened !== null || location.protocol === 'app:';
}

/** A key that is held down must not run through a whole reveal. */
function useOnePressOneStep(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat && !event.ctrlKey && !event.metaKey && event.code !== 'Tab') event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function Picture({
  label,
  view,
  children,
}: {
  readonly label: string;
  readonly view: HallView | null;
  /** What is said where there is nothing to see. */
  readonly children?: string;
}) {
  return (
    <figure className="hall-picture" aria-label={label}>
      <figcaption className="overline">{label}</figcaption>
      {view ? (
        <div className="hall-small" inert>
          <HallStage view={view} />
        </div>
      ) : (
        <div className="hall-small nothing">
          <p className="label">{children}</p>
        </div>
      )}
    </figure>
  );
}
