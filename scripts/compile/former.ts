import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Former, FormerFileSchema } from '../../src/schemas/former.ts';
import { InputError } from '../seeds/input-error.ts';
import { readYaml } from '../seeds/read-seeds.ts';

const file = 'former.yml';

/** The register of former names in a folder of seeds; a library that renamed nothing has none. */
export function readFormer(folder: string): Former {
  if (!existsSync(join(folder, file))) return { indicators: [], observations: [] };
  const { indicators, observations } = readYaml(folder, file, FormerFileSchema);
  return {
    indicators,
    observations: Object.entries(observations).map(([id, now]) => ({ id, now })),
  };
}

/**
 * The register as the site reads it: each former name leads to one of today.
 *
 * @param today slugs of the indicators that something is told of, and ids of the observations
 * @throws InputError where a name is still in use, stands twice, or leads to nothing
 */
export function compileFormer(
  former: Former,
  today: { indicators: readonly string[]; observations: readonly string[] },
): Former {
  const { indicators, observations } = former;
  check(
    indicators.map(({ slug, now }) => [slug, now]),
    new Set(today.indicators),
    '指标',
  );
  check(
    observations.map(({ id, now }) => [id, now]),
    new Set(today.observations),
    '观测值',
  );
  return former;
}

function check(
  pairs: readonly (readonly [name: string, now: string])[],
  today: ReadonlySet<string>,
  what: string,
): void {
  const path = `seeds/${file}`;
  const seen = new Set<string>();
  for (const [name, now] of pairs) {
    if (today.has(name)) {
      throw new InputError(path, `${what} ${name} 现在还有`, '请删去这一条');
    }
    if (seen.has(name)) throw new InputError(path, `${what} ${name} 出现两次`, '请只留下一处');
    seen.add(name);
    if (!today.has(now)) {
      const moved = pairs.find(([other]) => other === now)?.[1];
      throw new InputError(
        path,
        `${what} ${name} 所指的 ${now} 没有了`,
        `请把 now 改为它现在的名字${moved === undefined ? '' : ` ${moved}`}，旧网址才到得了`,
      );
    }
  }
}
