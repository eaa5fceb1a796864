/** How long a person waits after wrong PINs: three tries are free, then each costs more than the one before. */
const freeTries = 3;
/** Seconds after the third wrong PIN in a row, the fourth …; the last one from then on. */
const delays = [5, 15, 30, 60, 120, 240, 300] as const;

/** Seconds from the last wrong PIN to the next try. `failures`: wrong ones in a row. */
export function delayAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return delays[Math.min(failures - freeTries, delays.length - 1)]!;
}
