import { expect, test } from 'vitest';
import { printedVariants } from './printed.ts';

const correction = (id: string, printed: string, read: string) => ({
  id,
  op: 'replace' as const,
  printed,
  read,
});
const mark = (id: string, start: number, end: number) => ({
  id,
  start,
  end,
  kind: 'correction' as const,
});

test('what is printed otherwise is cut to what differs', () => {
  const block = { text: '过东山路，到东山', corrections: ['road'], marks: [mark('road', 2, 3)] };
  expect(printedVariants(block, [correction('road', '东出路', '东山路')])).toEqual([
    { start: 2, end: 3, text: '出' },
  ]);
});

test('words that the print lacks or has too many are variants too', () => {
  const block = {
    text: '关于《规划》的建议',
    corrections: ['sign', 'twice'],
    marks: [mark('sign', 1, 3), mark('twice', 7, 9)],
  };
  const corrections = [
    correction('sign', '关于规划》', '关于《规划》'),
    correction('twice', '的建议议', '的建议'),
  ];
  expect(printedVariants(block, corrections)).toEqual([
    { start: 2, end: 3, text: '' },
    { start: 9, end: 9, text: '议' },
  ]);
});

test('the same words elsewhere in a block are as they are printed', () => {
  const block = { text: '涑水，涑水', corrections: ['name'], marks: [mark('name', 3, 4)] };
  expect(printedVariants(block, [correction('name', '澧水', '涑水')])).toEqual([
    { start: 3, end: 4, text: '澧' },
  ]);
});

test('brackets of either width are the same, and corrections of other blocks are not taken', () => {
  const block = { text: '甲（乙）', corrections: ['firm'], marks: [mark('firm', 0, 1)] };
  const firm = correction('firm', '丙(乙)', '甲(乙)');
  expect(printedVariants(block, [firm, correction('other', '丁', '甲')])).toEqual([
    { start: 0, end: 1, text: '丙' },
  ]);
  expect(printedVariants({ ...block, corrections: [] }, [firm])).toEqual([]);
});
