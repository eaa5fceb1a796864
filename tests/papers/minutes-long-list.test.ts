import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import type { Candidate, Person, RoundDefinition, Style } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import type { MinutesCongress, MinutesFacts } from '../../src/papers/minutes/minutes-facts.ts';
import { readPdf } from '../main/documents/pdf-text.ts';
import { textOf } from './paper-text.ts';
import { against, inFavour, sampleDefinition, sampleFacts } from './sample-facts.ts';

function sample(name: string): string {
  return readFileSync(new URL(`../../fixtures/sample/${name}.json`, import.meta.url), 'utf8');
}
const { congress } = JSON.parse(sample('congress')) as {
  congress: MinutesCongress & { presidium: Person[]; committee: Person[] };
};
const { title, candidates } = JSON.parse(sample('election-1')) as { title: string; candidates: Candidate[] };

/** The sample congress elects 55 of 63, nobody falling short, two ballots ruled on. */
function provincial(style: Style, change: Partial<RoundDefinition> = {}): MinutesFacts {
  const definition = { ...sampleDefinition(63, style, 55), title, candidates, ...change };
  const ballots = Array.from({ length: 346 }, (_, ballot) => ({
    batch: Math.floor(ballot / 50) + 1,
    serial: (ballot % 50) + 1,
    defects: [],
    votes: 55,
    marks: definition.candidates.map((_one, index) => {
      const kept = index < definition.seats && (index * 3 + ballot * 7) % 346 >= index;
      return kept ? inFavour[style] : against[style];
    }),
  }));
  const ruling = {
    batch: 3,
    serial: 17,
    doubt: 'Nét gạch ở dòng 37 chỉ chạm vào họ',
    reason: 'Gạch một phần',
    article: '',
    votesFor: 9,
    votesAgainst: 0,
    verdict: 'valid' as const,
  };
  const { presidium, committee, organisation, superior, name, ordinal, term, place } = congress;
  return sampleFacts(definition, {
    result: tally(definition, ballots),
    rulings: [ruling, { ...ruling, batch: 6, serial: 42 }],
    presidium,
    committee,
    congress: { organisation, superior, name, ordinal, term, place, day: '2025-10-15' },
  });
}

function laidOut(facts: MinutesFacts, resultInAnnex: boolean): MinutesFacts {
  return { ...facts, congress: { ...facts.congress, layout: { resultInAnnex } } };
}

const annexTitle = 'Kết quả kiểm phiếu của những người trong danh sách bầu cử (xếp theo thứ tự trên phiếu bầu)';

/** The blocks of the first annex, from its title to the next one. */
function firstAnnex(facts: MinutesFacts) {
  const { blocks } = minutes(facts);
  const from = blocks.findIndex((block) => block.kind === 'title' && block.text === 'Phụ lục 1');
  const to = blocks.findIndex((block, index) => index > from && block.kind === 'title');
  return blocks.slice(from, to);
}

describe('the minutes of a long list', () => {
  test.each(['strike', 'agree'] as const)('are two pages of 63 names with 55 elected: %s', async (style) => {
    const facts = provincial(style);
    expect(facts.result.elected).toHaveLength(55);
    const { pages } = await readPdf(await drawPdf(minutes(facts), { createdAt: new Date(0) }));
    const signed = pages.findIndex(({ text }) => text.includes('T/M ĐOÀN CHỦ TỊCH'));
    expect(signed).toBe(1);
    for (const name of facts.result.elected.map((one) => candidates[one - 1]!.name)) {
      expect(pages.slice(0, 2).some(({ text }) => text.includes(name))).toBe(true);
    }
    const body = pages.slice(0, 2).flatMap(({ texts }) => texts.filter(({ y }) => y > 57 && y < 785));
    expect(Math.min(...body.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
    expect(pages[2]!.text).toContain('PHỤ LỤC 1');
  });

  test.each(['strike', 'agree'] as const)('name the annex, which the head of the committee closes: %s', (style) => {
    const facts = provincial(style);
    expect(textOf(minutes(facts))).toContain('Phụ lục 1 (63 đồng chí) là bộ phận không tách rời của biên bản này.');
    const [heading, votes, code, signature] = firstAnnex(facts);
    expect(heading).toMatchObject({ subtitle: annexTitle });
    expect(code).toMatchObject({ kind: 'qr', text: facts.resultHash });
    expect(signature).toMatchObject({
      kind: 'signatures',
      places: [{ title: '' }, { title: 'Trưởng ban kiểm phiếu', note: '(ký, ghi rõ họ tên)', name: 'Lưu Quang Thịnh' }],
    });
    const share = 'Tỷ\u00a0lệ\u00a0% trên\u00a0348';
    const one = [
      'TT',
      'Họ và tên',
      ...(style === 'agree' ? ['Đồng ý', 'Không đồng ý', 'Không tính'] : ['Số phiếu']),
      share,
    ];
    const columns = votes?.kind === 'table' ? votes.columns.map((column) => column.title) : [];
    expect(columns).toEqual(style === 'agree' ? one : [...one, ...one]);
  });

  test('the confirmation of the annex stands on a page with rows of it, whatever the number of names', async () => {
    for (const names of [46, 52, 58, 64, 70, 76, 82, 88]) {
      const facts = sampleFacts(sampleDefinition(names, 'agree', names));
      const { pages } = await readPdf(await drawPdf(minutes(facts), { createdAt: new Date(0) }));
      const last = facts.definition.candidates.at(-1)!.name;
      const annex = pages.findIndex(({ text }) => text.includes('PHỤ LỤC 1'));
      const next = pages.findIndex(({ text }) => text.includes('PHỤ LỤC 2'));
      const closing = pages[next - 1]!.text;
      expect(next).toBeGreaterThan(annex);
      expect(closing, String(names)).toContain('Lý Thị Ngà');
      expect(closing, String(names)).toContain(last);
    }
  });

  test('number the other annexes after it', () => {
    const titles = minutes(provincial('strike')).blocks.flatMap((block) =>
      block.kind === 'title' ? [[block.text, block.subtitle]] : [],
    );
    expect(titles.slice(1).map(([text]) => text)).toEqual(['Phụ lục 1', 'Phụ lục 2', 'Phụ lục 3', 'Phụ lục 4']);
    expect(titles[2]).toEqual(['Phụ lục 2', 'Danh sách bầu cử']);
    expect(textOf(minutes(provincial('strike')))).toContain('xếp theo thứ tự trên phiếu bầu (Phụ lục 1 và 2).');
  });

  test('count those whose names voters wrote apart', () => {
    const written = { number: 64, name: 'Lò Thị Mây', written: true };
    const facts = provincial('list', { writeIn: true, candidates: [...candidates, written] });
    expect(textOf(minutes(facts))).toContain('Phụ lục 1 (63 đồng chí, 1 đồng chí được ghi thêm) là bộ phận');
    expect(JSON.stringify(firstAnnex(facts))).toContain('Lò Thị Mây (ghi thêm)');
  });

  test('hold the whole result where the organisation wants it so, as those of 45 names do', () => {
    const within = [
      laidOut(provincial('strike'), false),
      sampleFacts(sampleDefinition(45, 'strike', 38)),
      laidOut(sampleFacts(sampleDefinition(45, 'strike', 38)), true),
    ];
    for (const facts of within) {
      const text = textOf(minutes(facts));
      expect(text).not.toContain(annexTitle);
      expect(text).not.toContain('bộ phận không tách rời');
      expect(text).toContain('tên ở bảng kết quả dưới đây');
    }
    expect(textOf(minutes(sampleFacts(sampleDefinition(46, 'strike', 38))))).toContain(annexTitle);
  });

  test('of a straw poll have everyone in its outcome', () => {
    const text = textOf(minutes(provincial('list', { poll: true })));
    expect(text).not.toContain(annexTitle);
    expect(text).toContain('xếp theo số phiếu từ cao xuống thấp');
  });
});
