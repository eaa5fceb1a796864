/** A desk that knows only a few answers: enough to see that a transport carries values, files and pushed changes. */
import { implement } from '@orpc/server';
import { contract } from '../../src/api/contract.ts';
import type { Change, ListPreview } from '../../src/api/views.ts';
import type { DeskRouter } from '../../main/web.ts';

export interface StandInDesk {
  readonly router: DeskRouter;
  /** Settles once a screen that followed the changes has gone. */
  readonly left: Promise<void>;
}

export function standInRouter(): StandInDesk {
  const os = implement(contract);
  const gone = Promise.withResolvers<void>();
  const waiting = new Set<() => void>();
  const router = {
    host: {
      info: os.host.info.handler(() => ({ kind: 'web', version: '0.0.0', documents: '/tmp' })),
      changes: os.host.changes.handler(async function* ({ signal }) {
        try {
          for (;;) {
            yield {} as Change;
            await new Promise<void>((resolve) => {
              waiting.add(resolve);
              signal?.addEventListener('abort', () => resolve());
            });
            if (signal?.aborted) return;
          }
        } finally {
          gone.resolve();
        }
      }),
    },
    people: {
      lock: os.people.lock.handler(() => {
        for (const resolve of waiting) resolve();
        waiting.clear();
      }),
    },
    candidates: {
      previewFile: os.candidates.previewFile.handler(
        ({ input }) => ({ rows: Array.from({ length: input.content.size }) }) as unknown as ListPreview,
      ),
    },
  };
  return { router: router as unknown as DeskRouter, left: gone.promise };
}
