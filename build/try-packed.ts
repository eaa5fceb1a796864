/**
 * Starts the packed main process (the folder given) against the stand-in for Electron and asks it, over a message port,
 * for what needs native code, fonts and the sample: proof that nothing was left out of the package.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../src/api/contract.ts';
import { portMessage } from '../src/api/transport.ts';
import { opensslKeyFile } from '../tests/main/signature/made-keys.ts';

const program = process.argv[2];
assert(program !== undefined, 'the folder of the packed program');
const standInUrl = new URL('../tests/main/electron/stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standInUrl, shortCircuit: true } : next(name, context),
});
const electron = (await import(standInUrl)) as typeof import('../tests/main/electron/stand-in.ts');

const folder = mkdtempSync(path.join(tmpdir(), 'kiemphieu-packed-'));
mkdirSync(path.join(folder, 'documents'));
Object.assign(electron.system, { appPath: program, userData: folder, documents: path.join(folder, 'documents') });

await import(pathToFileURL(path.join(program, 'dist', 'main', 'electron.js')).href);
electron.app.becomeReady();
await new Promise(setImmediate);
assert.deepEqual(electron.system.errorBoxes, []);
assert.equal(electron.windows.length, 1);

const { port1, port2 } = new MessageChannel();
const senderFrame = { origin: 'app://kiemphieu', parent: null };
electron.ipcMain.emit(portMessage, { ports: [new electron.MessagePortMain(port2)], senderFrame });
const desk: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port1 }));
port1.start();

await desk.files.openSample();
const [election] = await desk.elections.list();
const round = election?.rounds.at(-1);
assert(round, 'the sample has a round');
const minutes = Buffer.from(await (await desk.papers.minutes({ roundId: round.id })).arrayBuffer());
assert.equal(minutes.subarray(0, 5).toString('latin1'), '%PDF-');
const word = await desk.papers.draw({ roundId: round.id, paper: 'minutes', format: 'docx' });
assert.equal(
  Buffer.from(await word.arrayBuffer())
    .subarray(0, 2)
    .toString('latin1'),
  'PK',
  'the minutes for Word',
);
assert((await desk.candidates.template()).size > 0, 'the list template');
const sealed = (await desk.elections.list()).flatMap(({ rounds }) => rounds).find(({ state }) => state === 'sealed');
assert(sealed, 'the sample has a sealed round');
const exported = await desk.export.run({ roundId: sealed.id, folder });
assert(
  exported.files.some(({ name, size }) => name === 'verify.html' && size > 20_000),
  'the page that verifies',
);
const { name, bytes, password } = opensslKeyFile('modern');
const key = { name, content: new Blob([Uint8Array.from(bytes)]), password };
assert((await desk.papers.sign({ roundId: sealed.id, key, anyway: true })).size > 0, 'a digital signature');
port1.close();
// The program holds its ending back until its file is closed, then quits anew.
electron.app.emit('will-quit', { preventDefault() {} });
for (const { quits } = electron.system; electron.system.quits === quits;)
  await new Promise((later) => setTimeout(later, 20));
rmSync(folder, { recursive: true });
console.log(
  'The packed program opens the sample, draws its minutes, also for Word, exports a sealed round and signs it.',
);
process.exit(0);
