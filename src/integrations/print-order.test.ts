import { expect, test } from 'vitest';
import { toPrintOrder } from './print-order.ts';

const paths = [
  ['/', 'src/pages/index.astro'],
  ['/jia/', 'src/pages/[county]/index.astro'],
  ['/yi-xian/', 'src/pages/[county]/index.astro'],
  ['/jia/2024/', 'src/pages/[...report]/index.astro'],
  ['/yi-xian/2024/', 'src/pages/[...report]/index.astro'],
  ['/posters/jia.png', 'src/pages/posters/[...page].png.ts'],
  ['/posters/jia/2024.png', 'src/pages/posters/[...page].png.ts'],
  ['/posters/yi-xian/2024.png', 'src/pages/posters/[...page].png.ts'],
  ['/og/indicators.png', 'src/pages/og/[...page].png.ts'],
  ['/data/counties/jia.csv', 'src/pages/data/counties/[county].csv.ts'],
  ['/compare/jia-2023-bulletin/jia-2024-bulletin/', 'src/pages/compare/[a]/[b].astro'],
  ['/corrections/yi-xian-2024-bulletin/', 'src/pages/corrections/[report].astro'],
].map(([pathname = '', component = '']) => ({ pathname, route: { component } }));

test('what belongs to a county is printed in a row, what threads make among it, and the rest last', () => {
  expect(toPrintOrder(paths, true).map(({ pathname }) => pathname)).toEqual([
    '/posters/jia.png',
    '/jia/',
    '/posters/jia/2024.png',
    '/jia/2024/',
    '/compare/jia-2023-bulletin/jia-2024-bulletin/',
    '/data/counties/jia.csv',
    '/yi-xian/',
    '/posters/yi-xian/2024.png',
    '/yi-xian/2024/',
    '/corrections/yi-xian-2024-bulletin/',
    '/og/indicators.png',
    '/',
  ]);
});

test('what belongs to no county is printed evenly among all that does, where there is memory for it', () => {
  expect(toPrintOrder(paths, false).map(({ pathname }) => pathname)).toEqual([
    '/posters/jia.png',
    '/jia/',
    '/og/indicators.png',
    '/posters/jia/2024.png',
    '/jia/2024/',
    '/compare/jia-2023-bulletin/jia-2024-bulletin/',
    '/data/counties/jia.csv',
    '/yi-xian/',
    '/',
    '/posters/yi-xian/2024.png',
    '/yi-xian/2024/',
    '/corrections/yi-xian-2024-bulletin/',
  ]);
});
