import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { requireNoBallots, requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';

export function candidatesHandlers(os: Answering, desk: Desk) {
  return os.candidates.router({
    save: os.candidates.save.handler(({ input: { roundId, candidates } }) =>
      desk.command('candidates-saved', (file) => {
        roundRow(file, roundId);
        requireOpen(file, roundId);
        requireNoBallots(file, roundId);
        file.candidates.replace(roundId, candidates);
        const open = { candidates: file.candidates.list(roundId) };
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } };
      }),
    ),
    previewFile: os.candidates.previewFile.handler(async ({ input: { name, content } }) => {
      const { previewList } = await listReader();
      return previewList(name, new Uint8Array(await content.arrayBuffer()));
    }),
    previewText: os.candidates.previewText.handler(async ({ input }) => (await listReader()).previewText(input.text)),
    template: os.candidates.template.handler(async () => (await listReader()).listTemplate()),
  });
}

/** Spreadsheet libraries are loaded when a list is read, not when the program starts. */
function listReader() {
  return import('../documents/candidate-list.ts');
}
