import { fileURLToPath } from 'node:url';
import {
  type IndicatorEntry,
  IndicatorsFileSchema,
  type Unit,
  UnitsFileSchema,
} from '../../src/schemas/indicator.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { InputError } from '../input-error.ts';
import { readYaml } from '../seeds.ts';

/** What is looked for in the texts, and the units it comes in. */
export interface Indicators {
  /** As editors describe them, with the rules by which their names are told from others. */
  entries: readonly IndicatorEntry[];
  /** As the site reads them: `src/content/indicators.json`. */
  indicators: readonly Indicator[];
  units: readonly Unit[];
}

const indicatorsFile = 'seeds/indicators.yml';
const unitsFile = 'seeds/units.yml';
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

/**
 * Read and check `indicators.yml` and `units.yml` of a folder of seeds.
 *
 * @throws InputError that names file, place, fault and cure
 */
export function readIndicators(folder: string = seeds): Indicators {
  const units = readYaml(folder, 'units.yml', UnitsFileSchema);
  const entries = readYaml(folder, 'indicators.yml', IndicatorsFileSchema);
  return { entries, indicators: toIndicators(entries, units), units };
}

/**
 * Check what refers to what, and give each indicator the units its values may come in.
 *
 * @throws InputError that names file, entry, fault and cure
 */
export function toIndicators(
  entries: readonly IndicatorEntry[],
  units: readonly Unit[],
): Indicator[] {
  // A name that means two things would make the reading depend on the order of the file.
  requireUnique(units, unitsFile, ({ unit, aliases }) => [unit, ...aliases]);
  requireUnique(entries, indicatorsFile, ({ slug, aliases }) => [slug, ...aliases]);
  return entries.map(({ notAfter: _, notBefore: __, ...shown }) => {
    const place = `${indicatorsFile} 的 ${shown.slug}`;
    const own = units.find(({ unit }) => unit === shown.unit);
    if (!own) {
      throw new InputError(
        place,
        `单位“${shown.unit}”没有登记`,
        `请改正，或在 ${unitsFile} 中加上它`,
      );
    }
    const growth = entries.find(({ slug }) => slug === shown.growth);
    if (shown.growth !== undefined && growth?.unit !== '%') {
      throw new InputError(
        place,
        `growth 写的 ${shown.growth} 不是单位为 % 的指标`,
        '请改正，或加上这个指标',
      );
    }
    const same = units.filter((unit) => unit.of === own.of);
    const factors = Object.fromEntries(same.map((unit) => [unit.unit, unit.factor / own.factor]));
    return { ...shown, factors };
  });
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
