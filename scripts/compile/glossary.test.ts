import { expect, test } from 'vitest';
import { compileGlossary, findUses } from './glossary.ts';

const text = '推进“三个一批”，即签约、开工、投产。';
const seed = { id: 'a-2024-work-report', text };
const blocks = [
  { id: 'p1', text, segments: [{ from: 0, to: text.length, start: 0, end: text.length }] },
];

/** The terms as the site reads them, with one report. */
function compile(terms: Parameters<typeof compileGlossary>[0]) {
  return compileGlossary(terms, [{ seed, uses: findUses(terms, blocks), getBlocks: () => blocks }]);
}

const term = {
  slug: 'batches',
  term: '三个一批',
  explanation: '三批。',
  source: 'common',
} as const;

test('a term knows the first block of each report that uses it', () => {
  expect(compile([term])).toEqual([
    {
      slug: 'batches',
      term: '三个一批',
      forms: ['三个一批'],
      explanation: '三批。',
      source: null,
      uses: [{ report: 'a-2024-work-report', block: 'p1' }],
    },
  ]);
});

test('words that explain a term have their block', () => {
  const source = { report: 'a-2024-work-report', quote: '即签约、开工、投产' };
  expect(compile([{ ...term, source }])[0]?.source).toEqual({
    ...source,
    block: 'p1',
  });
});

test('a term that stands in no report is an error, and so is a quote that does not stand there', () => {
  expect(() => compile([{ ...term, term: '四个一批' }])).toThrow(
    'seeds/glossary.yml 的 四个一批：没有一份报告用到',
  );
  const source = { report: 'a-2024-work-report', quote: '并无此句' };
  expect(() => compile([{ ...term, source }])).toThrow(
    'seeds/a-2024-work-report.txt 中没有“并无此句”',
  );
});
