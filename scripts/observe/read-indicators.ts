import { fileURLToPath } from 'node:url';
import {
  type IndicatorEntry,
  IndicatorsFileSchema,
  type JointName,
  JointNamesFileSchema,
  type Unit,
  UnitsFileSchema,
} from '../../src/schemas/indicator.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';

/** What is looked for in the texts, and the units it comes in. */
export interface Indicators {
  /** As editors describe them, with the rules by which their names are told from others. */
  entries: readonly IndicatorEntry[];
  /** Names of several indicators at once. */
  joints: readonly JointName[];
  /** As the site reads them: `src/content/indicators.json`. */
  indicators: readonly Indicator[];
  units: readonly Unit[];
}

const indicatorsFile = 'seeds/indicators.yml';
const jointNamesFile = 'seeds/joint-names.yml';
const unitsFile = 'seeds/units.yml';
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

/**
 * Read and check `indicators.yml` and `units.yml` of a folder of seeds.
 *
 * @throws InputError that names file, place, fault and cure
 */
export function readIndicators(folder: string = seeds): Indicators {
  const units = readYaml(folder, 'units.yml', UnitsFileSchema).flatMap(withSpellings);
  const entries = readYaml(folder, 'indicators.yml', IndicatorsFileSchema).map((entry) => ({
    ...entry,
    aliases: [...new Set(entry.aliases.flatMap(spellings))],
  }));
  const joints = readYaml(folder, jointNamesFile.replace('seeds/', ''), JointNamesFileSchema).map(
    (joint) => ({ ...joint, names: joint.names.flatMap(spellings) }),
  );
  const unknown = [
    ...joints.flatMap((joint) => joint.indicators),
    ...entries.flatMap(({ short, sumOf }) => [...(short?.behind ?? []), ...(sumOf ? [sumOf] : [])]),
  ].find((slug) => !entries.some((entry) => entry.slug === slug));
  if (unknown !== undefined) {
    throw new InputError(jointNamesFile, `“${unknown}”不是登记的指标`, `请核对 ${indicatorsFile}`);
  }
  return { entries, joints, indicators: toIndicators(entries, units), units };
}

/** A unit and its other spellings, each a unit of its own: values keep theirs as printed. */
function withSpellings({ aliases, ...unit }: Unit): Unit[] {
  return [unit.unit, ...aliases].map((spelling) => ({ ...unit, unit: spelling, aliases: [] }));
}

/**
 * The spellings of a name whose parts in `[]` may be left out, longest first.
 *
 * @example spellings('粮食[总]产量') // => ['粮食总产量', '粮食产量']
 */
export function spellings(name: string): string[] {
  // Quotes are left out when a text is normalized.
  if (/[“”]/.test(name)) return spellings(name.replace(/[“”]/g, ''));
  const part = /\[([^\]]*)\]/.exec(name);
  if (!part) return [name];
  const before = name.slice(0, part.index);
  const behind = name.slice(part.index + part[0].length);
  return [...spellings(before + part[1] + behind), ...spellings(before + behind)];
}

/** Slug of the indicator that is the yearly growth of another. */
export function growthSlug(slug: string): string {
  return `${slug}-growth`;
}

/**
 * Check what refers to what, give each indicator the units its values may come in, and each that
 * grows its growth behind it.
 *
 * @throws InputError that names file, entry, fault and cure
 */
export function toIndicators(
  entries: readonly IndicatorEntry[],
  units: readonly Unit[],
): Indicator[] {
  // A name that means two things would make the reading depend on the order of the file.
  requireUnique(units, unitsFile, ({ unit, aliases }) => [unit, ...aliases]);
  requireUnique(
    entries,
    indicatorsFile,
    ({ slug, aliases, growth, growthAliases, adds, renews }) => [
      slug,
      ...aliases,
      ...(growth ? [growthSlug(slug)] : []),
      ...(adds ? [additionSlug(slug)] : []),
      ...(renews ? [renewalSlug(slug)] : []),
      ...growthAliases,
    ],
  );
  return entries.flatMap((entry) => {
    const {
      notAfter: _,
      notBefore: __,
      short: ___,
      scope: ____,
      sums: _____,
      adds,
      renews,
      sumOf: ______,
      countable: _______,
      ...described
    } = entry;
    const { growth, growthAliases, ...shown } = described;
    const own = toIndicator(shown, units);
    return [
      growth ? { ...own, growth: growthSlug(shown.slug) } : own,
      ...(growth ? [growthOf(own, growthAliases)] : []),
      ...(adds ? [additionOf(own)] : []),
      ...(renews ? [renewalOf(own)] : []),
    ];
  });
}

function toIndicator(shown: Omit<Indicator, 'factors'>, units: readonly Unit[]): Indicator {
  const own = units.find(({ unit }) => unit === shown.unit);
  if (!own) {
    throw new InputError(
      `${indicatorsFile} 的 ${shown.slug}`,
      `单位“${shown.unit}”没有登记`,
      `请改正，或在 ${unitsFile} 中加上它`,
    );
  }
  const same = units.filter((unit) => unit.of === own.of);
  return {
    ...shown,
    factors: Object.fromEntries(same.map((unit) => [unit.unit, unit.factor / own.factor])),
  };
}

/** Slug of the indicator that is what another gains in a year or a span. */
export function additionSlug(slug: string): string {
  return `${slug}-new`;
}

function additionOf(own: Indicator): Indicator {
  return {
    ...own,
    slug: additionSlug(own.slug),
    title: `新增${own.title}`,
    definition: `一年内或一个时期内新增的数量，不是总数。${own.title}：${own.definition}`,
    aliases: own.aliases.map((alias) => `新增${alias}`),
  };
}

/** Slug of the indicator that is how much of another is renewed in a year or a span. */
export function renewalSlug(slug: string): string {
  return `${slug}-renewed`;
}

function renewalOf(own: Indicator): Indicator {
  return {
    ...own,
    slug: renewalSlug(own.slug),
    title: `改造${own.title}`,
    definition: `一年内或一个时期内改造、提升、扩建或维修的数量，不是总数。${own.title}：${own.definition}`,
    aliases: own.aliases.map((alias) => `改造${alias}`),
  };
}

/** What an indicator gains a year, on average, as an indicator of its own: rows of a plan's table. */
export function yearlyGainOf({
  slug,
  title,
  unit,
  group,
  headline,
  factors,
}: Indicator): Indicator {
  return {
    slug: `${slug}-gain`,
    title: `${title}年均增加`,
    definition: `${title}在若干年间平均每年增加的数量；是比率的，增加的是百分点，单位照表中写作%。`,
    unit,
    group,
    headline,
    aliases: [],
    factors,
  };
}

/** The yearly growth of an indicator as an indicator of its own. */
export function growthOf(
  { slug, title, group, headline }: Indicator,
  aliases: string[],
): Indicator {
  return {
    slug: growthSlug(slug),
    title: `${title}增速`,
    definition: `${title}比上年增长的百分比；“年均”为若干年间平均每年的增速。`,
    unit: '%',
    group,
    headline,
    aliases,
    factors: { '%': 1 },
  };
}

function requireUnique<Entry>(
  entries: readonly Entry[],
  file: string,
  namesOf: (entry: Entry) => readonly string[],
): void {
  const taken = new Set<string>();
  for (const name of entries.flatMap(namesOf)) {
    if (taken.has(name)) throw new InputError(file, `“${name}”出现了两次`, '请只留下一处');
    taken.add(name);
  }
}
