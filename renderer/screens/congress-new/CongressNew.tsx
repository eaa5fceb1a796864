import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Electorate } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { ask, queries } from '../../desk.ts';
import { CongressFields, congressFactsComplete, type CongressFacts } from '../../parts/fields/CongressFields.tsx';
import { electorateUnder } from '../../parts/fields/electorate-reasons.ts';
import { ElectorateForm } from '../../parts/fields/ElectorateForm.tsx';
import { FolderChooser } from '../../parts/dialogs/FolderChooser.tsx';
import { Frame } from '../../parts/frame/Frame.tsx';
import { isSecretChosen, NewSecretFields, noSecret } from '../../parts/people/NewSecretFields.tsx';
import { organisationWords } from '../../parts/fields/organisation-words.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import { useSession } from '../../session.ts';
import '../../parts/fields/form.css';
import { fileNameOf, pathIn, proposedFileName } from './proposed-file.ts';

const noFacts: CongressFacts = {
  ruleSet: 'party',
  organisation: '',
  superior: '',
  name: '',
  ordinal: '',
  term: '',
  place: '',
  firstDay: '',
  lastDay: '',
  level: 'grassroots',
};
const noElectorate: Electorate = { kind: ruleSets[noFacts.ruleSet].setup.kind, summoned: 0, excluded: [], present: 0 };

export function CongressNew() {
  const { t } = useTranslation(['congress', 'people']);
  const navigate = useNavigate();
  const host = useQuery(ask.host.info.queryOptions());
  const create = useMutation(ask.files.create.mutationOptions());
  const [facts, setFacts] = useState(noFacts);
  const [electorate, setElectorate] = useState(noElectorate);
  const [chair, setChair] = useState('');
  const [secret, setSecret] = useState(noSecret);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [chosenFolder, setChosenFolder] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [complain, setComplain] = useState(false);

  const { Meeting } = organisationWords(
    facts.ruleSet,
    electorate.kind,
    useSession((session) => session.language),
  );
  const { base, threshold } = ruleSets[facts.ruleSet].rules;
  const changeFacts = (next: CongressFacts) => {
    setFacts(next);
    if (next.ruleSet !== facts.ruleSet) setElectorate(electorateUnder(electorate, facts.ruleSet, next.ruleSet));
  };
  const name = typedName ?? proposedFileName(facts.organisation, facts.term, t('fileDefault'));
  const folder = chosenFolder ?? host.data?.documents ?? '';
  const fileName = fileNameOf(name);
  const guard = useUnsaved(facts !== noFacts || electorate !== noElectorate || chair !== '');

  const save = async (): Promise<boolean> => {
    setComplain(true);
    const chairKnown = chair.trim() !== '' && isSecretChosen(secret);
    if (!congressFactsComplete(facts) || !chairKnown || fileName === '' || folder === '' || create.isPending) {
      setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return false;
    }
    const congress = {
      ...facts,
      firstDay: facts.firstDay ?? '',
      lastDay: facts.lastDay ?? '',
      electorate: {
        ...electorate,
        excluded: electorate.excluded.filter(({ reason, count }) => count > 0 && reason.trim()),
      },
      presidium: [],
      committee: [{ name: chair, role: t('roles/chair') }],
    };
    try {
      await create.mutateAsync({
        path: pathIn(folder, fileName),
        congress,
        chair: { name: chair, secret: secret.secret },
      });
    } catch {
      return false;
    }
    guard.letGo();
    await queries.invalidateQueries();
    return true;
  };
  const submit = () =>
    void save().then((saved) => {
      if (saved) void navigate('/congress', { replace: true });
    });
  const back = () => void navigate('/');
  useScreenKeys([
    ['mod+S', submit],
    ['Escape', back],
  ]);

  return (
    <Frame
      title={t('newTitle')}
      hints={[
        { cap: 'Enter', label: t('keys/create') },
        { cap: 'Tab', label: t('keys/next') },
        { cap: 'Esc', label: t('keys/back'), press: back },
      ]}
    >
      <form
        className="form-page"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="label lead">{t('newLead')}</p>
        <div className="form-columns">
          <section className="card form-card" aria-labelledby="new-facts">
            <h2 id="new-facts">{Meeting}</h2>
            <CongressFields value={facts} kind={electorate.kind} onChange={changeFacts} complain={complain} />
          </section>
          <div className="form-stack">
            <section className="card form-card" aria-labelledby="new-voters">
              <h2 id="new-voters">{t(base === 'summoned' ? 'voters/summoned' : 'voters/other')}</h2>
              <ElectorateForm
                value={electorate}
                onChange={setElectorate}
                base={base}
                threshold={threshold}
                ruleSet={facts.ruleSet}
                brief
              />
            </section>
            <section className="card form-card" aria-labelledby="new-chair">
              <h2 id="new-chair">{t('people:chair/title')}</h2>
              <p className="explained">{t('people:chair/help')}</p>
              <div className="form-fields">
                <TextInput
                  className="wide"
                  label={t('people:chair/name')}
                  placeholder={t('people:chair/nameHint')}
                  value={chair}
                  maxLength={300}
                  autoComplete="off"
                  withAsterisk
                  aria-required
                  error={complain && chair.trim() === '' ? t('required') : undefined}
                  onChange={(event) => setChair(event.currentTarget.value)}
                />
                <NewSecretFields value={secret} onChange={setSecret} complain={complain} label={t('people:secret')} />
              </div>
            </section>
            <section className="card form-card" aria-labelledby="new-file">
              <h2 id="new-file">{t('file')}</h2>
              <p className="explained">{t('fileHelp')}</p>
              <div className="form-fields">
                <TextInput
                  className="wide"
                  label={t('fileName')}
                  value={name}
                  maxLength={200}
                  onChange={(event) => setTypedName(event.currentTarget.value)}
                  onBlur={() => setTypedName(typedName === null || fileName === '' ? null : fileName)}
                />
                <div className="wide beside">
                  <TextInput label={t('folder')} value={folder} readOnly />
                  <Button variant="default" onClick={() => setChoosing(true)}>
                    {t('changeFolder')}
                  </Button>
                </div>
              </div>
            </section>
          </div>
        </div>
        <Refused error={create.error ?? host.error} />
        <div className="form-actions sticky">
          <Button type="submit" size="md" loading={create.isPending}>
            {t('create')}
          </Button>
        </div>
      </form>
      <FolderChooser
        mode="folder"
        opened={choosing}
        start={folder || null}
        onClose={() => setChoosing(false)}
        onChoose={(path) => {
          setChosenFolder(path);
          setChoosing(false);
        }}
      />
      <UnsavedGuard guard={guard} save={save} />
    </Frame>
  );
}
