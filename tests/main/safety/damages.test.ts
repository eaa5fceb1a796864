import { describe, expect, test } from 'vitest';
import { behindItsBack, sealedFile } from './sealed-file.ts';

/** Why the file does not open, or null. */
async function detailOfOpening(place: Awaited<ReturnType<typeof sealedFile>>): Promise<string | null> {
  try {
    await place.client.files.open({ path: place.path });
    return null;
  } catch (error) {
    const { data } = error as { data?: { code: string; params: { detail: string } } };
    expect(data?.code).toBe('file-damaged');
    return data?.params.detail ?? '';
  }
}

describe('a file changed behind the back of the program is refused and says where', () => {
  test('not at all, as it was left', async () => {
    expect(await detailOfOpening(await sealedFile())).toBeNull();
  });

  test.each([
    ['a changed line', "update journal set action = 'x' where seq = 5", 'nhật ký, dòng 5'],
    ['changed details that never leave the file', "update journal set closed = '{}' where seq = 9", 'nhật ký, dòng 9'],
    ['a missing line', 'delete from journal where seq = 6', 'nhật ký, thiếu dòng 6'],
    ['missing lines', 'delete from journal where seq in (6, 7)', 'nhật ký, thiếu các dòng 6–7'],
    ['two lines that changed places', 'update journal set seq = 99 where seq = 7', 'nhật ký, thiếu dòng 7'],
  ])('the journal: %s', async (_, sql, where) => {
    const place = await sealedFile();
    behindItsBack(place.path, 'journal', sql);
    expect(await detailOfOpening(place)).toContain(where);
  });

  test('a ballot of an open round', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'entries', "update entries set marks = 'x,x,' where id = 12");
    expect(await detailOfOpening(place)).toBe('“Bầu Ban Chấp hành” lần 1, tập 1, phiếu 2: không khớp với nhật ký');
  });

  test('a ballot that is gone, and one that nobody keyed', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'entries', 'delete from entries where id = 22');
    expect(await detailOfOpening(place)).toContain('tập 2, phiếu 5: có trong nhật ký mà không có trong tệp');
    const other = await sealedFile();
    behindItsBack(
      other.path,
      'entries',
      "insert into entries (reading_id, serial, withdrawn, defects, marks, at, actor) select max(id), 9, 0, '', ',,x', '', '' from readings",
    );
    expect(await detailOfOpening(other)).toContain('tập 2, phiếu 9: không có trong nhật ký');
  });

  test('what was sealed', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'seals', `update seals set result_hash = '${'0'.repeat(64)}'`);
    expect(await detailOfOpening(place)).toContain('“Bầu Ban Chấp hành” lần 1: kết quả không khớp với niêm phong');
  });

  test.each([
    ['the minutes', "minutes = replace(minutes, 'Trần Thị Đếm', 'Trần Thị Đêm')"],
    ['the time of the seal', "at = '2020-01-01T00:00:00.000Z'"],
    ['the signature itself', `signature = '${'ab'.repeat(64)}'`],
  ])('what the key of the file signed when it was sealed: %s', async (_, change) => {
    const place = await sealedFile();
    behindItsBack(place.path, 'seals', `update seals set ${change}`);
    expect(await detailOfOpening(place)).toContain(
      '“Bầu Ban Chấp hành” lần 1: chữ ký của niêm phong không phải của khoá tệp này',
    );
  });

  test('a row that points nowhere', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'seals', 'update seals set round_id = 77');
    expect(await detailOfOpening(place)).toContain('bảng seals, dòng 1: không có dòng tương ứng trong rounds');
  });

  test('the declaration of the congress', async () => {
    const place = await sealedFile();
    behindItsBack(place.path, 'congress', 'delete from congress');
    expect(await detailOfOpening(place)).toContain('khai báo đại hội');
  });
});

test('of many damages three are told and the others counted', async () => {
  const place = await sealedFile();
  behindItsBack(place.path, 'journal', "update journal set hash = printf('%064d', seq) where seq > 3");
  expect(await detailOfOpening(place)).toMatch(/dòng 4; nhật ký, dòng 5; nhật ký, dòng 6; và \d+ chỗ khác$/u);
});
