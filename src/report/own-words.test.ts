import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfFile } from '../library/digest-files-thread.ts';
import { reports } from '../library/test-library.ts';
import { toReportWords } from './own-words.ts';
import findInThread, { findReportWords } from './own-words-thread.ts';

const common = Array.from({ length: 40 }, () => '推进项目建设，发展特色农业，改善城市环境。');
const texts: Record<string, string[]> = {
  'a-2021': [...common, ...Array.from({ length: 30 }, () => '旅游，旅游业')],
  'b-2025': common,
};
const gap = { type: 'gap', text: '缺文缺文缺文缺文' };
const find: Parameters<typeof toReportWords>[1] = async (asked) =>
  findReportWords(asked, ({ id }) =>
    JSON.stringify({
      blocks: [gap, ...(texts[id] ?? []).map((text) => ({ type: 'paragraph', text }))],
    }),
  );

test('a word leads to its lines in its report, and says how many there are, within longer words too', async () => {
  const words = await toReportWords(reports, find);
  expect([...words.keys()]).toEqual(['a-2021']);
  const [word] = words.get('a-2021')?.words ?? [];
  expect(word).toMatchObject({ title: '旅游', times: '60次' });
  const asked = new URL(word?.href ?? '', 'https://example.org').searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    q: '旅游',
    county: reports.find(({ id }) => id === 'a-2021')?.county.slug,
    year: '2021',
    kind: 'five-year-plan',
    view: 'lines',
  });
});

test('one report alone is compared with nothing', async () => {
  expect((await toReportWords(reports.slice(0, 1), find)).size).toBe(0);
});

test('a thread reads the texts, and finds words as often as it says', () => {
  const files = globSync('src/content/editions/*.json').sort();
  const reports = files.map((file) => ({ id: basename(file, '.json'), names: [] }));
  const found = findInThread({ reports, editions: new Map() });
  // Of files whose digests are told it knows what it has kept, whatever they are called; others it reads.
  const gone = files.map((file) => ({ id: `gone-${basename(file)}`, names: [] }));
  const editions = new Map(files.map((file) => [`gone-${basename(file)}`, digestOfFile(file)]));
  expect(findInThread({ reports: gone, editions })).toEqual(found);
  const unknown = new Map(reports.map(({ id }) => [id, 'unknown']));
  expect(findInThread({ reports, editions: unknown })).toEqual(found);
  expect(found.flat().length).toBeGreaterThan(files.length);
  for (const [at, file] of files.entries()) {
    const { blocks } = JSON.parse(readFileSync(file, 'utf8'));
    const text = blocks
      .filter(({ type }: { type: string }) => type !== 'gap')
      .map((block: { text: string }) => block.text)
      .join('\n');
    for (const { word, times } of found[at] ?? []) expect(text.split(word).length - 1).toBe(times);
  }
});
