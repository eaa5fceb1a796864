import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { run } from '../programs.ts';
import { withFile } from '../written-file.ts';

test('Poppler copies every candidate of the minutes in composed letters', async () => {
  const facts = sampleFacts(sampleDefinition(63));
  const bytes = await drawPdf(minutes(facts), { createdAt: new Date('2026-01-05T08:42:00Z') });
  const text = await withFile('minutes.pdf', bytes, (path) => run('pdftotext', '-layout', path, '-'));
  expect(text).toBe(text.normalize('NFC'));
  const plain = text.replaceAll(/\s+/gu, ' ');
  expect(facts.definition.candidates.filter(({ name }) => !plain.includes(name))).toEqual([]);
});
