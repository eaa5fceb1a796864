/** Long lists: a register of shareholders read from CSV, and the names that voters wrote compared with each other. */
import { previewHolders } from '../../main/documents/lists/holder-list.ts';
import { reconcileWrittenNames } from '../../src/election/reconcile-written-names.ts';

export async function benchLists(print: (line: string) => void = console.log): Promise<void> {
  print('Long lists');
  const holders = Array.from({ length: 10_000 }, (_, at) => `CD${at};Cổ đông số ${at};1.000;0;x`);
  const register = ['Mã cổ đông;Họ tên;Sở hữu;Được uỷ quyền;Tham dự', ...holders].join('\n');
  let started = performance.now();
  const { shares } = await previewHolders('co-dong.csv', new TextEncoder().encode(register));
  if (shares.present !== 10_000_000) throw new Error('The register is read otherwise');
  print(`  10,000 holders read and checked   ${(performance.now() - started).toFixed(0)} ms`);

  // No two alike: every pair is compared to the end.
  const names = Array.from({ length: 200 }, (_, at) => ({
    number: at + 1,
    name: `Nguyễn Văn ${String.fromCharCode(97 + (at % 26)).repeat(8)} ${at}`,
    written: true,
  }));
  started = performance.now();
  reconcileWrittenNames(names, new Set());
  print(`  200 written names compared   ${(performance.now() - started).toFixed(0)} ms`);
}
