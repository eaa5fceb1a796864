/** One parameter of the rules as a question with the consequence of each answer. */
import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fractionOf, ruleChoices, type Fraction, type Rules } from '../../../src/election/rules.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import type { Parameter } from '../../../src/election/mattering.ts';

export interface QuestionProps {
  readonly value: Rules;
  /** What the rule set says, or what is usual where it says nothing. */
  readonly usual: Rules;
  /** How the usual answer is marked. */
  readonly usualMark: string;
  readonly onAnswer: <P extends Parameter>(parameter: P, answer: Rules[P]) => void;
  /** Candidates without a whole birth date. */
  readonly undated: number;
  readonly disabled: boolean;
}

export function RuleQuestion({ parameter, ...props }: QuestionProps & { readonly parameter: Parameter }) {
  switch (parameter) {
    case 'threshold':
      return <ThresholdQuestion {...props} />;
    case 'maxRounds':
      return <RoundsQuestion {...props} />;
    default:
      return <ChoiceQuestion parameter={parameter} {...props} />;
  }
}

function ChoiceQuestion({
  parameter,
  value,
  usual,
  usualMark,
  onAnswer,
  undated,
  disabled,
}: QuestionProps & { readonly parameter: Exclude<Parameter, 'threshold' | 'maxRounds'> }) {
  const { t } = useTranslation('rules');
  // Each question has its own answers, which the catalogue's key type cannot follow.
  const words = t as (key: string) => string;
  return (
    <Radio.Group
      label={t(`ask/${parameter}/question`)}
      value={value[parameter]}
      onChange={(answer) => onAnswer(parameter, answer)}
      className="rule-question"
    >
      {ruleChoices[parameter].map((answer) => (
        <Radio
          key={answer}
          value={answer}
          disabled={disabled}
          mt={6}
          label={marked(words(`ask/${parameter}/${answer}`), answer === usual[parameter], usualMark)}
        />
      ))}
      {parameter === 'tie' && value.tie === 'older' && undated > 0 ? (
        <p className="rule-caution" role="status">
          {t('ask/tie/olderMissing', { count: undated })}
        </p>
      ) : null}
    </Radio.Group>
  );
}

function ThresholdQuestion({ value, usual, usualMark, onAnswer, disabled }: QuestionProps) {
  const { t } = useTranslation('rules');
  const fraction = fractionOf(value.threshold);
  const [typed, setTyped] = useState(fraction ?? { numerator: 2, denominator: 3 });
  const answer = (parts: typeof typed) => {
    setTyped(parts);
    const text: Fraction = `${parts.numerator}/${parts.denominator}`;
    if (fractionOf(text)) onAnswer('threshold', text);
  };
  const wrong = fraction !== null && fractionOf(`${typed.numerator}/${typed.denominator}`) === null;
  return (
    <Radio.Group
      label={t('ask/threshold/question')}
      value={fraction ? 'fraction' : value.threshold}
      onChange={(chosen) =>
        chosen === 'fraction' ? answer(typed) : onAnswer('threshold', chosen as 'majority' | 'none')
      }
      className="rule-question"
    >
      {ruleChoices.threshold.map((each) => (
        <Radio
          key={each}
          value={each}
          disabled={disabled}
          mt={6}
          label={marked(t(`ask/threshold/${each}`), each === usual.threshold, usualMark)}
        />
      ))}
      <div className="rule-figures">
        <Radio value="fraction" disabled={disabled} label={t('ask/threshold/fraction')} />
        {fraction ? (
          <>
            <CountInput
              aria-label={t('ask/threshold/numerator')}
              value={typed.numerator}
              onChange={(numerator) => answer({ ...typed, numerator })}
              error={wrong}
              disabled={disabled}
            />
            /
            <CountInput
              aria-label={t('ask/threshold/denominator')}
              value={typed.denominator}
              onChange={(denominator) => answer({ ...typed, denominator })}
              error={wrong}
              disabled={disabled}
            />
          </>
        ) : null}
      </div>
      {wrong ? (
        <p className="rule-caution" role="alert">
          {t('ask/threshold/wrong')}
        </p>
      ) : null}
    </Radio.Group>
  );
}

const mostRounds = 20;

function RoundsQuestion({ value, usual, usualMark, onAnswer, disabled }: QuestionProps) {
  const { t } = useTranslation('rules');
  return (
    <Radio.Group
      label={t('ask/maxRounds/question')}
      value={value.maxRounds === null ? 'unlimited' : 'limited'}
      onChange={(chosen) => onAnswer('maxRounds', chosen === 'limited' ? (usual.maxRounds ?? 2) : null)}
      className="rule-question"
    >
      <Radio
        value="unlimited"
        disabled={disabled}
        mt={6}
        label={marked(t('ask/maxRounds/unlimited'), usual.maxRounds === null, usualMark)}
      />
      <div className="rule-figures">
        <Radio
          value="limited"
          disabled={disabled}
          label={marked(t('ask/maxRounds/limited'), usual.maxRounds !== null, usualMark)}
        />
        {value.maxRounds === null ? null : (
          <>
            <CountInput
              aria-label={t('ask/maxRounds/rounds')}
              value={value.maxRounds}
              onChange={(rounds) => onAnswer('maxRounds', Math.min(mostRounds, Math.max(1, rounds)))}
              disabled={disabled}
            />
            {t('ask/maxRounds/times')}
          </>
        )}
      </div>
    </Radio.Group>
  );
}

function marked(text: string, isUsual: boolean, mark: string): string {
  return isUsual ? `${text} (${mark})` : text;
}
