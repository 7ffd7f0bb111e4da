import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { toComparedNumber } from './block-files.ts';
import type { NamedReport } from './closest.ts';
import { toComparison } from './comparison.ts';
import { toComparisonHtml } from './comparison-html.ts';
import compareInThread from './comparison-thread.ts';

const ids = globSync('src/content/editions/*.json')
  .map((file) => basename(file, '.json'))
  .sort();

/** A report of the library, under names of a made county. */
function toNamed(at: number, slug = 'jia'): NamedReport {
  const year = 2020 + at;
  return {
    id: ids[at] ?? '',
    county: { slug, name: '甲县', code: 140801 },
    year,
    kind: 'work-report',
    name: `甲县${year}年政府工作报告`,
    path: `/${slug}/${year}/`,
  };
}

function read(named: NamedReport) {
  const open = (folder: string) =>
    JSON.parse(readFileSync(`src/content/${folder}/${named.id}.json`, 'utf8'));
  const { observations } = open('observations');
  return {
    ...named,
    blocks: open('editions').blocks,
    observations: observations.map(toComparedNumber),
  };
}

test('a thread tells of each two reports what is told here, whichever come before', () => {
  const [first, second, third] = [toNamed(0), toNamed(1), toNamed(2)];
  const pairs = [
    [first, second],
    [second, third],
    [first, third],
    [first, second],
  ] as const;
  const told = compareInThread({ pairs, base: '/' });
  expect(told).toHaveLength(pairs.length);
  for (const [at, [older, newer]] of pairs.entries()) {
    const here = toComparison(read(older), read(newer));
    expect(told[at]).toEqual({
      sides: here.sides,
      shared: here.shared.length,
      numbers: here.numbers.length,
      html: toComparisonHtml(here),
    });
    expect(here.shared.length + here.numbers.length).toBeGreaterThan(0);
  }
});

test('its links begin with the path of the site', () => {
  const pairs = [[toNamed(0, 'yi'), toNamed(1, 'yi')]] as const;
  const [told] = compareInThread({ pairs, base: '/wenku/' });
  expect(told?.sides.map(({ href }) => href)).toEqual(['/wenku/yi/2020/', '/wenku/yi/2021/']);
});
