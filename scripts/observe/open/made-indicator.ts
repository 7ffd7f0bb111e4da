import { createHash } from 'node:crypto';
import type { Unit } from '../../../src/schemas/indicator.ts';
import { growthOf, growthSlug } from '../derived-indicators.ts';
import type { KnownIndicator } from '../known-indicators.ts';
import type { FactName } from './find-names.ts';
import type { ThemeFinder } from './theme.ts';

/** What indicators are made with. */
export interface Making {
  units: readonly Unit[];
  themeOf: ThemeFinder;
}

/** The indicator that a name makes, which no seed registers, and its growth. */
export function makeIndicators(
  { verb, noun, done, number, isMeasure, isStock }: FactName,
  { units, themeOf }: Making,
): { own: KnownIndicator; growth: KnownIndicator } {
  const title = `${verb}${noun}${done}`;
  // A rate's own unit is not that of what grows by it.
  const printed = number.quantity.unit ?? '';
  const of = units.find(({ unit }) => unit === printed);
  const kind = of?.of ?? printed;
  const slug = `fact-${createHash('sha256').update(`${verb}|${noun}|${done}|${kind}`).digest('hex').slice(0, 8)}`;
  const factors = Object.fromEntries(
    units
      .filter((unit) => unit.of === kind)
      .map((unit) => [unit.unit, unit.factor / (of?.factor ?? 1)]),
  );
  const own: KnownIndicator = {
    slug,
    title,
    definition: `报告所述“${title}”的数，名称取自原句，没有统一口径。`,
    unit: printed,
    group: themeOf(title),
    headline: false,
    aliases: [title],
    factors,
    growth: growthSlug(slug),
    isLoose: true,
    isCountable: true,
    isDone: verb !== '' ? !isStock : done !== '',
    // 五年完成产值36亿元 may be the sum of all.
    sums: isMeasure && kind === 'money',
  };
  return { own, growth: { ...growthOf(own, []), role: 'growth', isLoose: true } };
}
