import { useTranslation } from 'react-i18next';
import { isDrawable, type PaperKind, type PaperOfRound } from './papers-of-round.ts';

/** The papers of the round; digits choose one, and what cannot be drawn says why. */
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
  return (
    <nav className="card papers-list" aria-label={t('list/title')}>
      <ol>
        {papers.map((paper, at) => {
          const { kind, state, count = 0 } = paper;
          const note = noteOf(paper);
          return (
            <li key={kind}>
              <button
                type="button"
                aria-current={kind === chosen || undefined}
                disabled={!isDrawable(paper)}
                onClick={() => onChoose(kind)}
              >
                <kbd className="key">{at + 1}</kbd>
                <span>
                  {t(`list/${kind}`)}
                  {note === null ? null : (
                    <small className={state === 'draft' ? 'draft' : undefined}>
                      {t(`list/note/${note}`, { count })}
                    </small>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function noteOf({ kind, state }: PaperOfRound) {
  if (state === 'official' || state === 'draft' || state === 'too-late') return state;
  if (state === 'not-yet')
    return kind === 'covers' ? 'no-covers' : kind === 'readiness' ? 'not-tested' : 'nothing-entered';
  return kind === 'covers' ? 'covers' : kind === 'entryJournal' ? 'stays' : null;
}
