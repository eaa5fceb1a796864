/** Answers the desktop window's requests with the built screens, and with nothing else of the disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityHeader } from './content-security.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

/** The file of `folder` that `request` names, with the policy of the windows; 404 for anything else. */
export async function answerWithScreen(folder: string, host: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileOf(folder, host, request.url) : null;
  if (file === null) return missing();
  try {
    return new Response(await readFile(file), {
      headers: {
        'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityHeader(),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cache-Control': 'no-cache',
      },
    });
  } catch {
    return missing();
  }
}

/** The place of an address below `folder`, or null when it is of another host or leads out. */
function fileOf(folder: string, host: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== host) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

function missing(): Response {
  return new Response('404', { status: 404, headers: { 'Content-Security-Policy': contentSecurityHeader() } });
}
