import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { congressSummary } from './congress-summary.ts';

export function congressHandlers(os: Answering, desk: Desk) {
  return os.congress.router({
    get: os.congress.get.handler(() => desk.file().congress.get()),
    summary: os.congress.summary.handler(() => congressSummary(desk.file(), desk.now())),
    save: os.congress.save.handler(({ input: congress }) =>
      desk.command('congress-saved', (file) => {
        file.congress.save(congress);
        return { answer: undefined, open: { congress }, changed: { subject: 'congress' } };
      }),
    ),
  });
}
