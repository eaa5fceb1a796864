import { ask, desk, queries } from '../../desk.ts';

/** Nobody is signed in any more; the lock lies over the screen as soon as the desk says so. */
export function lockComputer(): void {
  void desk.people
    .lock()
    // Where nobody answers, the screen says so by itself.
    .catch(() => {})
    .then(() => queries.invalidateQueries({ queryKey: ask.people.state.key() }));
}
