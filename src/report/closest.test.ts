import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfFile } from '../library/digest-files-thread.ts';
import type { Kind } from '../schemas/report.ts';
import { compareTexts } from '../text/likeness.ts';
import { type TextBlock, toPassages } from '../text/passages.ts';
import {
  type Closest,
  findLikePassages,
  inComparedOrder,
  type NamedReport,
  type ReadPassages,
  reportBefore,
  reportsBefore,
  reportsLike,
  toChangesFile,
  toClosest,
  toClosestFile,
  whyNotCompared,
} from './closest.ts';
import { ClosestDigests, digestOfPassage } from './closest-digests.ts';
import writeInThread from './closest-thread.ts';
import { toFullRuns } from './closest-words.ts';
import findInThread from './likeness-thread.ts';

const counties = { a: { name: '甲县', code: 1 }, b: { name: '乙县', code: 2 } };

interface ComparedReport extends NamedReport {
  blocks: TextBlock[];
}

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

/** What is like each passage of some reports, and the passages of each. */
function compare(reports: readonly ComparedReport[]): { all: Closest; read: ReadPassages } {
  const ordered = inComparedOrder(reports);
  const texts = ordered.map(({ county, blocks }) => ({
    place: county.slug,
    texts: toPassages(blocks).map(({ text }) => text),
  }));
  const counts = texts.map((own) => own.texts.length);
  const named = ordered.map(({ blocks: _, ...report }) => report);
  return {
    all: toClosest(named, counts, compareTexts(texts)),
    read: new Map(ordered.map(({ id, blocks }) => [id, toPassages(blocks)])),
  };
}

const { all: closest, read } = compare([newer, other, older]);

test('each sentence has the like ones of the county and of others, with what differs', () => {
  const file = toClosestFile(findLikePassages(closest, read, newer));
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
  const { reports } = JSON.parse(writeInThread(findLikePassages(closest, read, older)));
  expect(reports[0]?.when).toBe('later');
});

test('the reports whose words are told beside those of one are it and those that are like it', () => {
  const ids = [...reportsLike(closest, newer)].map(({ id }) => id).sort();
  expect(ids).toEqual(['a-2023', 'a-2024', 'b-2024']);
});

test('what became of the words of the report before', () => {
  const { kept, gone, title, note, compare } = toChangesFile(closest, read, newer, older);
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

test('a digest does not tell what is no longer said, nor does a report of another kind', () => {
  const digest = report('a', 2025, ['改造四好农村路12公里。'], 'sessions');
  const { all, read } = compare([older, digest]);
  const file = toChangesFile(all, read, digest, older);
  expect(file.gone).toEqual([]);
  expect(file.note).toContain('摘登');
  expect(whyNotCompared('five-year-plan', 'work-report')).toContain('范围不同');
  expect(whyNotCompared('bulletin', 'bulletin')).toBeUndefined();
});

test('what is told of like passages has another digest where it is not the same, and none else', () => {
  const change = (report: ComparedReport, from: string, to: string): ComparedReport => ({
    ...report,
    blocks: report.blocks.map((block) => ({ ...block, text: block.text.replace(from, to) })),
  });
  const all = [newer, other, older];
  const digests = (reports: readonly ComparedReport[]) => {
    const found = compare(reports);
    const own = new ClosestDigests(found.all, [...found.read.values()].flat().map(digestOfPassage));
    return [own.ofLike(newer), own.ofLike(other), own.ofChanges(newer, older)];
  };
  const before = digests(all);
  expect(digests(all.toReversed())).toEqual(before);
  // A report that is like none of them, and one before them all, so that every passage has another number.
  const apart = report('a', 2020, ['组织群众演出地方戏曲。']);
  expect(digests([...all, apart])).toEqual(before);
  const [like, likeElsewhere, changes] = digests([newer, other, change(older, '77', '79')]);
  expect(like).not.toBe(before[0]);
  expect(likeElsewhere).not.toBe(before[1]);
  expect(changes).not.toBe(before[2]);
  // What is not like anything is told where it is gone, and nowhere else.
  const gone = digests([newer, other, change(older, '背街小巷', '河道沟渠')]);
  expect(gone[0]).toBe(before[0]);
  expect(gone[2]).not.toBe(before[2]);
  // What the report is called, and where it is read, is told with its words.
  for (const renamed of [{ name: '甲县2023年报告' }, { path: '/a/2023-2/' }]) {
    const [like, , changes] = digests([newer, other, { ...older, ...renamed }]);
    expect(like).not.toBe(before[0]);
    expect(changes).not.toBe(before[2]);
  }
  // A passage that nothing can be compared with is not told as gone.
  const found = compare(all);
  const isCompared = found.all.isCompared.map((one) => 1 - one);
  const passages = [...found.read.values()].flat().map(digestOfPassage);
  const apartFromAll = new ClosestDigests({ ...found.all, isCompared }, passages);
  expect(apartFromAll.ofChanges(newer, older)).not.toBe(before[2]);
  // What stands elsewhere is no part of what became of the words.
  expect(digests([newer, change(other, '77', '78'), older])[2]).toBe(before[2]);
});

test('a thread compares the reports of the library, and knows what it has found', () => {
  const asked = globSync('src/content/editions/*.json')
    .sort()
    .map((file) => {
      const id = basename(file, '.json');
      const [slug = '', year = ''] = id.split('-');
      const kind: Kind = id.endsWith('plan') ? 'five-year-plan' : 'work-report';
      return { ...report('a', Number(year), [], kind), id, county: { ...counties.a, slug } };
    });
  const reports = asked.map(({ id }) => {
    const { blocks } = JSON.parse(readFileSync(`src/content/editions/${id}.json`, 'utf8'));
    return toPassages(blocks);
  });
  const likeness = compareTexts(
    reports.map((own, at) => ({
      place: asked[at]?.county.slug ?? '',
      texts: own.map(({ text }) => text),
    })),
  );
  const counts = reports.map((own) => own.length);
  const digests = new ClosestDigests(
    toClosest(asked, counts, likeness),
    reports.flat().map(digestOfPassage),
  );
  const pairs = [...reportsBefore(asked).values()];
  const expected = {
    likeness,
    counts,
    like: new Map(asked.map((one) => [one.id, digests.ofLike(one)])),
    changes: new Map(
      pairs.map(({ report: one, before }) => [one.id, digests.ofChanges(one, before)]),
    ),
  };
  expect(findInThread({ reports: asked, editions: new Map() })).toEqual(expected);
  // Of files whose digests are told it knows what it has kept, whatever they are called.
  const toGone = <Report extends { id: string }>(report: Report) => ({
    ...report,
    id: `gone-${report.id}`,
  });
  const digestOf = (id: string) => digestOfFile(`src/content/editions/${id}.json`);
  const editions = new Map(asked.map(({ id }) => [`gone-${id}`, digestOf(id)]));
  const told = findInThread({ reports: asked.map(toGone), editions });
  expect(told.likeness).toEqual(likeness);
  expect([...told.like.keys()]).toEqual(asked.map((one) => toGone(one).id));
  // What is told under a digest that nothing is kept under, it reads.
  const unknown = new Map(asked.map(({ id }) => [id, 'unknown']));
  expect(findInThread({ reports: asked, editions: unknown })).toEqual(expected);
  expect(expected.likeness.own.numbers.length).toBeGreaterThan(0);
  expect(expected.changes.size).toBeGreaterThan(0);
});

test('the report before is of the same kind, or else the newest of any', () => {
  const plan = report('a', 2022, [], 'five-year-plan');
  const spread = report('a', 2023, [], 'sessions');
  const last = report('a', 2021, []);
  expect(reportBefore(newer, [plan, spread, last, other])?.id).toBe(last.id);
  expect(reportBefore(newer, [plan, spread, other])?.id).toBe(spread.id);
  expect(reportBefore(newer, [newer, other])).toBeUndefined();
});
