/** Every scene with its key; those that would tell a result before the seal stand locked and say why. */
import { useTranslation } from 'react-i18next';
import type { HallControl } from '../../../src/api/views.ts';
import { hallOrders, reveals } from '../../../src/hall/scene.ts';
import type { HallOrder, Reveal } from '../../../src/hall/scene.ts';

export type SceneKey = 'blank' | 'progress' | Reveal;

const caps: Readonly<Record<SceneKey, string>> = {
  blank: 'B',
  progress: 'P',
  all: 'A',
  winners: 'W',
  'one-by-one': 'T',
};

export function Scenes({
  control,
  choose,
  order,
}: {
  readonly control: HallControl;
  readonly choose: (scene: SceneKey) => void;
  readonly order: (order: HallOrder) => void;
}) {
  const { t } = useTranslation(['hall', 'refusals']);
  const { now, whyNot, reveal, elsewhere } = control;
  const current: SceneKey | null = elsewhere ? null : now.shown.mode === 'result' ? reveal : now.shown.mode;
  const reasons = [...new Set(reveals.flatMap((each) => whyNot[each] ?? []))];
  const button = (scene: SceneKey, label: string, why: string | null) => (
    <button
      key={scene}
      type="button"
      className="hall-scene"
      aria-pressed={scene === current}
      disabled={why !== null}
      onClick={() => choose(scene)}
    >
      <kbd className="key">{caps[scene]}</kbd> {label}
    </button>
  );
  return (
    <>
      <div className="hall-scenes" role="group" aria-label={t('control/scenes')}>
        {button('blank', t('control/blank'), null)}
        {button('progress', t('control/progress'), null)}
        {reveals.map((each) => button(each, t(`control/reveal/${each}`), whyNot[each]))}
      </div>
      {reasons.map((code) => (
        <p key={code} className="hall-why">
          {t('control/whyNot')} {t(`refusals:${code}`)}
        </p>
      ))}
      <div className="hall-scenes" role="group" aria-label={t('control/order')}>
        <span className="label">
          <kbd className="key">S</kbd> {t('control/order')}
        </span>
        {hallOrders.map((each) => (
          <button
            key={each}
            type="button"
            className="hall-scene small"
            aria-pressed={each === control.order}
            onClick={() => order(each)}
          >
            {t(`control/orders/${each}`)}
          </button>
        ))}
        {control.order === 'votes' ? <span className="label">{t('control/fromLast')}</span> : null}
      </div>
    </>
  );
}
