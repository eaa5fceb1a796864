import { basename } from 'node:path';
import { electionFormat } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { MinutesFacts } from '../../src/papers/minutes.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import { sealedContent } from '../export/sealed-content.ts';
import { writeSealedFolder } from '../export/sealed-folder.ts';
import type { Answering } from './answering.ts';
import { localTime } from './minutes-facts.ts';
import { minutesPdf } from './papers.ts';
import { countedRound } from './round-facts.ts';

export function exportHandlers(os: Answering, desk: Desk) {
  return os.export.router({
    drives: os.export.drives.handler(async () => (await import('../export/drives.ts')).removableDrives()),

    run: os.export.run.handler(async ({ input: { roundId, folder } }) => {
      const file = desk.file();
      const round = countedRound(file, roundId);
      if (!round.seal) throw new Refusal('round-not-sealed', {});
      const { minutes } = round.seal;
      const files = sealedContent({
        election: electionFile(minutes),
        ballots: round.counted,
        result: round.result,
        minutesPdf: await minutesPdf(desk, round),
        journal: file.journal.lines(),
      });
      const name = folderName(minutes, desk.now());
      const receipt = await writeSealedFolder(folder, name, files, {
        name: 'Kiểm Phiếu',
        version: desk.options.version,
      });
      if (desk.current() === file) {
        desk.command('round-exported', () => ({
          answer: undefined,
          roundId,
          open: { folder: basename(receipt.folder), files: receipt.files },
          changed: { subject: 'file' },
        }));
      }
      return receipt;
    }),
  });
}

function electionFile({ definition, roundNumber, congress, presidium, committee }: MinutesFacts): ElectionFile {
  return {
    format: electionFormat,
    ...definition,
    round: { ...definition.round, number: roundNumber },
    congress: { ...congress },
    presidium,
    committee,
  };
}

/** "Kiem-phieu_Bau-Ban-Chap-hanh_lan-1_20260105-1542": letters every drive and system can keep. */
export function folderName({ definition, roundNumber }: MinutesFacts, at: Date): string {
  const title = definition.title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  const time = localTime(at).replaceAll(/[-:]/gu, '').replace('T', '-');
  return ['Kiem-phieu', title, `lan-${roundNumber}`, time].filter(Boolean).join('_');
}
