import type { Change } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';

export function hostHandlers(os: Answering, desk: Desk) {
  const { host, version, documents } = desk.options;
  return os.host.router({
    info: os.host.info.handler(() => ({ kind: host, version, documents })),
    changes: os.host.changes.handler(async function* ({ signal }): AsyncGenerator<Change> {
      const changes = desk.changes(signal);
      // The first value comes at once, so that a screen knows that it is heard.
      yield { subject: 'file' };
      try {
        yield* changes;
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
    }),
  });
}
