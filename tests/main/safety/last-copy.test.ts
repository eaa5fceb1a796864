import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { screensBuild } from '../../../main/built-files.ts';
import { chainOfFile } from '../../../main/safety/copies.ts';
import type { contract } from '../../../src/api/contract.ts';
import { builtFiles, project } from '../../browser/launch.ts';
import { newCongress } from '../desk/workplace.ts';

let folder: string;
let running: ChildProcess;

beforeAll(() => builtFiles(screensBuild));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiemphieu-ending-'));
});
afterEach(() => {
  if (running.exitCode === null && running.signalCode === null) running.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The program as `npm start -- --web` runs it, and the contract as its page speaks it. */
async function program() {
  const started = spawn(
    process.execPath,
    ['main/start.ts', '--user-folder', join(folder, 'user'), '--no-open', '--web'],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  running = started;
  const address = await new Promise<string>((resolve) => {
    let out = '';
    started.stdout.on('data', (part: Buffer) => {
      out += part.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}/u.exec(out)?.[0];
      if (found && out.includes('Ctrl+C')) resolve(found);
    });
  });
  const answer = await fetch(address, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  const { origin } = new URL(address);
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }),
  );
  return { started, client };
}

describe('ending the program writes the second copy a last time', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s', async (signal) => {
    const { started, client } = await program();
    const path = join(folder, 'a.kiemphieu');
    const stick = join(folder, 'USB');
    mkdirSync(stick);
    await newCongress(client, path);
    await client.files.backup({ folder: stick });
    await client.people.add({ name: 'Đinh Thị Giám Sát', role: 'observer', secret: '1357' });
    // Twice, as a terminal and npm both send it.
    const ended = once(started, 'close');
    started.kill(signal);
    started.kill(signal);
    expect(await ended).toEqual([0, null]);
    const copy = chainOfFile(join(stick, 'a.kiemphieu'));
    expect(copy).toEqual(chainOfFile(path));
    expect(copy).toHaveLength(6);
  });
});
