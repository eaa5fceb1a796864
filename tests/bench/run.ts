/** `npm run bench`: prints the figures of every part, one after another so that they do not disturb each other. */
import { benchComparison } from './comparison.ts';
import { benchDesk } from './desk.ts';
import { benchEntry } from './entry.ts';
import { benchLists } from './lists.ts';
import { benchLongSession } from './long-session.ts';
import { benchBallots, benchFullSet, benchPapers } from './papers.ts';
import { benchTally } from './tally.ts';

for (const bench of [
  benchTally,
  benchComparison,
  benchDesk,
  benchLongSession,
  benchEntry,
  benchLists,
  benchPapers,
  benchBallots,
  benchFullSet,
]) {
  await bench();
  console.log('');
}
