import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../desk.ts';
import { BackupLine, BackupMenu, useBackup } from './BackupMenu.tsx';
import { GuideButton } from './GuideButton.tsx';
import { HostGoneLine } from './HostGoneLine.tsx';
import { journalHead } from './journal-head.ts';
import { KeyBar, type KeyHint } from './KeyBar.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PracticeBand } from './PracticeBand.tsx';
import { useSignedIn } from '../people/signed-in.ts';

/** The house of every screen: where I am at the top, one thing to do in the middle, the keys at the foot. */
export function Frame({
  title,
  aside,
  hints,
  far,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly hints: readonly KeyHint[];
  /** Replaces the journal's head at the right of the foot. */
  readonly far?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const file = useQuery(ask.files.current.queryOptions()).data;
  const person = useSignedIn();
  const backup = useBackup(Boolean(file));
  const journal = file ? (
    <span title={t('signingKey', { fingerprint: file.key.fingerprint })}>
      {t('journal', { lines: file.journal.lines, head: journalHead(file.journal.head) })}
    </span>
  ) : null;
  useEffect(() => {
    document.title = `${title} · ${t('program')}`;
  }, [title, t]);
  return (
    <div className="frame">
      <header className="frame-head">
        <Link to={file ? '/congress' : '/'} className="program">
          {t('program')}
        </Link>
        <h1 className="title" title={title}>
          {title}
        </h1>
        <div className="aside">
          {aside}
          {file?.salvaged ? (
            <span className="chip attention" title={file.salvaged.lost.join('\n')}>
              {t('salvaged', { count: file.salvaged.lost.length })}
            </span>
          ) : null}
          {file && backup ? <BackupMenu backup={backup} /> : null}
          {file && person ? <PersonMenu person={person} /> : null}
          <GuideButton />
          <LanguageButton />
        </div>
      </header>
      <HostGoneLine />
      {file?.kind === 'practice' ? <PracticeBand file={file} /> : null}
      {file && backup ? <BackupLine backup={backup} /> : null}
      <main className="frame-body">{children}</main>
      <KeyBar hints={hints} far={far ?? journal} />
    </div>
  );
}
