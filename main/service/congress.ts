import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { congressSummary } from './congress-summary.ts';
import { isSame, unchanged } from './unchanged.ts';

export function congressHandlers(os: Answering, desk: Desk) {
  return os.congress.router({
    get: os.congress.get.handler(() => desk.file().congress.get()),
    summary: os.congress.summary.handler(() => congressSummary(desk.file(), desk.now())),
    save: os.congress.save.handler(({ input: congress }) =>
      desk.command('congress-saved', (file) => {
        if (isSame(file.congress.get(), congress)) return unchanged;
        file.congress.save(congress);
        return { answer: undefined, open: { congress }, changed: { subject: 'congress' } };
      }),
    ),
  });
}
