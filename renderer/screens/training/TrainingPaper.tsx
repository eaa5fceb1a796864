import { useTranslation } from 'react-i18next';
import type { Mark, PaperDefect } from '../../../src/election/model.ts';
import { paperShown, type Training } from '../../../src/rehearsal/training/session.ts';
import { PaperBallot } from '../../parts/ballot/PaperBallot.tsx';
import { useShownCount } from '../../parts/shown-count.ts';

const noDefects: readonly PaperDefect[] = [];

/** The paper as it lies on the table: nothing that is keyed changes it. */
export function TrainingPaper({ training }: { readonly training: Training }) {
  const { t } = useTranslation('training');
  const shown = useShownCount();
  const { sheet, stage, pad, run } = training;
  const { definition } = sheet;
  const paper = paperShown(training);
  const doubtful = paper?.doubtful === true ? paper.marks.findIndex((mark) => isWritten(mark)) + 1 : 0;
  return (
    <section className="card training-paper" aria-label={t('paper')}>
      <header className="training-place">
        <div>
          <p className="overline">{t('onTheTable')}</p>
          <h2>{definition.title}</h2>
        </div>
        {stage === 'run' ? (
          <div className="training-progress">
            <progress max={run.length} value={pad.entries.length} aria-label={t('progress')} />
            <span>{t('paperOf', { number: Math.min(pad.serial, run.length), count: run.length })}</span>
          </div>
        ) : null}
      </header>
      {paper?.votes === undefined ? null : (
        <p className="training-hand">
          {paper.code === null ? '' : `${t('code', { code: paper.code })} · `}
          {t('entitled', { votes: shown(paper.votes) })}
        </p>
      )}
      {paper === null ? (
        <p className="training-none">{t('nothingOnTheTable')}</p>
      ) : (
        <div className="training-lines">
          <PaperBallot
            candidates={definition.candidates}
            style={definition.style}
            marks={paper.marks}
            highlight={doubtful > 0 ? doubtful : null}
          />
        </div>
      )}
      {doubtful > 0 ? <p className="training-hand">{t('note/doubtful', { number: doubtful })}</p> : null}
      {(paper?.defects ?? noDefects).map((defect) => (
        <p key={defect} className="training-hand">
          {t(`note/${defect}`)}
        </p>
      ))}
    </section>
  );
}

function isWritten(mark: Mark): boolean {
  return mark !== 'none' && mark !== 'agree' && mark !== 0;
}
