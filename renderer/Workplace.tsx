/** The screens, and who sits in front of them: the lock and the question for the second person lie above whatever is shown. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { RouterProvider } from 'react-router';
import type { Person, Role } from '../src/people/roles.ts';
import { ask, desk, queries } from './desk.ts';
import { closeGuide } from './parts/guide/guide.ts';
import { guideChapter } from './parts/guide/guide-chapter.ts';
import { Guide } from './parts/guide/Guide.tsx';
import { lockKey } from './parts/frame/keys-above.ts';
import { lockComputer } from './parts/frame/lock-computer.ts';
import { LockLayer } from './parts/people/LockLayer.tsx';
import { screenFor } from './parts/frame/screen-for.ts';
import { SecondPersonDialog } from './parts/people/SecondPersonDialog.tsx';
import { ScreensOf, usePeople } from './parts/people/signed-in.ts';
import { useStillHere } from './parts/frame/still-here.ts';
import { useSecondPersonQuestion } from './parts/people/two-persons.ts';
import { routes } from './routes.tsx';

/** Whose the screens are: who signed in last, and to which file. */
interface Owner {
  readonly path: string;
  readonly person: Person;
}

export function Workplace() {
  const file = useQuery(ask.files.current.queryOptions());
  const people = usePeople();
  const path = file.data?.path ?? null;
  const state = file.data ? people.data : undefined;
  const signedIn = state?.signedIn ?? null;
  const [owner, setOwner] = useState<Owner | null>(null);
  const [leaving, setLeaving] = useState(false);
  const handedOver = signedIn !== null && owner !== null && !isOwner(owner, path, signedIn);
  // While nobody has signed in since the page was opened there is nothing to show below the lock.
  const settled = file.data ? (owner !== null && !handedOver) || people.isError : !file.isPending;

  if (file.data === null && owner !== null) setOwner(null);
  if (path !== null && signedIn !== null && !handedOver && owner?.path !== path) setOwner({ path, person: signedIn });
  useEffect(() => {
    if (file.data === null) queries.removeQueries({ queryKey: ask.people.key() });
  }, [file.data]);
  useEffect(() => {
    if (path === null || signedIn === null || !handedOver) return;
    void handOver(signedIn.role).then(() => setOwner({ path, person: signedIn }));
  }, [path, signedIn, handedOver]);
  useEffect(() => {
    if (signedIn === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== lockKey || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) lockComputer();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [signedIn]);
  useStillHere(signedIn !== null);
  // What is read over the lock is not what is read over the screen.
  const locked = state?.signedIn === null;
  useEffect(() => closeGuide, [locked]);

  /** The screen is left first, whatever it holds, so that nothing is asked of a congress that is no longer open. */
  const closeFile = async () => {
    flushSync(() => setLeaving(true));
    queries.setQueryData(ask.files.current.queryKey(), null);
    await routes.navigate('/', { replace: true });
    setLeaving(false);
    // Where nobody answers, the start screen says so.
    await desk.files.close().catch(() => {});
    await queries.invalidateQueries();
  };

  return (
    <>
      <ScreensOf value={signedIn ?? owner?.person ?? null}>
        {settled && !leaving ? <RouterProvider router={routes} /> : null}
      </ScreensOf>
      <SecondPersonDialog />
      {locked ? <LockLayer state={state} last={owner?.person ?? null} closeFile={() => void closeFile()} /> : null}
      <Guide screen={chapterHere} />
    </>
  );
}

function chapterHere(): string {
  return guideChapter(routes.state.location.pathname);
}

/** A practice copy has the same people; in any other file the same number is somebody else. */
function isOwner(owner: Owner, path: string | null, { id, name }: Person): boolean {
  return owner.person.id === id && (owner.path === path || owner.person.name === name);
}

/** No screen is shown meanwhile, so that nothing of the person before is kept and none of it begins anew for the next one. */
async function handOver(role: Role): Promise<void> {
  forgetAnswers();
  useSecondPersonQuestion.getState().question?.leave();
  await routes.navigate(screenFor(routes.state.location.pathname, role), { replace: true });
}

/** What the person before was shown is asked for anew, as the next one may see it. */
function forgetAnswers(): void {
  queries.removeQueries({
    predicate: ({ queryKey: [path] }) =>
      !(Array.isArray(path) && ['host', 'files', 'people'].includes(String(path[0]))),
  });
}
