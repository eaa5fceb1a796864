/** Ý kiến, sự việc, khiếu nại: what the committee wants to stand in the minutes besides the figures. */
import '../../parts/list-and-one.css';
import './remarks.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RemarkView, RoundView } from '../../../src/api/views.ts';
import { ask, desk } from '../../desk.ts';
import { ConfirmDialog } from '../../parts/dialogs/ConfirmDialog.tsx';
import { useFootKeys, type FootKey } from '../../parts/frame/foot-keys.ts';
import { Frame } from '../../parts/frame/Frame.tsx';
import { roundTitle, useRound, useRoundId } from '../../parts/open-round.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useScreenKeys } from '../../parts/frame/screen-keys.ts';
import { useMay } from '../../parts/people/signed-in.ts';
import { UnsavedGuard, useUnsaved } from '../../parts/dialogs/UnsavedGuard.tsx';
import { contentOf, draftOf, emptyDraft, isSayable, isWritten, type RemarkDraft } from './remark-draft.ts';
import { RemarkForm } from './RemarkForm.tsx';
import { RemarkList } from './RemarkList.tsx';

export function Remarks() {
  const { t } = useTranslation();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const round = useRound(roundId);
  const remarks = useQuery(ask.remarks.list.queryOptions({ input: { roundId } }));
  useScreenKeys([['Escape', () => void navigate(`/rounds/${roundId}`)]]);
  if (!round.data || !remarks.data) {
    return (
      <Frame title={t('program')} hints={[]}>
        <Refused error={round.error ?? remarks.error} />
      </Frame>
    );
  }
  return <RemarksOfRound key={roundId} round={round.data} remarks={remarks.data} />;
}

/** What the form is about: a new remark, or another wording of one. */
interface Edited {
  readonly number: number | null;
  readonly before: RemarkDraft;
}

const aNew: Edited = { number: null, before: emptyDraft };

function RemarksOfRound({ round, remarks }: { readonly round: RoundView; readonly remarks: readonly RemarkView[] }) {
  const { t } = useTranslation('remarks');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const may = useMay('remark-written') && round.state !== 'sealed';
  const [edited, setEdited] = useState(aNew);
  const [draft, setDraft] = useState(emptyDraft);
  const [complain, setComplain] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [removing, setRemoving] = useState<RemarkView | null>(null);
  /** Another remark was asked for while words stood in the form. */
  const [waiting, setWaiting] = useState<RemarkView | null>(null);
  const [focus, setFocus] = useState(may && remarks.length === 0 ? 1 : 0);
  const [said, setSaid] = useState('');
  const screen = useRef<HTMLDivElement>(null);
  const save = useMutation({
    mutationFn: async () => {
      const content = contentOf(draft);
      const place = { roundId: round.id, content };
      await (edited.number === null
        ? desk.remarks.write(place)
        : desk.remarks.change({ ...place, number: edited.number }));
    },
  });
  const remove = useMutation(ask.remarks.remove.mutationOptions());
  const written = may && isWritten(draft, edited.before);
  const guard = useUnsaved(written);

  const focusList = (number: number | undefined) =>
    screen.current?.querySelector<HTMLElement>(`[data-remark="${number}"]`)?.focus();
  useEffect(() => {
    // Whoever comes back sees what is there; N begins the next one.
    if (!may || remarks.length > 0) focusList(remarks.at(-1)?.number);
    // Only when the screen opens: a change pushed by the desk must not move the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const start = (next: Edited) => {
    setEdited(next);
    setDraft(next.before);
    setComplain(false);
    save.reset();
    setFocus((before) => before + 1);
  };
  const edit = (remark: RemarkView) => {
    if (remark.number === edited.number) setFocus((before) => before + 1);
    else if (written) setWaiting(remark);
    else start({ number: remark.number, before: draftOf(remark.content) });
  };
  const put = async (): Promise<boolean> => {
    setComplain(true);
    if (save.isPending || !isSayable(draft)) return false;
    try {
      await save.mutateAsync();
    } catch {
      return false;
    }
    setSaid(t(edited.number === null ? 'saved' : 'changed'));
    start({ number: null, before: { ...emptyDraft, kind: draft.kind } });
    return true;
  };
  const takeAway = (remark: RemarkView) => {
    setRemoving(null);
    remove.mutate(
      { roundId: round.id, number: remark.number },
      {
        onSuccess: () => {
          setSaid(t('removed'));
          if (edited.number === remark.number) start(aNew);
          else setFocus((before) => before + 1);
        },
      },
    );
  };
  const at = remarks.findIndex(({ number }) => number === chosen);
  const move = (by: 1 | -1) => focusList(remarks[Math.min(remarks.length - 1, Math.max(0, at + by))]?.number);
  const selected = remarks[at];
  const board = () => void navigate(`/rounds/${round.id}`);
  const begin = () => {
    if (edited.number === null) setFocus((before) => before + 1);
    else if (!written) start(aNew);
  };
  const keys: readonly FootKey[] = may
    ? [
        { key: 'N', label: t('keys/add'), run: begin },
        ...(selected ? [{ key: 'Delete', label: t('keys/remove'), run: () => setRemoving(selected) }] : []),
        { key: 'mod+S', label: null, run: () => void put() },
      ]
    : [];
  const told = useFootKeys(keys);
  useScreenKeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
  ]);
  const hints = [
    ...told,
    ...(remarks.length > 1 ? [{ cap: '↑ ↓', label: t('keys/choose') }] : []),
    ...(may && remarks.length > 0 ? [{ cap: 'Enter', label: t('keys/edit') }] : []),
    ...(may ? [{ cap: 'Ctrl S', label: t('keys/save'), press: () => void put() }] : []),
    { cap: 'Esc', label: t('keys/back'), press: board },
  ];

  return (
    <Frame title={t('title', { round: roundTitle(common, round) })} hints={hints}>
      <div className="list-and-one remarks" ref={screen}>
        <RemarkList remarks={remarks} chosen={chosen} choose={setChosen} edit={may ? edit : null} />
        <section className="card one">
          {may ? (
            <RemarkForm
              number={edited.number}
              draft={draft}
              onChange={setDraft}
              complain={complain}
              pending={save.isPending}
              error={save.error}
              onSave={() => void put()}
              onGiveUp={() => start(aNew)}
              focus={focus}
            />
          ) : (
            <p>{t(round.state === 'sealed' ? 'sealed' : 'notYours')}</p>
          )}
          <p className="said" role="status">
            {said}
          </p>
          <Refused error={remove.error} />
        </section>
      </div>
      <ConfirmDialog
        opened={removing !== null}
        title={t('remove/title')}
        text={t('remove/text')}
        yes={t('remove/do')}
        danger
        onYes={() => removing && takeAway(removing)}
        onNo={() => setRemoving(null)}
      />
      <ConfirmDialog
        opened={waiting !== null}
        title={t('drop/title')}
        text={t('drop/text')}
        yes={t('drop/do')}
        danger
        onYes={() => {
          if (waiting) start({ number: waiting.number, before: draftOf(waiting.content) });
          setWaiting(null);
        }}
        onNo={() => setWaiting(null)}
      />
      <UnsavedGuard guard={guard} save={put} />
    </Frame>
  );
}
