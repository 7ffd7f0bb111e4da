import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldRadicals } from '../../src/text/radicals.ts';
import { observeSeed } from '../pipeline.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { normalize } from './normalize.ts';
import { matchNumber } from './number.ts';
import { readIndicators } from './read-indicators.ts';

const { reports } = readSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const indicators = readIndicators();
/** As it is published: with the editor's corrections. */
const read = reports.map((report) => {
  const { seed, edition, observed } = observeSeed(report, reports, indicators);
  return { seed, blocks: edition.blocks, observed };
});
const observations = read.flatMap(({ observed }) => observed.observations);

/** The texts whose values were read by eye; a report added later is none of them. */
const readByEye = [
  'jiangxian-2021-five-year-plan',
  'jiangxian-2024-work-report',
  'jiangxian-2025-sessions',
  'jishanxian-2024-sessions',
  'xinjiangxian-2024-sessions',
];

test('GDP and its growth in the five texts, and nothing else', () => {
  const lines = observations
    .filter(
      ({ report, indicator }) => readByEye.includes(report) && /^gdp(?:-growth)?$/.test(indicator),
    )
    .map(({ report, indicator, period, nature, comparator, value, unit }) =>
      [report, indicator, period, nature, comparator, value, unit].join(' '),
    );
  expect(lines).toEqual([
    'jiangxian-2021-five-year-plan gdp 2020 actual = 63.9 亿元',
    'jiangxian-2021-five-year-plan gdp-growth 2015-2020 average average_growth = 2.22 %',
    'jiangxian-2021-five-year-plan gdp 2020 actual = 63.9 亿元',
    'jiangxian-2021-five-year-plan gdp 2025 target >= 100 亿元',
    'jiangxian-2021-five-year-plan gdp-growth 2020 actual = 2.6 %',
    'jiangxian-2021-five-year-plan gdp-growth 2021-2025 average target = 10 %',
    'jiangxian-2024-work-report gdp 2023 actual = 87 亿元',
    'jiangxian-2024-work-report gdp-growth 2023 actual = 4.6 %',
    'jiangxian-2025-sessions gdp-growth 2024 actual = 5 %',
    'xinjiangxian-2024-sessions gdp 2023 actual = 184.1 亿元',
    'xinjiangxian-2024-sessions gdp-growth 2023 actual = 6 %',
  ]);
});

test('each quote is the slice it claims, and value and unit stand in it', () => {
  for (const { seed, observed } of read) {
    for (const { quote, start, end, value, unit } of observed.observations) {
      expect(seed.text.slice(start, end)).toBe(quote);
      expect(numbersIn(foldRadicals(quote))).toContain(Math.abs(value));
      // 7万余平方米 is 7万平方米 and more.
      // A line that was stretched to the width of the column has a space behind every sign: 8 万 人 次.
      const words = normalize(foldRadicals(quote)).text.replace(
        /(?<=[万亿])[余多]|(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu,
        '',
      );
      // 16.3:27.1:56.6 is in percent, without the sign.
      const isRatio = unit === '%' && /\d:\d/.test(words);
      // What a share in a table gains is in points; the head of its row has the sign of the share.
      const isGain = unit === '个百分点' && words.includes('(%)');
      expect(words.includes(unit) || isRatio || isGain, quote).toBe(true);
    }
  }
});

function numbersIn(words: string): (number | undefined)[] {
  const { text } = normalize(words);
  return [...text].map((_, at) => matchNumber(text, at)?.value);
}

test('ids are unique, and are names that an address can hold', () => {
  const ids = observations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
});

test('each mark holds its number in its block, and marks do not cross', () => {
  for (const { blocks, observed } of read) {
    for (const mark of observed.marks) {
      const block = blocks.find(({ id }) => id === mark.block);
      const value = observed.observations.find(({ id }) => id === mark.observation)?.value;
      expect(numbersIn(block?.text.slice(mark.start, mark.end) ?? '')).toContain(
        Math.abs(value ?? 0),
      );
      const crossing = observed.marks.filter(
        (other) =>
          other.block === mark.block &&
          mark.start < other.start &&
          other.start < mark.end &&
          mark.end < other.end,
      );
      expect(crossing).toEqual([]);
    }
  }
});
