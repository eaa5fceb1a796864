/** Which address shows which screen. Hash addresses work the same in the desktop window and in the browser. */
import { createHashRouter } from 'react-router';
import { ScreenFailed } from './parts/frame/ScreenFailed.tsx';
import { Board } from './screens/board/Board.tsx';
import { CongressHome } from './screens/congress-home/CongressHome.tsx';
import { CongressNew } from './screens/congress-new/CongressNew.tsx';
import { CongressSetup } from './screens/congress-setup/CongressSetup.tsx';
import { ElectionSetup } from './screens/election-setup/ElectionSetup.tsx';
import { Entry } from './screens/entry/Entry.tsx';
import { HallControl } from './screens/hall/HallControl.tsx';
import { Holders } from './screens/holders/Holders.tsx';
import { Layout } from './screens/layout/Layout.tsx';
import { NextRound } from './screens/next-round/NextRound.tsx';
import { People } from './screens/people/People.tsx';
import { Papers } from './screens/papers/Papers.tsx';
import { DeckPaper } from './screens/practice/DeckPaper.tsx';
import { Rehearsal } from './screens/practice/Rehearsal.tsx';
import { Readers } from './screens/readers/Readers.tsx';
import { Remarks } from './screens/remarks/Remarks.tsx';
import { Result } from './screens/result/Result.tsx';
import { Rulings } from './screens/rulings/Rulings.tsx';
import { Settling } from './screens/settling/Settling.tsx';
import { Start } from './screens/start/Start.tsx';
import { Summary } from './screens/summary/Summary.tsx';
import { SummaryPaper } from './screens/summary/SummaryPaper.tsx';
import { Training } from './screens/training/Training.tsx';
import { WrittenNames } from './screens/written-names/WrittenNames.tsx';

export const routes = createHashRouter([
  {
    errorElement: <ScreenFailed />,
    children: [
      { path: '/', element: <Start /> },
      { path: '/training', element: <Training /> },
      { path: '/new', element: <CongressNew /> },
      { path: '/congress', element: <CongressHome /> },
      { path: '/congress/setup', element: <CongressSetup /> },
      { path: '/congress/people', element: <People /> },
      { path: '/congress/holders', element: <Holders /> },
      { path: '/congress/layout', element: <Layout /> },
      { path: '/congress/summary', element: <Summary /> },
      { path: '/congress/summary/paper', element: <SummaryPaper /> },
      { path: '/elections/new', element: <ElectionSetup /> },
      { path: '/elections/:electionId/next/:kind', element: <NextRound /> },
      { path: '/rounds/:roundId/setup', element: <ElectionSetup /> },
      { path: '/rounds/:roundId', element: <Board /> },
      { path: '/rounds/:roundId/batches/:batch', element: <Entry /> },
      { path: '/rounds/:roundId/settling', element: <Settling /> },
      { path: '/rounds/:roundId/rulings', element: <Rulings /> },
      { path: '/rounds/:roundId/readers', element: <Readers /> },
      { path: '/rounds/:roundId/names', element: <WrittenNames /> },
      { path: '/rounds/:roundId/remarks', element: <Remarks /> },
      { path: '/rounds/:roundId/result', element: <Result /> },
      { path: '/rounds/:roundId/hall', element: <HallControl /> },
      { path: '/rounds/:roundId/papers', element: <Papers /> },
      { path: '/rounds/:roundId/layout', element: <Layout /> },
      { path: '/rounds/:roundId/rehearsal', element: <Rehearsal /> },
      { path: '/rounds/:roundId/rehearsal/deck', element: <DeckPaper /> },
      { path: '/rounds/:roundId/training', element: <Training /> },
    ],
  },
]);
