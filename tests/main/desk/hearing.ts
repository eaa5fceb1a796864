/** A screen that hears what changed at the desk. */
import type { Desk } from '../../../main/desk.ts';

/** Listens from now on; asked, it leaves and tells the subjects of all notices it heard. */
export function hearing(desk: Desk): () => Promise<readonly string[]> {
  const leave = new AbortController();
  const heard: string[] = [];
  const listening = (async () => {
    for await (const { subject } of desk.changes(leave.signal)) heard.push(subject);
  })().catch(() => undefined);
  return async () => {
    leave.abort();
    await listening;
    return heard;
  };
}
