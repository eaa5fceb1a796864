import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionRoles, maySee, maySeeBallots, sightRoles } from '../../../src/people/permissions.ts';
import type { Action, Sight } from '../../../src/people/permissions.ts';
import { roles } from '../../../src/people/roles.ts';
import type { Role } from '../../../src/people/roles.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { refused, signInAs, witness } from '../desk/workplace.ts';
import { everyRole, someone } from './every-role.ts';

/** As the committee would say it, written down a second time. */
const whoMay: Readonly<Record<string, readonly Action[]>> = {
  'chair operator observer technician': ['secret-set'],
  'chair operator technician': ['round-exported', 'minutes-drawn', 'zero-reported', 'covers-drawn', 'test-run'],
  'chair operator': [
    'pile-measured',
    'name-written',
    'name-merged',
    'name-left-open',
    'reading-started',
    'ballot-recorded',
    'ballot-withdrawn',
    'reading-finished',
    'reading-resumed',
    'reading-discarded',
    'difference-settled',
    'settling-revoked',
    'remark-written',
    'remark-changed',
    'remark-removed',
  ],
  'chair technician': [
    'congress-saved',
    'layout-saved',
    'holders-saved',
    'election-added',
    'election-saved',
    'election-removed',
    'election-moved',
    'candidates-saved',
    'candidates-taken',
    'electorate-saved',
    'colour-saved',
    'ballots-printed',
  ],
  chair: [
    'ballots-declared',
    'readings-saved',
    'round-started',
    'round-removed',
    'decision-taken',
    'decision-revoked',
    'alternates-taken',
    'delegate-replaced',
    'result-shown',
    'ballot-ruled',
    'finding-noted',
    'round-sealed',
    'round-reopened',
    'entry-journal-drawn',
    'minutes-signed',
    'person-added',
    'person-saved',
    'lock-set',
    'recovery-code-made',
  ],
};
const expected = Object.entries(whoMay).flatMap(([who, actions]) =>
  actions.map((action) => [action, who.split(' ') as Role[]] as const),
);

describe('the table of permissions', () => {
  test('has a line for every command of the desk, and none besides', () => {
    const main = join(import.meta.dirname, '..', '..', '..', 'main');
    const commanded = globSync('**/*.ts', { cwd: main }).flatMap((name) =>
      [...readFileSync(join(main, name), 'utf8').matchAll(/\bdesk\.command\(\s*(?:'([a-z-]+)')?/gu)].map(
        ([, action]) => action ?? `not a literal in ${name}`,
      ),
    );
    expect([...new Set(commanded)].sort()).toEqual(Object.keys(actionRoles).sort());
    expect(expected.map(([action]) => action).sort()).toEqual(Object.keys(actionRoles).sort());
  });

  test('decides at the desk for every action and every role', async () => {
    const { client, desk, changesByHand } = await everyRole();
    // Its lines tell of commands that did nothing.
    changesByHand();
    for (const role of roles) {
      await signInAs(client, someone[role]);
      for (const [action, may] of expected) {
        const lines = desk.file().journal.head().lines;
        const command = async () =>
          desk.command(action, () => ({ answer: 'done', open: {}, changed: { subject: 'congress' } }));
        const answer = await command().catch((error: unknown) => error);
        if (may.includes(role)) expect(answer, `${role} ${action}`).toBe('done');
        else expect(answer, `${role} ${action}`).toMatchObject({ code: 'role-refused', params: { role } });
        expect(desk.file().journal.head().lines - lines, `${role} ${action}`).toBe(may.includes(role) ? 1 : 0);
      }
    }
  });

  test('decides what is answered, sight by sight', async () => {
    const { client, desk } = await everyRole();
    for (const role of roles) {
      await signInAs(client, someone[role]);
      for (const sight of Object.keys(sightRoles) as Sight[]) {
        const look = async () => desk.fileFor(sight);
        const answer = await look().catch((error: unknown) => error);
        if (maySee(role, sight)) expect(answer, `${role} ${sight}`).toBe(desk.file());
        else expect(answer, `${role} ${sight}`).toMatchObject({ code: 'role-refused' });
      }
    }
  });
});

describe('single ballots', () => {
  const cases: readonly (readonly [Role, number, boolean, boolean])[] = [
    ['chair', 2, false, true],
    ['observer', 2, false, true],
    ['operator', 2, false, false],
    ['operator', 3, false, false],
    ['operator', 2, true, true],
    ['operator', 1, false, true],
    ['technician', 1, false, false],
    ['technician', 2, true, false],
  ];
  test.each(cases)('%s, %i readings, sealed %s: %s', (role, readings, sealed, may) => {
    expect(maySeeBallots(role, { readings, sealed })).toBe(may);
  });

  test('of a round that is read twice are shown to no operator before the seal', async () => {
    const { client } = await everyRole();
    const { roundId } = await twoOfThree(client, undefined, 2);
    const asks = [
      () => client.result.ballots({ roundId, query: { kind: 'all' } }),
      () => client.rulings.list({ roundId }),
    ];
    for (const [role, may] of [
      ['chair', true],
      ['observer', true],
      ['operator', false],
      ['technician', false],
    ] as const) {
      await signInAs(client, someone[role]);
      for (const ask of asks) expect(await refused(ask()), role).toEqual(may ? [] : 'role-refused');
    }
  });

  test('and votes are kept from the technician, until the round is sealed', async () => {
    const { client } = await everyRole();
    const { roundId } = await twoOfThree(client);
    // An unusual share of invalid ballots is a finding of the count.
    for (const batch of [1, 2])
      await key(client, { roundId, batch }, [struck(3), struck(3), ...Array(3).fill(struck(3, 3))]);
    const [invalid] = (await client.rounds.get({ roundId })).findings;
    expect(invalid?.finding.code).toBe('W.204');
    await client.rounds.note({ roundId, key: invalid!.key, note: 'Đã xem' });
    const asks = [() => client.result.get({ roundId }), () => client.papers.minutes({ roundId })];
    await signInAs(client, someone.technician);
    for (const ask of asks) expect(await refused(ask())).toBe('role-refused');
    expect(await client.rounds.get({ roundId })).toMatchObject({ entered: 10, findings: [] });
    await signInAs(client, someone.chair);
    await client.rounds.seal({ roundId, witness });
    await signInAs(client, someone.technician);
    expect((await client.papers.minutes({ roundId })).size).toBeGreaterThan(1000);
    expect(await client.result.get({ roundId })).toMatchObject({ state: 'sealed' });
    expect(await refused(client.result.ballots({ roundId, query: { kind: 'all' } }))).toBe('role-refused');
  });
});
