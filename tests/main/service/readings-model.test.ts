import fc from 'fast-check';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { damagesOf } from '../../../main/safety/damages.ts';
import { createRouter } from '../../../main/service/router.ts';
import type { Mark } from '../../../src/election/model.ts';
import type { SettlingBatch } from '../../../src/api/views.ts';
import { chair, newCongress, refused, signInAs, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';
import { everything } from './held-rounds.ts';
import {
  beginRefusal,
  chairName,
  isComplete,
  isOnceMore,
  knownPaths,
  newModel,
  nextKeyed,
  originsOf,
  people,
  readingOf,
  path,
  truth,
  unexplained,
} from './readings-model.ts';
import type { KeyedPaper, Model, ModelReading, PersonName, Step } from './readings-model.ts';
import { lines, paper, partsOf, reads, settlingOf } from './several-readings.ts';

interface Count extends Workplace {
  readonly file: string;
  readonly roundId: number;
  readonly model: Model;
}

async function begun(wanted: 2 | 3): Promise<Count> {
  const place = workplace();
  const { client, documents } = place;
  const file = join(documents, 'kiem.kiemphieu');
  await newCongress(client, file);
  const { roundId } = await client.elections.add({
    title: 'Bầu Ban Chấp hành',
    office: 'other',
    seats: lines - 1,
    style: 'strike',
    ruleSet: 'party',
    rules: {},
    readings: wanted,
  });
  const candidates = Array.from({ length: lines }, (_, line) => ({ name: `Người ${line + 1}` }));
  await client.candidates.save({ roundId, candidates });
  const collected = truth.flat().length;
  await client.rounds.saveBallots({ roundId, issued: collected, collected, batchSize: truth[0]!.length });
  return { ...place, file, roundId, model: newModel(wanted) };
}

/** Carries out the step at the desk and in the model; both must say the same of whether it may be. */
async function take(count: Count, one: Step): Promise<void> {
  const { client, model, roundId } = count;
  const { kind, person, pile } = one;
  const batch = pile + 1;
  const known = model.piles[pile]!;
  await signInAs(client, person);
  const own = readingOf(known, person);
  switch (kind) {
    case 'read': {
      if (!(await expectRefused(count, beginRefusal(model, one), () => client.reading.open({ roundId, batch }))))
        return;
      const reading = own ?? (await opened(count, one));
      if (reading.finished) return;
      const slipAt = one.at % truth[pile]!.length;
      for (let at = reading.entries.length; at < truth[pile]!.length; at += 1) {
        const keyed = nextKeyed(pile, reading, { ...one, slip: at === slipAt ? one.slip : 'none' });
        if (keyed) await record(count, reading, reading.entries.length + 1, keyed);
      }
      await client.reading.finish({ readingId: reading.id });
      reading.finished = true;
      return;
    }
    case 'key': {
      if (!(await expectRefused(count, beginRefusal(model, one), () => client.reading.open({ roundId, batch }))))
        return;
      const reading = own ?? (await opened(count, one));
      const keyed = nextKeyed(pile, reading, one);
      if (!keyed) return;
      const serial = reading.entries.length + 1;
      const code = reading.finished ? 'reading-finished' : serial > truth[pile]!.length ? 'serial-beyond-batch' : null;
      const input = { readingId: reading.id, serial, ballot: paper(...keyed.numbers), doubt: null };
      if (code) await expectRefused(count, code, () => client.reading.record(input));
      else await record(count, reading, serial, keyed);
      return;
    }
    case 'correct': {
      const serial = one.at + 1;
      const entry = own?.entries[one.at];
      if (!own || !entry) return;
      const right = { ...entry, numbers: truth[pile]![entry.from]! };
      const input = { readingId: own.id, serial, ballot: paper(...right.numbers), doubt: null };
      if (own.finished) await expectRefused(count, 'reading-finished', () => client.reading.record(input));
      else await record(count, own, serial, right);
      return;
    }
    case 'withdraw': {
      if (!own) return;
      const code = own.finished ? 'reading-finished' : own.entries.length === 0 ? 'nothing-to-withdraw' : null;
      const done = await expectRefused(count, code, () => client.reading.withdraw({ readingId: own.id }));
      if (done) own.entries.pop();
      return;
    }
    case 'finish':
    case 'resume': {
      if (!own) return;
      const wrong = kind === 'finish' ? own.finished : !own.finished;
      const code = wrong ? (kind === 'finish' ? 'reading-finished' : 'reading-not-finished') : null;
      if (await expectRefused(count, code, () => client.reading[kind]({ readingId: own.id })))
        own.finished = kind === 'finish';
      return;
    }
    case 'discard': {
      const reading = known.readings[one.at % Math.max(1, known.readings.length)];
      if (!reading) return;
      const code = reading.person === person || person === chairName ? null : 'role-refused';
      const done = await expectRefused(count, code, () =>
        client.reading.discard({ readingId: reading.id, reason: 'Nhập lại' }),
      );
      if (done) known.readings = known.readings.filter((other) => other !== reading);
      return;
    }
    case 'settle':
      return settle(count, one);
    case 'revoke': {
      const settled = (await settlingOf(client, { roundId, batch }))?.papers.find((each) => each.settled);
      if (!settled) return;
      const input = { roundId, rulingId: settled.settled!.rulingId, reason: 'Xem lại' };
      if (await expectRefused(count, own ? 'settler-read' : null, () => client.settling.revoke(input)))
        known.settlers.add(person);
      return;
    }
    case 'restart':
      return restart(count);
  }
}

async function opened({ client, model, roundId }: Count, { person, pile }: Step): Promise<ModelReading> {
  const { id } = await client.reading.open({ roundId, batch: pile + 1 });
  const reading: ModelReading = { id, person, finished: false, entries: [] };
  model.piles[pile]!.readings.push(reading);
  return reading;
}

async function record({ client, desk, model }: Count, reading: ModelReading, serial: number, keyed: KeyedPaper) {
  await client.reading.record({ readingId: reading.id, serial, ballot: paper(...keyed.numbers), doubt: null });
  reading.entries[serial - 1] = keyed;
  const { id } = desk.file().database.prepare('select max(id) as id from entries').get() as { id: number };
  model.origins.set(id, keyed.from);
}

/** Somebody honest with the paper in hand settles what is open in a batch, as far as its entries are of one paper. */
async function settle(count: Count, one: Step): Promise<void> {
  const { client, model, roundId } = count;
  const pile = [one.pile, ...truth.keys()].find((each) => isComplete(model, each));
  if (pile === undefined) return;
  const known = model.piles[pile]!;
  const place = { roundId, batch: pile + 1 };
  // Now and then a reader tries it himself.
  const third = people.find((name) => !readingOf(known, name))!;
  const person = one.slip === 'none' ? one.person : third;
  await signInAs(client, person);
  const code = readingOf(known, person) ? 'settler-read' : null;
  for (;;) {
    const work = openWork(count, pile, await settlingOf(client, place));
    if (!work) return;
    if (!(await expectRefused(count, code, work))) return;
    known.settlers.add(person);
  }
}

/** The next decision that somebody with the paper in hand can make; null where there is none. */
function openWork({ client, model, roundId }: Count, pile: number, view: SettlingBatch | undefined) {
  const place = { roundId, batch: pile + 1 };
  const key = view?.faults.find((fault) => fault.key !== null && !fault.settled)?.key;
  if (key) return () => client.settling.confirmOrder({ ...place, key });
  const open = view?.papers.find(
    ({ settled, entries }) => settled === null && new Set(originsOf(model, entries)).size === 1,
  );
  if (!view || !open) return null;
  const { entries, kind, lines: asked } = open;
  const numbers = truth[pile]![originsOf(model, entries)[0]!]!;
  if (kind === 'differs') {
    // To those who read the batch the lines are not shown: they would be refused whatever they sent.
    return () => client.settling.decide({ ...place, entries, parts: partsOf(asked, numbers) });
  }
  return isOnceMore(model, pile, open, view.papers)
    ? () => client.settling.dismiss({ ...place, entries })
    : () => client.settling.read({ ...place, entries, ballot: paper(...numbers), confirmed: true });
}

/** True where it was done. A refusal must be the one that is expected, and leave the file as it was. */
async function expectRefused(place: Count, code: string | null, work: () => PromiseLike<unknown>): Promise<boolean> {
  if (code === null) {
    await work();
    return true;
  }
  const before = everything(place);
  expect(await refused(work())).toBe(code);
  expect(everything(place)).toEqual(before);
  return false;
}

/** The same answers after the program was closed and opened again. */
async function restart({ client, desk, file, roundId }: Count): Promise<void> {
  const answers = async (asked: typeof client) => [
    await asked.rounds.get({ roundId }),
    await asked.result.get({ roundId }),
    await asked.settling.get({ roundId }),
  ];
  await signInAs(client, chair.name);
  const before = await answers(client);
  await client.files.close();
  await client.files.open({ path: file });
  await signInAs(client, chair.name);
  expect(await answers(createRouterClient(createRouter(desk)))).toEqual(before);
}

/** What holds after every step. */
async function holds({ client, desk, model, roundId }: Count): Promise<void> {
  await signInAs(client, chair.name);
  const { batches } = await client.rounds.get({ roundId });
  const ballots = await client.result.ballots({ roundId, query: { kind: 'all' } });
  for (const [pile, { readings }] of model.piles.entries()) {
    const view = batches[pile]!;
    expect(view.readers.map(({ person, entered, finished }) => [person, entered, finished])).toEqual(
      readings.map(({ person, entries, finished }) => [person, entries.length, finished]),
    );
    expect(new Set(view.readers.map(({ personId }) => personId)).size).toBe(view.readers.length);
    const counted = ballots.filter(({ batch }) => batch === pile + 1).map(({ marks }) => numbersOf(marks));
    const agreed = view.readingsState === 'agreed';
    if (!isComplete(model, pile)) expect(agreed).toBe(false);
    expect(counted).toHaveLength(agreed ? truth[pile]!.length : 0);
    expect(unexplained(model, pile, counted)).toEqual([]);
  }
  expect(damagesOf(desk.file())).toEqual([]);
}

const numbersOf = (marks: readonly Mark[]): number[] =>
  marks.flatMap((mark, line) => (mark === 'struck' ? [line + 1] : []));

/** Whatever happened: readings are discarded, two people who had no part in it read the piles, and the true papers count. */
async function endsWell({ client, model, roundId }: Count): Promise<void> {
  await signInAs(client, chair.name);
  for (const { readings } of model.piles)
    for (const { id } of readings) await client.reading.discard({ readingId: id, reason: 'Nhập lại từ đầu' });
  const fresh = ['Người Mới A', 'Người Mới B', 'Người Mới C'].slice(0, model.wanted);
  for (const name of fresh) await client.people.add({ name, role: 'operator', secret: '1357' });
  for (const name of fresh)
    for (const [pile, papers] of truth.entries()) await reads(client, name, { roundId, batch: pile + 1 }, papers);
  const ballots = await client.result.ballots({ roundId, query: { kind: 'all' } }).catch(() => []);
  await signInAs(client, chair.name);
  const seen = await client.result.ballots({ roundId, query: { kind: 'all' } });
  expect(ballots).toEqual([]);
  expect(seen.map(({ marks }) => numbersOf(marks))).toEqual(truth.flat());
}

test.each([2, 3] as const)(
  'whatever four people do with %i readings, only papers that all hold alike or that were settled count',
  { timeout: 180_000 },
  async (wanted) => {
    await fc.assert(
      fc.asyncProperty(path(wanted), async (steps) => {
        const count = await begun(wanted);
        for (const one of steps) {
          await take(count, one);
          await holds(count);
        }
        await endsWell(count);
        expect(count.logged).toEqual([]);
        count.desk.close();
      }),
      {
        numRuns: 20,
        examples: knownPaths[wanted].map((steps): [Step[]] => [[...steps]]),
        // A failure on a slow machine is told with its seed before the test itself is out of time.
        interruptAfterTimeLimit: 150_000,
        markInterruptAsFailure: true,
      },
    );
  },
);

test('the people of the model are those of the desk', async () => {
  const { client } = await begun(2);
  const names = (await client.people.state()).people.map(({ name }): string => name);
  expect(names.toSorted()).toEqual([...people].toSorted((a: PersonName, b: PersonName) => (a < b ? -1 : 1)));
});
