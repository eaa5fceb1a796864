/** A desk with its own folders and a clock that goes on by one second with every look at it. */
import { deepEqual } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach } from 'vitest';
import { createDesk } from '../../../main/desk.ts';
import type { Desk, DeskOptions } from '../../../main/desk.ts';
import { damagesOf, unknownDamages } from '../../../main/safety/damages.ts';
import { createRouter } from '../../../main/service/router.ts';

export * from './committee.ts';

export const sampleFolder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'sample');

export interface Workplace {
  readonly folder: string;
  readonly documents: string;
  readonly desk: Desk;
  readonly client: Client;
  /** What nobody expected. */
  readonly logged: unknown[];
  /** Said by a test that changes the open file past the commands: it is then left damaged. */
  readonly changesByHand: () => void;
  /** Another desk in the same folders, as a second program would be. */
  readonly another: () => { desk: Desk; client: Client };
}

const client = (desk: Desk) => createRouterClient(createRouter(desk));
export type Client = ReturnType<typeof client>;

const opened = { desks: [] as Desk[], folders: [] as string[], changedByHand: false };

afterEach(() => {
  const files = opened.changedByHand ? [] : opened.desks.flatMap((desk) => desk.current() ?? []);
  const left = files.flatMap((file) => unknownDamages(file, damagesOf(file)));
  opened.changedByHand = false;
  for (const desk of opened.desks.splice(0)) desk.close();
  for (const folder of opened.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  // Whatever a test did by the commands, its file is one that opens again: the journal tells all that the tables hold.
  deepEqual(left, []);
});

export function workplace(options: Partial<DeskOptions> = {}): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-'));
  opened.folders.push(folder);
  const documents = join(folder, 'Tài liệu');
  mkdirSync(documents);
  const logged: unknown[] = [];
  let time = Date.UTC(2026, 0, 5, 8, 0, 0);
  const another = () => {
    const desk = createDesk({
      host: 'web',
      version: '0.0.0-test',
      userFolder: join(folder, 'user'),
      documents,
      sampleFolder,
      now: () => new Date((time += 1000)),
      log: (error) => logged.push(error),
      // Tests have no secrets to keep.
      secretCost: 16,
      ...options,
    });
    opened.desks.push(desk);
    return { desk, client: client(desk) };
  };
  const changesByHand = () => void (opened.changedByHand = true);
  return { folder, documents, logged, changesByHand, another, ...another() };
}

/** The code of the refusal a promise ends with, or what it was answered. */
export async function refused(answer: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const { data } = error as { data?: { code: string; params: unknown } };
    return data ? data.code : error;
  }
}
