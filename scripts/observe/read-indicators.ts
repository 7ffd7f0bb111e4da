import { fileURLToPath } from 'node:url';
import { relativeOf } from '../../src/figures/family.ts';
import {
  type IndicatorEntry,
  IndicatorsFileSchema,
  type JointName,
  JointNamesFileSchema,
  type NameParts,
  NamePartsSchema,
  type Theme,
  ThemesFileSchema,
  type Unit,
  UnitsFileSchema,
} from '../../src/schemas/indicator.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';
import { additionOf, growthOf, recountOf, renewalOf } from './derived-indicators.ts';
import { ambiguousNames } from './name-parts.ts';
import { spellings } from './spellings.ts';

/** What is looked for in the texts, and the units it comes in. */
export interface Indicators {
  /** As editors describe them, with the rules by which their names are told from others. */
  entries: readonly IndicatorEntry[];
  /** Names of several indicators at once. */
  joints: readonly JointName[];
  /** What names are composed of. */
  parts: NameParts;
  /** As the site reads them: `src/content/indicators.json`. */
  indicators: readonly Indicator[];
  /** Those that are another's under a name of their own, which the site shows with it. */
  variants: readonly Variant[];
  units: readonly Unit[];
  /** The groups that facts without a registered name belong to. */
  themes: readonly Theme[];
}

/** An indicator whose values belong to the series of another. */
interface Variant extends Indicator {
  /** Slug of that indicator. */
  series: string;
}

const indicatorsFile = 'seeds/indicators.yml';
const jointNamesFile = 'seeds/joint-names.yml';
const namePartsFile = 'seeds/name-parts.yml';
const unitsFile = 'seeds/units.yml';
const themesFile = 'seeds/themes.yml';

/** Names of all files of the folder of seeds that tell what indicators there are. */
export const indicatorFiles = [
  indicatorsFile,
  jointNamesFile,
  namePartsFile,
  unitsFile,
  themesFile,
].map((path) => path.replace('seeds/', ''));

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
    entries.flatMap(({ short, sumOf, variantOf, wholeOf }) => [
      ...(short?.behind ?? []),
      ...[sumOf, variantOf, wholeOf].filter((slug) => slug !== undefined),
    ]),
    known,
    indicatorsFile,
  );
  const parts = readYaml(folder, namePartsFile.replace('seeds/', ''), NamePartsSchema);
  requireParts(entries, parts);
  const themes = readYaml(folder, themesFile.replace('seeds/', ''), ThemesFileSchema);
  requireUnique(themes, themesFile, ({ words }) => words);
  return { entries, joints, parts, ...toIndicators(entries, units), units, themes };
}

/** Check that names are composed of known parts, and that no name is of two indicators. */
function requireParts(
  entries: readonly IndicatorEntry[],
  { qualifiers, compounds, contrast }: NameParts,
): void {
  const used = [
    ...entries.flatMap(({ names }) => names.flatMap(({ needs, may }) => [...needs, ...may])),
    ...Object.values(compounds).flat(),
    ...contrast,
  ];
  const unknown = used.find((meaning) => !(meaning in qualifiers));
  if (unknown !== undefined) {
    throw new InputError(
      indicatorsFile,
      `限定“${unknown}”没有写法`,
      `请改正，或在 ${namePartsFile} 的 qualifiers 中加上它`,
    );
  }
  const both = ambiguousNames(entries);
  if (both) {
    const [a, b] = both;
    throw new InputError(
      indicatorsFile,
      `有的名称既是 ${a.slug} 又是 ${b.slug}`,
      '请用 needs、may 把两者分开',
    );
  }
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
): Pick<Indicators, 'indicators' | 'variants'> {
  // A name that means two things would make the reading depend on the order of the file.
  requireUnique(units, unitsFile, ({ unit, aliases }) => [unit, ...aliases]);
  requireUnique(
    entries,
    indicatorsFile,
    ({ slug, aliases, growth, growthAliases, adds, renews }) => [
      slug,
      ...aliases,
      ...(growth ? [relativeOf(slug, 'growth')] : []),
      ...(adds ? [relativeOf(slug, 'added')] : []),
      ...(renews ? [relativeOf(slug, 'renewed')] : []),
      ...growthAliases,
    ],
  );
  const all = entries.flatMap((entry) => {
    const own = toIndicator(entry, units);
    const made = [
      entry.growth ? { ...own, growth: relativeOf(own.slug, 'growth') } : own,
      ...(entry.growth ? [growthOf(own, entry.growthAliases)] : []),
      ...(entry.adds ? [additionOf(own)] : []),
      ...(entry.renews ? [renewalOf(own)] : []),
    ];
    const { variantOf } = entry;
    // 农民人均纯收入增速 belongs to the series of 农村居民人均可支配收入增速.
    const seriesOf = (slug: string) => variantOf && variantOf + slug.slice(entry.slug.length);
    const ownOrOther = made.map((indicator) => ({ indicator, series: seriesOf(indicator.slug) }));
    const growth = ownOrOther.find(
      ({ indicator: { slug } }) => slug === relativeOf(own.slug, 'growth'),
    );
    return growth && (entry.headline || entry.ofPeople)
      ? [
          ...ownOrOther,
          {
            indicator: recountOf(growth.indicator),
            series: growth.series ?? growth.indicator.slug,
          },
        ]
      : ownOrOther;
  });
  const variants = all.flatMap(({ indicator, series }) =>
    series === undefined ? [] : [{ ...indicator, series }],
  );
  const indicators = all
    .filter(({ series }) => series === undefined)
    .map(({ indicator }) => {
      // One of the same name differs by its scope alone, which its values tell.
      const own = variants.filter(
        ({ series, title }) => series === indicator.slug && title !== indicator.title,
      );
      return own.length === 0
        ? indicator
        : { ...indicator, variants: own.map(({ title, definition }) => ({ title, definition })) };
    });
  return { indicators, variants };
}

/** An entry without the rules by which its name is told from others. */
function toIndicator(entry: IndicatorEntry, units: readonly Unit[]): Indicator {
  const { slug, title, brief, definition, unit, group, headline } = entry;
  const own = units.find((one) => one.unit === unit);
  if (!own) {
    throw new InputError(
      `${indicatorsFile} 的 ${slug}`,
      `单位“${unit}”没有登记`,
      `请改正，或在 ${unitsFile} 中加上它`,
    );
  }
  const same = units.filter((one) => one.of === own.of || entry.alsoIn.includes(one.of));
  return {
    slug,
    title,
    ...(brief !== undefined && { brief }),
    definition,
    unit,
    group,
    headline,
    aliases: [...new Set([...shortestNames(entry), ...entry.aliases])],
    factors: Object.fromEntries(same.map((one) => [one.unit, one.factor / own.factor])),
  };
}

/** Of each composed name the shortest. */
function shortestNames({ names }: IndicatorEntry): string[] {
  return names
    .filter(({ growthOnly }) => !growthOnly)
    .flatMap(({ core, needs }) => core.map((noun) => needs.join('') + noun));
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
