import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { LinePicture } from '../../parts/ballot/PaperBallot.tsx';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { useSpokenMark } from '../../parts/ballot/spoken-mark.ts';
import { ChoiceButton } from './ChoiceButton.tsx';
import { isOwnAnswer, optionsOf, sameAnswer, type Answer, type Option, type Question } from './paper-questions.ts';
import type { Settling } from './settling-keys.ts';

/** One part in question: with its choices while it is under the finger, else in one line with what was answered. */
export function QuestionRow({
  round,
  question,
  answer,
  settling,
  press,
  goTo,
}: {
  readonly round: RoundView;
  readonly question: Question;
  readonly answer: Answer | null;
  /** Null for a part that is not under the finger. */
  readonly settling: Settling | null;
  readonly press: (key: Key) => void;
  readonly goTo: () => void;
}) {
  const { t } = useTranslation('settling');
  const row = useRef<HTMLLIElement>(null);
  const words = useAnswerWords(round);
  const reasons = useReasonText(round.style);
  const current = settling !== null;
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const title = () => {
    if (question.part === 'line') {
      return (
        <>
          <span className="settling-number">{question.number}</span> {nameIn(round, question.number)}
        </>
      );
    }
    return question.part === 'defect' ? reasons(question.defect) : t('whose');
  };
  if (!settling) {
    return (
      <li ref={row}>
        <button type="button" className="row-to-choose settling-part" tabIndex={-1} onClick={goTo}>
          <span className="settling-name">{title()}</span>
          <span className={answer ? 'chip calm' : 'chip attention'}>{answer ? words(answer) : t('unanswered')}</span>
        </button>
      </li>
    );
  }
  const own = isOwnAnswer(answer, question);
  const options = optionsOf(question, round.style, settling.opened || own);
  const pictureOf = (option: Option) => {
    const candidate = question.part === 'line' ? round.candidates[question.number - 1] : undefined;
    if (!candidate || option === 'more' || !('mark' in option)) return undefined;
    return <LinePicture candidate={candidate} style={round.style} mark={option.mark} />;
  };
  return (
    <li ref={row} className="row-to-choose settling-part current" aria-current="step">
      <p className="settling-name">{title()}</p>
      <div className="settling-choices">
        {options.map((option, index) => {
          const typedIn = option === 'more' && own && answer ? answer : null;
          return (
            <ChoiceButton
              key={index}
              digit={index + 1}
              chosen={typedIn !== null || sameAnswer(answer, option)}
              words={typedIn ? words(typedIn) : option === 'more' ? t('other') : words(option)}
              picture={pictureOf(typedIn ?? option)}
              onChoose={() => press(String(index + 1) as Key)}
            />
          );
        })}
      </div>
      {settling.typing === null ? null : <Typing settling={settling} question={question} typed={settling.typing} />}
    </li>
  );
}

function Typing({
  settling,
  question,
  typed,
}: {
  readonly settling: Settling;
  readonly question: Question;
  readonly typed: string;
}) {
  const { t } = useTranslation('settling');
  const shown = useShownCount();
  const code = question.part === 'holder' && settling.register !== null;
  const help = code ? 'code' : question.part === 'holder' ? 'entitlement' : 'votes';
  return (
    <p className="settling-typing" role="status">
      <span className="overline">{t(code ? 'typingCode' : 'typingVotes')}</span>
      <output>{code || typed === '' ? typed : shown(BigInt(typed))}</output>
      <span className="label">{t(`typingHelp/${help}`)}</span>
    </p>
  );
}

function useAnswerWords({ style }: RoundView): (answer: Answer) => string {
  const { t } = useTranslation('settling');
  const spoken = useSpokenMark();
  const shown = useShownCount();
  return (answer) => {
    if ('mark' in answer) return spoken(style, answer.mark);
    if ('present' in answer) return t(answer.present ? 'present' : 'absent');
    const { code, name, votes } = answer.holder;
    if (code !== null) return t('holder', { name: name ?? '', code });
    return votes === null || votes === 0 ? t('nobody') : t('entitled', { votes: shown(votes) });
  };
}
