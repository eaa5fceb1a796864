/** The list of the new round: fixed for a re-vote, else who is left, ticked off one by one, and names added since. */
import { Checkbox, Radio } from '@mantine/core';
import { useMemo, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../src/election/model.ts';
import { meetingWords, type MeetingOf } from '../../../src/words/meeting.ts';
import { problemsOf, type CandidateColumn, type CandidateRows } from '../../parts/fields/candidate-rows.ts';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/fields/EditableRows.tsx';
import { shownCount } from '../../parts/shown-count.ts';
import { useSession } from '../../session.ts';
import type { ListedPerson, ListOrder } from './next-list.ts';
import type { VotingStep } from './voting-step.ts';

export interface ListCardProps {
  readonly step: VotingStep;
  /** Who decides whether names are added. */
  readonly meetingOf: MeetingOf;
  /** The people of the step, in the order of the earlier ballot. */
  readonly people: readonly Candidate[];
  readonly votes: ReadonlyMap<number, number>;
  readonly dropped: readonly number[];
  readonly toggle: (number: number) => void;
  readonly added: CandidateRows;
  readonly setAdded: Dispatch<SetStateAction<CandidateRows>>;
  readonly order: ListOrder;
  readonly setOrder: (order: ListOrder) => void;
  /** As it will be printed. */
  readonly list: readonly ListedPerson[];
  readonly seats: number;
}

export function ListCard(props: ListCardProps) {
  const { step, people, votes, dropped, toggle, order, setOrder, list, seats } = props;
  const { t } = useTranslation('rounds');
  const language = useSession((session) => session.language);
  return (
    <section className="card form-card next-list" aria-labelledby="next-list">
      <h2 id="next-list">{t('form/list')}</h2>
      {step.kind === 'further' ? (
        <>
          <p className="explained">{t('form/rest', { round: step.round })}</p>
          <ul className="next-rest">
            {people.map(({ number, name }) => (
              <li key={number}>
                <Checkbox
                  label={`${number}. ${name}`}
                  checked={!dropped.includes(number)}
                  onChange={() => toggle(number)}
                />
                <span className="label">
                  {t('form/votes', { votes: shownCount(votes.get(number) ?? 0, language) })}
                </span>
              </li>
            ))}
          </ul>
          <Added {...props} />
        </>
      ) : (
        <p className="explained">{t(`form/fixed/${step.kind}`)}</p>
      )}
      <Radio.Group label={t('form/order')} value={order} onChange={(chosen) => setOrder(chosen)} className="next-order">
        <Radio value="abc" label={t('form/abc')} mt={6} />
        <Radio value="kept" label={t(step.kind === 'further' ? 'form/kept' : 'form/keptFixed')} mt={6} />
      </Radio.Group>
      <h3>{t('form/ballot', { count: list.length, seats })}</h3>
      {list.length === 0 ? (
        <p className="rule-caution" role="alert">
          {t('form/empty')}
        </p>
      ) : (
        <ol className="next-ballot">
          {list.map((person, at) => (
            <li key={person.from ?? `added-${at}`}>{person.name}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Added({ meetingOf, added, setAdded }: ListCardProps) {
  const { t } = useTranslation(['rounds', 'candidates']);
  const language = useSession((session) => session.language);
  const columns = useMemo(
    (): readonly RowColumn<CandidateColumn>[] => [
      { key: 'name', label: t('candidates:name'), placeholder: t('candidates:typeHere'), maxLength: 300 },
      { key: 'birthDate', label: t('candidates:birthDate'), width: '8rem', maxLength: 10 },
      {
        key: 'sex',
        label: t('candidates:sex'),
        width: '5.5rem',
        choices: [
          { value: 'male', label: t('candidates:male') },
          { value: 'female', label: t('candidates:female') },
        ],
      },
      { key: 'ethnicGroup', label: t('candidates:ethnicGroup'), width: '6rem', maxLength: 60 },
      { key: 'post', label: t('candidates:post'), width: '17%', maxLength: 300 },
    ],
    [t],
  );
  const notes = new Map<number, RowNote<CandidateColumn>>(
    [...problemsOf(added)].map(([id, problem]) => [
      id,
      problem.code === 'duplicate'
        ? { column: 'name', text: t('candidates:note/duplicate', { other: problem.other }), wrong: false }
        : {
            column: problem.code === 'date' ? 'birthDate' : 'name',
            text: t(`candidates:note/${problem.code}`),
            wrong: true,
          },
    ]),
  );
  return (
    <div className="next-added">
      <h3>
        {t('form/add')} <span className="label">{t('form/addHelp', meetingWords(meetingOf, language))}</span>
      </h3>
      <EditableRows label={t('form/add')} columns={columns} rows={added} change={setAdded} notes={notes} />
    </div>
  );
}
