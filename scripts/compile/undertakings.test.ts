import { expect, test } from 'vitest';
import { compileUndertakings } from './undertakings.ts';

function edition(id: string, year: number, text: string, kind = 'work-report' as const) {
  return {
    seed: { id, source: { county: 'a', year, kind, date: `${year}-01-05` } },
    blocks: [{ id: `${id}-1`, type: 'paragraph' as const, level: null, text, path: [] }],
  };
}

const promising = edition(
  'first',
  2024,
  '今年办好3件民生实事：一是改造28公里四好农村路。二是建成1所综合托育机构。三是送戏下乡200场。',
);

test('each item with the closest passage of each later report, oldest first', () => {
  const [list] = compileUndertakings([
    edition('third', 2026, '四好农村路已改造50公里。'),
    edition('second', 2025, '全县改造四好农村路30公里；办学条件改善。'),
    promising,
    edition('before', 2023, '改造四好农村路10公里。'),
  ]);
  expect(list).toMatchObject({
    id: 'first-first-1',
    report: 'first',
    year: 2024,
    name: '3件民生实事',
    quote: '今年办好3件民生实事',
    url: '/a/2024/#first-1',
    followed: ['second', 'third'],
  });
  expect(list?.items.map(({ quote }) => quote)).toEqual([
    '改造28公里四好农村路',
    '建成1所综合托育机构',
    '送戏下乡200场',
  ]);
  expect(list?.items[0]?.later.map(({ report, quote }) => [report, quote])).toEqual([
    ['second', '全县改造四好农村路30公里；'],
    ['third', '四好农村路已改造50公里。'],
  ]);
  expect(list?.items[1]?.later).toEqual([]);
});

test('reports without such a list give none', () => {
  expect(compileUndertakings([edition('one', 2024, '全县改造四好农村路30公里。')])).toEqual([]);
});
