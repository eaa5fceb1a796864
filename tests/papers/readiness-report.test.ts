import { describe, expect, test } from 'vitest';
import { readinessReport } from '../../src/papers/readiness-report.ts';
import type { TestFindings } from '../../src/papers/readiness-report.ts';
import { textOf } from './paper-text.ts';
import { roundFacts, testFindings } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';

const definition = sampleDefinition(3, 'strike', 2);

function textFor(change: Partial<TestFindings> = {}): string {
  return textOf(readinessReport({ ...roundFacts(definition), test: testFindings(definition, change) }));
}

describe('the readiness report', () => {
  test('of a test that went well says so, with the deck, the version and the key', () => {
    const text = textFor();
    expect(text).toContain('một bộ 24 (hai mươi tư) phiếu thử có kết quả biết trước');
    expect(text).toContain('kết quả kiểm khớp với kết quả biết trước, máy sẵn sàng kiểm phiếu.');
    expect(text).toContain('phiên bản 0.1.0');
    expect(text).toContain('Mã khoá: 1f0c 99ab 4e21 77d0 b3c5');
    expect(text).toContain('2 | Trần Thị Ân | 12 | 12');
  });

  test('names whoever was counted otherwise than expected, and says that the computer is not ready', () => {
    const { rows } = testFindings(definition);
    const text = textFor({ rows: rows.with(1, { ...rows[1]!, counted: 11 }), passed: false });
    expect(text).toContain('CHƯA sẵn sàng kiểm phiếu (1 số liệu không khớp).');
    expect(text).toContain('2 | Trần Thị Ân | 12 | 11 ≠');
    expect(text).toContain('số 2.');
  });

  test('tells the check of the computer that failed', () => {
    const text = textFor({ checks: [{ check: 'backup', passed: false, detail: 'chưa chọn' }], passed: false });
    expect(text).toContain('CHƯA sẵn sàng kiểm phiếu (1 mục kiểm tra máy chưa đạt).');
    expect(text).toContain('Bản sao thứ hai của tệp | CHƯA\u00a0ĐẠT | chưa chọn');
  });

  test('tells the time of the computer as papers do', () => {
    const text = textFor({ checks: [{ check: 'clock', passed: true, detail: '2026-01-05 07:12' }] });
    expect(text).toContain('Đồng hồ của máy | Đạt | 07 giờ 12 phút, ngày 05 tháng 01 năm 2026');
  });

  test('gives the places of ballots that were keyed otherwise than printed', () => {
    expect(textFor({ wrongBallots: [{ batch: 1, serial: 4 }] })).toContain(
      'Phiếu nhập khác với bản in: tập 1 phiếu 4.',
    );
  });
});
