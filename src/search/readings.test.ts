import { expect, test } from 'vitest';
import { printedText, readings, toReadingRange } from './readings.ts';

// Read 东山路绿化工程, printed 东出路化工工程.
const text = '东山路绿化工程';
const variants = [
  { start: 1, end: 2, text: '出' },
  { start: 3, end: 4, text: '' },
  { start: 5, end: 5, text: '工' },
];

test('a block is found as it is read and as it is printed', () => {
  expect(readings({ text })).toEqual([text]);
  expect(readings({ text, printed: variants })).toEqual([text, '东出路化工工程']);
});

test.each([
  ['东出', '东山'],
  ['出', '山'],
  ['路化', '路绿化'],
  ['工工程', '工程'],
])('%s is printed where %s is read', (printed, read) => {
  const start = printedText(text, variants).indexOf(printed);
  const [from, to] = toReadingRange(variants, [start, start + printed.length]);
  expect(text.slice(from, to)).toBe(read);
});
