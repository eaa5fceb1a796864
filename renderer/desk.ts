/** The screens' end of the contract: the same typed client over a message port (desktop) or HTTP (browser). */
import { createORPCClient, isDefinedError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { MutationCache, QueryCache, QueryClient, type QueryFilters } from '@tanstack/react-query';
import type { contract } from '../src/api/contract.ts';
import { portMessage, statusHeader } from '../src/api/transport.ts';
import type { Change } from '../src/api/views.ts';
import type { RefusalCode } from '../src/refusal.ts';
import { useHostGone } from './host-gone.ts';

function link() {
  if (location.protocol !== 'app:') return new HttpLink({ url: `${location.origin}/rpc`, fetch: fetchAnswer });
  const { port1, port2 } = new MessageChannel();
  window.postMessage(portMessage, location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1 });
}

/** Nobody answers: the program behind the screens has ended. */
class HostGone extends Error {}

/** Gives a refusal its own status back (see `statusHeader`). */
async function fetchAnswer(request: Request, init: RequestInit): Promise<Response> {
  const response = await fetch(request, init).catch((error: unknown) => {
    // Fetch fails with a TypeError where there is no answer at all; a call that a screen gave up is another matter.
    throw error instanceof TypeError ? new HostGone(error.message, { cause: error }) : error;
  });
  const status = response.headers.get(statusHeader);
  return status === null
    ? response
    : new Response(response.body, { status: Number(status), headers: response.headers });
}

export const desk: ContractRouterClient<typeof contract> = createORPCClient(link());
export const ask = createTanstackQueryUtils(desk);

/** Answers stay fresh until the desk says that something changed. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookWhoIsThere }),
  mutationCache: new MutationCache({ onError: lookWhoIsThere }),
  // The desk is on this computer: that the network is gone, as it often is in a hall, must hold nothing up.
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** The computer was locked in between: the lock comes up, whatever was asked. */
function lookWhoIsThere(error: unknown): void {
  if (refusalOf(error).code === 'signed-out') void queries.invalidateQueries({ queryKey: ask.people.state.key() });
}

/** First part of the key of what is asked for once, when it is opened: the batch that is being keyed, a paper that is drawn. */
export const askedOnce = 'once';
/** Papers that are drawn when they are chosen, and again only where what they tell was changed, in another window say. */
export const paperOnce = [askedOnce, 'paper'] as const;

export interface RefusalView {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What to tell the user of a failed call: the desk's refusal, that nobody answers, or "unexpected". */
export function refusalOf(error: unknown): RefusalView {
  if (isDefinedError(error)) {
    const { data } = error as { data?: RefusalView };
    if (data?.code) return data;
  }
  return { code: error instanceof HostGone ? 'host-gone' : 'unexpected', params: {} };
}

/**
 * Listens to the desk for as long as the page lives. The notices end with the program behind the screens, so that nobody has
 * to press a key to hear of it.
 */
export async function followChanges(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const changes = await desk.host.changes(undefined, { signal });
      useHostGone.setState(false, true);
      for await (const change of changes) await follow(change);
    } catch {
      // Whether it ended or broke off, it is asked for again.
    }
    if (signal.aborted) return;
    useHostGone.setState(true, true);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Makes stale whatever the change touches. */
async function follow(change: Change): Promise<void> {
  if (change.subject === 'backup') await changed({ queryKey: ask.files.backupStatus.key() });
  else if (change.subject === 'hall') await changed({ queryKey: ask.hall.key() });
  else if (change.subject === 'people') await followPeople();
  else if (change.subject === 'round') {
    const touched = [
      ask.rounds.key(),
      ask.candidates.key(),
      ask.settling.key(),
      ask.rulings.key(),
      ask.result.key(),
      ask.papers.key(),
      paperOnce,
      ask.remarks.key(),
      ask.hall.key(),
      ask.elections.key(),
      ask.files.current.key(),
    ];
    await Promise.all(touched.map((queryKey) => changed({ queryKey })));
  } else {
    await askAnew();
    // A line of the journal alone changes no paper that is looked at: the line of its own printing would draw it anew.
    if (change.subject !== 'file') await changed({ queryKey: paperOnce });
  }
}

/**
 * What the screen shows is asked for again; what none shows loses its answer, so that the next screen never begins with what was.
 * The question stays: a screen that is just being drawn may hold it already, and has to hear of the next change too.
 */
async function changed(filters: QueryFilters): Promise<void> {
  for (const query of queries.getQueryCache().findAll({ ...filters, type: 'inactive' })) query.reset();
  await queries.invalidateQueries(filters);
}

/** While the computer is locked the screens stay as they are below the lock; nothing would be answered. */
async function followPeople(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ask.people.state.key() });
  const state = queries.getQueryData(ask.people.state.queryKey());
  if (state?.signedIn) await askAnew();
}

/** Everything but the batch under a typist's hand: it would be opened anew, and the ballot being keyed would be lost. */
function askAnew(): Promise<void> {
  return changed({ predicate: ({ queryKey }) => queryKey[0] !== askedOnce });
}
