/** The ballots to read again first, each beside its paper; Enter opens it where it was entered. */
import '../../parts/ballots-behind.css';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src/api/views.ts';
import type { Sensitivity } from '../../../src/election/sensitivity.ts';
import { ask } from '../../desk.ts';
import { KeyHints } from '../../parts/KeyBar.tsx';
import { PaperBallot } from '../../parts/PaperBallot.tsx';
import { useReasonText } from '../../parts/reason-text.ts';
import { Refused } from '../../parts/Refused.tsx';

type Reread = Sensitivity['reread'];

export function RereadDialog({
  round,
  reread,
  opened,
  onClose,
}: {
  readonly round: RoundView;
  readonly reread: Reread;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['result', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="min(84rem, 96vw)"
      centered
      title={t('change/rereadTitle')}
      classNames={{ content: 'ballots-behind-dialog', body: 'ballots-behind-body' }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened && reread.length > 0 ? <RereadBallots round={round} reread={reread} /> : null}
    </Modal>
  );
}

function RereadBallots({ round, reread }: { readonly round: RoundView; readonly reread: Reread }) {
  const { t } = useTranslation(['result', 'behind']);
  const reasons = useReasonText(round.style);
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const all = useQuery(ask.result.ballots.queryOptions({ input: { roundId: round.id, query: { kind: 'all' } } }));
  const chosen = reread[Math.min(at, reread.length - 1)]!;
  const paper = all.data?.find(({ batch, serial }) => batch === chosen.batch && serial === chosen.serial);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = () => {
    const way = paper?.ruled ? `rulings?batch=${chosen.batch}&` : `batches/${chosen.batch}?`;
    void navigate(`/rounds/${round.id}/${way}serial=${chosen.serial}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = reread.length - 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(Math.min(last, at + 1)),
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      Home: () => setAt(0),
      End: () => setAt(last),
      Enter: open,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <>
      <div className="behind">
        <div className="behind-left">
          <p className="label">{t('behind:count', { count: reread.length })}</p>
          <div
            ref={list}
            className="behind-list"
            role="listbox"
            tabIndex={0}
            data-autofocus
            aria-label={t('change/list')}
            aria-activedescendant={`${id}-${at}`}
            onKeyDown={onKeyDown}
          >
            {reread.map((ballot, index) => (
              <div
                key={`${ballot.batch}-${ballot.serial}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={ballot === chosen}
                className="behind-ballot"
                onClick={() => setAt(index)}
              >
                <strong>{t('behind:place', { batch: ballot.batch, serial: ballot.serial })}</strong>
                <span className="behind-detail">
                  {ballot.because.map((reason) => t(`change/because/${reason}`)).join(', ')}
                </span>
              </div>
            ))}
          </div>
        </div>
        <div className="behind-paper">
          <div className="behind-head">
            <div>
              <p className="overline">{t('behind:take', { batch: chosen.batch, serial: chosen.serial })}</p>
              <p className="behind-verdict">
                {paper ? (
                  <span className={`chip ${paper.verdict === 'valid' ? 'valid' : 'struck'}`}>
                    {paper.verdict === 'valid'
                      ? t('behind:isValid')
                      : `${t('behind:isInvalid')} · ${reasons(paper.verdict)}`}
                  </span>
                ) : null}{' '}
                <span className="label">
                  {round.state === 'sealed' ? t('behind:sealedNote') : t('change/rereadText')}
                </span>
              </p>
            </div>
            <Button variant="default" onClick={open}>
              {t('change/open')}
            </Button>
          </div>
          <Refused error={all.error} />
          {paper ? (
            <PaperBallot candidates={round.candidates} style={round.style} marks={paper.marks} highlight={null} />
          ) : null}
        </div>
      </div>
      <div className="behind-keys">
        <KeyHints
          hints={[
            { cap: '↑ ↓', label: t('behind:keys/move') },
            { cap: 'Enter', label: t('change/openKey') },
            { cap: 'Esc', label: t('behind:keys/back') },
          ]}
        />
      </div>
    </>
  );
}
