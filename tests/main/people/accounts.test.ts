import { describe, expect, test } from 'vitest';
import { chair, refused, signInAs } from '../desk/workplace.ts';
import { everyRole, someone } from './every-role.ts';

const deputy = { name: 'Lý Thị Phó', role: 'chair', secret: '8642' } as const;

describe('accounts', () => {
  test('are made by the chair, each name once among those that are active', async () => {
    const { client } = await everyRole();
    const { personId } = await client.people.add(deputy);
    expect(await refused(client.people.add(deputy))).toBe('person-exists');
    expect(await refused(client.people.save({ personId: 2, name: deputy.name, role: 'operator', active: true }))).toBe(
      'person-exists',
    );
    await client.people.save({ personId, name: deputy.name, role: 'chair', active: false });
    const { personId: again } = await client.people.add(deputy);
    expect(again).not.toBe(personId);
    expect(await refused(client.people.save({ personId, name: deputy.name, role: 'chair', active: true }))).toBe(
      'person-exists',
    );
  });

  test('need a name and four characters, and one of four roles', async () => {
    const { client } = await everyRole();
    for (const wrong of [{ name: ' ' }, { secret: '123' }, { role: 'guest' as 'chair' }])
      expect(await refused(client.people.add({ ...deputy, ...wrong }))).toBe('input-wrong');
  });

  test('always leave a chair', async () => {
    const { client } = await everyRole();
    const own = { personId: 1, name: chair.name };
    expect(await refused(client.people.save({ ...own, role: 'operator', active: true }))).toBe('last-chair');
    expect(await refused(client.people.save({ ...own, role: 'chair', active: false }))).toBe('last-chair');
    await client.people.add(deputy);
    await client.people.save({ ...own, role: 'operator', active: true });
    expect(await refused(client.people.lockAfter({ minutes: 9 }))).toBe('role-refused');
  });

  test('are made and given a PIN by whoever asked for it, and not once somebody else sits there', async () => {
    const { client, desk } = await everyRole();
    await signInAs(client, someone.operator);
    const { lines } = desk.file().journal.head();
    // What is scrypted from here on takes longer than the check of the chair's PIN.
    Object.assign(desk, { secretCost: 2 ** 15 });
    const asked = [
      refused(client.people.add(deputy)),
      refused(client.people.setSecret({ personId: 1, secret: '9999' })),
      refused(client.people.recoveryCode()),
    ];
    await signInAs(client, chair.name);
    expect(await Promise.all(asked)).toEqual(['signed-out', 'signed-out', 'signed-out']);
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('that end sign out whoever sits there', async () => {
    const { client } = await everyRole();
    await client.people.add(deputy);
    await client.people.save({ personId: 1, name: chair.name, role: 'chair', active: false });
    expect((await client.people.state()).signedIn).toBeNull();
    expect(await refused(client.congress.get())).toBe('signed-out');
  });

  test('have a PIN that its owner or the chair sets, after which wrong ones count no more', async () => {
    const { client } = await everyRole();
    for (let time = 0; time < 4; time += 1) await refused(client.people.signIn({ personId: 3, secret: '0000' }));
    expect(await refused(client.people.signIn({ personId: 3, secret: '1357' }))).toBe('sign-in-delayed');
    await client.people.setSecret({ personId: 3, secret: '5555' });
    await client.people.signIn({ personId: 3, secret: '5555' });
    expect(await refused(client.people.setSecret({ personId: 2, secret: '5555' }))).toBe('role-refused');
    await client.people.setSecret({ personId: 3, secret: '6666' });
    expect(await refused(client.people.signIn({ personId: 3, secret: '5555' }))).toBe('secret-wrong');
    await client.people.signIn({ personId: 3, secret: '6666' });
  });

  test('stand in the journal without names in what leaves the file; one saved as it stands is no line', async () => {
    const { client, desk } = await everyRole();
    const { personId } = await client.people.add(deputy);
    await client.people.save({ personId, name: 'Lý Thị Phó Ban', role: 'operator', active: true });
    const { lines } = desk.file().journal.head();
    await client.people.save({ personId, name: 'Lý Thị Phó Ban', role: 'operator', active: true });
    await client.people.lockAfter({ minutes: 5 });
    expect(desk.file().journal.head().lines).toBe(lines);
    const [added, saved] = desk.file().journal.lines().slice(-2);
    expect(added).toMatchObject({ action: 'person-added', open: { personId, role: 'chair' } });
    expect(saved).toMatchObject({ action: 'person-saved', open: { personId, role: 'operator', active: true } });
    expect(JSON.stringify(desk.file().journal.lines())).not.toContain('Lý Thị Phó');
  });
});

describe('the recovery code', () => {
  test('is twelve characters that nobody misreads', async () => {
    const { client } = await everyRole();
    for (let time = 0; time < 30; time += 1) {
      const { code } = await client.people.recoveryCode();
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/u);
    }
  });

  test('sets a new PIN of a chair once, and signs in', async () => {
    const { client, desk } = await everyRole();
    const { code } = await client.people.recoveryCode();
    await client.people.lock();
    const given = { personId: 1, code: code.toLowerCase().replaceAll('-', ' '), secret: '9753' };
    await client.people.recover(given);
    expect((await client.people.state()).signedIn).toMatchObject({ id: 1, role: 'chair' });
    expect(await refused(client.people.signIn({ personId: 1, secret: chair.secret }))).toBe('secret-wrong');
    await client.people.signIn({ personId: 1, secret: '9753' });
    expect(await refused(client.people.recover(given))).toBe('secret-wrong');
    expect(desk.file().journal.lines().at(-1)).toMatchObject({
      action: 'secret-set',
      open: { personId: 1, recovered: true },
    });
  });

  test('given twice at once sets one PIN', async () => {
    const { client } = await everyRole();
    const { code } = await client.people.recoveryCode();
    const answers = await Promise.all(
      ['9753', '3579'].map((secret) => refused(client.people.recover({ personId: 1, code, secret }))),
    );
    expect(answers.filter((answer) => answer === 'secret-wrong')).toHaveLength(1);
  });

  test('is worth nothing once a newer one was made, and sets the PIN of no operator', async () => {
    const { client } = await everyRole();
    const { code: old } = await client.people.recoveryCode();
    const { code } = await client.people.recoveryCode();
    expect(await refused(client.people.recover({ personId: 1, code: old, secret: '9753' }))).toBe('secret-wrong');
    expect(await refused(client.people.recover({ personId: 2, code, secret: '9753' }))).toBe('role-refused');
    await client.people.recover({ personId: 1, code, secret: '9753' });
  });

  test('cannot be guessed without the waits of a wrong PIN', async () => {
    const { client } = await everyRole();
    const guess = () => refused(client.people.recover({ personId: 1, code: 'AAAA-BBBB-CCCC', secret: '9753' }));
    for (let time = 0; time < 3; time += 1) expect(await guess()).toBe('secret-wrong');
    expect(await guess()).toBe('sign-in-delayed');
  });

  test('is not there until one was made', async () => {
    const { client } = await everyRole();
    expect(await refused(client.people.recover({ personId: 1, code: 'AAAA', secret: '9753' }))).toBe('secret-wrong');
  });
});

test('an observer and a technician sign in, sees what they may, and change nothing of the count', async () => {
  const { client } = await everyRole();
  await signInAs(client, someone.observer);
  expect(await refused(client.people.lockAfter({ minutes: 9 }))).toBe('role-refused');
  expect((await client.people.state()).signedIn).toMatchObject({ role: 'observer' });
  await signInAs(client, someone.technician);
  expect(await refused(client.people.add(deputy))).toBe('role-refused');
});
