import { expect, test } from 'vitest';
import { reports } from '../library/test-library.ts';
import { toOwnWords } from '../text/own-words.ts';
import { toReportWords } from './own-words.ts';

const find = async ({ texts, many }: { texts: Parameters<typeof toOwnWords>[0]; many: number }) =>
  toOwnWords(texts, many);

const common = Array.from({ length: 40 }, () => '推进项目建设，发展特色农业，改善城市环境。');
const passages = new Map([
  ['a-2021', [...common, ...Array.from({ length: 30 }, () => '旅游，旅游业')]],
  ['b-2025', common],
]);

test('a word leads to its lines in its report, and says how many there are, within longer words too', async () => {
  const words = await toReportWords(reports, passages, find);
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
  expect((await toReportWords(reports.slice(0, 1), passages, find)).size).toBe(0);
});
