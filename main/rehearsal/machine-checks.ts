/** Whether this computer is ready to count on: asked before the first ballot, so that what is missing can still be mended. */
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MachineCheck, TestReport } from '../../src/api/views.ts';
import { isOfCommittee } from '../../src/people/roles.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { chainDamages, keyDamages } from '../safety/damages.ts';
import { provedLines } from '../safety/journal-lines.ts';
import { localTime } from '../service/minutes-facts.ts';
import { roundRow } from '../service/round-facts.ts';
import { fingerprintOf } from '../signing.ts';

/** Free space for the file, its log, its copies and the papers: far more than a congress needs. */
const enoughBytes = 500_000_000;
/** A clock that is off by more than a year from the congress is wrong, or the congress is. */
const longestDays = 366;

type Check = TestReport['checks'][number];

export async function machineChecks(desk: Desk, file: OpenCongress, roundId: number): Promise<Check[]> {
  await desk.backup.write();
  return [
    clockCheck(desk, file),
    await diskCheck(file),
    backupCheck(desk),
    ...journalChecks(file),
    peopleCheck(file, roundId),
  ];
}

/** The clock never goes back behind what was already written, and is near the days of the congress; the sample's are long past. */
function clockCheck(desk: Desk, file: OpenCongress): Check {
  const now = desk.now();
  const written = file.journal.lastAt();
  const { firstDay } = file.congress.get();
  const dated = file.congress.kind() !== 'sample' && firstDay !== '';
  const days = !dated ? 0 : Math.abs(now.getTime() - new Date(firstDay).getTime()) / 86_400_000;
  const passed = now.toISOString() >= written && days <= longestDays;
  return { check: 'clock', passed, detail: localTime(now).replace('T', ' ') };
}

async function diskCheck({ path }: OpenCongress): Promise<Check> {
  const { bavail, bsize } = await statfs(dirname(path));
  const free = bavail * bsize;
  return { check: 'disk', passed: free >= enoughBytes, detail: `${Math.floor(free / 1_000_000_000)} GB` };
}

/** A second copy was chosen and holds everything written until now. */
function backupCheck(desk: Desk): Check {
  const { folder, behind, problem } = desk.backup.status();
  return { check: 'backup', passed: folder !== null && problem === null && behind === 0, detail: '' };
}

function journalChecks(file: OpenCongress): Check[] {
  const lines = provedLines(file.database);
  const { hash } = file.journal.head();
  const named = (check: MachineCheck, damages: readonly { readonly what: string }[], detail: string): Check => ({
    check,
    passed: damages.length === 0,
    detail: damages[0]?.what ?? detail,
  });
  return [
    named('journal', chainDamages(lines), `${lines.length} · ${hash.slice(0, 12)}`),
    named('key', keyDamages(file, lines), fingerprintOf(file.signingKey.publicKey())),
  ];
}

/** As many as read a batch and one who settles; a seal needs two of the committee. */
function peopleCheck(file: OpenCongress, roundId: number): Check {
  const { readings } = roundRow(file, roundId);
  const needed = readings === 1 ? 2 : readings + 1;
  const able = file.people.list().filter((person) => person.active && isOfCommittee(person)).length;
  return { check: 'people', passed: able >= needed, detail: `${able} / ${needed}` };
}
