/** The papers of a round before anybody signs them: seen as they will be printed, printed, saved; the result taken away on USB. */
import './papers.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { maySee } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';
import { ask } from '../../desk.ts';
import { Frame } from '../../parts/Frame.tsx';
import type { KeyHint } from '../../parts/KeyBar.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { usePaper } from '../../parts/paper.ts';
import { PaperPreview } from '../../parts/PaperPreview.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useSignedIn } from '../../parts/signed-in.ts';
import { useDrawnPaper } from './drawn-paper.ts';
import { PaperList } from './PaperList.tsx';
import { chosenPaper, isDrawable, papersOf, type PaperKind } from './papers-of-round.ts';
import { UsbPanel, type UsbWays } from './UsbPanel.tsx';

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
  const chosen = chosenPaper(papers, search.get('paper'));
  const kind = chosen?.kind ?? null;
  const batch = kind === 'covers' && search.has('batch') ? Number(search.get('batch')) : null;
  const drawn = useDrawnPaper(kind, round.id, batch);
  const paper = usePaper(drawn.data);
  const sealed = round.state === 'sealed';
  const board = `/rounds/${round.id}`;
  const usb = useRef<UsbWays>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), [kind]);

  const official = kind !== 'minutes' || sealed;
  const file = !official ? 'file/draft' : batch === null ? (`file/${kind ?? 'minutes'}` as const) : 'file/coverOf';
  const save = () => paper.save(t(file, { number: round.number, batch: batch ?? '' }));
  const choose = (wanted: PaperKind) => setSearch({ paper: wanted }, { replace: true });
  const toSeal = () => void navigate(board);
  const toResult = () => void navigate(`${board}/result`);
  const keys: [key: string, label: string, run: () => void][] = [
    ['I', t('keys/print'), paper.print],
    ['L', t('keys/save'), save],
    ...(sealed
      ? ([
          ['U', t('keys/usb'), () => usb.current?.run()],
          ['T', t('keys/folder'), () => usb.current?.chooseFolder()],
        ] as [string, string, () => void][])
      : []),
    ...(maySee(role, sealed ? 'sealed' : 'result')
      ? ([['K', t('keys/result'), toResult]] as [string, string, () => void][])
      : []),
  ];
  useScreenKeys([
    ['PageDown', () => paper.scroll(1)],
    ['PageUp', () => paper.scroll(-1)],
    ...papers.map((each, at) => [String(at + 1), () => isDrawable(each) && choose(each.kind)] as const),
  ]);
  useScreenKeys([
    ...keys.map(([key, , run]) => [key, run] as const),
    ...(official ? [] : [['Enter', toSeal] as const]),
  ]);
  const hints: KeyHint[] = [
    ...(official ? [] : [{ cap: 'Enter', label: t('keys/seal'), press: toSeal }]),
    ...(papers.length > 1 ? [{ cap: `1–${papers.length}`, label: t('keys/choose') }] : []),
    ...keys.map(([cap, label, press]) => ({ cap, label, press })),
    { cap: 'PgUp PgDn', label: t('keys/scroll') },
    { cap: 'Esc', label: t('keys/back'), press: () => void navigate(board) },
  ];

  const name = kind === null ? t('list/title') : t(`list/${kind}`);

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints}>
      <div className="papers">
        <PaperPreview
          paper={paper}
          label={t('preview', { paper: name })}
          pageLabel={(page, pages) => t('page', { paper: name, page, pages })}
          error={drawn.error}
        />
        <aside className="papers-side">
          <PaperList papers={papers} chosen={kind} onChoose={choose} />
          <section className={`card papers-card ${kind !== 'minutes' ? '' : sealed ? 'official' : 'draft'}`}>
            <h2>
              {kind === 'minutes'
                ? t(sealed ? 'officialTitle' : 'draftTitle')
                : batch === null
                  ? name
                  : t('list/coverOf', { batch })}
            </h2>
            <p>
              {kind === 'minutes'
                ? sealed
                  ? t('officialText', { time: shownTime(round.sealedAt ?? '') })
                  : t('draftText')
                : kind === null
                  ? t('list/none')
                  : t(`text/${kind}`)}
            </p>
            {paper.total === null ? null : <p className="label">{t('pages', { count: paper.total })}</p>}
            {paper.waitsToPrint ? <p role="status">{t('preparing')}</p> : null}
            <div className="papers-buttons">
              {official ? null : (
                <Button ref={first} onClick={toSeal}>
                  {t('toSeal')}
                </Button>
              )}
              <Button
                ref={official ? first : undefined}
                variant={official ? 'filled' : 'default'}
                onClick={paper.print}
                disabled={drawn.isError}
              >
                {t('print')}
              </Button>
              <Button variant="default" onClick={save} disabled={!drawn.data}>
                {t('save')}
              </Button>
            </div>
          </section>
          <section className="card papers-card">
            <h2>{t('usb/title')}</h2>
            {sealed ? <UsbPanel ref={usb} roundId={round.id} /> : <p className="label">{t('usb/needsSeal')}</p>}
          </section>
        </aside>
      </div>
    </Frame>
  );
}
