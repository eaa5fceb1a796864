/**
 * Ý kiến, sự việc, khiếu nại: written until the seal; a newer wording never overwrites the one before. The words stay in the file:
 * what is taken away again, because it named somebody it should not, must not leave with the exported journal. What stands at the
 * seal is in the minutes anyway.
 */
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RemarkRow } from '../storage/remarks.ts';
import type { Answering } from './answering.ts';
import { requireUnsealed } from './requirements.ts';
import { roundRow } from './round-facts.ts';
import { isSame, unchanged } from './unchanged.ts';

export function remarksHandlers(os: Answering, desk: Desk) {
  return os.remarks.router({
    list: os.remarks.list.handler(({ input: { roundId } }) => {
      const file = desk.fileFor('progress');
      roundRow(file, roundId);
      return file.remarks.ofRound(roundId);
    }),

    write: os.remarks.write.handler(({ input: { roundId, content } }) =>
      desk.command('remark-written', (file, { at, actor }) => {
        requireRound(file, roundId);
        const number = file.remarks.next(roundId);
        file.remarks.write(roundId, number, content, at, actor);
        const facts = { open: { number }, closed: { content } };
        return { answer: { number }, roundId, ...facts, changed: { subject: 'round', roundId } };
      }),
    ),

    change: os.remarks.change.handler(({ input: { roundId, number, content } }) =>
      desk.command('remark-changed', (file, { at, actor }) => {
        requireRound(file, roundId);
        if (isSame(requireRemark(file, roundId, number).content, content)) return unchanged;
        file.remarks.write(roundId, number, content, at, actor);
        const facts = { open: { number }, closed: { content } };
        return { answer: undefined, roundId, ...facts, changed: { subject: 'round', roundId } };
      }),
    ),

    remove: os.remarks.remove.handler(({ input: { roundId, number } }) =>
      desk.command('remark-removed', (file, { at, actor }) => {
        requireRound(file, roundId);
        requireRemark(file, roundId, number);
        file.remarks.remove(roundId, number, at, actor);
        const facts = { open: { number }, closed: {} };
        return { answer: undefined, roundId, ...facts, changed: { subject: 'round', roundId } };
      }),
    ),
  });
}

function requireRound(file: OpenCongress, roundId: number): void {
  roundRow(file, roundId);
  requireUnsealed(file, roundId);
}

/** A remark in force; refuses with not-found. */
function requireRemark(file: OpenCongress, roundId: number, number: number): RemarkRow {
  const row = file.remarks.get(roundId, number);
  if (!row) throw new Refusal('not-found', { what: `ý kiến số ${number}` });
  return row;
}
