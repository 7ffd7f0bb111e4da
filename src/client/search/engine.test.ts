import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportEntry, SearchBlock } from '../../search/build/records.ts';
import { fold } from '../../search/fold.ts';
import { type Scope, scan } from '../../search/match.ts';
import { parseQuery } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';
import { blockTokens } from '../../search/tokens.ts';
import { type Filters, type Index, type Order, SearchEngine, type Sort } from './engine.ts';

interface Report extends Partial<ReportEntry> {
  blocks: readonly (string | Partial<SearchBlock>)[];
}

function blockOf(block: string | Partial<SearchBlock>, number: number): SearchBlock {
  const given = typeof block === 'string' ? { text: block } : block;
  return { id: `p${number}`, type: 'paragraph', text: '', path: [], ...given };
}

/** The letters of the index for a string: it cannot tell all characters apart. */
function lettersOf(string: string): string {
  const words = blockTokens(fold(string).text).slice(0, -1);
  return words.map((word) => [...word][0]).join('');
}

/** An index over texts in memory, which reads them through for each question; some blocks a record. */
function indexOf(reports: readonly Report[], perRecord = 2): Index & { fetched: Set<number> } {
  const entries = reports.map(
    ({ blocks: _, ...entry }, number): ReportEntry => ({
      path: `county/${2030 - number}/`,
      title: `报告${number}`,
      county: 'jia',
      countyName: '甲县',
      year: 2030 - number,
      kind: 'work-report',
      date: '2024',
      ...entry,
    }),
  );
  const records = reports.flatMap(({ blocks }, report) => {
    const all = blocks.map(blockOf);
    const count = Math.ceil(all.length / perRecord);
    return Array.from({ length: count }, (_, part) => ({
      report,
      part,
      blocks: all.slice(part * perRecord, (part + 1) * perRecord),
    }));
  });
  const recordsOf = (report: number) =>
    records.flatMap((record, number) => (record.report === report ? [number] : []));
  const fetched = new Set<number>();
  return {
    fetched,
    catalog: {
      version: '1',
      reports: entries,
      records: reports.map((_, report) => recordsOf(report).length),
      blocks: records.flatMap(({ blocks }) => blocks).length,
      frequent: [],
    },
    reportOf: (record) => records[record]?.report ?? 0,
    recordsOf,
    blocksWith: async (string) => {
      const letters = lettersOf(string);
      const holding = records.map(({ blocks }) =>
        blocks.flatMap((block, position) =>
          readings(block).some((text) => lettersOf(text).includes(letters)) ? position : [],
        ),
      );
      return new Map(
        holding.flatMap((positions, record) =>
          positions.length > 0 ? [[record, new Set(positions)] as const] : [],
        ),
      );
    },
    fragment: async (record) => {
      fetched.add(record);
      const { blocks = [] } = records[record] ?? {};
      return {
        paths: blocks.map(({ path }) => path),
        blocks: blocks.map(({ id, type, text, printed }, position) => [
          id,
          type,
          text,
          position,
          ...(printed === undefined ? [] : ([printed] as const)),
        ]),
      };
    },
    partsOf: async () => (record, block) => records[record]?.blocks[block]?.path[0] ?? '',
  };
}

interface Asked {
  scope?: Scope;
  order?: Order;
  filters?: Partial<Filters>;
}

const all: Filters = { county: '', year: '', kind: '', part: '' };

/** What is found in some reports, told as the ids of the blocks: those of the first as 1, 2, … */
async function find(
  reports: readonly Report[],
  query: string,
  { scope = 'block', order = 'newest', filters = {} }: Asked = {},
) {
  const index = indexOf(reports);
  const engine = new SearchEngine(index);
  const parsed = parseQuery(query);
  const found = await engine.find(parsed, scope, { ...all, ...filters }, order);
  const hits = await engine.show(found, 0, 1000, parsed);
  return { engine, index, parsed, found, hits, texts: hits.map(({ text }) => text) };
}

describe('a hyphen excludes', () => {
  const reports = [{ blocks: ['工业增长', '工业和农业', '农业'] }, { blocks: ['工业下降'] }];
  test('the blocks that hold the word', async () => {
    expect((await find(reports, '工业')).texts).toEqual(['工业增长', '工业和农业', '工业下降']);
    expect((await find(reports, '工业 -农业')).texts).toEqual(['工业增长', '工业下降']);
    expect((await find(reports, '工业 -增长 -下降')).texts).toEqual(['工业和农业']);
  });
  test('or the reports that do', async () => {
    expect((await find(reports, '工业 -农业', { scope: 'report' })).texts).toEqual(['工业下降']);
  });
  test('also by the simplified spelling, and in what is printed', async () => {
    const printed = [{ start: 0, end: 1, text: '农' }];
    const corrected = [{ blocks: [{ text: '林业和工业', printed }, '工业'] }];
    expect((await find(reports, '工业 -農業')).texts).toEqual(['工业增长', '工业下降']);
    expect((await find(corrected, '工业 -农业')).texts).toEqual(['工业']);
  });
});

/** Few characters, so that much is found: letters, what is folded, and two that the index takes for one. */
const characters = fc.constantFrom(...'甲乙丙', '规', '規', '5', '%', ' ', 'Ａ', '😀', '😁', '\n');
const texts = fc.string({ unit: characters, maxLength: 8 });
const blocks = texts.chain((text) =>
  fc.option(
    fc.record({ start: fc.nat(text.length), text: texts }).map(({ start, text: other }) => ({
      text,
      printed: [{ start, end: text.length, text: other }],
    })),
    { nil: { text } },
  ),
);
const libraries = fc.array(fc.array(blocks, { maxLength: 5 }), { maxLength: 4 });
const words = fc
  .tuple(
    fc.constantFrom('', '', '-'),
    fc.string({ unit: characters, minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([hyphen, word, quoted]) => `${hyphen}${quoted ? `"${word}"` : word}`);
const queries = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

test('what is found is what a reader of every text finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      libraries,
      queries,
      fc.constantFrom('block' as const, 'report' as const),
      async (library, line, scope) => {
        const query = parseQuery(line);
        const index = indexOf(library.map((report) => ({ blocks: report })));
        const found = await new SearchEngine(index).find(query, scope, all, 'newest');
        const expected = library.flatMap((report, number) =>
          scan(report.map(readings), query, scope).map((block) => {
            const record = index.recordsOf(number)[Math.floor(block / 2)];
            return [record, block % 2];
          }),
        );
        expect(found.places).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

describe('filters', () => {
  const reports: Report[] = [
    {
      county: 'jia',
      countyName: '甲县',
      year: 2025,
      blocks: [part('一', '水利'), part('二', '水')],
    },
    { county: 'yi', countyName: '乙县', year: 2025, kind: 'sessions', blocks: [part('一', '水')] },
    { county: 'jia', countyName: '甲县', year: 2024, kind: 'sessions', blocks: [part('三', '水')] },
  ];
  function part(heading: string, text: string): Partial<SearchBlock> {
    return { text, path: [heading] };
  }

  test('each value is counted under the other filters', async () => {
    const { found, hits } = await find(reports, '水', { filters: { county: 'jia' } });
    expect(hits.map(({ report }) => [report.county, report.year])).toEqual([
      ['jia', 2025],
      ['jia', 2025],
      ['jia', 2024],
    ]);
    expect(found).toMatchObject({
      unfiltered: 4,
      facets: {
        county: { jia: 3, yi: 1 },
        year: { 2025: 2, 2024: 1 },
        kind: { 'work-report': 2, sessions: 1 },
        part: { 一: 1, 二: 1, 三: 1 },
      },
    });
    expect([...found.reports]).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });

  test('a part is one of the reports that are left', async () => {
    const { found, texts } = await find(reports, '水', { filters: { county: 'jia', part: '一' } });
    expect(texts).toEqual(['水利']);
    expect(found.facets).toMatchObject({
      county: { jia: 1 },
      year: { 2025: 1 },
      part: { 一: 1, 二: 1, 三: 1 },
    });
  });

  test('two filters that nothing passes leave the way back', async () => {
    const { found } = await find(reports, '水', { filters: { county: 'yi', year: '2024' } });
    expect(found.places).toEqual([]);
    expect(found.facets).toEqual({ county: { jia: 1 }, year: { 2025: 1 }, kind: {}, part: {} });
  });

  test('reports come newest first, oldest first, or by county', async () => {
    const order = async (order: Order) =>
      (await find(reports, '水', { order })).hits.map(({ report }) => report.title);
    expect(await order('newest')).toEqual(['报告0', '报告0', '报告1', '报告2']);
    expect(await order('oldest')).toEqual(['报告2', '报告1', '报告0', '报告0']);
    // 甲 jiǎ stands before 乙 yǐ.
    expect(await order('county')).toEqual(['报告0', '报告0', '报告2', '报告1']);
  });
});

describe('what is shown', () => {
  const printed = [{ start: 0, end: 1, text: '澧' }];
  const reports: Report[] = [
    { blocks: [{ text: '涑水河', printed, path: ['一、水利'] }, '山', '山', '山', '河流和河道'] },
  ];

  test('is marked, in the reading that holds the words', async () => {
    expect((await find(reports, '水河')).hits).toMatchObject([
      { id: 'p0', text: '涑水河', marks: [[1, 3]], misread: [], path: ['一、水利'], inReport: 1 },
    ]);
    expect((await find(reports, '澧水')).hits).toMatchObject([
      { text: '澧水河', marks: [[0, 2]], misread: [{ printed: '澧', read: '涑' }] },
    ]);
  });

  test('is fetched only where it is shown', async () => {
    const { engine, index, found, parsed } = await find(reports, '河');
    index.fetched.clear();
    await engine.show(found, 1, 1, parsed);
    expect([...index.fetched]).toEqual([2]);
  });

  test('is one line for each time the words occur', async () => {
    const { engine, found, parsed } = await find(reports, '河');
    const { lines, blocks } = await engine.lines(found, parsed, 'place');
    expect(blocks).toBe(2);
    expect(
      lines.map(({ inBlock, before, words, after }) => [inBlock, before, words, after]),
    ).toEqual([
      [1, '涑水', '河', ''],
      [1, '', '河', '流和河道'],
      [2, '河流和', '河', '道'],
    ]);
  });

  test('lines are sorted by the words behind, or by those before from behind', async () => {
    const blocks = ['乙甲河乙', '甲乙河丙', '丙丙河甲'];
    const { engine, found, parsed } = await find([{ blocks }], '河');
    const sorted = async (sort: Sort) =>
      (await engine.lines(found, parsed, sort)).lines.map(({ id }) => blocks[Number(id.slice(1))]);
    expect(await sorted('place')).toEqual(blocks);
    // 丙 bǐng, 甲 jiǎ, 乙 yǐ.
    expect(await sorted('next')).toEqual(['甲乙河丙', '丙丙河甲', '乙甲河乙']);
    expect(await sorted('previous')).toEqual(['丙丙河甲', '乙甲河乙', '甲乙河丙']);
  });
});

test('where a word does not occur, its longest pieces that do are offered', async () => {
  const { engine, parsed } = await find([{ blocks: ['抽水', '蓄能电站', '蓄能'] }], '抽水蓄能');
  expect(await engine.near(parsed)).toEqual([
    { text: '抽水', blocks: 1 },
    { text: '蓄能', blocks: 2 },
  ]);
});
