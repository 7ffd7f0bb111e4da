import { hash } from 'node:crypto';
import { relativeOf } from '../../../src/figures/family.ts';
import { factPrefix } from '../../../src/library/routes.ts';
import type { Unit } from '../../../src/schemas/indicator.ts';
import { growthOf } from '../derived-indicators.ts';
import type { KnownIndicator } from '../known-indicators.ts';
import { onceFor } from '../once-for.ts';
import { type FactName, titleOf } from './fact-name.ts';
import type { ThemeFinder } from './theme.ts';

/** What indicators are made with. */
export interface Making {
  units: readonly Unit[];
  themeOf: ThemeFinder;
}

/** An indicator that no seed registers, and its growth, which few texts tell. */
export interface Made {
  own: KnownIndicator & { growth: string };
  growth(): KnownIndicator;
}

/** Verbs that say nothing of what grows: 完成投资增长5%. */
const saysDone = /^(?:完成|实现)$/;

/** Makes indicators of names: one for each verb, noun and kind of unit. */
export function indicatorMaker({ units, themeOf }: Making): (name: FactName) => Made {
  const { byUnit, factorsOf } = measuresOf(units);
  return ({ verb, noun, done, number, isMeasure, isStock }) => {
    const unit = number.quantity.unit ?? '';
    const kind = byUnit.get(unit)?.of ?? unit;
    const words = `${verb}${noun}${done}`;
    const title = titleOf({ verb, noun, done });
    const slug = `${factPrefix}${shortHash(`${verb}|${noun}|${done}|${kind}`)}`;
    const own: Made['own'] = {
      slug,
      title,
      definition: `报告所述“${title}”的数，名称取自原句，没有统一口径。`,
      unit,
      group: themeOf(words),
      headline: false,
      aliases: [words],
      factors: factorsOf(unit),
      growth: relativeOf(slug, 'growth'),
      isLoose: true,
      isCountable: true,
      isDone: verb === '' ? done !== '' : !isStock,
      // 五年完成产值36亿元 may be the sum of all.
      sums: isMeasure && kind === 'money',
    };
    const growth = (): KnownIndicator => {
      const grown = saysDone.test(verb) ? { ...own, title: noun } : own;
      return { ...growthOf(grown, []), role: 'growth', isLoose: true };
    };
    return { own, growth };
  };
}

/** The units by name, and what each other unit of a printed one's kind counts in it. */
const measuresOf = onceFor((units: readonly Unit[]) => {
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const known = new Map<string, Record<string, number>>();
  const factorsOf = (printed: string): Record<string, number> => {
    const told = known.get(printed);
    if (told) return told;
    const own = byUnit.get(printed);
    const same = units.filter(({ of }) => of === own?.of);
    const entries = same.map(({ unit, factor }) => [unit, factor / (own?.factor ?? 1)]);
    const factors: Record<string, number> = Object.fromEntries(entries);
    known.set(printed, factors);
    return factors;
  };
  return { byUnit, factorsOf };
});

function shortHash(words: string): string {
  return hash('sha256', words).slice(0, 8);
}
