import { fileURLToPath } from 'node:url';
import {
  type IndicatorEntry,
  IndicatorsFileSchema,
  type JointName,
  JointNamesFileSchema,
  type Theme,
  ThemesFileSchema,
  type Unit,
  UnitsFileSchema,
} from '../../src/schemas/indicator.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';
import {
  additionOf,
  additionSlug,
  growthOf,
  growthSlug,
  renewalOf,
  renewalSlug,
} from './derived-indicators.ts';
import { spellings } from './spellings.ts';

/** What is looked for in the texts, and the units it comes in. */
export interface Indicators {
  /** As editors describe them, with the rules by which their names are told from others. */
  entries: readonly IndicatorEntry[];
  /** Names of several indicators at once. */
  joints: readonly JointName[];
  /** As the site reads them: `src/content/indicators.json`. */
  indicators: readonly Indicator[];
  units: readonly Unit[];
  /** The groups that facts without a registered name belong to. */
  themes: readonly Theme[];
}

const indicatorsFile = 'seeds/indicators.yml';
const jointNamesFile = 'seeds/joint-names.yml';
const unitsFile = 'seeds/units.yml';
const themesFile = 'seeds/themes.yml';
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
  const known = new Set(entries.map(({ slug }) => slug));
  requireKnown(
    joints.flatMap((joint) => joint.indicators),
    known,
    jointNamesFile,
  );
  requireKnown(
    entries.flatMap(({ short, sumOf }) => [...(short?.behind ?? []), ...(sumOf ? [sumOf] : [])]),
    known,
    indicatorsFile,
  );
  const themes = readYaml(folder, themesFile.replace('seeds/', ''), ThemesFileSchema);
  requireUnique(themes, themesFile, ({ words }) => words);
  return { entries, joints, indicators: toIndicators(entries, units), units, themes };
}

/** A unit and its other spellings, each a unit of its own: values keep theirs as printed. */
function withSpellings({ aliases, ...unit }: Unit): Unit[] {
  return [unit.unit, ...aliases].map((spelling) => ({ ...unit, unit: spelling, aliases: [] }));
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
    const own = toIndicator(entry, units);
    return [
      entry.growth ? { ...own, growth: growthSlug(own.slug) } : own,
      ...(entry.growth ? [growthOf(own, entry.growthAliases)] : []),
      ...(entry.adds ? [additionOf(own)] : []),
      ...(entry.renews ? [renewalOf(own)] : []),
    ];
  });
}

/** An entry without the rules by which its name is told from others. */
function toIndicator(entry: IndicatorEntry, units: readonly Unit[]): Indicator {
  const { slug, title, definition, unit, group, headline, aliases } = entry;
  const own = units.find((one) => one.unit === unit);
  if (!own) {
    throw new InputError(
      `${indicatorsFile} 的 ${slug}`,
      `单位“${unit}”没有登记`,
      `请改正，或在 ${unitsFile} 中加上它`,
    );
  }
  const same = units.filter((one) => one.of === own.of);
  return {
    slug,
    title,
    definition,
    unit,
    group,
    headline,
    aliases,
    factors: Object.fromEntries(same.map((one) => [one.unit, one.factor / own.factor])),
  };
}

function requireKnown(slugs: readonly string[], known: ReadonlySet<string>, file: string): void {
  const unknown = slugs.find((slug) => !known.has(slug));
  if (unknown === undefined) return;
  throw new InputError(file, `“${unknown}”不是登记的指标`, `请核对 ${indicatorsFile}`);
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
