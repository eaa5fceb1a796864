import { createRouterClient } from '@orpc/server';
import type { Desk } from '../desk.ts';
import type { DeskClient } from '../rehearsal/deck-reading.ts';
import { answering } from './answering.ts';
import { candidatesHandlers } from './candidates.ts';
import { congressHandlers } from './congress.ts';
import { electionsHandlers } from './elections.ts';
import { exportHandlers } from './export.ts';
import { filesHandlers } from './files.ts';
import { hallHandlers } from './hall.ts';
import { holdersHandlers } from './holders.ts';
import { hostHandlers } from './host.ts';
import { papersHandlers } from './papers.ts';
import { peopleHandlers } from './people.ts';
import { readingHandlers } from './reading.ts';
import { rehearsalHandlers } from './rehearsal.ts';
import { remarksHandlers } from './remarks.ts';
import { resultHandlers } from './result.ts';
import { roundsHandlers } from './rounds.ts';
import { rulingsHandlers } from './rulings.ts';
import { settlingHandlers } from './settling.ts';

/** The contract of `src/api`, answered by this desk; both hosts serve it. */
export function createRouter(desk: Desk) {
  const os = answering(desk);
  return os.router({
    host: hostHandlers(os, desk),
    people: peopleHandlers(os, desk),
    files: filesHandlers(os, desk),
    congress: congressHandlers(os, desk),
    holders: holdersHandlers(os, desk),
    elections: electionsHandlers(os, desk),
    candidates: candidatesHandlers(os, desk),
    rounds: roundsHandlers(os, desk),
    reading: readingHandlers(os, desk),
    settling: settlingHandlers(os, desk),
    rulings: rulingsHandlers(os, desk),
    result: resultHandlers(os, desk),
    remarks: remarksHandlers(os, desk),
    papers: papersHandlers(os, desk),
    rehearsal: rehearsalHandlers(os, desk, deskClient),
    hall: hallHandlers(os, desk),
    export: exportHandlers(os, desk),
  });
}

/** The whole contract as this desk answers it, for a program that is its own screen. */
function deskClient(desk: Desk): DeskClient {
  return createRouterClient(createRouter(desk));
}
