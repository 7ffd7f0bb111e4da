import { relativeOf } from '../../src/figures/family.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { recountSlug } from './derived-indicators.ts';
import { onceFor } from './once-for.ts';
import type { Indicators } from './read-indicators.ts';

/** An indicator with the rules by which its numbers are read and understood. */
export interface KnownIndicator extends Indicator {
  /** Slug of the indicator whose series its values belong to, where that is another. */
  series?: string;
  /** What it is of another, where it is not one by itself. */
  role?: 'growth' | 'addition' | 'renewal';
  /** Slug of the growth that it is, counted in another way. */
  recounts?: string | undefined;
  /** The part of the place it speaks of: 城镇, 农村. */
  scope?: string | undefined;
  /** Whether values of several years are added up in the texts. */
  sums?: boolean;
  /** Whether what is added is an indicator of its own. */
  adds?: boolean;
  /** Whether what is renewed is an indicator of its own. */
  renews?: boolean;
  /** Slug of the counted things it is the sum of: it is read only where they are counted. */
  sumOf?: string | undefined;
  /** Slug of the series of which it is the whole: it is known by the part that is told behind it. */
  wholeOf?: string | undefined;
  /** Whether its number may stand before its name. */
  isCountable?: boolean;
  /** Whether it is what is done in a time, so that its number is of the whole time. */
  isDone?: boolean;
  /** Whether words that are not known may stand before its name, and its number before it. */
  isLoose?: boolean;
  /** Whether it tells of those who live in a place. */
  isOfPeople?: boolean;
}

/** Group of the indicators that parks and new districts have no numbers of. */
export const farming = '农业';

/** Whether parks may have numbers of an indicator: they have neither fields nor inhabitants. */
export function mayBeOfParks({ group, isOfPeople }: KnownIndicator): boolean {
  return group !== farming && isOfPeople !== true;
}

const steady = /^(?:gdp|retail-sales|(?:urban|rural)-(?:disposable-|net-)?income)-growth$/;

/** Whether an indicator is a growth that never is much more than a half in a year. */
export function isSteady(slug: string): boolean {
  return steady.test(slug);
}

/** The known indicators by slug. */
export type KnownIndicators = ReadonlyMap<string, KnownIndicator>;

/** The registered indicators and what derives from them, each with its rules; a report may add its own. */
export function knownIndicators(indicators: Indicators): Map<string, KnownIndicator> {
  return new Map(registered(indicators));
}

const registered = onceFor(({ entries, indicators, variants }: Indicators): KnownIndicators => {
  const rules = new Map<string, Partial<KnownIndicator>>();
  const add = (slug: string, more: Partial<KnownIndicator>) =>
    rules.set(slug, { ...rules.get(slug), ...more });
  for (const entry of entries) {
    const { slug, scope, sums, adds, renews, sumOf, wholeOf, countable } = entry;
    const { headline, growth, ofPeople } = entry;
    const isLoose = !headline && !growth;
    add(slug, {
      scope,
      sums,
      adds,
      renews,
      sumOf,
      wholeOf,
      isCountable: countable,
      isLoose,
      isOfPeople: ofPeople,
    });
    if (growth) {
      const own = relativeOf(slug, 'growth');
      add(own, { role: 'growth', scope, isOfPeople: ofPeople });
      add(recountSlug(own), { role: 'growth', recounts: own, scope, isOfPeople: ofPeople });
    }
    // What is added may be registered with names of its own: farmland-new beside farmland.
    add(relativeOf(slug, 'added'), { role: 'addition' });
    add(relativeOf(slug, 'renewed'), { role: 'renewal' });
  }
  return new Map(
    [...indicators, ...variants].map((indicator) => [
      indicator.slug,
      { ...nothingTold, ...indicator, ...rules.get(indicator.slug) },
    ]),
  );
});

/** What an indicator may say: all have the same fields in the same order, as tokens have. */
const nothingTold = {
  slug: undefined,
  title: undefined,
  brief: undefined,
  definition: undefined,
  unit: undefined,
  group: undefined,
  headline: undefined,
  aliases: undefined,
  factors: undefined,
  growth: undefined,
  variants: undefined,
  series: undefined,
  role: undefined,
  recounts: undefined,
  scope: undefined,
  sums: undefined,
  adds: undefined,
  renews: undefined,
  sumOf: undefined,
  wholeOf: undefined,
  isCountable: undefined,
  isLoose: undefined,
  isOfPeople: undefined,
} as unknown as Partial<KnownIndicator>;

/** An indicator without the rules by which it is read. */
export function plainIndicator(known: KnownIndicator): Indicator {
  const { slug, title, definition, unit, group, headline, aliases, growth, factors } = known;
  const own = { slug, title, definition, unit, group, headline, aliases };
  return growth === undefined ? { ...own, factors } : { ...own, growth, factors };
}
