/**
 * The web host: the built screens and the desk's contract on this computer's own address, for one person in one
 * browser. Nothing outside 127.0.0.1 can reach it, and a page of another origin can neither read nor command it.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { timingSafeEqual } from 'hono/utils/buffer';
import { refusedStatus, statusHeader } from '../src/api/transport.ts';
import type { contract } from '../src/api/contract.ts';
import { contentSecurityPolicy } from './content-security.ts';

/** The largest request body, in bytes: a candidate list of the largest accepted size with room to spare. */
export const maxBodyBytes = 32 * 1024 * 1024;

export type DeskRouter = Router<typeof contract, Record<never, never>>;

export interface WebHostOptions {
  readonly router: DeskRouter;
  /** Folder of the built screens. */
  readonly screens: string;
  /** A free port is taken when it is left out or 0. */
  readonly port?: number;
}

export interface WebHost {
  /** The address with the session's key: whoever has it may work with the open congress. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * Listens on 127.0.0.1 and answers with the screens and, under `/rpc`, with the desk.
 * Rejects with the system's error (EADDRINUSE, EACCES) when the port cannot be taken.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const key = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  const handler = new RPCHandler(options.router);
  const app = new Hono();
  const address = { port: 0 };
  // Browsers share cookies between the ports of one address, so the name tells two running programs apart.
  const cookieName = () => `kiemphieu-${address.port}`;

  app.use(
    secureHeaders({
      contentSecurityPolicy,
      crossOriginEmbedderPolicy: 'require-corp',
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], usb: [], payment: [] },
    }),
  );
  app.use(onlyOwnOrigin(address));

  app.get('/', async (context, next) => {
    const given = context.req.query('key');
    if (given === undefined) return next();
    if (!(await timingSafeEqual(given, key))) return context.text(withoutKey, 403);
    // The key stays good while the program runs, so that a closed browser can be opened again from the printed line.
    setCookie(context, cookieName(), session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  });

  app.use(async (context, next) => {
    const given = getCookie(context, cookieName());
    if (given === undefined || !(await timingSafeEqual(given, session))) return context.text(withoutKey, 403);
    return next();
  });

  app.use('/rpc/*', bodyLimit({ maxSize: maxBodyBytes }));
  app.use('/rpc/*', async (context, next) => {
    const { matched, response } = await handler.handle(context.req.raw, { prefix: '/rpc', context: {} });
    if (!matched) return next();
    const body = await wholeBody(response);
    if (response.status !== refusedStatus) return context.newResponse(body, response);
    const headers = new Headers(response.headers);
    headers.set(statusHeader, String(refusedStatus));
    return context.newResponse(body, { status: 200, headers });
  });
  app.use(
    serveStatic({
      root: options.screens,
      onFound: (file, context) => {
        // Built files carry a hash in their names; the page itself must be asked for anew after an update.
        const fixed = /[\\/]assets[\\/]/.test(file);
        context.header('Cache-Control', fixed ? 'private, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.notFound((context) => context.text('404', 404));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(options.port ?? 0, loopback);
  await once(server, 'listening');
  address.port = (server.address() as AddressInfo).port;

  return {
    url: `http://${loopback}:${address.port}/?key=${key}`,
    port: address.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // The stream of change notices never ends by itself.
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * A paper is sent in one piece: Node cannot stop a Blob half-way, and a screen that is left while one is on its way would
 * end the program. Only the change notices have no end and stay a stream.
 */
async function wholeBody(response: Response): Promise<ReadableStream | ArrayBuffer | null> {
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  return streams || response.body === null ? response.body : response.arrayBuffer();
}

const withoutKey =
  'Hãy mở Kiểm Phiếu bằng địa chỉ có khóa được in ở cửa sổ lệnh.\n' +
  'Open Kiểm Phiếu with the address and key printed in the terminal.\n';

/**
 * Refuses a request under another host name (a foreign name made to point at this computer) and a command sent by a
 * page of another origin.
 */
function onlyOwnOrigin(address: { readonly port: number }): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host');
    const own = [`${loopback}:${address.port}`, `localhost:${address.port}`];
    if (host === undefined || !own.includes(host)) return context.text('421 Misdirected Request', 421);
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!reads && context.req.header('origin') !== `http://${host}`) return context.text('403 Forbidden', 403);
    return next();
  };
}
