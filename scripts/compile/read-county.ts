/** What the reports of one county tell together. */
import { compares } from '../../src/figures/compares.ts';
import type { Made } from '../../src/library/made.ts';
import type { Indicator, Observation } from '../../src/schemas/observation.ts';
import type { UndertakingList } from '../../src/schemas/undertakings.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { findInconsistencies, type ToldFinding, tellWithReport } from './consistency.ts';
import { digestOf } from './content-file.ts';
import { keep } from './keep.ts';
import { tellNameSpellings } from './name-spellings.ts';
import { type Message, messagesOf, type Reading, type ReadReport, toFile } from './read-report.ts';
import { compileUndertakings } from './undertakings.ts';

/** What the reports of one county tell together. */
export interface ReadCounty {
  /** What is to be said of their texts: id of a report → messages. */
  messages: Record<string, Message[]>;
  findings: ToldFinding[];
  undertakings: UndertakingList[];
  /** The indicators they tell. */
  told: {
    slug: string;
    /** How many values they tell of it. */
    count: number;
    /** Whether these can be set beside each other. */
    compares: boolean;
    /** Changes with any of them, though not with the words around them: see `versions.ts`. */
    version: string;
  }[];
}

/**
 * What the reports of a county tell together, or what was kept of it.
 *
 * @param indicators by their slugs, those too that only tables of these reports name
 */
export function readKeptCounty(
  reports: readonly ReadReport[],
  indicators: ReadonlyMap<string, Indicator>,
  made: Made,
): ReadCounty {
  const told = new Set(reports.flatMap(({ summary }) => summary.told));
  const known = [...told].flatMap((slug) => indicators.get(slug) ?? []);
  return keep(made, ['county', reports.map(({ name }) => name), known], () =>
    readCounty(
      reports.map(({ seed, getReading }) => ({ seed, reading: getReading() })),
      known,
    ),
  );
}

/**
 * Read the reports of one county together.
 *
 * @param indicators at least those that the reports tell
 */
export function readCounty(
  reports: readonly { seed: Seed; reading: Reading }[],
  indicators: readonly Indicator[],
): ReadCounty {
  const spelled = reports.map(({ seed, reading: { blocks } }) => ({
    place: seed.county.slug,
    edition: { blocks, file: toFile(seed, []) },
  }));
  tellNameSpellings(spelled);
  const observations = reports.flatMap(({ reading }) => reading.observed.observations);
  const shares = reports.flatMap(({ reading }) => reading.observed.shares);
  const told = Map.groupBy(observations, ({ indicator }) => indicator);
  return {
    messages: Object.fromEntries(
      reports.map(({ seed }, at) => {
        const file = spelled[at]?.edition.file;
        return [seed.id, file ? messagesOf(file) : []];
      }),
    ),
    findings: findInconsistencies(observations, indicators, shares).map((one) =>
      tellWithReport(one, observations),
    ),
    undertakings: compileUndertakings(
      reports.map(({ seed, reading: { blocks } }) => ({ seed, blocks })),
    ),
    told: indicators.flatMap((indicator) => {
      const own = told.get(indicator.slug) ?? [];
      if (own.length === 0) return [];
      return [
        {
          slug: indicator.slug,
          count: own.length,
          compares: compares(indicator, own),
          // 64 bits are enough to tell two versions of a line apart.
          version: digestOf(JSON.stringify(own.map(toNumber))).slice(0, 16),
        },
      ];
    }),
  };
}

/** What an observation says, without where and in what words. */
function toNumber(one: Observation) {
  const { id, label, period, nature, comparator, value, unit, scope } = one;
  return [id, label, period, nature, comparator, value, unit, scope];
}
