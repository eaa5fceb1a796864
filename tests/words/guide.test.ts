import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsVi } from '../../src/words/findings.ts';

const guide = readFileSync(new URL('../../HUONG-DAN.md', import.meta.url), 'utf8');

describe('the guide for committees', () => {
  test.each(Object.entries(findingsVi))('lists finding %s in the words of the screen', (code, { title, action }) => {
    const shown = title.replaceAll(/\{\{\w+\}\}/gu, '…');
    expect(guide).toContain(`| ${code} | ${shown} | ${action} |`);
  });
});
