/** The papers of a round before anybody signs them: seen as they will be printed, printed, saved; the result taken away on USB. */
import './papers.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { mayDo, maySee } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';
import { ask } from '../../desk.ts';
import { useFootKeys } from '../../parts/frame/foot-keys.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import type { KeyHint } from '../../parts/frame/KeyBar.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { usePaper } from '../../parts/paper/paper.ts';
import { PaperPreview } from '../../parts/paper/PaperPreview.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useSignedIn } from '../../parts/people/signed-in.ts';
import { BallotForm } from './BallotForm.tsx';
import { ballotsIn } from './ballot-print.ts';
import { useChosenPrint } from './chosen-print.ts';
import { useDrawnPaper } from './drawn-paper.ts';
import { usePaperWays } from './paper-ways.ts';
import { PaperCard } from './PaperCard.tsx';
import { PaperList } from './PaperList.tsx';
import { chosenPaper, hasPages, isDrawable, paperBeside, papersOf, type PaperKind } from './papers-of-round.ts';
import { SignDialog } from './SignDialog.tsx';
import { UsbPanel, type UsbWays } from './UsbPanel.tsx';

interface Asked {
  readonly paper: string | null;
  /** The one pile whose cover it is. */
  readonly batch: string | null;
}

export function Papers() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const round = useRound(roundId);
  const person = useSignedIn();
  useScreenKeys([['Escape', () => void navigate(`/rounds/${roundId}`)]]);
  if (!round.data || !person) {
    return (
      <Frame title={t('program')} hints={[]}>
        <Refused error={round.error} />
      </Frame>
    );
  }
  return <OpenPapers key={roundId} round={round.data} role={person.role} />;
}

function OpenPapers({ round, role }: { readonly round: RoundView; readonly role: Role }) {
  const { t } = useTranslation('papers');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const tested = useQuery(ask.rehearsal.lastTest.queryOptions({ input: { roundId: round.id } }));
  const papers = papersOf(round, role, Boolean(tested.data));
  const issued = round.issued !== null;
  /** Chosen here and told to the address afterwards: it follows more slowly than keys come. */
  const [asked, setAsked] = useState<Asked>({ paper: search.get('paper'), batch: search.get('batch') });
  const { print, settled, printed, setPrint } = useChosenPrint(
    round,
    papers.some((one) => one.kind === 'ballots' && isDrawable(one)),
  );
  const chosen = chosenPaper(papers, asked.paper, issued);
  const kind = chosen?.kind ?? null;
  const batch = kind === 'covers' && asked.batch !== null ? Number(asked.batch) : null;
  const drawn = useDrawnPaper(kind, round.id, batch, { ...print, settled });
  const paper = usePaper(drawn.data);
  const sealed = round.state === 'sealed';
  const board = `/rounds/${round.id}`;
  const usb = useRef<UsbWays>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), [kind]);

  const inAddress = search.get('paper');
  useEffect(() => {
    if (asked.paper !== null && asked.paper !== inAddress) setSearch({ paper: asked.paper }, { replace: true });
  }, [asked, inAddress, setSearch]);

  const choose = (paper: PaperKind) => setAsked({ paper, batch: null });
  const chooseBeside = (by: 1 | -1) => () =>
    setAsked((now) => ({
      paper: paperBeside(papers, chosenPaper(papers, now.paper, issued)?.kind ?? null, by),
      batch: null,
    }));
  const toSeal = () => void navigate(board);
  const [signing, setSigning] = useState(false);
  const toSign = () => setSigning(true);
  const { ways, saving, error } = usePaperWays({
    round,
    role,
    chosen,
    batch,
    paper,
    print,
    ballots: ballotsIn(print, printed),
    drawn,
    toSeal,
    toSign,
  });
  const choices = useRef<HTMLSelectElement>(null);
  const keys = useFootKeys([
    ...ways.map(({ key, hint, run }) => ({ key, label: hint, run })),
    ...(kind === 'ballots' ? [{ key: 'F2', label: null, run: () => choices.current?.focus() }] : []),
    ...(sealed
      ? [
          { key: 'U', label: t('keys/usb'), run: () => usb.current?.run() },
          { key: 'T', label: t('keys/folder'), run: () => usb.current?.chooseFolder() },
        ]
      : []),
    ...(kind === 'minutes' && !sealed
      ? [{ key: 'G', label: t('keys/remarks'), run: () => void navigate(`${board}/remarks`) }]
      : []),
    ...(mayDo(role, 'layout-saved')
      ? [{ key: 'V', label: t('keys/layout'), run: () => void navigate(`${board}/layout`) }]
      : []),
    ...(maySee(role, sealed ? 'sealed' : 'result')
      ? [{ key: 'K', label: t('keys/result'), run: () => void navigate(`${board}/result`) }]
      : []),
  ]);
  useScreenKeys([
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
    ['ArrowDown', chooseBeside(1)],
    ['ArrowUp', chooseBeside(-1)],
  ]);
  const hints: KeyHint[] = [
    { cap: '↑ ↓', label: t('keys/choose') },
    ...keys,
    ...(kind !== null && hasPages(kind) ? [{ cap: 'PgUp PgDn', label: t('keys/scroll') }] : []),
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];

  const name = kind === null ? t('list/title') : t(`list/${kind}`);
  const status = paper.waitsToPrint ? t('preparing') : saving ? t('saving') : null;

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints}>
      <div className="papers">
        <PaperList papers={papers} chosen={kind} onChoose={choose} />
        {kind === null || hasPages(kind) ? (
          <PaperPreview
            paper={paper}
            label={t('preview', { paper: name })}
            pageLabel={(page, pages) => t('page', { paper: name, page, pages })}
            error={drawn.error}
          />
        ) : (
          <section className="papers-preview" aria-label={t('preview', { paper: name })}>
            <p className="papers-no-pages">{t('noPages')}</p>
          </section>
        )}
        <aside className="papers-side">
          {chosen === null ? (
            <p>{t('list/none')}</p>
          ) : (
            <PaperCard
              paper={chosen}
              batch={batch}
              sealedAt={round.sealedAt}
              pages={paper.total}
              ways={ways}
              first={first}
              status={status}
              error={error}
            >
              {kind === 'ballots' ? (
                <BallotForm round={round} print={print} printed={printed} first={choices} onChange={setPrint} />
              ) : null}
            </PaperCard>
          )}
          <section className="card papers-card papers-usb">
            <h2>{t('usb/title')}</h2>
            {sealed ? <UsbPanel ref={usb} roundId={round.id} /> : <p className="label">{t('usb/needsSeal')}</p>}
          </section>
        </aside>
      </div>
      <SignDialog
        opened={signing}
        roundId={round.id}
        fileName={`${t('file/signed', { name: t('file/minutes', { number: round.number }) })}.pdf`}
        onClose={() => setSigning(false)}
      />
    </Frame>
  );
}
