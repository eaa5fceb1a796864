import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { connect } from 'node:net';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { contract } from '../../src/api/contract.ts';
import { maxBodyBytes, startWebHost } from '../../main/web.ts';
import type { WebHost } from '../../main/web.ts';
import { standInRouter } from './stand-in-router.ts';

let folder: string;
let host: WebHost;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-web-'));
  const screens = path.join(folder, 'screens');
  await mkdir(path.join(screens, 'assets'), { recursive: true });
  await writeFile(path.join(screens, 'index.html'), '<!doctype html><title>Kiểm Phiếu</title>');
  await writeFile(path.join(screens, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  host = await startWebHost({ router: standInRouter().router, screens });
  const answer = await ask('GET', pathOf(host.url));
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

describe('who may come in', () => {
  test('the printed address is exchanged for a cookie that scripts and other sites cannot use', async () => {
    const answer = await ask('GET', pathOf(host.url));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^kiemphieu-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(new URL(host.url).searchParams.get('key')).not.toBe(cookie.split('=')[1]);
  });

  test.each(['/', '/assets/index-abc.js', '/?key=', '/?key=wrong'])(
    '%s is refused without the key',
    async (address) => {
      const answer = await ask('GET', address);
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('<title>');
    },
  );

  test('the desk is refused without the key or with a wrong cookie', async () => {
    expect((await ask('POST', '/rpc/host/info', { origin: origin() })).status).toBe(403);
    const wrong = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`;
    expect((await ask('POST', '/rpc/host/info', { origin: origin(), cookie: wrong })).status).toBe(403);
  });

  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost'])(
    'a request under the host name “%s” is refused',
    async (name) => {
      expect((await ask('GET', '/', { cookie, host: name })).status).toBe(421);
    },
  );

  test('localhost with the right port is the same program', async () => {
    expect((await ask('GET', '/', { cookie, host: `localhost:${host.port}` })).status).toBe(200);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', undefined])(
    'a command sent by a page of origin %s is refused',
    async (from) => {
      const headers = from === undefined ? { cookie } : { cookie, origin: from };
      expect((await ask('POST', '/rpc/host/info', headers)).status).toBe(403);
    },
  );

  test('commands cannot be given by following a link', async () => {
    expect((await ask('GET', '/rpc/host/info', { cookie })).status).not.toBe(200);
  });

  test('no other address of this computer answers', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((entry) => entry !== undefined && entry.family === 'IPv4' && entry.address !== '127.0.0.1')
      .map((entry) => entry?.address ?? '');
    for (const address of ['127.0.0.2', ...others]) {
      expect(await answers(address, host.port), address).toBe(false);
    }
    expect(await answers('127.0.0.1', host.port)).toBe(true);
  });
});

describe('what is served', () => {
  test('the page comes with a policy that lets nothing foreign in, and is never kept', async () => {
    const answer = await ask('GET', '/', { cookie });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Kiểm Phiếu');
    const policy = String(answer.headers['content-security-policy']);
    for (const line of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "worker-src 'self' blob:",
    ]) {
      expect(policy.split(/;\s*/)).toContain(line);
    }
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/[^;]*unsafe-inline[^;]*/g)?.map((part) => part.trim())).toEqual([
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['x-frame-options']).toBe('DENY');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('hashed files may be kept and carry their type', async () => {
    const answer = await ask('GET', '/assets/index-abc.js', { cookie });
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
  ])('%s does not lead out of the screens', async (address) => {
    const answer = await ask('GET', address, { cookie });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test('a body over the limit is refused before it is read', async () => {
    const headers = { cookie, origin: origin(), 'content-length': String(maxBodyBytes + 1) };
    expect((await ask('POST', '/rpc/people/signIn', headers)).status).toBe(413);
  });
});

describe('the desk behind it', () => {
  function client(): ContractRouterClient<typeof contract> {
    const link = new RPCLink({ url: `${origin()}/rpc`, headers: () => ({ cookie, origin: origin() }) });
    return createORPCClient(link);
  }

  test('a screen gets the answers of the contract', async () => {
    expect(await client().host.info()).toEqual({ kind: 'web', version: '0.0.0', documents: '/tmp' });
  });

  test('changes are pushed while the stream stands open', async () => {
    const changes = await client().host.changes();
    const first = await changes.next();
    expect(first.done).toBe(false);
    await client().people.lock();
    const second = await changes.next();
    expect(second.done).toBe(false);
    await changes.return?.(undefined);
  });

  test('a file travels to the desk', async () => {
    const content = new Blob(['Họ và tên\nNguyễn Văn An\n']);
    const preview = await client().candidates.previewFile({ name: 'danh sách.csv', content });
    expect(preview.rows).toHaveLength(content.size);
  });
});

describe('starting and ending', () => {
  test('a port that is taken is told', async () => {
    const second = startWebHost({ router: standInRouter().router, screens: folder, port: host.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closing ends open streams and frees the port', async () => {
    const desk = standInRouter();
    const short = await startWebHost({ router: desk.router, screens: folder });
    const own = `http://127.0.0.1:${short.port}`;
    const opened = await fetch(short.url, { redirect: 'manual' });
    const pass = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const link = new RPCLink({ url: `${own}/rpc`, headers: () => ({ cookie: pass, origin: own }) });
    const screens: ContractRouterClient<typeof contract> = createORPCClient(link);
    const changes = await screens.host.changes();
    await changes.next();
    const ended = changes.next().then(
      (step) => step.done,
      () => true,
    );
    await short.close();
    expect(await ended).toBe(true);
    await desk.left;
    expect(await answers('127.0.0.1', short.port)).toBe(false);
  });
});

function origin(): string {
  return `http://127.0.0.1:${host.port}`;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request exactly as given: fetch would tidy the path and forbid the Host header. */
function ask(method: string, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path: address, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        sent.destroy();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    if (headers['content-length'] === undefined) sent.end();
    else sent.flushHeaders();
  });
}

function answers(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
