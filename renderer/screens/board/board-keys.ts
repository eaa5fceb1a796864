/** What the board offers beside the next step: the key, its word, and what it does, as far as this person may. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { mayDo, maySee, maySeeBallots } from '../../../src/people/permissions.ts';
import { ask } from '../../desk.ts';
import type { FootKey } from '../../parts/frame/foot-keys.ts';
import type { Reader } from '../../parts/next-reading.ts';
import { leadsToSettling, type NextStep } from './next-step.ts';
import { mayRedo } from './RedoDialog.tsx';
import type { RoundWay } from './round-way.ts';

export type BoardDialog = 'ballots' | 'seal' | 'reopen' | 'readings' | 'redo';

export function useBoardKeys(
  round: RoundView,
  reader: Reader,
  next: NextStep,
  way: RoundWay,
  ways: { readonly open: (dialog: BoardDialog) => void; readonly resize: () => void },
): readonly FootKey[] {
  const { t } = useTranslation('board');
  const { t: hall } = useTranslation('hall');
  const { t: rehearsal } = useTranslation('rehearsal');
  const practice = useQuery(ask.files.current.queryOptions()).data?.kind === 'practice';
  const navigate = useNavigate();
  const here = `/rounds/${round.id}`;
  const sealed = round.state === 'sealed';
  const closed = sealed || round.annulled;
  const laidOut = round.issued !== null && round.collected !== null;
  const { role } = reader;
  const to = (address: string) => () => void navigate(address);
  const seesResult = maySee(role, sealed ? 'sealed' : 'result');
  const begun = round.batches.some(({ readers }) => readers.length > 0);
  const blank = laidOut && !closed && !begun;
  // Ballots are printed long before anybody counts how many came back.
  const listed = round.writeIn || round.candidates.length > 0;
  const all: readonly (FootKey & { readonly shown: boolean })[] = [
    {
      key: 'L',
      label: t('keys/settling'),
      run: to(`${here}/settling`),
      shown: next.kind !== 'settle' && leadsToSettling(round) && maySee(role, 'ballots'),
    },
    {
      key: 'D',
      label: t('keys/rulings'),
      run: to(`${here}/rulings`),
      shown:
        round.openDoubts > 0 && next.kind !== 'rulings' && maySeeBallots(role, { readings: round.readings, sealed }),
    },
    { key: 'K', label: t('keys/result'), run: to(`${here}/result`), shown: laidOut && seesResult },
    { key: 'B', label: t('keys/papers'), run: to(`${here}/papers`), shown: laidOut || listed },
    {
      key: 'P',
      label: t('keys/ballots'),
      run: () => ways.open('ballots'),
      shown: laidOut && !closed && mayDo(role, 'ballots-declared'),
    },
    {
      key: 'S',
      label: t('keys/size'),
      run: ways.resize,
      shown: round.batches.length > 0 && !closed && mayDo(role, 'pile-measured'),
    },
    {
      key: 'X',
      label: null,
      run: () => ways.open('redo'),
      shown:
        !closed && mayDo(role, 'reading-discarded') && round.batches.some((batch) => mayRedo(batch, reader).length > 0),
    },
    { key: 'G', label: t('keys/remarks'), run: to(`${here}/remarks`), shown: laidOut && !sealed },
    { key: 'N', label: t('keys/goOn'), run: way.goOn, shown: way.open && next.kind !== 'again' },
    { key: 'T', label: t('keys/names'), run: to(`${here}/names`), shown: round.writeIn },
    {
      key: 'M',
      label: t('keys/reopen'),
      run: () => ways.open('reopen'),
      shown: sealed && way.later === null && mayDo(role, 'round-reopened'),
    },
    { key: 'E', label: hall('keys/hall'), run: to(`${here}/hall`), shown: laidOut && mayDo(role, 'result-shown') },
    { key: 'H', label: t('keys/setup'), run: to(`${here}/setup`), shown: true },
    {
      key: 'R',
      label: null,
      run: () => ways.open('readings'),
      shown: laidOut && !closed && mayDo(role, 'readings-saved'),
    },
    {
      key: 'C',
      label: null,
      run: to(`${here}/papers?paper=covers`),
      shown: round.batches.some(({ hash }) => hash !== null) && mayDo(role, 'covers-drawn'),
    },
    { key: 'Y', label: null, run: to(`${here}/readers`), shown: begun && maySee(role, 'figures') },
    {
      key: 'O',
      label: null,
      run: to(`${here}/papers?paper=zero`),
      shown: blank && mayDo(role, 'zero-reported'),
    },
    {
      key: 'A',
      label: blank ? null : rehearsal('keys/rehearsal'),
      run: to(`${here}/rehearsal`),
      shown: round.candidates.length > 0 && (practice || (!closed && !begun)) && mayDo(role, 'test-run'),
    },
  ];
  return all.filter(({ shown }) => shown);
}
