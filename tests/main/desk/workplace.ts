/**
 * A desk with its own folders and a clock that goes on by one second with every look at it, and a committee: the chair Trần Thị
 * Đếm and three operators, as many as a round of three readings needs with a chair who reads nothing.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach } from 'vitest';
import { createDesk } from '../../../main/desk.ts';
import type { Desk, DeskOptions } from '../../../main/desk.ts';
import { createRouter } from '../../../main/service/router.ts';
import type { Congress, OpenFile } from '../../../src/api/views.ts';

export const sampleFolder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'sample');

export interface Workplace {
  readonly folder: string;
  readonly documents: string;
  readonly desk: Desk;
  readonly client: Client;
  /** What nobody expected. */
  readonly logged: unknown[];
  /** Another desk in the same folders, as a second program would be. */
  readonly another: () => { desk: Desk; client: Client };
}

const client = (desk: Desk) => createRouterClient(createRouter(desk));
export type Client = ReturnType<typeof client>;

const opened: { desks: Desk[]; folders: string[] } = { desks: [], folders: [] };

afterEach(() => {
  for (const desk of opened.desks.splice(0)) desk.close();
  for (const folder of opened.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
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
      // The dearest that scrypt may be is what the program does; tests have no secrets to keep.
      secretCost: 16,
      ...options,
    });
    opened.desks.push(desk);
    return { desk, client: client(desk) };
  };
  return { folder, documents, logged, another, ...another() };
}

export const aCongress: Congress = {
  ruleSet: 'party',
  organisation: 'Đảng bộ xã Thử',
  superior: 'Đảng bộ tỉnh Mẫu',
  name: 'Đại hội đại biểu',
  ordinal: 'lần thứ III',
  term: '2025 – 2030',
  place: 'Thử',
  firstDay: '2026-01-05',
  lastDay: '2026-01-05',
  level: 'grassroots',
  copies: 3,
  electorate: { kind: 'delegates', summoned: 10, excluded: [], present: 10 },
  presidium: [{ name: 'Nguyễn Văn Chủ', role: 'Chủ tịch' }],
  committee: [{ name: 'Trần Thị Đếm', role: 'Trưởng ban' }],
};

export const chair = { name: 'Trần Thị Đếm', secret: '2468' };
const operatorPin = '1357';
export const operators = ['Phạm Văn Soát', 'Lê Thị Nhập', 'Hoàng Văn Đọc'] as const;
/** The second person of commands that need two: the first operator of `newCongress`. */
export const witness = { personId: 2, secret: operatorPin };

/** Makes a congress file with the committee above; its chair is signed in. */
export async function newCongress(
  { files, people }: Pick<Client, 'files' | 'people'>,
  path: string,
  congress: Congress = aCongress,
): Promise<OpenFile> {
  const file = await files.create({ path, congress, chair });
  for (const name of operators) await people.add({ name, role: 'operator', secret: operatorPin });
  return file;
}

/** The person of that name sits down at the desk. */
export async function signInAs({ people }: Pick<Client, 'people'>, name: string): Promise<void> {
  const { people: accounts } = await people.state();
  const found = accounts.find((account) => account.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  await people.signIn({ personId: found.id, secret: name === chair.name ? chair.secret : operatorPin });
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
