import { electionCases } from './elections.ts';
import { provePapers } from './prove-papers.ts';

provePapers(
  electionCases.filter(({ candidates, style }) => candidates === 120 || (candidates === 63 && style !== 'strike')),
);
