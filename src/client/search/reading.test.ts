import { describe, expect, test } from 'vitest';
import type { PrintedVariant } from '../../report/printed.ts';
import { parseQuery } from '../../search/query.ts';
import { chooseReading } from './reading.ts';

/** The reading that answers a query, with what is marked of it. */
function read(text: string, printed: PrintedVariant[], line: string) {
  const reading = chooseReading(['b', 'paragraph', text, 0, printed], parseQuery(line));
  const marked = reading.marks.map(([start, end]) => reading.text.slice(start, end));
  return { text: reading.text, marked, misread: reading.misread };
}

const river: PrintedVariant[] = [{ start: 2, end: 3, text: '澧' }];

describe('a block is shown', () => {
  test('as it is read, where this answers', () => {
    expect(read('治理涑水河', river, '水河')).toEqual({
      text: '治理涑水河',
      marked: ['水河'],
      misread: [],
    });
  });

  test('as it is printed, where more of the query stands there, and says what is misread', () => {
    const misread = [{ printed: '澧', read: '涑' }];
    expect(read('治理涑水河', river, '澧水')).toEqual({
      text: '治理澧水河',
      marked: ['澧水'],
      misread,
    });
    expect(read('治理涑水河', river, '治理 澧').misread).toEqual(misread);
  });
});

test('only those misread words are named that the marks touch', () => {
  const two = [...river, { start: 6, end: 7, text: '沦' }];
  expect(read('治理涑水河、汾河', two, '澧水')).toMatchObject({
    misread: [{ printed: '澧', read: '涑' }],
  });
  expect(read('治理涑水河、汾河', two, '澧 沦')).toMatchObject({
    marked: ['澧', '沦'],
    misread: [
      { printed: '澧', read: '涑' },
      { printed: '沦', read: '汾' },
    ],
  });
});

test('words left out or put in shift what follows them', () => {
  const variants = [
    { start: 1, end: 3, text: '' },
    { start: 4, end: 4, text: '己庚' },
  ];
  expect(read('甲乙丙丁戊', variants, '甲丁')).toEqual({
    text: '甲丁己庚戊',
    marked: ['甲丁'],
    misread: [{ printed: '', read: '乙丙' }],
  });
  // What was left out right before the mark is not misread in it.
  expect(read('甲乙丙丁戊', variants, '丁己')).toMatchObject({
    marked: ['丁己'],
    misread: [{ printed: '己庚', read: '' }],
  });
});
