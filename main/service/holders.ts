import type { Holder } from '../../src/api/inputs.ts';
import type { HoldersView } from '../../src/api/views.ts';
import type { Electorate } from '../../src/election/model.ts';
import { declaredTotal, sharesOf } from '../../src/reading/shares.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireTwoOnceFollowed } from '../people/two-persons.ts';
import type { Answering } from './answering.ts';
import { isSame, unchanged } from './unchanged.ts';

export function holdersHandlers(os: Answering, desk: Desk) {
  return os.holders.router({
    get: os.holders.get.handler((): HoldersView => {
      const file = desk.fileFor('setup');
      const holders = file.holders.list();
      const declared = declaredNow(file, holders);
      const shares = sharesOf(holders);
      return { holders, shares: { ...shares, all: declared || shares.all }, declared };
    }),
    previewFile: os.holders.previewFile.handler(async ({ input: { name, content } }) => {
      const { previewHolders } = await listReader();
      return previewHolders(name, new Uint8Array(await content.arrayBuffer()));
    }),
    template: os.holders.template.handler(async () => (await listReader()).holderTemplate()),
    save: os.holders.save.handler(async ({ input: { holders, declared, witness } }) => {
      const second = await desk.witness(witness);
      const save = (file: OpenCongress, occasion: Occasion) => {
        const before = file.holders.list();
        const sameRegister = isSame(before, holders);
        if (!sameRegister && file.holders.inUse()) throw new Refusal('holders-in-use', {});
        requireEachOnce(holders);
        if (!Object.values(sharesOf(holders)).every(Number.isSafeInteger))
          throw new Refusal('input-wrong', { path: 'holders', expected: `Σ ≤ ${Number.MAX_SAFE_INTEGER}` });
        const congress = file.congress.get();
        const total = declared ?? declaredNow(file, before);
        const electorate = electorateOf(holders, total, congress.electorate);
        const sameElectorate = isSame(congress.electorate, electorate);
        if (sameRegister && sameElectorate) return unchanged;
        if (!sameElectorate) requireTwoOnceFollowed(file, occasion);
        file.holders.replace(holders);
        file.congress.save({ ...congress, electorate });
        const open = { holders: holders.length, electorate };
        return { answer: undefined, open, closed: { holders }, changed: { subject: 'congress' } } as const;
      };
      desk.command('holders-saved', save, second);
    }),
  });
}

/**
 * Who votes at the meeting, by the register: its holders are summoned, those marked present are there. An emptied register
 * says nothing of the meeting, and a total that followed it is unknown again. Rounds with an electorate of their own keep it.
 */
function electorateOf(holders: readonly Holder[], declared: number, standing: Electorate): Electorate {
  if (holders.length === 0) return declared > 0 ? standing : { ...standing, shares: undefined };
  const present = holders.filter((holder) => holder.present).length;
  const shares = sharesOf(holders);
  return { ...standing, summoned: holders.length, present, shares: { ...shares, all: declared || shares.all } };
}

function declaredNow(file: OpenCongress, holders: readonly Holder[]): number {
  return declaredTotal(file.congress.get().electorate.shares?.all, holders);
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
  return import('../documents/lists/holder-list.ts');
}
