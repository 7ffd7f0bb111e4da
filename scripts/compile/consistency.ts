import {
  agree,
  isSameStatement,
  isSameThing,
  isTarget,
  toComparedUnit,
} from '../../src/figures/agree.ts';
import { isRelative } from '../../src/figures/family.ts';
import {
  type ConsistencyNote,
  ConsistencyNotesFileSchema,
  type Inconsistency,
} from '../../src/schemas/consistency.ts';
import type { Indicator, Observation, StatedShare } from '../../src/schemas/observation.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';

/** Percentage points by which a growth may differ from what rounded levels give. */
const growthTolerance = 1;

/** Percentage points by which a share may differ from what part and whole give, both being rounded. */
const shareTolerance = 0.5;

/**
 * Find where observations do not agree: neutral facts for the reader, with both quotes.
 *
 * Two values of one thing are compared in one unit; one that is the other with fewer digits agrees.
 * Growth at comparable prices is not what two levels at current prices give, so only that of incomes,
 * sales, revenue and the like is recomputed.
 */
export function findInconsistencies(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  shares: readonly StatedShare[] = [],
): Inconsistency[] {
  const known = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const inUnit = (one: Observation) => {
    const indicator = known.get(one.indicator);
    if (!indicator) throw new Error(`${one.indicator} is not among the indicators`);
    return toComparedUnit(one.value, one.unit, indicator);
  };
  const headline = observations.filter((one) => one.headline && one.comparator === '=');
  return [
    ...findConflicts(headline, inUnit),
    ...findGrowths(headline, known, inUnit),
    ...findBelow(observations, inUnit),
    ...findShares(shares, observations, known),
  ].filter(isFirstOf(new Map(observations.map((one) => [one.id, one])), inUnit));
}

/** Whether a finding is the first to say what it says: values that are told twice differ only once. */
function isFirstOf(observations: ReadonlyMap<string, Observation>, inUnit: InUnit) {
  const said = new Set<string>();
  return ({ kind, county, share, observations: ids }: Inconsistency): boolean => {
    const values = ids.map((id) => {
      const one = observations.get(id);
      return one && [one.indicator, one.period, one.scope, isTarget(one), inUnit(one)];
    });
    const key = JSON.stringify([kind, county, share?.part, share?.unit, share?.percent, values]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  };
}

type InUnit = (observation: Observation) => number;

function findConflicts(observations: readonly Observation[], inUnit: InUnit): Inconsistency[] {
  return pairs(observations)
    .filter(([a, b]) => isSameStatement(a, b) && !agree(inUnit(a), inUnit(b)))
    .map(([a, b]) => finding('conflict', [a, b]));
}

function findGrowths(
  observations: readonly Observation[],
  known: ReadonlyMap<string, Indicator>,
  inUnit: InUnit,
): Inconsistency[] {
  const actual = observations.filter(({ nature }) => nature === 'actual');
  return pairs(actual)
    .map(([a, b]) => (a.period < b.period ? ([a, b] as const) : ([b, a] as const)))
    .filter(([a, b]) => isSameThing(a, b) && Number(b.period) - Number(a.period) === 1)
    .flatMap(([before, after]) => {
      const growth = known.get(after.indicator)?.growth;
      const stated = actual.find(
        (one) =>
          one.indicator === growth && one.county === after.county && one.period === after.period,
      );
      if (!stated || realGrowth.has(stated.indicator)) return [];
      const computed = Number(((inUnit(after) / inUnit(before) - 1) * 100).toFixed(2));
      if (Math.abs(computed - stated.value) <= growthTolerance) return [];
      return [{ ...finding('growth', [stated, before, after]), computed }];
    });
}

/** Growth that is measured at comparable prices. */
const realGrowth = new Set(['gdp-growth', 'industrial-value-added-growth']);

function findBelow(observations: readonly Observation[], inUnit: InUnit): Inconsistency[] {
  const targets = observations.filter(
    (one) =>
      isTarget(one) && !one.comparator.startsWith('<') && !isRelative(one.indicator, 'growth'),
  );
  return targets.flatMap((target) => {
    const year = Number(target.period.slice(0, 4));
    const reached = observations.find(
      (one) =>
        one.report === target.report &&
        isSameThing(one, target) &&
        one.nature === 'actual' &&
        /^\d{4}$/.test(one.period) &&
        // What is built in a year need not be more than in the year before; in a plan's five it shows.
        year - Number(one.period) > 1 &&
        inUnit(one) > inUnit(target),
    );
    return reached && isStock(target) ? [finding('below', [reached, target])] : [];
  });
}

function findShares(
  shares: readonly StatedShare[],
  observations: readonly Observation[],
  known: ReadonlyMap<string, Indicator>,
): Inconsistency[] {
  return shares.flatMap((share) => {
    const indicator = known.get(share.whole);
    const whole = observations.find(
      (one) =>
        one.indicator === share.whole &&
        one.county === share.county &&
        one.period === share.period &&
        one.nature === 'actual' &&
        one.comparator === '=',
    );
    if (!whole || !indicator) return [];
    const ratio =
      toComparedUnit(share.part, share.unit, indicator) /
      toComparedUnit(whole.value, whole.unit, indicator);
    const computed = Number((ratio * 100).toFixed(2));
    if (Math.abs(computed - share.percent) <= shareTolerance) return [];
    return [{ ...finding('share', [whole]), id: `share-${share.id}`, share, computed }];
  });
}

/** A target for a year, of a thing there is: not what is built or added, nor a rate over several years. */
function isStock({ period, indicator }: Observation): boolean {
  return /^\d{4}$/.test(period) && !isRelative(indicator, 'added');
}

function finding(kind: Inconsistency['kind'], observations: readonly Observation[]): Inconsistency {
  const ids = observations.map(({ id }) => id);
  const last = observations.at(-1);
  return {
    id: `${kind}-${ids.join('-')}`,
    kind,
    county: last?.county ?? '',
    indicator: last?.indicator ?? '',
    observations: ids,
  };
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
}

/** A finding and the report with which it is told: the first of those whose values do not agree. */
export interface ToldFinding {
  report: string;
  finding: Inconsistency;
}

/** @param observations those that it was found in, in their order */
export function tellWithReport(
  finding: Inconsistency,
  observations: readonly Observation[],
): ToldFinding {
  const { kind, share, observations: ids } = finding;
  // The growth that is stated is held against two levels.
  const compared = kind === 'growth' ? ids.slice(1) : ids;
  const first = observations.find(({ id }) => compared.includes(id));
  return { report: share?.report ?? first?.report ?? '', finding };
}

/**
 * The findings of several counties, each county's in their order, in the order in which they are found when
 * all reports are looked at together.
 *
 * @param reports ids of all reports, in their order
 */
export function inOrder(
  findings: readonly ToldFinding[],
  reports: readonly string[],
): Inconsistency[] {
  const byReport = Map.groupBy(findings, ({ report }) => report);
  const sorted = reports.flatMap((id) => byReport.get(id) ?? []).map(({ finding }) => finding);
  return kinds.flatMap((one) => sorted.filter(({ kind }) => kind === one));
}

/** The kinds of findings, in the order in which they are looked for. */
const kinds: readonly Inconsistency['kind'][] = ['conflict', 'growth', 'below', 'share'];

/**
 * The findings with what the editor has to say of them.
 *
 * @throws InputError for a note on what is not found
 */
export function explain(
  findings: readonly Inconsistency[],
  notes: readonly ConsistencyNote[],
): Inconsistency[] {
  const stale = notes.find(({ finding }) => !findings.some(({ id }) => id === finding));
  if (stale) {
    throw new InputError(
      'seeds/consistency.yml',
      `没有“${stale.finding}”这一处不一致`,
      '请对照 src/content/consistency.json 改正，或删去这一条',
    );
  }
  return findings.map((one) => {
    const note = notes.find(({ finding }) => finding === one.id)?.note;
    return note === undefined ? one : { ...one, note };
  });
}

/** `consistency.yml` of a folder of seeds. */
export function readConsistencyNotes(folder: string): readonly ConsistencyNote[] {
  return readYaml(folder, 'consistency.yml', ConsistencyNotesFileSchema);
}
