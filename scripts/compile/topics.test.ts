import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Topic } from '../../src/schemas/topic.ts';
import { compileTopics, readTopics } from './topics.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of seeds with nothing but `topics.yml`. */
function folderOf(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'topics-'));
  folders.push(folder);
  writeFileSync(join(folder, 'topics.yml'), yaml);
  return folder;
}

type Report = Parameters<typeof compileTopics>[1]['reports'][number];

function report(county: string, year: number, texts: readonly string[]): Report {
  return {
    seed: {
      id: `${county}-${year}`,
      source: { county, year, kind: 'work-report', date: `${year}-02-20` },
    },
    blocks: texts.map((text, index) => ({
      id: `p${index + 1}`,
      type: text.startsWith('〔缺文') ? 'gap' : 'paragraph',
      text,
      path: ['一、工作安排'],
      marks: text.includes('……') ? [{ start: 0, end: 1, kind: 'gap', id: 'lost' }] : [],
    })),
  };
}

const reports = [
  report('jia', 2025, ['修路。', '大桥年内通车。', '老大桥不再通行。']),
  report('jia', 2021, ['五年内建成一座大桥。', '五年内建成一座水库，一座水库。', '〔缺文：大桥〕']),
  report('jia', 2024, ['修路，……', '〔缺文〕']),
  report('yi', 2024, ['大桥年内通车。']),
];
const library = {
  counties: ['jia', 'yi'],
  indicators: ['bridges', 'ferries'],
  observations: [
    { county: 'jia', indicator: 'bridges' },
    { county: 'yi', indicator: 'ferries' },
  ],
  reports,
};
const topic: Topic = {
  slug: 'bridge',
  county: 'jia',
  title: '大桥',
  subject: '大桥的建设。',
  theme: '交通',
  terms: ['大桥'],
  passages: [
    { report: 'jia-2025', quote: '大桥年内通车。', role: 'promise' },
    { report: 'jia-2021', quote: '五年内建成一座大桥', role: 'promise', note: '只此一处。' },
  ],
};
const [passage] = topic.passages as [Topic['passages'][number]];

function compile(changes: Partial<Topic>) {
  return compileTopics([{ ...topic, ...changes }], library)[0];
}

/** The messages of the faults that compiling a changed topic finds. */
function faults(changes: Partial<Topic>): string[] {
  try {
    compile(changes);
  } catch (error) {
    if (error instanceof AggregateError) return error.errors.map(({ message }) => message);
  }
  return [];
}

test('only indicators of which the county’s reports tell something are published', () => {
  expect(compile({ indicators: ['ferries', 'bridges'] })?.indicators).toEqual(['bridges']);
});

describe('passages', () => {
  test('a quote is found in its block; the oldest report comes first', () => {
    expect(compile({})?.passages).toEqual([
      {
        report: 'jia-2021',
        role: 'promise',
        quote: '五年内建成一座大桥',
        note: '只此一处。',
        block: 'p1',
        number: 1,
        start: 0,
        end: 9,
        path: ['一、工作安排'],
        url: '/jia/2021/#p1',
      },
      {
        report: 'jia-2025',
        role: 'promise',
        quote: '大桥年内通车。',
        note: null,
        block: 'p2',
        number: 2,
        start: 0,
        end: 7,
        path: ['一、工作安排'],
        url: '/jia/2025/#p2',
      },
    ]);
  });

  test('of words that stand there several times, the one that is meant', () => {
    const quote = { words: '一座水库', nth: 2, of: 2 };
    const passages = [{ report: 'jia-2021', quote, role: 'promise' as const }];
    expect(compile({ terms: ['水库'], passages })?.passages).toMatchObject([
      { quote: '一座水库', block: 'p2', start: 10, end: 14 },
    ]);
  });

  test.each([
    ['桥梁年内通车。', '出现 0 次，应为 1 次。请照 src/content/reports/jia-2021.md 的文字改正引文'],
    ['一座水库', '出现 2 次，应为 1 次。请把引文写长，或写明是几处中的哪一处（nth、of）'],
  ])('%s is not there once', (quote, found) => {
    expect(faults({ passages: [{ ...passage, report: 'jia-2021', quote }] })).toEqual([
      expect.stringContaining(
        `seeds/topics.yml 的 bridge：“${quote}”在 src/content/reports/jia-2021.md 中${found}`,
      ),
    ]);
  });

  test('a quote that no term finds is a fault', () => {
    expect(faults({ passages: [...topic.passages, { ...passage, quote: '修路。' }] })).toEqual([
      expect.stringContaining('“修路。”所在的一段没有 terms 中的词'),
    ]);
  });

  test('the same words are not quoted twice', () => {
    expect(faults({ passages: [passage, { ...passage, quote: '年内通车' }] })).toEqual([
      expect.stringContaining('“大桥年内通车。”与“年内通车”有重叠'),
    ]);
  });
});

describe('coverage', () => {
  test('every report of the county is told of: how many blocks mention the topic, and how many gaps it has', () => {
    expect(compile({ terms: ['大桥', '老大桥'] })?.reports).toEqual([
      {
        report: 'jia-2021',
        year: 2021,
        kind: 'work-report',
        mentions: 1,
        unquoted: 0,
        unquotedTerms: [],
        // What an editor says of lost words is no mention.
        gaps: 1,
      },
      {
        report: 'jia-2024',
        year: 2024,
        kind: 'work-report',
        mentions: 0,
        unquoted: 0,
        unquotedTerms: [],
        gaps: 2,
      },
      {
        report: 'jia-2025',
        year: 2025,
        kind: 'work-report',
        mentions: 2,
        unquoted: 1,
        unquotedTerms: ['大桥', '老大桥'],
        gaps: 0,
      },
    ]);
  });

  test('a term that no report of the county uses is a fault', () => {
    expect(faults({ terms: ['大桥', '隧道'] })).toEqual([
      'seeds/topics.yml 的 bridge：jia 的报告都没有写到“隧道”。请照报告的写法改正 terms，或删去它。',
    ]);
  });
});

test.each([
  [{ county: 'bing' }, '不认识的县 bing。请改为 jia、yi 之一，或在 seeds/counties.yml 中加上它。'],
  [
    { passages: [{ ...passage, report: 'yi-2024' }] },
    'jia 没有名为 yi-2024 的报告。请改为 jia-2021、jia-2024、jia-2025 之一。',
  ],
  [
    { indicators: ['bridges', 'tunnels'] },
    '不认识的指标 tunnels。请改为 seeds/indicators.yml 中的 slug，或删去。',
  ],
])('%j is not there', (changes, message) => {
  expect(faults(changes)).toEqual([`seeds/topics.yml 的 bridge：${message}`]);
});

test('faults of all topics are told at once', () => {
  const wrong = { ...topic, county: 'bing' };
  expect(() => compileTopics([wrong, { ...wrong, slug: 'road' }], library)).toThrow(
    expect.objectContaining({ errors: [expect.anything(), expect.anything()] }),
  );
});

describe('topics.yml', () => {
  const entry = `- slug: bridge
  county: jia
  title: 大桥
  subject: 大桥的建设。
  theme: 交通
  terms: [大桥]
  passages:
    - { report: jia-2021, quote: 五年内建成一座大桥, role: promise }
`;

  test('an entry is read', () => {
    expect(readTopics(folderOf(entry))).toMatchObject([{ slug: 'bridge', terms: ['大桥'] }]);
  });

  test('two topics of one name want one address', () => {
    expect(() => readTopics(folderOf(entry + entry))).toThrow(
      'seeds/topics.yml 的 bridge：出现了两次。请给其中一条另取 slug。',
    );
  });

  test.each([
    [
      entry.replace('role: promise', 'role: kept'),
      /^seeds\/topics\.yml:8：条目 bridge 的字段 passages\.0\.role：/,
    ],
    [entry.replace('terms: [大桥]', 'terms: [大 桥]'), '应为连写的一个词'],
    [entry.replace('subject', 'subjekt'), 'subjekt'],
  ])('a fault is told with its line', (yaml, message) => {
    expect(() => readTopics(folderOf(yaml))).toThrow(message);
  });
});
