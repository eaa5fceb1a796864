import { useTranslation } from 'react-i18next';
import type { Key } from '../../../src/reading/keys.ts';
import { keysOfPaper } from '../../../src/rehearsal/training/keys-of-paper.ts';
import type { LessonKind } from '../../../src/rehearsal/training/lessons.ts';
import { paperShown, runLength, type Training } from '../../../src/rehearsal/training/session.ts';
import { keyCap } from './key-caps.ts';

/** What to do now, and the keys that do it; during a run only how far it is. */
export function LessonPanel({ training }: { readonly training: Training }) {
  const { t } = useTranslation('training');
  const { stage, lessons, lesson, sheet } = training;
  if (stage === 'ready') {
    return (
      <section className="card training-lesson">
        <p className="overline">{t('run')}</p>
        <h2>{t('ready', { count: runLength })}</h2>
        <p>{t('readyText')}</p>
        <p className="training-go">
          <kbd className="key">Enter</kbd> {t('keys/run')}
        </p>
      </section>
    );
  }
  const current = lessons[lesson];
  if (stage !== 'lesson' || !current) {
    return (
      <section className="card training-lesson">
        <p className="overline">{t('run')}</p>
        <h2>{t('running')}</h2>
        <p>{t('runningText')}</p>
      </section>
    );
  }
  const { style } = sheet.definition;
  const words = (kind: LessonKind) =>
    kind === 'one' || kind === 'several' || kind === 'untouched'
      ? t(`lessonOn/${kind}/${style === 'cumulative' ? 'list' : style}`)
      : t(`lessonText/${kind}`);
  return (
    <section className="card training-lesson" aria-live="polite">
      <p className="overline">{t('lessonOf', { number: lesson + 1, count: lessons.length })}</p>
      <h2>{t(`lessonTitle/${current.kind}`)}</h2>
      <p>{words(current.kind)}</p>
      <p className="training-keys" aria-label={t('keysOfPaper')}>
        {keysToShow(training).map((key, place) => (
          // The row is made anew with the paper.
          // oxlint-disable-next-line react/no-array-index-key
          <kbd key={place} className="key">
            {keyCap(key)}
          </kbd>
        ))}
      </p>
      <progress max={lessons.length} value={lesson} aria-label={t('progress')} />
    </section>
  );
}

/** The keys of the paper that lies there; first the slip is taken back, and a paper like the one before needs one key. */
function keysToShow(training: Training): Key[] {
  const { lessons, lesson, paper: place, sheet } = training;
  const paper = paperShown(training);
  if (!paper) return [];
  const keys = keysOfPaper(sheet.definition.style, paper);
  const { kind, papers } = lessons[lesson]!;
  if (kind === 'same' && place > 0) return ['same', 'record'];
  return papers[place]?.slip === null ? keys : ['back', ...keys];
}
