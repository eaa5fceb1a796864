import type { Holder } from '../../src/api/inputs.ts';
import type { HoldersView } from '../../src/api/views.ts';
import type { Electorate } from '../../src/election/model.ts';
import { sharesOf } from '../../src/reading/shares.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';

export function holdersHandlers(os: Answering, desk: Desk) {
  return os.holders.router({
    get: os.holders.get.handler((): HoldersView => {
      const holders = desk.file().holders.list();
      return { holders, shares: sharesOf(holders) };
    }),
    previewFile: os.holders.previewFile.handler(async ({ input: { name, content } }) => {
      const { previewHolders } = await listReader();
      return previewHolders(name, new Uint8Array(await content.arrayBuffer()));
    }),
    template: os.holders.template.handler(async () => (await listReader()).holderTemplate()),
    save: os.holders.save.handler(({ input: { holders } }) =>
      desk.command('holders-saved', (file) => {
        if (file.holders.inUse()) throw new Refusal('holders-in-use', {});
        requireEachOnce(holders);
        const shares = sharesOf(holders);
        if (!Number.isSafeInteger(shares.all))
          throw new Refusal('input-wrong', { path: 'holders', expected: `Σ ≤ ${Number.MAX_SAFE_INTEGER}` });
        file.holders.replace(holders);
        const congress = file.congress.get();
        const electorate = electorateOf(holders, congress.electorate);
        file.congress.save({ ...congress, electorate });
        const open = { holders: holders.length, electorate };
        return { answer: undefined, open, closed: { holders }, changed: { subject: 'congress' } };
      }),
    ),
  });
}

/**
 * Who votes at the meeting, by the register: its holders are summoned, those marked present are there. An emptied register
 * says nothing of the meeting. Rounds with an electorate of their own keep it.
 */
function electorateOf(holders: readonly Holder[], standing: Electorate): Electorate {
  if (holders.length === 0) return standing;
  const present = holders.filter((holder) => holder.present).length;
  return { ...standing, summoned: holders.length, present, shares: sharesOf(holders) };
}

/** A code is one holder's. */
function requireEachOnce(holders: readonly Holder[]): void {
  const seen = new Set<string>();
  holders.forEach(({ code }, index) => {
    if (seen.has(code))
      throw new Refusal('input-wrong', {
        path: `holders.${index}.code`,
        expected: `mã ${code} đã dùng cho người khác`,
      });
    seen.add(code);
  });
}

/** Spreadsheet libraries are loaded when a list is read, not when the program starts. */
function listReader() {
  return import('../documents/holder-list.ts');
}
