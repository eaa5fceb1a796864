import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import { ask, queries } from '../../desk.ts';
import { useFirstFocus } from '../../parts/fields/first-focus.ts';
import { useFootKeys } from '../../parts/frame/foot-keys.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { useMay, useWhyNot } from '../../parts/people/signed-in.ts';
import { TestReportCard } from './TestReportCard.tsx';
import { TrainingCard } from './TrainingCard.tsx';

/** The pre-count test of the real file, and the two ways to practise. */
export function TestDesk({ round, title }: { readonly round: RoundView; readonly title: string }) {
  const { t } = useTranslation('rehearsal');
  const navigate = useNavigate();
  const may = useMay('test-run');
  const whyNot = useWhyNot('test-run');
  const input = { roundId: round.id };
  const last = useQuery(ask.rehearsal.lastTest.queryOptions({ input }));
  const test = useMutation(
    ask.rehearsal.test.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: ask.rehearsal.lastTest.key() }),
    }),
  );
  const practise = useMutation(
    ask.rehearsal.practise.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        await navigate(`/rounds/${round.id}/rehearsal`);
      },
    }),
  );
  const first = useFirstFocus<HTMLButtonElement>();
  const busy = test.isPending || practise.isPending;
  const run = () => {
    if (may && !busy) test.mutate(input);
  };
  const open = () => {
    if (may && !busy) practise.mutate(undefined);
  };
  const report = test.isPending ? null : (last.data ?? null);
  const toTraining = () => void navigate(`/rounds/${round.id}/training`);
  const toPaper = () => {
    if (report) void navigate(`/rounds/${round.id}/papers?paper=readiness`);
  };
  const back = () => void navigate(`/rounds/${round.id}`);
  const hints = useFootKeys([
    { key: 'K', label: t('keys/test'), run },
    ...(report ? [{ key: 'I', label: t('keys/print'), run: toPaper }] : []),
    { key: 'D', label: t('keys/practise'), run: open },
    { key: 'G', label: t('keys/training'), run: toTraining },
    { key: 'Escape', label: t('keys/back'), run: back },
  ]);

  return (
    <Frame title={title} hints={hints}>
      <div className="rehearsal">
        <div className="rehearsal-side">
          <section className="card rehearsal-card">
            <h2>{t('test/title')}</h2>
            <p>{t('test/text', { readings: round.readings })}</p>
            <div className="rehearsal-ways">
              <Button
                ref={first}
                onClick={run}
                loading={test.isPending}
                disabled={!may}
                title={whyNot ?? ''}
                rightSection={<kbd className="key">K</kbd>}
              >
                {t('test/run')}
              </Button>
              {report ? (
                <Button variant="default" onClick={toPaper} rightSection={<kbd className="key">I</kbd>}>
                  {t('test/print')}
                </Button>
              ) : null}
            </div>
            <Refused error={test.error} />
          </section>
          <section className="card rehearsal-card">
            <h2>{t('practise/title')}</h2>
            <p>{t('practise/text')}</p>
            <div className="rehearsal-ways">
              <Button
                variant="default"
                onClick={open}
                loading={practise.isPending}
                disabled={!may}
                title={whyNot ?? ''}
                rightSection={<kbd className="key">D</kbd>}
              >
                {t('practise/go')}
              </Button>
            </div>
            <Refused error={practise.error} />
          </section>
          <TrainingCard onGo={toTraining} />
        </div>
        <div className="rehearsal-main">
          {report ? (
            <TestReportCard report={report} />
          ) : (
            <section className="card rehearsal-none" role="status">
              <p>{t(test.isPending ? 'test/running' : 'test/none')}</p>
            </section>
          )}
          <Refused error={last.error} />
        </div>
      </div>
    </Frame>
  );
}
