import type { Desk, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireTwoOnceFollowed } from '../people/two-persons.ts';
import type { Answering } from './answering.ts';
import { congressSummary } from './congress-summary.ts';
import { requirePrintable } from './layout-preview.ts';
import { isSame, unchanged } from './unchanged.ts';

export function congressHandlers(os: Answering, desk: Desk) {
  return os.congress.router({
    get: os.congress.get.handler(() => desk.fileFor('setup').congress.get()),
    summary: os.congress.summary.handler(() => congressSummary(desk.fileFor('sealed'), desk.now())),
    save: os.congress.save.handler(async ({ input: { witness, ...congress } }) => {
      const second = await desk.witness(witness);
      const save = (file: OpenCongress, occasion: Occasion) => {
        const standing = file.congress.get();
        if (isSame(standing, congress)) return unchanged;
        if (!isSame(standing.electorate, congress.electorate)) requireTwoOnceFollowed(file, occasion);
        file.congress.save(congress);
        return { answer: undefined, open: { congress }, changed: { subject: 'congress' } } as const;
      };
      desk.command('congress-saved', save, second);
    }),
    layout: os.congress.layout.handler(() => desk.fileFor('setup').congress.layout()),
    saveLayout: os.congress.saveLayout.handler(({ input: { layout } }) =>
      desk.command('layout-saved', (file) => {
        requirePrintable(layout);
        if (isSame(file.congress.layout(), layout)) return unchanged;
        file.congress.saveLayout(layout);
        return { answer: undefined, open: { layout }, changed: { subject: 'congress' } };
      }),
    ),
  });
}
