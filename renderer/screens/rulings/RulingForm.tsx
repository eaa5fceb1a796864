/** One doubtful ballot on the committee's table: the paper line by line, its defects, the verdict, the reason and the vote. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoubtfulBallot, RoundView } from '../../../src/api/views.ts';
import { paperDefects } from '../../../src/election/model.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { ask } from '../../desk.ts';
import { excessOf, isKeepable } from '../../parts/fields/text-length.ts';
import { usePaperAtHand } from '../../parts/table/paper-at-hand.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { shownTime } from '../../parts/shown-time.ts';
import { useWhyNot } from '../../parts/people/signed-in.ts';
import { soundRecorded, soundRefused } from '../../parts/sound.ts';
import { defectLetters, TableDefects } from '../../parts/table/TableDefects.tsx';
import { TableHolder } from '../../parts/table/TableHolder.tsx';
import { TablePaper } from '../../parts/table/TablePaper.tsx';
import { TableVerdict } from '../../parts/table/TableVerdict.tsx';
import { AskedLines } from './AskedLines.tsx';
import { readOtherwise } from './read-otherwise.ts';
import { rulingArticle } from './ruling-article.ts';
import { isCarried } from './committee-vote.ts';
import { useRulingWords } from './ruling-words.ts';
import { readyReasons, reasonLetters, RulingReason, useReadyReason } from './RulingReason.tsx';

export function RulingForm({
  round,
  doubtful,
  onRecorded,
}: {
  readonly round: RoundView;
  readonly doubtful: DoubtfulBallot;
  readonly onRecorded: () => void;
}) {
  const { t } = useTranslation('rulings');
  const { batch, serial, entries, asRead, otherwise, doubt, ruling } = doubtful;
  const hand = usePaperAtHand(round, ruling?.ballot ?? asRead);
  const { marks, defects, holding } = hand;
  const words = useRulingWords(rulingArticle(round, { marks, defects, votes: holding.votes }));
  const ready = useReadyReason(round.style);
  const asked = readOtherwise(asRead, otherwise, marks.length);
  const whyNot = useWhyNot('ballot-ruled');
  const locked = round.state === 'sealed' || whyNot !== null;
  const [complain, setComplain] = useState(false);
  const holderField = useRef<HTMLInputElement>(null);
  const fields = {
    reason: useRef<HTMLInputElement>(null),
    article: useRef<HTMLInputElement>(null),
    votesFor: useRef<HTMLInputElement>(null),
    votesAgainst: useRef<HTMLInputElement>(null),
  };
  const decide = useMutation(
    ask.rulings.decide.mutationOptions({
      onSuccess: () => {
        soundRecorded();
        onRecorded();
      },
      onError: soundRefused,
    }),
  );

  /** The field that keeps the ruling from being recorded; null where none does. */
  const missing = () => {
    if (holding.unfit || hand.nobodys) return holderField;
    if (!isKeepable(words.words.reason, longestWords.ruling)) return fields.reason;
    if (excessOf(words.words.article, longestWords.article) > 0) return fields.article;
    return isCarried(words.words) ? null : fields.votesFor;
  };
  const record = () => {
    if (locked || hand.naming || decide.isPending) return;
    const field = missing();
    if (field) {
      soundRefused();
      setComplain(true);
      field.current?.focus();
      return;
    }
    decide.mutate({ roundId: round.id, batch, serial, entries, ballot: hand.content(), ...words.words });
  };
  useScreenKeys(
    locked
      ? []
      : [
          ...defectLetters.map((key, index) => [key, () => hand.toggleDefect(paperDefects[index]!)] as const),
          ...reasonLetters.map(
            (key, index) => [key, () => words.change({ reason: ready(readyReasons[index]!) })] as const,
          ),
          ['L', () => fields.reason.current?.focus()],
          ['D', () => fields.article.current?.focus()],
          ['T', () => fields.votesFor.current?.select()],
          ['K', () => fields.votesAgainst.current?.select()],
          ['M', () => holderField.current?.focus()],
          ['Enter', record],
        ],
  );

  return (
    <form
      className="ruling-form"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <header className="ruling-head">
        <p className="overline">{t('take', { batch, serial })}</p>
        <h2>{t('question')}</h2>
        {doubt ? <p className="ruling-doubt">{t('doubt', { doubt })}</p> : null}
        <AskedLines round={round} asked={asked} />
        {ruling ? (
          <p className="label">
            {t('before', { time: shownTime(ruling.at), actor: ruling.actor, reason: ruling.reason })}
            {ruling.votesFor + ruling.votesAgainst > 0
              ? ` ${t('beforeVote', { votesFor: ruling.votesFor, votesAgainst: ruling.votesAgainst })}`
              : null}
            {ruling.article === '' ? null : ` ${ruling.article}.`}
          </p>
        ) : null}
        {round.style === 'cumulative' ? (
          <TableHolder
            field={holderField}
            holding={holding}
            missing={hand.nobodys}
            empty={t('asRead')}
            locked={locked}
          />
        ) : null}
      </header>
      <TablePaper
        candidates={round.candidates}
        paper={hand.paper}
        asked={asked.lines.map(({ number }) => number)}
        locked={locked}
        onSettled={hand.onSettled}
      />
      <div className="ruling-side">
        <p className="table-said" role="status">
          {hand.said}
        </p>
        <TableDefects hand={hand} locked={locked} />
        <TableVerdict round={round} marks={marks} defects={defects} votes={holding.votes} />
        {locked ? (
          <p className="label">{round.state === 'sealed' ? t('sealed') : whyNot}</p>
        ) : (
          <>
            <RulingReason style={round.style} ruling={words} fields={fields} complain={complain} />
            <Button type="submit" flex="none" loading={decide.isPending}>
              {t(ruling ? 'recordAgain' : 'record')}
            </Button>
          </>
        )}
        <Refused error={decide.error} />
      </div>
    </form>
  );
}
