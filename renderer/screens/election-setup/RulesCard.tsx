/** The rules in plain sentences; what they leave open for this ballot is asked, what they settle can be changed. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articleFor, shortfallArticle } from '../../../src/election/articles.ts';
import { matters, type Parameter } from '../../../src/election/mattering.ts';
import type { Electorate, RoundKind } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { rulesInForce } from '../../../src/election/rules-in-force.ts';
import { fractionOf, type Rules } from '../../../src/election/rules.ts';
import type { DraftElection } from './election-change.ts';
import { RuleQuestion } from './RuleQuestion.tsx';
import { questionsOf, withAnswer } from './rule-questions.ts';

export function RulesCard({
  election,
  onChange,
  people,
  undated,
  kind,
  electorate,
  disabled,
}: {
  readonly election: DraftElection;
  readonly onChange: (rules: Partial<Rules>) => void;
  /** Candidates on the list, or the seats while there is no list. */
  readonly people: number;
  /** Candidates without a whole birth date. */
  readonly undated: number;
  readonly kind: RoundKind;
  readonly electorate: Electorate;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('rules');
  const { ruleSet, rules } = election;
  const usual = ruleSets[ruleSet].rules;
  const { open, settled } = questionsOf(ruleSet, { ...election, people });
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
        {useSentences(election, people, { kind, electorate }, open).map((sentence) => (
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
function useSentences(
  election: DraftElection,
  people: number,
  { kind, electorate }: { readonly kind: RoundKind; readonly electorate: Electorate },
  asked: readonly Parameter[],
): readonly string[] {
  const { t } = useTranslation('rules');
  const { ruleSet, rules, poll, style, office } = election;
  const inForce = rulesInForce({ ruleSet, rules, round: { kind }, poll });
  const fraction = fractionOf(inForce.threshold);
  const ruled = { ruleSet, rules, poll, style, electorate, round: { kind } };
  const cited = (sentence: string, article: string | null) =>
    article === null ? sentence : `${sentence} (${article})`;
  const told: readonly (readonly [Parameter | null, string])[] = [
    ['base', t(`fixed/base/${inForce.base}`)],
    ...(poll ? [[null, t('fixed/poll')] as const] : []),
    [
      'threshold',
      cited(
        fraction
          ? t('fixed/threshold/fraction', fraction)
          : t(`fixed/threshold/${inForce.threshold === 'none' ? 'none' : 'majority'}`),
        articleFor(inForce.threshold === 'none' ? 'mostVotes' : 'majority', ruled),
      ),
    ],
    ['tie', cited(t(`fixed/tie/${inForce.tie}`), articleFor('tie', ruled))],
    ...(inForce.maxRounds === null ? [] : [['maxRounds', t('fixed/maxRounds', { count: inForce.maxRounds })] as const]),
    ...(ruleSets[ruleSet].mustGoOn.includes(office) && !poll
      ? [[null, cited(t('fixed/mustGoOn'), shortfallArticle(ruled, office))] as const]
      : []),
    ['lineUnclear', cited(t(`fixed/lineUnclear/${inForce.lineUnclear}`), articleFor('lineUnclear', ruled))],
  ];
  return told
    .filter(([about]) => about === null || (matters(about, { ...election, people }) && !asked.includes(about)))
    .map(([, sentence]) => sentence);
}
