import { toPlaceWords } from '../library/place-words.ts';
import type { Indicator } from '../schemas/observation.ts';
import { toComparedUnit } from './agree.ts';
import { type Figure, valuesOf, variantsOf } from './figures.ts';
import { formatValue } from './format.ts';
import type { SeriesValue } from './series.ts';

/**
 * What the library did with the numbers of an indicator between the words of the reports and its
 * tables, in a sentence for each thing that was really done.
 *
 * @param figures those of one indicator
 * @example describeProcessing(gdp, figures)
 * // => ['换算：1处原文以“万元”计，换算为“亿元”（1亿元＝10000万元）。', …]
 */
export function describeProcessing(indicator: Indicator, figures: readonly Figure[]): string[] {
  const values = figures.flatMap(valuesOf);
  const ranges = values.filter(({ upper }) => upper !== undefined);
  const [range] = ranges;
  const { any, whole } = toPlaceWords(figures.map(({ county }) => county));
  return [
    ...tellConversions(indicator, values),
    ...tellMerged(indicator, values),
    ...(range
      ? [
          `区间：${ranges.length}个数值原文写作区间，如${formatValue({ ...range, unit: indicator.unit })}，两端照录，图上画成色带。`,
        ]
      : []),
    ...(values.some(({ comparator, upper }) => comparator !== '=' && upper === undefined)
      ? ['界限：“以上”“超”“约”之类的限定照录，图上画在所写的数上。']
      : []),
    ...(values.some(({ from, to }) => from < to)
      ? ['时段：说的是几年的数，画作横跨这几年的虚线。']
      : []),
    ...(indicator.slug.endsWith('-growth') &&
    values.some(({ from, to, isAverage }) => from < to && !isAverage)
      ? ['累计：一个时段的增幅是这几年合起来的，不是年均，从基期那一年写起。']
      : []),
    ...(values.some(({ scope }) => scope !== undefined)
      ? [`范围：说的不是${whole}的，在“性质”一栏注明，不与${whole}的数相比。`]
      : []),
    ...tellVariants(figures),
    ...(values.some(({ isDisputed }) => isDisputed)
      ? ['并存：同一时期不止一个数的，全部列出，不作取舍。']
      : []),
    ...(values.some(({ isAverage }) => isAverage)
      ? [
          '年均：起止的年份照原文，写“与某年相比”的从那一年写起，写一个时期（如五年规划）的从它的第一年写起。',
        ]
      : []),
    `没有推算、插补或订正数值：从${any}第一个单年的实际数，到收录的报告应写到的末一年，其间没有写出的年份注明“未写”，图上空着；此外的年份不注，对照表里作“—”。`,
  ];
}

function tellConversions(indicator: Indicator, values: readonly SeriesValue[]): string[] {
  const printed = values
    .flatMap(({ sources }) => sources)
    .filter(({ unit }) => unit !== indicator.unit);
  return [...Map.groupBy(printed, ({ unit }) => unit)].map(([unit, { length }]) => {
    const factor = indicator.factors[unit] ?? 1;
    if (factor === 1) {
      return `量词：${length}处原文以“${unit}”计，与“${indicator.unit}”视为相同。`;
    }
    const rate =
      factor > 1
        ? `1${unit}＝${formatFactor(factor)}${indicator.unit}`
        : `1${indicator.unit}＝${formatFactor(1 / factor)}${unit}`;
    return `换算：${length}处原文以“${unit}”计，换算为“${indicator.unit}”（${rate}）。`;
  });
}

function tellVariants(figures: readonly Figure[]): string[] {
  const variants = new Map(figures.flatMap(variantsOf).map((one) => [one.title, one.definition]));
  return [...variants].map(
    ([title, definition]) =>
      `名称：原文写作“${title}”的数列在同一序列，注明名称，不与别的数合并或相比，图上画作叉号。${title}：${definition}`,
  );
}

function tellMerged(indicator: Indicator, values: readonly SeriesValue[]): string[] {
  const merged = values.filter(({ sources }) => sources.length > 1);
  const isRounded = merged.some(({ value, sources }) =>
    sources.some((one) => toComparedUnit(one.value, one.unit, indicator) !== value),
  );
  const places = merged.reduce((sum, { sources }) => sum + sources.length, 0);
  return merged.length > 0
    ? [
        `合并：${merged.length}个数值不止一处写出（共${places}处），各合为一行，出处全部列出${isRounded ? '；有详有略的，列最近一份报告里位数多的' : ''}。`,
      ]
    : [];
}

/** The reciprocal of a decimal has digits that the decimal had not. */
function formatFactor(factor: number): string {
  return String(Number(factor.toPrecision(12)));
}
