import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { screensBuild } from '../../main/built-files.ts';
import { builtFiles, project } from '../browser/launch.ts';

let folder: string;
let child: ChildProcess | undefined;

beforeAll(() => builtFiles(screensBuild));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-start-'));
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program as `npm start` does and waits until it has printed `until` or ended. */
async function start(until: RegExp, ...args: readonly string[]) {
  const running = spawn(process.execPath, ['main/start.ts', '--user-folder', folder, '--no-open', ...args], {
    cwd: project,
  });
  child = running;
  let out = '';
  let err = '';
  running.stderr.on('data', (part: Buffer) => (err += part.toString('utf8')));
  // Not 'exit': what was printed last may still be on its way then.
  const ended = once(running, 'close') as Promise<[number | null, string | null]>;
  await new Promise<void>((resolve) => {
    running.stdout.on('data', (part: Buffer) => {
      out += part.toString('utf8');
      if (until.test(out)) resolve();
    });
    running.once('close', () => resolve());
  });
  return { running, ended, out: () => out, err: () => err };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('npm start with the browser', () => {
  test('says why, prints an address that answers, and Ctrl+C leaves cleanly', async () => {
    const { running, ended, out, err } = await start(/Ctrl\+C/, '--web');
    expect(out()).toContain('Kiểm Phiếu chạy trong trình duyệt theo yêu cầu (--web).');
    expect(out()).toContain('Kiểm Phiếu runs in the browser as asked (--web).');
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}/.exec(out())?.[0] ?? '';
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    running.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(err()).toBe('');
  });

  test('takes the port it is told', async () => {
    const port = await freePort();
    const { out } = await start(/Ctrl\+C/, '--web', '--port', String(port));
    expect(out()).toContain(`http://127.0.0.1:${port}/?key=`);
  });

  test('tells of a port that is taken in one clear line', async () => {
    const first = await start(/Ctrl\+C/, '--web');
    const port = /127\.0\.0\.1:(\d+)/.exec(first.out())?.[1] ?? '';
    const taken = child;
    const second = await start(/Ctrl\+C/, '--web', '--port', port);
    expect(await second.ended).toEqual([2, null]);
    expect(second.err()).toBe(
      `Cổng ${port} đang được dùng, hãy chọn cổng khác. / Port ${port} is in use, choose another.\n`,
    );
    taken?.kill('SIGKILL');
  });

  test('tells of a congress file that cannot be opened and starts without it', async () => {
    const missing = path.join(folder, 'missing.kiemphieu');
    const { out, err } = await start(/Ctrl\+C/, '--web', missing);
    // The two streams arrive in any order.
    await expect.poll(err).toContain(`Không tìm thấy tệp ${missing}.`);
    expect(err()).toContain(`File ${missing} was not found.`);
    expect(out()).toContain('http://127.0.0.1:');
  });

  test('refuses a port that is none', async () => {
    const { ended, err } = await start(/Ctrl\+C/, '--web', '--port', '99999');
    expect(await ended).toEqual([2, null]);
    expect(err()).toContain('0–65535');
  });
});
