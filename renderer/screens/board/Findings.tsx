/** What the reconciliation found: each with its number, what it means, what to do now, and the way to do it. */
import './findings.css';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { NotedFinding, RoundView } from '../../../src/api/views.ts';
import { blocks } from '../../../src/election/findings.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { ask } from '../../desk.ts';
import { DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { enterGoesOn } from '../../parts/fields/enter-goes-on.ts';
import { isKeepable, useTooLong } from '../../parts/fields/text-length.ts';
import { Refused } from '../../parts/Refused.tsx';
import { shownPercent } from '../../parts/shown-percent.ts';
import { useMay } from '../../parts/people/signed-in.ts';
import { useSession } from '../../session.ts';
import { askForVoters } from '../../parts/fields/ask-for-voters.ts';
import { wantedOf } from '../../parts/next-reading.ts';
import { isOpen, sortFindings } from './next-step.ts';

export interface FindingWays {
  readonly round: RoundView;
  /** Null for whoever may not see ballots, or change their numbers. */
  readonly openBallots: ((query: BallotQuery) => void) | null;
  /** Null for whoever may not see what readings differ in. */
  readonly openSettling: (() => void) | null;
  readonly editBallots: (() => void) | null;
  /** Voids all ballots of the round; null where the rules do not offer it. */
  readonly annul: (() => void) | null;
}

export function Findings(ways: FindingWays) {
  const { t } = useTranslation('board');
  const { now, later } = sortFindings(ways.round);
  const { batches, collected, agreed } = ways.round;
  const readOnce = batches.every((batch) => wantedOf(batch, ways.round) === 1);
  const missing = readOnce
    ? batches.reduce((sum, { size, entered }) => sum + Math.max(0, size - entered), 0)
    : (collected ?? 0) - agreed;
  const laterCodes = [...new Set(later.map(({ finding }) => finding.code))].join(', ');
  const ordered = [...now.filter(isOpen), ...now.filter((noted) => !isOpen(noted))];
  if (ordered.length + later.length === 0) return null;
  return (
    <section className="findings" aria-label={t('findings/title')}>
      {ordered.map((noted) => (
        <FindingCard key={noted.key} noted={noted} {...ways} />
      ))}
      {later.length > 0 && !readOnce ? (
        // How many ballots a reading of a pile holds is nothing for the next reader of it.
        <p className="card findings-later">{t('findings/pendingAgreed', { count: missing })}</p>
      ) : null}
      {later.length > 0 && readOnce ? (
        <details className="card findings-later">
          <summary>{t('findings/pending', { count: missing, codes: laterCodes })}</summary>
          {later.map((noted) => (
            <FindingCard key={noted.key} noted={noted} {...ways} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function FindingCard({ noted, ...ways }: FindingWays & { readonly noted: NotedFinding }) {
  const { t } = useTranslation('board');
  // The figures belong to the code, which the catalogue's key type cannot follow.
  const words = useTranslation('findings').t as (key: string, facts: Readonly<Record<string, unknown>>) => string;
  const language = useSession((session) => session.language);
  const headingId = useId();
  const [writing, setWriting] = useState(false);
  const mayNote = useMay('finding-noted');
  const { finding, key, note } = noted;
  const facts =
    'percent' in finding ? { ...finding, percent: shownPercent(finding.percent, language) } : { ...finding };
  const blocking = blocks(finding);
  const closed = ways.round.state === 'sealed' || ways.round.annulled;
  // A note alone would leave one person's votes under two names: merging comes first, and last in the row has the focus.
  const wayFirst = finding.code === 'W.205' && note === null;
  return (
    <article
      id={key}
      tabIndex={-1}
      className={`card finding ${blocking ? 'blocking' : note === null ? 'warning' : 'noted'}`}
      aria-labelledby={headingId}
    >
      <div className="finding-code">{finding.code}</div>
      <div className="finding-words">
        <h2 id={headingId}>
          {words(`${finding.code}/title`, facts)}{' '}
          <span className={`chip ${blocking ? 'struck' : note === null ? 'attention' : 'valid'}`}>
            {t(blocking ? 'findings/blocks' : note === null ? 'findings/needsNote' : 'findings/noted')}
          </span>
        </h2>
        <p>{words(`${finding.code}/explanation`, facts)}</p>
        <p className="label">{words(`${finding.code}/action`, facts)}</p>
        {note !== null && !writing ? (
          <p className="finding-note">
            <strong>{t('findings/note')}:</strong> {note}
          </p>
        ) : null}
        {writing ? (
          <NoteForm
            roundId={ways.round.id}
            findingKey={key}
            note={note}
            onDone={() => {
              setWriting(false);
              // The field that had the focus is gone; Enter goes on from here.
              document.getElementById(key)?.focus();
            }}
          />
        ) : null}
      </div>
      {closed ? null : (
        <div className="finding-ways">
          {wayFirst ? null : <WayButton finding={noted} {...ways} />}
          {!blocking && !writing && mayNote ? (
            <Button variant={note === null && !wayFirst ? 'filled' : 'default'} onClick={() => setWriting(true)}>
              {t(note === null ? 'findings/writeNote' : 'findings/changeNote')}
            </Button>
          ) : null}
          {wayFirst ? <WayButton finding={noted} main {...ways} /> : null}
        </div>
      )}
    </article>
  );
}

/** The way to what the finding speaks of, where there is one on the screens. */
function WayButton({
  finding: { finding },
  round,
  openBallots,
  openSettling,
  editBallots,
  annul,
  main = false,
}: FindingWays & { readonly finding: NotedFinding; readonly main?: boolean }) {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const button = (label: string, press: (() => void) | null) =>
    press ? (
      <Button variant={main ? 'filled' : 'default'} onClick={press}>
        {label}
      </Button>
    ) : null;
  const toRulings = () => void navigate(`/rounds/${round.id}/rulings`);
  const ballots = (query: BallotQuery) => (openBallots ? () => openBallots(query) : null);
  switch (finding.code) {
    case 'F.202':
      return round.readings === 1
        ? button(t('findings/openBatch', { batch: finding.batch }), () =>
            navigate(`/rounds/${round.id}/batches/${finding.batch}`),
          )
        : button(t('findings/openSettling'), openSettling);
    case 'F.204':
      return button(
        t('findings/openCandidate', { number: finding.number }),
        ballots({ kind: 'candidate', number: finding.number, as: 'for' }),
      );
    case 'F.205':
      return button(t('findings/openRulings', { count: finding.count }), openBallots && toRulings);
    case 'W.204':
      return button(t('findings/openInvalid', { count: finding.invalid }), ballots({ kind: 'invalid' }));
    case 'F.103':
      return (
        <>
          {annul ? (
            <Button color="red.9" onClick={annul}>
              {t('findings/annul')}
            </Button>
          ) : null}
          {button(t('findings/openBallots'), editBallots)}
        </>
      );
    case 'F.207':
      return button(t('findings/openHolders'), () => navigate('/congress/holders'));
    case 'W.206': {
      const written = round.candidates.find((one) => one.written === true && one.name === finding.name);
      if (!written) return button(t('findings/openSetup'), () => navigate(`/rounds/${round.id}/setup`));
      return button(
        t('findings/openCandidate', { number: written.number }),
        ballots({ kind: 'candidate', number: written.number, as: 'for' }),
      );
    }
    case 'W.205':
      return button(t('findings/openNames'), () => navigate(`/rounds/${round.id}/names`));
    case 'W.101':
    case 'F.201':
      return button(t('findings/openBallots'), editBallots);
    case 'F.206':
      return button(t('findings/openSettling'), openSettling);
    case 'F.209':
      return button(t('findings/openRuling'), openBallots && toRulings);
    case 'W.207':
      return button(
        t('findings/openRuling'),
        openBallots &&
          (() => void navigate(`/rounds/${round.id}/rulings?batch=${finding.batch}&serial=${finding.serial}`)),
      );
    case 'F.203':
    case 'F.208':
      return null;
    case 'F.101':
    case 'F.102':
    case 'F.104':
      // The numbers of voters stand open there also after ballots were entered; the list does not.
      return button(t('findings/openSetup'), () => navigate(`/rounds/${round.id}/setup`, { state: askForVoters }));
    default:
      return button(t('findings/openSetup'), () => navigate(`/rounds/${round.id}/setup`));
  }
}

function NoteForm({
  roundId,
  findingKey,
  note,
  onDone,
}: {
  readonly roundId: number;
  readonly findingKey: string;
  readonly note: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('board');
  const tooLong = useTooLong();
  const [text, setText] = useState(note ?? '');
  const save = useMutation(ask.rounds.note.mutationOptions({ onSuccess: onDone }));
  const keepable = isKeepable(text, longestWords.note);
  const submit = () => {
    if (keepable) save.mutate({ roundId, key: findingKey, note: text });
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        label={t('findings/note')}
        description={t('findings/noteHelp')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          enterGoesOn(submit)(event);
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          onDone();
        }}
        error={tooLong(text, longestWords.note)}
        autosize
        minRows={2}
        maxRows={5}
        autoFocus
      />
      <Refused error={save.error} />
      <DialogButtons onCancel={onDone}>
        <Button type="submit" loading={save.isPending} disabled={!keepable}>
          {t('findings/saveNote')}
        </Button>
      </DialogButtons>
    </form>
  );
}
