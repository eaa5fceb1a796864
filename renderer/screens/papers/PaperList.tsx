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
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const groups = paperGroups.map((name) => ({ name, papers: papers.filter(({ group }) => group === name) }));
  return (
    <nav className="card papers-list" aria-label={t('list/title')}>
      {groups.map(({ name, papers: ofGroup }) =>
        ofGroup.length === 0 ? null : (
          <section key={name}>
            <h2 className="label">{t(`list/group/${name}`)}</h2>
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

function Note({ paper }: { readonly paper: PaperOfRound }) {
  const { t } = useTranslation('papers');
  const note = noteOf(paper);
  if (note === null) return null;
  return (
    <small className={paper.state === 'draft' ? 'draft' : undefined}>
      {t(`list/note/${note}`, { count: paper.count ?? 0 })}
    </small>
  );
}

const lacking = {
  ballots: 'no-list',
  covers: 'no-covers',
  readiness: 'not-tested',
  entryJournal: 'nothing-entered',
} as const;

function noteOf({ kind, state }: PaperOfRound) {
  if (state === 'official' || state === 'draft' || state === 'too-late') return state;
  if (state === 'not-yet') return kind in lacking ? lacking[kind as keyof typeof lacking] : null;
  return kind === 'covers' ? 'covers' : kind === 'entryJournal' ? 'stays' : null;
}
