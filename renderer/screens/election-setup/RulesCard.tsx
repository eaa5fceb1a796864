/** The rules in plain sentences; what they leave open for this ballot is asked, what they settle can be changed. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundKind } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import { fractionOf, type Rules } from '../../../src/election/rules.ts';
import type { DraftElection } from './election-change.ts';
import { RuleQuestion } from './RuleQuestion.tsx';
import { matters, questionsOf, withAnswer } from './rule-questions.ts';

export function RulesCard({
  election,
  onChange,
  people,
  undated,
  kind,
  disabled,
}: {
  readonly election: DraftElection;
  readonly onChange: (rules: Partial<Rules>) => void;
  /** Candidates on the list, or the seats while there is no list. */
  readonly people: number;
  /** Candidates without a whole birth date. */
  readonly undated: number;
  readonly kind: RoundKind;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('rules');
  const { ruleSet, rules } = election;
  const usual = ruleSets[ruleSet].rules;
  const { open, settled } = questionsOf(ruleSet, { style: election.style, people, poll: election.poll });
  const differing = settled.filter((parameter) => parameter in rules).length;
  const [changing, setChanging] = useState(false);
  const question = {
    value: { ...usual, ...rules },
    usual,
    onAnswer: ((parameter, answer) => onChange(withAnswer(ruleSet, rules, parameter, answer))) as Parameters<
      typeof RuleQuestion
    >[0]['onAnswer'],
    undated,
    disabled,
  };
  return (
    <section className="card form-card" aria-labelledby="election-rules">
      <h2 id="election-rules">{t('title')}</h2>
      <p className="explained">{t('follows', { regulation: ruleSets[ruleSet].words.regulation })}</p>
      <ul className="rule-list">
        {useSentences(election, people, kind).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {open.length > 0 ? <p className="label rule-open">{t('open')}</p> : null}
      {open.map((parameter) => (
        <RuleQuestion key={parameter} parameter={parameter} {...question} usualMark={t('usual')} />
      ))}
      {settled.length > 0 ? (
        <Button
          variant="subtle"
          size="compact-md"
          mt="sm"
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
          className="rule-other"
        >
          {t('other')}
        </Button>
      ) : null}
      {differing > 0 ? <p className="rule-caution">{t('otherChanged', { count: differing })}</p> : null}
      {changing ? (
        <>
          <p className="label">{t('otherHelp')}</p>
          {settled.map((parameter) => (
            <RuleQuestion key={parameter} parameter={parameter} {...question} usualMark={t('regulation')} />
          ))}
        </>
      ) : null}
    </section>
  );
}

/** What counts for this ballot and is not asked below. */
function useSentences(election: DraftElection, people: number, kind: RoundKind): string[] {
  const { t } = useTranslation('rules');
  const { ruleSet, rules, poll, style, office } = election;
  const inForce = rulesInForce({ ruleSet, rules, round: { kind }, poll });
  const fraction = fractionOf(inForce.threshold);
  const sentences: string[] = [t(`fixed/base/${inForce.base}`)];
  if (poll) return [...sentences, t('fixed/poll')];
  sentences.push(
    fraction
      ? t('fixed/threshold/fraction', fraction)
      : t(`fixed/threshold/${inForce.threshold === 'none' ? 'none' : 'majority'}`),
    t(`fixed/tie/${inForce.tie}`),
  );
  if (inForce.maxRounds !== null) sentences.push(t('fixed/maxRounds', { count: inForce.maxRounds }));
  if (ruleSets[ruleSet].mustGoOn.includes(office)) sentences.push(t('fixed/mustGoOn'));
  if (matters('lineUnclear', { style, people, poll })) sentences.push(t(`fixed/lineUnclear/${inForce.lineUnclear}`));
  return sentences;
}
