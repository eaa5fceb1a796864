/** `npm start`: opens the program in a window of its own where that can be, else in the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { callerFolder } from './caller-folder.ts';
import { build, desktopBuild, isBuilt, screensBuild } from './built-files.ts';
import type { BuildTarget } from './built-files.ts';
import { chooseHost, hasDisplay, sentenceOf } from './choose-host.ts';
import { openInBrowser } from './default-browser.ts';
import { startDesk } from './host-desk.ts';
import { documentsFolder, userFolder } from './user-folder.ts';
import { startWebHost } from './web.ts';

interface StartOptions {
  readonly web?: true;
  readonly port: number;
  readonly open: boolean;
  readonly userFolder: string;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const caller = callerFolder('start', process.env, process.cwd());

const command = new Command('npm start --')
  .description('Mở Kiểm Phiếu. / Opens Kiểm Phiếu.')
  .argument('[file]', 'tệp đại hội cần mở / congress file to open')
  .option('--web', 'dùng trình duyệt / use the browser')
  .option('--port <number>', 'cổng của trình duyệt, mặc định là cổng trống / port, any free one by default', portOf, 0)
  .option('--no-open', 'chỉ in địa chỉ, không mở trình duyệt / print the address, do not open the browser')
  .option(
    '--user-folder <folder>',
    'thư mục cài đặt riêng / folder of the settings',
    userFolder(process.platform, process.env),
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(start);

async function start(file: string | undefined, options: StartOptions): Promise<void> {
  const choice = chooseHost({ project, platform: process.platform, env: process.env, web: options.web ?? false });
  await bringUpToDate(screensBuild);
  if (choice.kind === 'desktop') {
    await bringUpToDate(desktopBuild);
    process.exitCode = await runDesktop(choice.binary, file);
    return;
  }
  console.log(sentenceOf(choice.because));
  await runWeb(file, options);
}

async function bringUpToDate(target: BuildTarget): Promise<void> {
  if (await isBuilt(project, target)) return;
  console.log('Đang dựng màn hình, xin đợi vài giây… / Building the screens, a few seconds…');
  await build(project, target);
}

/** Runs the window until it is closed; its exit code is this program's. */
async function runDesktop(binary: string, file: string | undefined): Promise<number> {
  const given = file === undefined ? [] : [path.resolve(caller, file)];
  const child = spawn(binary, [project, ...given], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function runWeb(file: string | undefined, options: StartOptions): Promise<void> {
  const desk = startDesk({
    host: 'web',
    program: project,
    userFolder: path.resolve(caller, options.userFolder),
    documents: documentsFolder(),
  });
  const refused = file === undefined ? null : desk.open(path.resolve(caller, file));
  if (refused !== null) console.error(refused);
  const screens = path.join(project, 'dist', 'renderer');
  const host = await startWebHost({ router: desk.router, screens, port: options.port }).catch((error: unknown) =>
    command.error(portSentence(error, options.port), { exitCode: 2 }),
  );
  console.log(`\n  ${host.url}\n`);
  console.log('Nhấn Ctrl+C để thoát. / Press Ctrl+C to leave.');
  if (options.open && hasDisplay({ platform: process.platform, env: process.env })) openInBrowser(host.url);

  let leaving = false;
  const leave = async () => {
    if (leaving) return;
    leaving = true;
    await host.close();
    await desk.close();
    // A stick that hangs would keep the program from ending.
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave());
}

function portSentence(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return `Cổng ${port} đang được dùng, hãy chọn cổng khác. / Port ${port} is in use, choose another.`;
  }
  return `Không mở được cổng ${port}. / Port ${port} cannot be opened. (${String(error)})`;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0–65535');
  return port;
}

await command.parseAsync();
