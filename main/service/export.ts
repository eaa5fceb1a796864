import { basename } from 'node:path';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import type { Person } from '../../src/people/roles.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Done } from '../desk.ts';
import { sealedContent } from '../export/sealed-content.ts';
import { writeSealedFolder } from '../export/sealed-folder.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireNoPractice } from '../rehearsal/practice-only.ts';
import { isAsSealed } from '../safety/seal-faults.ts';
import { sha256 } from '../sha256.ts';
import type { Answering } from './answering.ts';
import { localTime } from './minutes-facts.ts';
import { minutesPdf } from './papers.ts';
import { countedRound } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';
import { sealedElection } from './sealed-election.ts';

export function exportHandlers(os: Answering, desk: Desk) {
  return os.export.router({
    drives: os.export.drives.handler(async () => (await import('../export/drives.ts')).removableDrives()),

    run: os.export.run.handler(async ({ input: { roundId, folder } }) => {
      const file = desk.fileFor('sealed');
      // Whoever begins it stands in the journal, also where the computer locks itself before the stick is written.
      const person = desk.people.required();
      requireNoPractice(file);
      const round = countedRound(file, roundId);
      if (!round.seal) throw new Refusal('round-not-sealed', {});
      requireAsSealed(file, round);
      const { minutes } = round.seal;
      const pdf = await minutesPdf(desk, round);
      recordMinutes(desk, file, round, sha256(pdf), person);
      const files = sealedContent({
        election: sealedElection(minutes),
        ballots: round.counted,
        result: round.result,
        minutesPdf: pdf,
        journal: file.journal.lines(),
      });
      const name = folderName(minutes, desk.now());
      const receipt = await writeSealedFolder(folder, name, files, {
        name: 'Kiểm Phiếu',
        version: desk.options.version,
        signer: file.signingKey.signer(),
      });
      if (desk.current() === file) {
        const exported: Done<void> = {
          answer: undefined,
          roundId,
          open: { folder: basename(receipt.folder), files: receipt.files },
          changed: { subject: 'file' },
        };
        desk.command('round-exported', () => exported, null, person);
      }
      return receipt;
    }),
  });
}

/**
 * Ties the paper to the seal: the journal that leaves the file names the hash of these minutes. Refuses with
 * round-not-sealed where the round was reopened, or another file opened, while the minutes were drawn.
 */
function recordMinutes(
  desk: Desk,
  file: OpenCongress,
  { row, seal }: CountedRound,
  minutesHash: string,
  person: Person,
): void {
  const record = (now: OpenCongress): Done<void> => {
    if (now !== file || now.seals.inForce(row.id)?.at !== seal?.at) throw new Refusal('round-not-sealed', {});
    return { answer: undefined, roundId: row.id, open: { minutesHash }, changed: { subject: 'file' } };
  };
  desk.command('minutes-drawn', record, null, person);
}

/** What is exported is what was sealed; refuses with file-damaged where the file was changed behind the program's back. */
function requireAsSealed(file: OpenCongress, round: CountedRound): void {
  const { path } = file;
  if (!isAsSealed(file, round)) throw new Refusal('file-damaged', { path, detail: 'phiếu không khớp với niêm phong' });
}

/** "Kiem-phieu_Bau-Ban-Chap-hanh_lan-1_20260105-154207": letters every drive and system can keep. */
function folderName({ definition, roundNumber }: MinutesFacts, at: Date): string {
  const title = definition.title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Za-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  const seconds = String(at.getSeconds()).padStart(2, '0');
  const time = localTime(at).replaceAll(/[-:]/gu, '').replace('T', '-') + seconds;
  return ['Kiem-phieu', title, `lan-${roundNumber}`, time].filter(Boolean).join('_');
}
