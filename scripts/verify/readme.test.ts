import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CorrectionsFileSchema, DoubtsFileSchema } from '../../src/schemas/correction.ts';
import { SourceFileSchema } from '../../src/schemas/report.ts';
import { TopicsFileSchema } from '../../src/schemas/topic.ts';
import { compileContent } from '../compile/content.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

/** The YAML example in which `word` stands. */
function example(word: string): unknown {
  const blocks = [...readme.matchAll(/^( *)```yaml\n(.*?)^ *```$/gms)];
  const [, indent = '', text = ''] = blocks.find(([block]) => block.includes(word)) ?? [];
  return parse(text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

test('the example of a register entry is one', () => {
  expect(SourceFileSchema.safeParse(example('sha256:')).error).toBeUndefined();
});

test('the examples of corrections are corrections, one of each operation', () => {
  const { data, error } = CorrectionsFileSchema.safeParse(example('op: replace'));
  expect(error).toBeUndefined();
  expect([...new Set(data?.map(({ op }) => op))]).toEqual([
    'replace',
    'join',
    'move',
    'drop',
    'heading',
    'gap',
  ]);
});

test('the example of doubts is one', () => {
  expect(DoubtsFileSchema.safeParse(example('note: 为什么可疑')).error).toBeUndefined();
});

test('the example of a topic is one, with words that stand in the report', () => {
  const { data, error } = TopicsFileSchema.safeParse(example('theme:'));
  expect(error).toBeUndefined();
  for (const { report, quote } of data?.flatMap(({ passages }) => passages) ?? []) {
    expect(read(`src/content/reports/${report}.md`)).toContain(quote);
  }
});

/** A line with its numbers left open: they change with every correction. */
const openNumbers = (line: string) => line.replace(/\d+(?= )/g, '…');

test('what a command is said to print has the words that it prints', { timeout: 60_000 }, () => {
  const { told } = compileContent(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const counts = told.map((report) => report.counts);
  const quoted = readme.match(/^[\w-]+：\d+ 块，.*$/gm) ?? [];
  expect(quoted).not.toEqual([]);
  for (const line of quoted) expect(counts.map(openNumbers)).toContain(openNumbers(line));
  const [files = ''] = readme.match(/^\d+ 个文件，.*$/m) ?? [];
  const printed = read('scripts/content.ts').replaceAll(/\$\{[^}]*\}/g, '…');
  expect(printed).toContain(`\`${openNumbers(files)}\``);
});

test('what the README and the guides name is there', () => {
  const named = [readme, read('scripts/README.md'), read('src/README.md'), read('CONTRIBUTING.md')]
    .flatMap((text) => [...text.matchAll(/`((?:scripts|src)\/[\w./-]+?)`/g)])
    .map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual(
    [],
  );
});

describe('commands of the README exist', () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)];
  test.each([...new Set(named.map(([, run, short]) => run ?? short))])('%s', (name) => {
    expect(scripts).toContain(name);
  });
});
