/** The pages whose pictures people approved: every paper, every style of ballot, and whole minutes of a usual congress. */
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import { caseName, electionCases } from '../pages/elections.ts';
import { papersOf } from '../pages/papers.ts';
import type { Picture } from './picture.ts';
import { picturesOf } from './picture.ts';

/** Papers of an election, by its name; `first`: only the first page of each. */
const chosen: Readonly<Record<string, { readonly papers: RegExp; readonly pages: 'all' | 'first' }>> = {
  '3-strike': { papers: /^ballot$/u, pages: 'all' },
  '3-agree': { papers: /./u, pages: 'first' },
  '16-strike': { papers: /^(?!ballot-test)/u, pages: 'all' },
  '16-cumulative': { papers: /^(ballot|minutes|tallySheet)$/u, pages: 'first' },
  '63-strike': { papers: /^(ballot|minutes|announcement)$/u, pages: 'all' },
  '63-list': { papers: /^(ballot|invalidBallots)$/u, pages: 'first' },
  '120-agree': { papers: /^(ballot|practice-ballots|zero-report)$/u, pages: 'first' },
};

export interface ChosenPage {
  /** "63-strike-minutes-2" */
  readonly name: string;
  readonly picture: Picture;
}

export async function chosenPages(election: string): Promise<readonly ChosenPage[]> {
  const { papers, pages } = chosen[election]!;
  const found = electionCases.find((one) => caseName(one) === election)!;
  const drawn: ChosenPage[] = [];
  for (const { name, paper } of papersOf(found).filter((one) => papers.test(one.name))) {
    const bytes = await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') });
    const pictures = await picturesOf(bytes, pages === 'first' ? [1] : undefined);
    drawn.push(
      ...pictures.map((picture, index) => ({ name: `${election}-${name.toLowerCase()}-${index + 1}`, picture })),
    );
  }
  return drawn;
}

export const chosenElections = Object.keys(chosen);
