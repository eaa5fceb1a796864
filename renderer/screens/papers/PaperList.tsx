import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isDrawable, paperGroups, type PaperKind, type PaperOfRound } from './papers-of-round.ts';

/** The papers of the round as its day goes; what cannot be drawn says why. */
export function PaperList({
  papers,
  chosen,
  onChoose,
}: {
  readonly papers: readonly PaperOfRound[];
  readonly chosen: PaperKind | null;
  readonly onChoose: (kind: PaperKind) => void;
}) {
  const { t } = useTranslation('papers');
  const list = useRef<HTMLElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => bringIntoView(current.current, list.current), [chosen]);
  const groups = paperGroups.map((name) => ({ name, papers: papers.filter(({ group }) => group === name) }));
  return (
    <nav ref={list} className="card papers-list" aria-label={t('list/title')}>
      {groups.map(({ name, papers: ofGroup }) =>
        ofGroup.length === 0 ? null : (
          <section key={name}>
            <h2 className="label">
              {t(`list/group/${name}`)}
              {name === 'result' ? <Standing papers={ofGroup} /> : null}
            </h2>
            <ol>
              {ofGroup.map((paper) => (
                <li key={paper.kind}>
                  <button
                    ref={paper.kind === chosen ? current : undefined}
                    type="button"
                    data-kind={paper.kind}
                    aria-current={paper.kind === chosen || undefined}
                    disabled={!isDrawable(paper)}
                    onClick={() => onChoose(paper.kind)}
                  >
                    {t(`list/${paper.kind}`)}
                    <Note paper={paper} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ),
      )}
    </nav>
  );
}

/** In the list alone: the card of the chosen paper stays where it is. */
function bringIntoView(paper: HTMLElement | null, list: HTMLElement | null): void {
  if (!paper || !list) return;
  const { top, bottom } = paper.getBoundingClientRect();
  const room = list.getBoundingClientRect();
  list.scrollTop += Math.min(0, top - room.top) + Math.max(0, bottom - room.bottom);
}

/** Papers of the result are drafts or official all together. */
function Standing({ papers }: { readonly papers: readonly PaperOfRound[] }) {
  const { t } = useTranslation('papers');
  const state = papers[0]?.state;
  if (state !== 'official' && state !== 'draft') return null;
  return <span className={state}> · {t(`list/note/${state}`)}</span>;
}

function Note({ paper }: { readonly paper: PaperOfRound }) {
  const { t } = useTranslation('papers');
  const note = noteOf(paper);
  if (note === null) return null;
  return <small>{t(`list/note/${note}`, { count: paper.count ?? 0 })}</small>;
}

const lacking = {
  ballots: 'no-list',
  covers: 'no-covers',
  readiness: 'not-tested',
  entryJournal: 'nothing-entered',
} as const;

function noteOf({ kind, state }: PaperOfRound) {
  if (state === 'official' || state === 'draft') return null;
  if (state === 'too-late') return state;
  if (state === 'not-yet') return kind in lacking ? lacking[kind as keyof typeof lacking] : null;
  return kind === 'covers' ? 'covers' : kind === 'entryJournal' ? 'stays' : null;
}
