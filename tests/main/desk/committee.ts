/**
 * A small congress and its committee: the chair Trần Thị Đếm and three operators, as many as three readings need whose chair
 * reads nothing.
 */
import type { Congress, OpenFile } from '../../../src/api/views.ts';
import type { Client } from './workplace.ts';

export const aCongress: Congress = {
  ruleSet: 'party',
  organisation: 'Đảng bộ xã Thử',
  superior: 'Đảng bộ tỉnh Mẫu',
  name: 'Đại hội đại biểu',
  ordinal: 'lần thứ III',
  term: '2025 – 2030',
  place: 'Thử',
  firstDay: '2026-01-05',
  lastDay: '2026-01-05',
  level: 'grassroots',
  electorate: { kind: 'delegates', summoned: 10, excluded: [], present: 10 },
  presidium: [{ name: 'Nguyễn Văn Chủ', role: 'Chủ tịch' }],
  committee: [{ name: 'Trần Thị Đếm', role: 'Trưởng ban' }],
};

export const chair = { name: 'Trần Thị Đếm', secret: '2468' };
const operatorPin = '1357';
export const operators = ['Phạm Văn Soát', 'Lê Thị Nhập', 'Hoàng Văn Đọc'] as const;
/** The second person of commands that need two: the first operator of `newCongress`. */
export const witness = { personId: 2, secret: operatorPin };

/** Makes a congress file with the committee above; its chair is signed in. */
export async function newCongress(
  { files, people }: Pick<Client, 'files' | 'people'>,
  path: string,
  congress: Congress = aCongress,
): Promise<OpenFile> {
  const file = await files.create({ path, congress, chair });
  for (const name of operators) await people.add({ name, role: 'operator', secret: operatorPin });
  return file;
}

/** Opens a file and lets the chair sign in. */
export async function openSignedIn(
  client: Pick<Client, 'files' | 'people'>,
  path: string,
  anyway = false,
): Promise<OpenFile> {
  const file = await client.files.open({ path, anyway });
  await signInAs(client, chair.name);
  return file;
}

/** The person of that name sits down at the desk. */
export async function signInAs({ people }: Pick<Client, 'people'>, name: string): Promise<void> {
  const { people: accounts } = await people.state();
  const found = accounts.find((account) => account.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  await people.signIn({ personId: found.id, secret: name === chair.name ? chair.secret : operatorPin });
}
