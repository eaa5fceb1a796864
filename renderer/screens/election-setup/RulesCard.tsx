import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import type { Rules } from '../../../src/election/rules.ts';
import type { RoundKind, Style } from '../../../src/election/model.ts';
import { answers, openQuestions, type OpenQuestion } from './open-questions.ts';

/** The rules in plain sentences; only what they leave open for this style of ballot is asked. */
export function RulesCard({
  ruleSet,
  rules,
  onChange,
  style,
  people,
  kind,
  disabled,
}: {
  readonly ruleSet: RuleSetId;
  /** Decisions that differ from the rule set. */
  readonly rules: Partial<Rules>;
  readonly onChange: (rules: Partial<Rules>) => void;
  readonly style: Style;
  readonly people: number;
  readonly kind: RoundKind;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('elections');
  const inForce = rulesInForce({ ruleSet, rules, round: { kind } });
  const questions = openQuestions(style, people);
  const decide = (question: OpenQuestion, answer: string) => {
    const { [question]: _, ...others } = rules;
    onChange(answer === ruleSets[ruleSet][question] ? others : { ...others, [question]: answer });
  };
  return (
    <section className="card form-card" aria-labelledby="election-rules">
      <h2 id="election-rules">{t('form/rules')}</h2>
      <p className="explained">{t(`rules/set/${ruleSet}`)}</p>
      <ul className="rule-list">
        <li>{t(`rules/base/${inForce.base}`)}</li>
        <li>{t(`rules/threshold/${inForce.threshold}`)}</li>
        <li>{t(`rules/tie/${inForce.tie}`)}</li>
      </ul>
      {questions.length > 0 ? <p className="label">{t('rules/open')}</p> : null}
      {questions.map((question) => (
        <Radio.Group
          key={question}
          label={ruleWords(t, question, 'question')}
          value={inForce[question]}
          onChange={(answer) => decide(question, answer)}
          mt="xs"
        >
          {answers[question].map((answer) => (
            <Radio
              key={answer}
              value={answer}
              disabled={disabled}
              mt={6}
              label={
                answer === ruleSets[ruleSet][question]
                  ? `${ruleWords(t, question, answer)} (${t('rules/usual')})`
                  : ruleWords(t, question, answer)
              }
            />
          ))}
        </Radio.Group>
      ))}
    </section>
  );
}

/** Each question has its own answers, which the catalogue's key type cannot follow. */
function ruleWords(t: unknown, question: OpenQuestion, part: string): string {
  return (t as (key: string) => string)(`rules/${question}/${part}`);
}
