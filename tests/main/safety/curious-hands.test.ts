import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../main/sha256.ts';
import { closedDigest, firstPrevious, journalLine } from '../../../src/exchange/journal-file.ts';
import { openSignedIn } from '../desk/workplace.ts';
import { countedTwice } from './counted-twice.ts';
import { behindItsBack } from './sealed-file.ts';

const round = '“Bầu Ban Chấp hành” lần 1';

/** Why the file does not open after somebody ran the SQL on it, or null. */
async function toldAfter(table: string, sql: string): Promise<string | null> {
  const { client, path } = await countedTwice();
  behindItsBack(path, table, sql);
  try {
    await client.files.open({ path });
    return null;
  } catch (error) {
    const { data } = error as { data?: { code: string; params: { detail: string } } };
    expect(data?.code).toBe('file-damaged');
    return data?.params.detail ?? '';
  }
}

test('a round read twice, settled, ruled on, sealed, reopened and sealed again opens as it was left', async () => {
  const { client, path, roundId } = await countedTwice();
  await openSignedIn(client, path);
  expect((await client.rounds.get({ roundId })).state).toBe('sealed');
});

describe('a hand that changes one thing of a sealed round is told with what and where', () => {
  test.each([
    [
      'a ballot of the first reading',
      'entries',
      "update entries set marks = 'x,x,,,,,,' where id = 3",
      'tập 1, phiếu 3:',
    ],
    [
      'a ballot moved to the other reading',
      'entries',
      'update entries set reading_id = reading_id + 1 where id = 12',
      'tập 1, phiếu 12:',
    ],
    ['who keyed a ballot', 'entries', "update entries set actor = 'Ai Đó' where id = 5", 'tập 1, phiếu 5:'],
    ['when a ballot was keyed', 'entries', "update entries set at = '2020-01-01' where id = 6", 'tập 1, phiếu 6:'],
    [
      'two ballots that changed places',
      'entries',
      'update entries set serial = 14 - serial where id in (6, 8)',
      'tập 1, phiếu 6:',
    ],
    ['a withdrawn ballot', 'entries', 'update entries set withdrawn = 1 where id = 2', 'tập 1, phiếu 2:'],
    [
      'whose reading it is',
      'readings',
      'update readings set person_id = 4 where id = (select min(id) from readings)',
      'tập 1, các lượt nhập:',
    ],
    [
      'the batch of a reading',
      'readings',
      'update readings set batch = 9 where id = (select max(id) from readings)',
      'tập 2, các lượt nhập:',
    ],
    [
      'a resumed reading',
      'reading_events',
      "delete from reading_events where kind = 'resumed'",
      'tập 1, việc nhập xong hay bỏ lượt nhập:',
    ],
    [
      'a reading given up',
      'reading_events',
      "update reading_events set kind = 'discarded', reason = 'x' where id = 1",
      'tập 1, việc nhập xong',
    ],
    [
      'what a third person settled',
      'rulings',
      "update rulings set marks = ',,,,,,,' where votes_for is null and marks is not null",
      'tập 1, một kết luận:',
    ],
    [
      'what the committee ruled',
      'rulings',
      "update rulings set defects = 'marked' where votes_for = 3",
      'tập 1, một kết luận:',
    ],
    [
      'the vote of a ruling',
      'rulings',
      'update rulings set votes_against = 2 where votes_for = 3',
      'tập 1, một kết luận:',
    ],
    ['who settled', 'rulings', 'update rulings set person_id = 2 where votes_for is null', 'tập 1, một kết luận:'],
    ['a ruling that is gone', 'rulings', "delete from rulings where kind = 'revoked'", 'tập 1, một kết luận:'],
    [
      'what was remarked',
      'remarks',
      "update remarks set content = replace(content, 'Mất', 'Có')",
      'ý kiến, khiếu nại số 1:',
    ],
    ['a remark put back', 'remarks', 'delete from remarks where content is null', 'ý kiến, khiếu nại số 2:'],
    ['a note', 'notes', "update notes set note = 'Khác'", 'ý kiến về các phát hiện:'],
    ['why it was reopened', 'seals', "update seals set reason = 'Khác' where kind = 'reopened'", 'niêm phong:'],
    ['who sealed besides', 'seals', "update seals set witness = 'Ai Đó' where id = 3", 'niêm phong:'],
    ['that it was ever reopened', 'seals', 'delete from seals where id < 3', 'niêm phong:'],
    [
      'the minutes of the first seal',
      'seals',
      "update seals set minutes = replace(minutes, 'Chủ', 'Chú') where id = 1",
      'chữ ký của niêm phong',
    ],
    [
      'a name of the list',
      'candidates',
      "update candidates set name = 'Ai Đó' where number = 2",
      'danh sách bầu cử, số 2:',
    ],
    [
      'two names that changed places',
      'candidates',
      "update candidates set name = case number when 1 then 'Lê Văn Bình' else 'Lê Văn An' end where number < 3",
      'danh sách bầu cử, số 1:',
    ],
    ['the seats', 'rounds', 'update rounds set seats = 5', 'khai báo:'],
    ['how many readings it has', 'rounds', 'update rounds set readings = 1', 'khai báo:'],
    ['the electorate', 'rounds', "update rounds set electorate = replace(electorate, '18', '19')", 'khai báo:'],
    ['the size of a pile', 'batches', 'update batches set size = 11 where number = 1', 'tập 1:'],
    ['the title', 'elections', "update elections set office = 'delegates'", 'khai báo:'],
  ])('%s', async (_, table, sql, where) => {
    const told = await toldAfter(table, sql);
    expect(told).toContain(`“Bầu Ban Chấp hành”`);
    expect(told).toContain(where);
  });

  test('a name on the list says in which round', async () => {
    expect(await toldAfter('candidates', "update candidates set name = 'Ai Đó' where number = 2")).toBe(
      `${round}, danh sách bầu cử, số 2: không khớp với nhật ký`,
    );
  });
});

describe('a hand on the accounts and the file itself', () => {
  test.each([
    [
      'a role that was raised',
      'people',
      "update people set role = 'chair' where id = 3",
      'tài khoản “Lê Thị Nhập”: không khớp với nhật ký',
    ],
    [
      'an account that nobody made',
      'people',
      "insert into people select 9, 'Ai Đó', 'chair', 1, secret from people where id = 1",
      'tài khoản “Ai Đó”: không có trong nhật ký',
    ],
    [
      'an account that was ended',
      'people',
      'update people set active = 0 where id = 1',
      'tài khoản “Trần Thị Đếm”: không khớp với nhật ký',
    ],
    [
      'a PIN put in place of another',
      'people',
      'update people set secret = (select secret from people where id = 3) where id = 1',
      'tài khoản “Trần Thị Đếm”: không khớp với nhật ký',
    ],
    [
      'a recovery code that nobody made',
      'recovery_codes',
      "insert into recovery_codes (secret, at) select secret, '' from people where id = 3",
      'mã khôi phục: không có trong nhật ký',
    ],
    [
      'the declaration of the congress',
      'congress',
      "update congress set details = replace(details, 'Thử', 'Khác')",
      'khai báo đại hội: không khớp với nhật ký',
    ],
    [
      'what kind of file it is',
      'congress',
      "update congress set kind = 'sample'",
      'khai báo đại hội: không khớp với nhật ký',
    ],
    [
      'the key and its public half',
      'signing_keys',
      `update signing_keys set public_key = '${'ab'.repeat(32)}'`,
      'khoá ký không phải là khoá lúc tạo tệp',
    ],
    [
      'the time beside a line of the journal',
      'journal',
      "update journal set at = '2020-01-01' where seq = 9",
      'nhật ký, dòng 9',
    ],
    [
      'the name beside a line of the journal',
      'journal',
      "update journal set actor = 'Ai Đó' where seq = 9",
      'nhật ký, dòng 9',
    ],
    ['a line that was taken out', 'journal', 'delete from journal where seq = 12', 'nhật ký, thiếu dòng 12'],
    [
      'the last lines that were cut off',
      'journal',
      'delete from journal where seq > (select max(seq) - 1 from journal)',
      `${round}, niêm phong: không khớp với nhật ký`,
    ],
    [
      'lines that changed places',
      'journal',
      'update journal set seq = case seq when 11 then 1012 when 12 then 1011 end where seq in (11, 12); update journal set seq = seq - 1000 where seq > 1000',
      'nhật ký, dòng 11',
    ],
    [
      'a line by the whole row of another',
      'journal',
      'update journal set (action, open, closed, salt) = (select action, open, closed, salt from journal where seq = 20) where seq = 21',
      'nhật ký, dòng 21',
    ],
  ])('is told: %s', async (_, table, sql, where) => {
    expect(await toldAfter(table, sql)).toContain(where);
  });
});

test('a hand that writes the whole chain anew after a change cannot keep the journal that the signed minutes name', async () => {
  const { client, path } = await countedTwice();
  behindItsBack(path, 'entries', "update entries set at = '2020-01-01' where id = 1");
  behindItsBack(
    path,
    'journal',
    `update journal set at = '2020-01-01', closed = json_set(closed, '$.at', '2020-01-01')
     where seq = (select min(seq) from journal where action = 'ballot-recorded')`,
  );
  chainAnew(path);
  await expect(client.files.open({ path })).rejects.toMatchObject({
    data: { code: 'file-damaged', params: { detail: `${round}: nhật ký không còn là nhật ký lúc niêm phong` } },
  });
});

/** Every line again over what it says now, as the program itself would have written it. */
function chainAnew(path: string): void {
  const database = new SqliteDatabase(path);
  database.exec('drop trigger journal_are_never_changed');
  const rows = database.prepare<[], Stored>('select * from journal order by seq').all();
  const update = database.prepare('update journal set previous = ?, hash = ? where seq = ?');
  let previous = firstPrevious;
  for (const { seq, action, round_id, open, closed, salt } of rows) {
    const line = journalLine(
      {
        seq,
        action,
        round: round_id ?? undefined,
        open: open === null ? undefined : (JSON.parse(open) as Record<string, unknown>),
        closed: closed === null ? undefined : closedDigest(JSON.parse(closed), salt!, sha256),
      },
      previous,
      sha256,
    );
    update.run(previous, line.hash, seq);
    previous = line.hash;
  }
  database.close();
}

interface Stored {
  readonly seq: number;
  readonly action: string;
  readonly round_id: number | null;
  readonly open: string | null;
  readonly closed: string | null;
  readonly salt: string | null;
}
