import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  ['10个乡镇各建一所公办幼儿园', ['kindergartens 2023 = 10所']],
  ['在133个行政村每村打造一所高标准农村卫生室', ['village-clinics 2023 = 133所']],
  // Two each would have to be counted, and a number that is not exact cannot be.
  ['10个乡镇各建2所公办幼儿园', []],
  ['10余个乡镇各建一所公办幼儿园', []],
  // One for all is one.
  ['为10个乡镇建一所公办幼儿园', ['kindergartens 2023 = 1所']],
])('as many as there are places: %s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
