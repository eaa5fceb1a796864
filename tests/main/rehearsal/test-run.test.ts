import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../main/desk.ts';
import { lastTestReport } from '../../../main/rehearsal/last-report.ts';
import { countedTestDeck } from '../../../main/rehearsal/test-run.ts';
import type { DeskClient } from '../../../main/rehearsal/deck-reading.ts';
import { createRouter } from '../../../main/service/router.ts';
import type { Style } from '../../../src/election/model.ts';
import { twoOfThree } from '../desk/elections.ts';
import { aCongress, newCongress, operators, refused, signInAs, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

async function round({ client, documents }: Workplace, style: Style, readings: 1 | 2 | 3, names = 6) {
  await newCongress(client, join(documents, 'Đại hội.kiemphieu'), { ...aCongress, firstDay: '2026-01-05' });
  const { roundId } = await client.elections.add({
    title: 'Bầu Ban Chấp hành',
    office: style === 'cumulative' ? 'board-of-directors' : 'executive-committee',
    seats: 4,
    style,
    ruleSet: style === 'cumulative' ? 'shareholders' : 'party',
    rules: {},
    readings,
  });
  const candidates = Array.from({ length: names }, (_, place) => ({
    name: `Nguyễn Văn ${String.fromCodePoint(65 + place)}`,
  }));
  await client.candidates.save({ roundId, candidates });
  return roundId;
}

describe('the pre-count test', () => {
  test.each<[Style, 1 | 2 | 3]>([
    ['strike', 1],
    ['strike', 2],
    ['strike', 3],
    ['agree', 2],
    ['list', 2],
    ['cumulative', 2],
  ])('counts the deck of %s ballots with %i readings as it was made', async (style, readings) => {
    const place = workplace();
    const roundId = await round(place, style, readings);
    const report = await place.client.rehearsal.test({ roundId });
    expect(report.rows.map(({ expected, counted }) => counted - expected)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(new Set(report.rows.map(({ expected }) => expected)).size).toBe(6);
    expect(report.valid.counted).toBe(report.valid.expected);
    expect(report.invalid.counted).toBe(report.invalid.expected);
    expect(report.invalid.expected).toBeGreaterThan(4);
    expect(place.logged).toEqual([]);
  });

  test('asks every made-up shareholder for one paper where a register is kept', async () => {
    const place = workplace();
    const roundId = await round(place, 'cumulative', 2);
    const holder = { code: 'CĐ-01', name: 'Lê Văn An', own: 7, proxied: 0, present: true };
    await place.client.holders.save({ holders: [holder] });
    const report = await place.client.rehearsal.test({ roundId });
    expect(report.rows.every(({ expected, counted }) => expected === counted)).toBe(true);
    expect((await place.client.holders.get()).holders).toEqual([holder]);
  });

  test('leaves ballots, piles and register as they were, and no file behind', async () => {
    const place = workplace();
    await newCongress(place.client, join(place.documents, 'a.kiemphieu'));
    const { roundId } = await twoOfThree(place.client);
    const before = await place.client.rounds.get({ roundId });
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kiemphieu-test-'));
    const others = left().length;
    await place.client.rehearsal.test({ roundId });
    expect(await place.client.rounds.get({ roundId })).toEqual(before);
    expect(left().length).toBeLessThanOrEqual(others);
  });

  test('keeps its last report in the journal', async () => {
    const place = workplace();
    const roundId = await round(place, 'strike', 1);
    expect(lastTestReport(place.desk.file(), roundId)).toBeNull();
    const report = await place.client.rehearsal.test({ roundId });
    expect(lastTestReport(place.desk.file(), roundId)).toEqual(report);
    expect(await place.client.rehearsal.lastTest({ roundId })).toEqual(report);
    expect(lastTestReport(place.desk.file(), roundId + 1)).toBeNull();
  });

  test('names what this computer lacks: a second copy, enough people', async () => {
    const place = workplace();
    const roundId = await round(place, 'strike', 2);
    const passed = async () => {
      const { checks } = await place.client.rehearsal.test({ roundId });
      return Object.fromEntries(checks.map((check) => [check.check, check.passed]));
    };
    expect(await passed()).toEqual({ clock: true, disk: true, backup: false, journal: true, key: true, people: true });
    await place.client.files.backup({ folder: place.folder });
    const { people } = await place.client.people.state();
    for (const { id, name, role } of people.filter((person) => person.name !== 'Trần Thị Đếm').slice(1))
      await place.client.people.save({ personId: id, name, role, active: false });
    expect(await passed()).toMatchObject({ backup: true, people: false });
  });

  test('passes where count and computer are in order', async () => {
    const place = workplace();
    const roundId = await round(place, 'strike', 2);
    await place.client.files.backup({ folder: place.folder });
    expect(await place.client.rehearsal.test({ roundId })).toMatchObject({ passed: true });
  });

  test('notices a clock that stands before the last line of the journal', async () => {
    let now = Date.UTC(2026, 0, 5, 8);
    const place = workplace({ now: () => new Date((now += 1000)) });
    const roundId = await round(place, 'strike', 1);
    now -= 86_400_000;
    const { checks } = await place.client.rehearsal.test({ roundId });
    expect(checks.find(({ check }) => check === 'clock')?.passed).toBe(false);
  });

  test('fails where a ballot is kept otherwise than it was keyed, and where nothing is settled', async () => {
    const place = workplace();
    const roundId = await round(place, 'strike', 2);
    /** A program one of whose commands does something else. */
    const broken = (room: 'settling' | 'reading', command: string, instead: (client: DeskClient) => unknown) => {
      return (desk: Desk): DeskClient => {
        const client: DeskClient = createRouterClient(createRouter(desk));
        const brokenRoom = new Proxy(client[room], {
          get: (target, name) => (name === command ? instead(client) : Reflect.get(target, name)),
        });
        return new Proxy(client, { get: (target, name) => (name === room ? brokenRoom : Reflect.get(target, name)) });
      };
    };
    const counted = (clientOf: (desk: Desk) => DeskClient) =>
      countedTestDeck(place.desk, place.desk.file(), roundId, clientOf);
    const settlesNothing = broken('settling', 'get', () => () => Promise.resolve({ batches: [] }));
    expect(await counted(settlesNothing)).toMatchObject({ passed: false });
    const losesTheFirstMark = broken(
      'reading',
      'record',
      ({ reading }) =>
        (input: Parameters<typeof reading.record>[0]) =>
          reading.record({ ...input, ballot: { ...input.ballot, marks: input.ballot.marks.with(0, 'none') } }),
    );
    expect(await counted(losesTheFirstMark)).toMatchObject({ passed: false });
  });

  test('is refused where there is no list yet, and to an observer', async () => {
    const place = workplace();
    const roundId = await round(place, 'strike', 1);
    await place.client.candidates.save({ roundId, candidates: [] });
    expect(await refused(place.client.rehearsal.test({ roundId }))).toBe('counting-not-ready');
    const { people } = await place.client.people.state();
    const observer = people.find(({ name }) => name === operators[2])!;
    await place.client.people.save({ personId: observer.id, name: observer.name, role: 'observer', active: true });
    await signInAs(place.client, operators[2]);
    expect(await refused(place.client.rehearsal.test({ roundId }))).toBe('role-refused');
    expect(await refused(place.client.rehearsal.practise())).toBe('role-refused');
  });
});
