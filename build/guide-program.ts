/**
 * The program as the pictures of the guide show it: the sample congress at one moment of its first morning, with the same key,
 * the same salts and the same numbers each time, so that a picture changes only where what it shows has changed.
 */
import crypto from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { screensBuild } from '../main/built-files.ts';
import { createDesk } from '../main/desk.ts';
import { samplePin } from '../main/sample/sample-pin.ts';
import { createRouter } from '../main/service/router.ts';
import { startWebHost } from '../main/web.ts';
import packageFile from '../package.json' with { type: 'json' };
import { builtFiles, project } from '../tests/browser/launch.ts';

export const timeZone = 'Asia/Ho_Chi_Minh';
export const moment = new Date('2025-10-14T09:30:00+07:00');

/** Of the sample. */
export const chair = { personId: 1, secret: samplePin };

/** Every new key of this process is the same one from here on. Until the answer is called, what is drawn by chance is too. */
function withoutChance(): () => void {
  process.env['TZ'] = timeZone;
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const seed = Buffer.alloc(32, 'Kiểm Phiếu');
  const privateKey = crypto.createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
  const pair = { privateKey, publicKey: crypto.createPublicKey(privateKey) };
  const { randomBytes } = crypto;
  Object.assign(crypto, { generateKeyPairSync: () => pair, randomBytes: countedBytes });
  Object.assign(os, { hostname: () => 'may-kiem-phieu' });
  syncBuiltinESMExports();
  sqlWithoutChance();
  return () => {
    Object.assign(crypto, { randomBytes });
    syncBuiltinESMExports();
  };
}

let drawn = 0;
/** Other bytes each time, in the same order in every run. */
function countedBytes(size: number): Buffer {
  drawn += 1;
  return crypto.createHash('shake256', { outputLength: size }).update(String(drawn)).digest();
}

/** The ids of readings begin at random in each file. */
function sqlWithoutChance(): void {
  const known = new WeakSet<Database>();
  const { prepare } = SqliteDatabase.prototype;
  Object.assign(SqliteDatabase.prototype, {
    prepare(this: Database, sql: string) {
      if (!known.has(this)) this.function('random', () => 1n);
      known.add(this);
      return prepare.call(this, sql);
    },
  });
}

export type SampleClient = Awaited<ReturnType<typeof startSample>>['client'];

export async function startSample() {
  await builtFiles(screensBuild);
  const byChance = withoutChance();
  // The journal of a file begins with its place.
  const folder = path.join(os.tmpdir(), 'kiemphieu-guide');
  await rm(folder, { recursive: true, force: true });
  const documents = path.join(folder, 'Documents');
  await mkdir(documents, { recursive: true });
  const desk = createDesk({
    host: 'web',
    version: packageFile.version,
    userFolder: path.join(folder, 'settings'),
    documents,
    sampleFolder: path.join(project, 'fixtures', 'sample'),
    now: () => moment,
    randomHex: (bytes) => countedBytes(bytes).toString('hex'),
  });
  const router = createRouter(desk);
  const client = createRouterClient(router);
  const { path: sample } = await client.files.openSample();
  await client.files.close();
  await client.files.forget({ path: sample });
  byChance();
  const host = await startWebHost({ router, screens: path.join(project, 'dist', 'renderer') });
  return {
    url: host.url,
    documents,
    client,
    async close(): Promise<void> {
      await host.close();
      desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
