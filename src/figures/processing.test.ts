import { expect, test } from 'vitest';
import type { Indicator, Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toFigures } from './figures.ts';
import { describeProcessing } from './processing.ts';

const county = { slug: 'a', name: '甲县' };
const nothing =
  '没有推算、插补或订正数值：从一县第一个单年的实际数，到收录的报告应写到的末一年，其间没有写出的年份注明“未写”，图上空着；此外的年份不注，对照表里作“—”。';

function indicator(unit: string, factors: Record<string, number>): Indicator {
  return makeIndicator({ slug: 'one', title: '一项指标', unit, factors });
}

function tell(of: Indicator, ...observations: Partial<Observation>[]): string[] {
  const full = observations.map((more, index) =>
    makeObservation({
      id: String(index),
      indicator: of.slug,
      value: 1,
      unit: of.unit,
      start: index,
      end: index + 1,
      ...more,
    }),
  );
  return describeProcessing(of, toFigures(county, [of], full, new Map()));
}

test('where nothing was done, only that nothing was made up is said', () => {
  expect(tell(indicator('亿元', { 亿元: 1 }), {})).toEqual([nothing]);
});

test('another name, with what it means', () => {
  const variants = [{ title: '旧称', definition: '从前的算法。' }];
  const of = { ...indicator('亿元', { 亿元: 1 }), variants };
  expect(tell(of, { label: '旧称' })).toEqual([
    '名称：原文写作“旧称”的数列在同一序列，注明名称，不与别的数合并或相比，图上画作叉号。旧称：从前的算法。',
    nothing,
  ]);
});

test('what several years grew by together', () => {
  const of = { ...indicator('%', { '%': 1 }), slug: 'one-growth' };
  const together = '累计：一个时段的增幅是这几年合起来的，不是年均，从基期那一年写起。';
  expect(tell(of, { period: '2018-2023' })).toContain(together);
  expect(tell(of, { period: '2023' })).not.toContain(together);
  expect(tell(of, { period: '2018-2023 average' })).not.toContain(together);
});

test('what is told rounded elsewhere', () => {
  const [told] = tell(indicator('亿元', { 亿元: 1 }), { value: 3.5 }, { value: 3.51 });
  expect(told).toBe(
    '合并：1个数值不止一处写出（共2处），各合为一行，出处全部列出；有详有略的，列最近一份报告里位数多的。',
  );
});

test('units that were converted, with their rate', () => {
  expect(tell(indicator('亿元', { 亿元: 1, 万元: 0.0001 }), { unit: '万元' })).toEqual([
    '换算：1处原文以“万元”计，换算为“亿元”（1亿元＝10000万元）。',
    nothing,
  ]);
  expect(tell(indicator('万吨', { 亿斤: 5 }), { unit: '亿斤' })[0]).toBe(
    '换算：1处原文以“亿斤”计，换算为“万吨”（1亿斤＝5万吨）。',
  );
});

test('measure words that mean the same', () => {
  expect(tell(indicator('所', { 所: 1, 家: 1 }), { unit: '家' })[0]).toBe(
    '量词：1处原文以“家”计，与“所”视为相同。',
  );
});

test('what is said twice and was made one', () => {
  expect(tell(indicator('亿元', { 亿元: 1 }), {}, {})[0]).toBe(
    '合并：1个数值不止一处写出（共2处），各合为一行，出处全部列出。',
  );
});

test('ranges, bounds, spans, parts of the county and several values of one year', () => {
  const growth = indicator('%', { '%': 1 });
  const place = { start: 0, end: 9 };
  expect(
    tell(
      growth,
      { value: 7.5, comparator: '>=', ...place },
      { value: 8, comparator: '<=', ...place },
    )[0],
  ).toBe('区间：1个数值原文写作区间，如7.5—8%，两端照录，图上画成色带。');
  const titles = tell(
    growth,
    { comparator: '~' },
    { value: 2 },
    { period: '2021-2025 average' },
    { scope: '县城' },
  ).map((sentence) => sentence.slice(0, 3));
  expect(titles).toEqual(['界限：', '时段：', '范围：', '并存：', '年均：', '没有推']);
  expect(tell(growth, { scope: '县城' })[0]).toBe(
    '范围：说的不是全县的，在“性质”一栏注明，不与全县的数相比。',
  );
});
