import { expect, test } from 'vitest';
import type { Kind } from '../schemas/report.ts';
import { compareTexts } from '../text/likeness.ts';
import {
  type ComparedReport,
  compareAll,
  findLikePassages,
  reportBefore,
  toChangesFile,
  toClosestFile,
  toReportPassages,
  whyNotCompared,
} from './closest.ts';
import writeInThread from './closest-thread.ts';
import { toFullRuns } from './closest-words.ts';

const counties = { a: { name: '甲县', code: 1 }, b: { name: '乙县', code: 2 } };

function report(county: 'a' | 'b', year: number, texts: string[], kind: Kind = 'work-report') {
  return {
    id: `${county}-${year}`,
    county: { slug: county, ...counties[county] },
    year,
    kind,
    name: `${counties[county].name}${year}年政府工作报告`,
    path: `/${county}/${year}/`,
    blocks: texts.map((text, at) => ({ id: `p${at}`, type: 'paragraph', text })),
  } satisfies ComparedReport;
}

const filler = '城镇居民人均可支配收入稳步增长。县中医院住院楼主体完工。';
const older = report('a', 2023, ['改造四好农村路77公里。整治背街小巷共五十三条。', filler]);
const newer = report('a', 2024, [
  '开局良好。改造四好农村路28公里。',
  '污水处理厂提标改造工程投用。',
]);
const other = report('b', 2024, ['新改造四好农村路77公里。', '扎实推进乡村全面振兴。']);
const closest = await compareAll([newer, other, older].map(toReportPassages), compareTexts);

test('each sentence has the like ones of the county and of others, with what differs', () => {
  const file = toClosestFile(findLikePassages(closest, newer));
  expect(file.reports).toEqual([
    { title: '2023年政府工作报告', path: '/a/2023/', when: 'earlier' },
    { title: '乙县2024年政府工作报告', path: '/b/2024/', when: 'elsewhere' },
  ]);
  expect(Object.keys(file.blocks)).toEqual(['p0']);
  const [sentence] = file.blocks['p0'] ?? [];
  const words = newer.blocks[0]?.text.slice(sentence?.start, sentence?.end) ?? '';
  expect(words).toBe('改造四好农村路28公里。');
  expect(sentence?.like.map(([report, block]) => [report, block])).toEqual([
    [0, 'p0'],
    [1, 'p0'],
  ]);
  // What stands on the page is not told again.
  expect(sentence?.like[0]?.[2]).toEqual([7, '77', -2, 3]);
  expect(sentence?.like.map(([, , runs]) => toFullRuns(runs, words))).toEqual([
    [
      ['=', '改造四好农村路'],
      ['-', '77'],
      ['+', '28'],
      ['=', '公里。'],
    ],
    [
      ['-', '新'],
      ['=', '改造四好农村路'],
      ['-', '77'],
      ['+', '28'],
      ['=', '公里。'],
    ],
  ]);
  // As a thread writes it.
  const { reports } = JSON.parse(writeInThread(findLikePassages(closest, older)));
  expect(reports[0]?.when).toBe('later');
});

test('what became of the words of the report before', () => {
  const { kept, gone, title, note, compare } = toChangesFile(closest, newer, older);
  expect(compare).toBe('/compare/?a=a-2023&b=a-2024');
  expect({ title, note }).toEqual({ title: '2023年政府工作报告', note: '' });
  const text = newer.blocks[0]?.text ?? '';
  expect(kept.map(({ block, fresh }) => [block, fresh.map(([a, b]) => text.slice(a, b))])).toEqual([
    ['p0', ['28']],
  ]);
  expect(gone.map(({ text }) => text)).toEqual([
    '整治背街小巷共五十三条。',
    '城镇居民人均可支配收入稳步增长。',
    '县中医院住院楼主体完工。',
  ]);
});

test('a digest does not tell what is no longer said, nor does a report of another kind', async () => {
  const digest = report('a', 2025, ['改造四好农村路12公里。'], 'sessions');
  const all = await compareAll([older, digest].map(toReportPassages), compareTexts);
  const file = toChangesFile(all, digest, older);
  expect(file.gone).toEqual([]);
  expect(file.note).toContain('摘登');
  expect(whyNotCompared('five-year-plan', 'work-report')).toContain('范围不同');
  expect(whyNotCompared('bulletin', 'bulletin')).toBeUndefined();
});

test('the report before is of the same kind, or else the newest of any', () => {
  const plan = report('a', 2022, [], 'five-year-plan');
  const spread = report('a', 2023, [], 'sessions');
  const last = report('a', 2021, []);
  expect(reportBefore(newer, [plan, spread, last, other])?.id).toBe(last.id);
  expect(reportBefore(newer, [plan, spread, other])?.id).toBe(spread.id);
  expect(reportBefore(newer, [newer, other])).toBeUndefined();
});
