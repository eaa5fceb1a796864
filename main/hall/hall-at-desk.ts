/**
 * What the hall sees, as the chair last commanded it. Kept in memory: a program that starts again shows nothing by itself. Each
 * look asks the file anew whether the scene may still be shown, so that nothing outlasts the seal it was shown from.
 */
import { blank } from '../../src/hall/scene.ts';
import type { HallOrder, HallScene } from '../../src/hall/scene.ts';
import type { OpenCongress } from '../open-congress.ts';

export interface Led {
  readonly roundId: number;
  readonly scene: HallScene;
  readonly order: HallOrder;
}

/** What the desk lends to the hall. */
export interface DeskOfHall {
  readonly current: () => OpenCongress | null;
  readonly changed: () => void;
}

interface Command extends Led {
  readonly file: OpenCongress;
  /** The seal that a result is shown from. */
  readonly seal: string | null;
}

export class HallAtDesk {
  private readonly desk: DeskOfHall;
  private command: Command | null = null;

  constructor(desk: DeskOfHall) {
    this.desk = desk;
  }

  /** What is shown now; null before anything was commanded in this file. */
  now(): Led | null {
    const { command } = this;
    if (command === null) return null;
    if (command.file !== this.desk.current() || !command.file.rounds.get(command.roundId)) this.command = null;
    else if (command.scene.mode === 'result' && !isOfSealInForce(command))
      this.command = { ...command, scene: blank, seal: null };
    return this.command;
  }

  /** Shows a scene of the open file. A result only of a round whose seal is in force; what lacks one stays blank. */
  lead(led: Led): void {
    const file = this.desk.current();
    if (file === null) return;
    this.command = { ...led, file, seal: led.scene.mode === 'result' ? sealOf(file, led.roundId) : null };
    this.desk.changed();
  }
}

function isOfSealInForce({ file, roundId, seal }: Command): boolean {
  return seal !== null && sealOf(file, roundId) === seal;
}

/** Tells one sealing of a round from the next; null while it is open. */
function sealOf({ seals }: OpenCongress, roundId: number): string | null {
  const seal = seals.inForce(roundId);
  return seal && `${seal.at} ${seal.resultHash}`;
}
