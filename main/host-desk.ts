/** The desk as both hosts start it. */
import path from 'node:path';
import { Refusal } from '../src/refusal.ts';
import { interpolate } from '../src/words/interpolate.ts';
import { refusalsEn, refusalsVi } from '../src/words/refusals.ts';
import packageFile from '../package.json' with { type: 'json' };
import { createDesk } from './desk.ts';
import { createRouter } from './service/router.ts';

export interface Places {
  readonly host: 'desktop' | 'web';
  /** The program's own folder: the checkout, or what was packed. */
  readonly program: string;
  /** Settings of this user. */
  readonly userFolder: string;
  /** Where new congress files are proposed. */
  readonly documents: string;
  readonly log?: (error: unknown) => void;
}

export interface HostDesk {
  readonly router: ReturnType<typeof createRouter>;
  /** Opens a congress file named when the program was started; null, or why it was refused (Vietnamese, English). */
  open(file: string): string | null;
  /** Writes the second copy a last time, for at most five seconds, and closes the file. */
  close(): Promise<void>;
}

/** A desk without an open congress, and the router that speaks for it. */
export function startDesk(places: Places): HostDesk {
  const { program, ...given } = places;
  const desk = createDesk({
    ...given,
    version: packageFile.version,
    sampleFolder: path.join(program, 'fixtures', 'sample'),
  });
  return {
    router: createRouter(desk),
    open(file) {
      try {
        desk.openFile(file);
        return null;
      } catch (error) {
        if (error instanceof Refusal) return sentences(error);
        throw error;
      }
    },
    async close() {
      await desk.backup.farewell();
      desk.close();
    },
  };
}

function sentences({ code, params }: Refusal): string {
  return `${interpolate(refusalsVi[code], params)}\n${interpolate(refusalsEn[code], params)}`;
}
