/** Trình chiếu: the chair decides at the desk what the hall's screen shows; the screen itself only asks. */
import { hasElected, peopleToShow } from '../../src/hall/people.ts';
import { blank, reveals, steppedScene } from '../../src/hall/scene.ts';
import type { HallScene, Reveal } from '../../src/hall/scene.ts';
import type { HallControl } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import type { RefusalCode } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { Led } from '../hall/hall-at-desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import type { Answering } from './answering.ts';
import { hallView, sealedRound } from './hall-view.ts';
import { roundRow } from './round-facts.ts';

export function hallHandlers(os: Answering, desk: Desk) {
  return os.hall.router({
    state: os.hall.state.handler(() => hallView(desk.current(), desk.hall.now())),

    control: os.hall.control.handler(({ input: { roundId } }): HallControl => {
      const file = fileOfLeader(desk);
      roundRow(file, roundId);
      const led = ledHere(desk, roundId);
      const { scene, order } = led;
      const next = stepped(file, led, 'next');
      return {
        now: hallView(file, desk.hall.now()),
        next: next && hallView(file, { ...led, scene: next }),
        first: scene.mode !== 'result' || scene.step === 0,
        elsewhere: (desk.hall.now()?.roundId ?? roundId) !== roundId,
        reveal: scene.mode === 'result' ? scene.reveal : null,
        order,
        whyNot: Object.fromEntries(reveals.map((reveal) => [reveal, whyNot(file, roundId, reveal)])) as Record<
          Reveal,
          RefusalCode | null
        >,
      };
    }),

    show: os.hall.show.handler(({ input: { roundId, scene } }) => {
      const file = fileOfLeader(desk);
      roundRow(file, roundId);
      const { order } = ledHere(desk, roundId);
      const shown: HallScene =
        scene === 'blank' || scene === 'progress' ? { mode: scene } : { mode: 'result', reveal: scene, step: 0 };
      if (shown.mode === 'result') beginReveal(desk, roundId, shown.reveal);
      desk.hall.lead({ roundId, scene: shown, order });
    }),

    step: os.hall.step.handler(({ input: { roundId, to } }) => {
      const file = fileOfLeader(desk);
      const led = ledHere(desk, roundId);
      const scene = stepped(file, led, to);
      if (scene) desk.hall.lead({ ...led, scene });
    }),

    order: os.hall.order.handler(({ input: { roundId, order } }) => {
      fileOfLeader(desk);
      const { scene } = ledHere(desk, roundId);
      // In another order the list begins anew: nobody is shown whose turn has not come.
      const again: HallScene = scene.mode === 'result' ? { ...scene, step: 0 } : scene;
      desk.hall.lead({ roundId, scene: again, order });
    }),
  });
}

/** The open file, for whoever leads the hall; refuses with signed-out and role-refused. No word of it stands in the journal. */
function fileOfLeader(desk: Desk): OpenCongress {
  const file = desk.fileFor('progress');
  desk.people.allowed('result-shown');
  desk.people.stillHere();
  return file;
}

/** How the hall is led in this round; blank while it shows another one. */
function ledHere(desk: Desk, roundId: number): Led {
  const now = desk.hall.now();
  return now?.roundId === roundId ? now : { roundId, scene: blank, order: now?.order ?? 'ballot' };
}

function stepped(file: OpenCongress, { roundId, scene, order }: Led, to: 'next' | 'back'): HallScene | null {
  const round = scene.mode === 'result' ? sealedRound(file, roundId) : null;
  if (scene.mode !== 'result' || round === null) return null;
  return steppedScene(scene, to, peopleToShow(round, scene.reveal, order).length);
}

/** From here on the hall knows: the journal says when, and which result it was. */
function beginReveal(desk: Desk, roundId: number, reveal: Reveal): void {
  const { scene } = ledHere(desk, roundId);
  desk.command('result-shown', (file) => {
    const code = whyNot(file, roundId, reveal);
    if (code !== null) throw new Refusal(code, {});
    const { resultHash } = file.seals.inForce(roundId)!;
    // Another way of showing what the hall sees already is no news.
    const changed = scene.mode === 'result' ? null : ({ subject: 'file' } as const);
    return { answer: undefined, roundId, open: { resultHash, reveal }, changed };
  });
}

/** Why a result cannot be shown in this way; null where it can. */
function whyNot(
  file: OpenCongress,
  roundId: number,
  reveal: Reveal,
): 'practice-file' | 'round-annulled' | 'round-not-sealed' | 'nobody-elected' | null {
  if (isPractice(file)) return 'practice-file';
  if (file.decisions.annulled(roundId)) return 'round-annulled';
  const round = sealedRound(file, roundId);
  if (round === null) return 'round-not-sealed';
  if (reveal === 'all' || hasElected(round)) return null;
  return reveal === 'one-by-one' && round.definition.poll === true ? null : 'nobody-elected';
}
