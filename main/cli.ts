/** The commands of the terminal: `tally`, `count`, `papers`, `verify`. Exit 0: in order; 1: a blocking finding or a difference; 2: not done. */
import { Command, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { Refusal } from '../src/refusal.ts';
import { interpolate } from '../src/words/interpolate.ts';
import { refusalsVi } from '../src/words/refusals.ts';
import { callerFolder } from './caller-folder.ts';
import type { CommandOutcome } from './command/outcome.ts';

// Each command loads its own parts: `tally` starts without the PDF library.
const program = new Command('kiemphieu')
  .description('Kiểm phiếu: đếm, niêm phong và kiểm tra lại một lần bầu.')
  .version(packageFile.version, '-V, --version', 'in phiên bản')
  .helpOption('-h, --help', 'in hướng dẫn này')
  .helpCommand(false)
  .showHelpAfterError(false)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
  .exitOverride();

program
  .command('tally')
  .description('kiểm đếm và in kết quả (result.json) ra màn hình')
  .argument('<ELECTION.json>', 'khai báo lần bầu')
  .argument('<BALLOTS.csv>', 'các phiếu')
  .action(async (election: string, ballots: string) => {
    const { runTally } = await import('./command/tally.ts');
    finish(await runTally(election, ballots));
  });

program
  .command('count')
  .description('kiểm đếm và ghi thư mục niêm phong')
  .argument('<ELECTION.json>', 'khai báo lần bầu')
  .argument('<BALLOTS.csv>', 'các phiếu')
  .requiredOption('--out <DIR>', 'thư mục sẽ được tạo')
  .action(async (election: string, ballots: string, { out }: { out: string }) => {
    const { runCount } = await import('./command/count.ts');
    finish(await runCount(election, ballots, out, packageFile.version, new Date()));
  });

program
  .command('papers')
  .description('kiểm đếm và ghi mọi giấy tờ của lần bầu: phiếu, biên bản, bảng tổng hợp, báo cáo, bìa tập …')
  .argument('<ELECTION.json>', 'khai báo lần bầu')
  .argument('<BALLOTS.csv>', 'các phiếu')
  .requiredOption('--out <DIR>', 'thư mục sẽ được tạo')
  .action(async (election: string, ballots: string, { out }: { out: string }) => {
    const { runPapers } = await import('./command/papers.ts');
    finish(await runPapers(election, ballots, out, packageFile.version, new Date()));
  });

program
  .command('verify')
  .description('kiểm tra lại từ đầu các thư mục niêm phong, và sự nối tiếp giữa các lần bầu')
  .argument('<DIR...>', 'thư mục niêm phong; có thể nêu nhiều lần bầu của một cuộc bầu')
  .action(async (folders: string[]) => {
    const { runVerify } = await import('./command/verify.ts');
    finish(await runVerify(folders));
  });

/** A reader that closes the pipe early (`| head`) is no failure of ours; a result that cannot be printed is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error.code === 'ENOSPC' ? new Refusal('disk-full', { path: 'stdout' }) : error);
});

try {
  process.chdir(callerFolder('kiemphieu', process.env, process.cwd()));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else fail(error);
}

function fail(error: unknown): void {
  process.stderr.write(`${oneLine(sentenceOf(error))}\n`);
  process.exitCode = 2;
}

function finish({ output, notes, inOrder }: CommandOutcome): void {
  process.exitCode = inOrder ? 0 : 1;
  process.stdout.write(output, (error) => {
    // What was not printed needs no notes: exit 2 tells one thing in one line.
    if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') return;
    for (const note of notes) process.stderr.write(`${oneLine(note)}\n`);
  });
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return refusalSentence(error);
  if (error instanceof CommanderError) return usageSentence(error);
  return `${refusalsVi.unexpected} (${error instanceof Error ? error.message : String(error)})`;
}

function refusalSentence({ code, params }: Refusal): string {
  return interpolate(refusalsVi[code], { ...params });
}

/** What is wrong with the arguments; the library's own sentences are English. */
function usageSentence(error: CommanderError): string {
  const named = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const help = 'Xem hướng dẫn: npm run -s kiemphieu -- --help';
  switch (error.code) {
    case 'commander.unknownCommand':
      return `Không có lệnh “${named}”; cần tally, count, papers hoặc verify. ${help}`;
    case 'commander.missingArgument':
      return `Thiếu ${named}. ${help}`;
    case 'commander.missingMandatoryOptionValue':
      return `Thiếu --out DIR. ${help}`;
    case 'commander.optionMissingArgument':
      return `Thiếu giá trị sau ${named}. ${help}`;
    case 'commander.unknownOption':
      return `Không có lựa chọn “${named}”. ${help}`;
    case 'commander.excessArguments':
      return `Thừa tham số. ${help}`;
    case 'commander.help':
      return `Thiếu lệnh; cần tally, count, papers hoặc verify. ${help}`;
    default:
      return `Tham số sai. ${help}`;
  }
}

/** One line whatever a file's name or content brings along. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
