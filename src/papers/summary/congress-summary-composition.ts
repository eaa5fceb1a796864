/** Cơ cấu người trúng cử: women, ethnic minorities, ages and posts, one row an election. */
import type { Composition } from '../../election/composition.ts';
import { percentOf } from '../../election/percent.ts';
import { decimalComma } from '../../vietnamese/numbers.ts';
import type { SummaryElection } from './congress-summary-facts.ts';
import type { Block, TableBlock } from '../document.ts';
import { line, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';

/** Posts named one by one; the others are summed up. */
const postsNamed = 12;
const unknown = 'chưa khai';

export function compositionOf(elections: readonly SummaryElection[]): Section | null {
  const filled = elections.filter(({ composition }) => composition.people > 0);
  if (filled.length === 0) return null;
  const title = 'Cơ cấu người trúng cử';
  if (!filled.some(({ composition }) => isKnown(composition))) {
    return { title, blocks: [line('Danh sách bầu cử không khai ngày sinh, giới tính, dân tộc, chức vụ.')] };
  }
  return {
    title,
    blocks: [opens('Cơ cấu theo từng cuộc bầu cử:'), peopleTable(filled), ...agesOf(filled), ...postsOf(filled)],
  };
}

function isKnown({ known, posts }: Composition): boolean {
  return known.sex + known.ethnicGroup + known.birthDate + posts.length > 0;
}

function peopleTable(elections: readonly SummaryElection[]): TableBlock {
  return {
    kind: 'table',
    size: 'small',
    columns: [
      { title: 'Cuộc bầu cử', width: 34, align: 'left' },
      { title: 'Số người', width: 10, align: 'center' },
      { title: 'Nữ', width: 16, align: 'center' },
      { title: 'Dân tộc thiểu số', width: 16, align: 'center' },
      { title: 'Tuổi bình quân', width: 12, align: 'center' },
      { title: 'Trẻ nhất – cao nhất', width: 14, align: 'center' },
    ],
    rows: elections.map(({ title, composition }) => [
      title,
      String(composition.people),
      part(composition.women, composition.known.sex, composition.people),
      part(composition.minorities, composition.known.ethnicGroup, composition.people),
      composition.meanAge === null ? unknown : decimalComma(composition.meanAge),
      rangeOf(composition),
    ]),
  };
}

/** "12 (21,82 %)"; where not everyone is known, of how many. */
function part(count: number, known: number, people: number): string {
  if (known === 0) return unknown;
  if (known < people) return `${count} (trong ${known} người có khai)`;
  return `${count} (${decimalComma(percentOf(count, people))}\u00a0%)`;
}

function rangeOf({ youngest, oldest }: Composition): string {
  return youngest === null || oldest === null ? unknown : `${youngest} – ${oldest}`;
}

function agesOf(elections: readonly SummaryElection[]): readonly Block[] {
  const dated = elections.filter(({ composition }) => composition.known.birthDate > 0);
  const groups = dated[0]?.composition.ages ?? [];
  if (groups.length === 0) return [];
  return [
    opens('Độ tuổi (số người):'),
    {
      kind: 'table',
      size: 'small',
      columns: [
        { title: 'Cuộc bầu cử', width: 34, align: 'left' },
        ...groups.map((group) => ({ title: ageInWords(group), width: 66 / groups.length, align: 'center' as const })),
      ],
      rows: dated.map(({ title, composition }) => [title, ...composition.ages.map(({ count }) => String(count))]),
    },
  ];
}

function ageInWords({ from, to }: Composition['ages'][number]): string {
  if (to === null) return `Từ ${from}`;
  return from === 0 ? `Đến ${to}` : `${from} – ${to}`;
}

function postsOf(elections: readonly SummaryElection[]): readonly Block[] {
  const lines = elections.flatMap(({ title, composition: { posts } }) => {
    if (posts.length === 0) return [];
    const named = posts.slice(0, postsNamed).map(({ post, count }) => `${post}: ${count}`);
    const others = posts.slice(postsNamed);
    const rest = others.length === 0 ? '' : `; chức vụ khác: ${others.reduce((sum, { count }) => sum + count, 0)}`;
    return [line(`– ${title}: ${named.join('; ')}${rest}.`)];
  });
  return lines.length === 0 ? [] : [opens('Chức vụ (số người):'), ...lines];
}
