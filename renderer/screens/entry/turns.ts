/** One thing after the other: what comes while another is being carried out waits its turn, in the order in which it came. */
type Work = () => Promise<void>;

/** `held`: nothing more is begun for now, until `goOn`. */
export function createTurns(held: () => boolean) {
  const waiting: Work[] = [];
  let busy = false;

  async function goOn(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      while (!held()) {
        const next = waiting.shift();
        if (!next) break;
        await next();
      }
    } finally {
      busy = false;
    }
  }

  return {
    take(work: Work): void {
      waiting.push(work);
      void goOn();
    },
    goOn: () => void goOn(),
    areWaiting: () => waiting.length > 0,
    /** What waits is never carried out; true where something did. */
    drop: (): boolean => waiting.splice(0).length > 0,
  };
}
