import { readFileSync } from 'node:fs';
import type { ZodType } from 'astro/zod';
import { parse, YAMLParseError } from 'yaml';
import {
  type IndicatorEntry,
  IndicatorsFileSchema,
  type Unit,
  UnitsFileSchema,
} from '../../src/schemas/indicator.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import { InputError } from '../input-error.ts';

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

/**
 * Read `indicators.yml` and `units.yml` from the folder of seeds.
 *
 * @throws InputError that names file, entry, fault and cure
 */
export function readIndicators(folder = new URL('../../seeds/', import.meta.url)): Indicators {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  return parseIndicators(read('indicators.yml'), read('units.yml'));
}

/** Validate the text of both files, and their references to each other. */
export function parseIndicators(indicatorsText: string, unitsText: string): Indicators {
  const units = parseFile(unitsText, unitsFile, UnitsFileSchema, 'unit');
  const entries = parseFile(indicatorsText, indicatorsFile, IndicatorsFileSchema, 'slug');
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  requireUnique(
    units.flatMap(({ unit, aliases }) => [unit, ...aliases].map((name) => [name, unit] as const)),
    unitsFile,
  );
  requireUnique(
    entries.map(({ slug }) => [slug, slug] as const),
    indicatorsFile,
  );
  requireUnique(
    entries.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const)),
    indicatorsFile,
  );

  const indicators = entries.map(({ notAfter: _, notBefore: __, ...shown }): Indicator => {
    const place = `${indicatorsFile} 的 ${shown.slug}`;
    const own = byUnit.get(shown.unit);
    if (!own) {
      throw new InputError(place, `单位“${shown.unit}”不在 ${unitsFile} 中`, '请改正，或在那里登记');
    }
    if (shown.growth !== undefined && bySlug.get(shown.growth)?.unit !== '%') {
      throw new InputError(
        place,
        `growth 指向的“${shown.growth}”不是单位为 % 的指标`,
        '请登记这个指标，或改正 growth',
      );
    }
    const same = units.filter((unit) => unit.of === own.of);
    const factors = Object.fromEntries(same.map((unit) => [unit.unit, unit.factor / own.factor]));
    return { ...shown, factors };
  });
  return { entries, indicators, units };
}

function parseFile<T>(text: string, file: string, schema: ZodType<T>, name: string): T {
  const data = parseYaml(text, file);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const [index, ...path] = issue?.path ?? [];
  const entry = Array.isArray(data) ? data[Number(index)] : undefined;
  const place = typeof index === 'number' ? `${file} 的 ${entry?.[name] ?? `第 ${index + 1} 条`}` : file;
  const field = path.length > 0 ? `字段“${path.join('.')}”` : '条目';
  const wrong =
    issue?.code === 'unrecognized_keys'
      ? `有不认识的字段“${issue.keys.join('”“')}”`
      : `${field}不合要求（${issue?.message ?? '未知'}）`;
  throw new InputError(place, wrong, '字段及其含义见 src/schemas/indicator.ts');
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    const reason = error.message.split('\n', 1)[0]?.replace(/ at line .*$/, '') ?? '';
    throw new InputError(`${file}:${line}`, `不是有效的 YAML（${reason}）`, '请检查缩进和引号');
  }
}

/** A name that means two things would make the reading depend on the order of the file. */
function requireUnique(names: readonly (readonly [string, string])[], file: string): void {
  const owners = new Map<string, string>();
  for (const [name, owner] of names) {
    const other = owners.get(name);
    if (other !== undefined) {
      const place = other === owner ? owner : `${other} 和 ${owner}`;
      throw new InputError(`${file} 的 ${place}`, `“${name}”出现了两次`, '请只留下一处');
    }
    owners.set(name, owner);
  }
}
