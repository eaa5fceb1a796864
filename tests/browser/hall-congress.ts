/** A congress for the hall's screen: 63 names counted and sealed, and another round in the middle of its count. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { screensBuild } from '../../main/built-files.ts';
import { startDesk } from '../../main/host-desk.ts';
import { startWebHost } from '../../main/web.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import { struck } from '../main/desk/elections.ts';
import { aCongress, newCongress, witness } from '../main/desk/committee.ts';
import { builtFiles, project, type RunningProgram } from './launch.ts';

/** Longer than any line of the hall has room for. */
export const longestName = 'Công Tằng Tôn Nữ Thị Hoàng Phương Khánh Ngọc Lan';

/** Ballots of the sealed round: 54 of 63 people are elected, the last nine are struck by more than half. */
const voters = 40;

export interface HallProgram extends RunningProgram {
  readonly sealed: number;
  readonly counting: number;
}

export async function startHallProgram(): Promise<HallProgram> {
  await builtFiles(screensBuild);
  const folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-'));
  const documents = path.join(folder, 'Documents');
  await mkdir(documents);
  const desk = startDesk({ host: 'web', program: project, userFolder: path.join(folder, 'settings'), documents });
  const client = createRouterClient(desk.router);
  await newCongress(client, path.join(documents, 'Đại hội.kiemphieu'), {
    ...aCongress,
    organisation: 'Đảng bộ tỉnh Trà Vinh',
    electorate: { kind: 'delegates', summoned: voters, excluded: [], present: voters },
  });
  const round = async (title: string, seats: number, names: readonly string[]) => {
    const election = { title, office: 'executive-committee', seats, style: 'strike', ruleSet: 'party' } as const;
    const { roundId } = await client.elections.add({ ...election, rules: {}, readings: 1 });
    await client.candidates.save({ roundId, candidates: names.map((name) => ({ name })) });
    await client.rounds.saveBallots({ roundId, issued: voters, collected: voters, batchSize: voters });
    return roundId;
  };
  const read = async (roundId: number, ballots: readonly ReturnType<typeof struck>[]) => {
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    for (const [index, ballot] of ballots.entries())
      await client.reading.record({ readingId, serial: index + 1, ballot, doubt: null });
  };

  const sealed = await round('Bầu Ban Chấp hành Đảng bộ tỉnh khoá XII', 55, sixtyThree());
  await read(
    sealed,
    Array.from({ length: voters }, (_, at) => ballotOf63(at)),
  );
  for (const { key } of (await client.rounds.get({ roundId: sealed })).findings)
    await client.rounds.note({ roundId: sealed, key, note: 'Đã xem' });
  await client.rounds.seal({ roundId: sealed, witness });
  const counting = await round('Bầu Uỷ ban Kiểm tra', 2, ['Lê Văn An', 'Phạm Thị Bình', 'Vũ Văn Cường']);
  await read(counting, Array(31).fill(struck(3, 3)));

  const host = await startWebHost({ router: desk.router, screens: path.join(project, 'dist', 'renderer') });
  return {
    url: host.url,
    documents,
    sealed,
    counting,
    async close() {
      await host.close();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function sixtyThree(): string[] {
  const file = path.join(project, 'fixtures', 'sample', 'election-1.json');
  const { candidates } = parseElectionFile(readFileSync(file, 'utf8'), 'election-1.json');
  const names = candidates.slice(0, 63).map(({ name }) => name);
  return names.with(8, 'Nguyễn Thị Hồng Phương Thảo').with(30, longestName);
}

function ballotOf63(at: number): ReturnType<typeof struck> {
  const last = Array.from({ length: 9 }, (_, index) => 55 + index);
  const others = Array.from({ length: 8 }, (_, index) => ((at * 5 + index * (1 + (at % 7))) % 54) + 1);
  return struck(63, ...(at % 10 < 6 ? last : others));
}
