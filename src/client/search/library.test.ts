import { expect, test, vi } from 'vitest';
import { parseQuery } from '../../search/query.ts';
import { Answer } from './answer.ts';
import { asBefore } from './effort.ts';
import { bytesOfWord, type FakeReport, fakeLibrary } from './fake-library.ts';
import { Library } from './library.ts';
import { makeSearchState } from './test-state.ts';

const all = { county: '', year: '', kind: '', part: '' };
const block = (text: string) => ({ id: '', type: 'paragraph', text, path: [] });

/** Twelve years, each of them a segment; words of the year beside those that all have. */
const reports: FakeReport[] = Array.from({ length: 12 }, (_, number) => ({
  county: number % 2 === 0 ? '甲' : '乙',
  year: 2025 - number,
  kind: number < 6 ? 'work' : 'plan',
  blocks: [block('共同的文字'), block(number === 3 ? '抽水蓄能电站' : '抽水站和蓄能')],
}));

async function twelve() {
  const source = await fakeLibrary(reports, { segmentLength: 11 });
  expect(source.entry.segments).toHaveLength(12);
  return { source, library: new Library(source) };
}

test('a string is sought only in segments that can hold it', async () => {
  const { source, library } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  const answer = await Answer.begin(library, makeSearchState('抽水蓄能'));
  await answer.lookFor(30, () => {});
  expect(answer.segments).toEqual([3]);
  expect(opened.mock.calls).toEqual([[3]]);
  expect([answer.blocks, answer.isWhole]).toEqual([1, true]);
});

test('what stands in no segment needs none', async () => {
  const { source, library } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  const answer = await Answer.begin(library, makeSearchState('水电厂'));
  expect([answer.segments.length, answer.isWhole]).toEqual([0, true]);
  expect(opened).not.toHaveBeenCalled();
});

test('results come from the newest segments, and no more of them are looked into than are shown', async () => {
  const { source, library } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  const answer = await Answer.begin(library, makeSearchState('共同'));
  const looked: number[] = [];
  await answer.lookFor(3, () => looked.push(answer.looked));
  expect(looked).toEqual([1, 2, 3]);
  expect(opened.mock.calls).toEqual([[0], [1], [2]]);
  expect([answer.blocks, answer.segments.length, answer.isWhole]).toEqual([3, 12, false]);
  const hits = (await Array.fromAsync(answer.show(0, 30))).flat();
  expect(hits.map(({ report }) => report.year)).toEqual([2025, 2024, 2023]);
  // Asked twice at once, each segment is still looked into once.
  await Promise.all([answer.lookOn(), answer.lookOn()]);
  expect([answer.blocks, answer.looked]).toEqual([5, 5]);
});

test('of words that are spread thinly a page of results ends once these have cost enough', async () => {
  const { source, library } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  const answer = await Answer.begin(library, makeSearchState('共同'));
  // Each segment costs a word.
  await answer.lookFor(10, () => {}, { least: 1, most: Infinity, bytes: 3 * bytesOfWord });
  expect([answer.blocks, answer.looked, answer.isWhole]).toEqual([2, 2, false]);
  // Nothing new is found without looking on, and no result is never enough.
  await answer.lookFor(10, () => {}, { least: 3, most: Infinity, bytes: 0 });
  expect(answer.looked).toBe(3);
  // What was found before does not come again, and a small segment leaves room for more.
  await answer.lookFor(10, () => {}, { least: 4, most: Infinity, bytes: 4 * bytesOfWord });
  expect(answer.looked).toBe(6);
  await answer.lookFor(10, () => {}, asBefore(6));
  expect(answer.looked).toBe(6);
  // Who begins anew after a failure finds what was there.
  const again = await Answer.begin(library, makeSearchState('共同'));
  await again.lookFor(10, () => {}, asBefore(6));
  expect(again.looked).toBe(6);
  await answer.lookFor(10, () => {});
  expect(opened.mock.calls.map(([number]) => number)).toEqual([...Array(10).keys()]);
});

test('what a small segment costs tells that a large one after it may cost too much', async () => {
  const some = (year: number, blocks: number) => ({
    county: '甲',
    year,
    kind: 'work',
    blocks: Array.from({ length: blocks }, () => block('共同的文字')),
  });
  const source = await fakeLibrary([some(2025, 1), some(2024, 8), some(2023, 1)], {
    segmentLength: 6,
  });
  const answer = await Answer.begin(new Library(source), makeSearchState('共同'));
  await answer.lookFor(10, () => {}, { least: 1, most: Infinity, bytes: 8 * bytesOfWord });
  expect([answer.blocks, answer.looked]).toEqual([1, 1]);
  const other = await Answer.begin(new Library(source), makeSearchState('共同'));
  await other.lookFor(10, () => {}, { least: 1, most: Infinity, bytes: 10 * bytesOfWord });
  expect([other.blocks, other.looked]).toEqual([10, 3]);
});

test('while nothing is found it looks on, but asks before it downloads very much', async () => {
  const { library } = await twelve();
  // Eleven segments have the words; what has one of them is excluded.
  const asked = makeSearchState('共同 抽水站 -抽水');
  const answer = await Answer.begin(library, asked);
  await answer.lookFor(10, () => {}, { least: 1, most: 1, bytes: 0 });
  expect([answer.blocks, answer.looked, answer.isWhole]).toEqual([0, 1, false]);
  // Another try goes on; the last few are looked into in any case.
  await answer.lookFor(10, () => {}, { least: 1, most: 1, bytes: 0 });
  expect([answer.looked, answer.segments.length]).toEqual([2, 11]);
  await answer.lookFor(10, () => {}, { least: 1, most: 1, bytes: 0 });
  expect([answer.looked, answer.isWhole]).toEqual([11, true]);
});

test('of few segments those come first that the filters leave, and the others add to the counts', async () => {
  const { source } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  const asked = makeSearchState('共同', { year: '2022' });
  const few = new Library({
    ...source,
    entry: { ...source.entry, segments: source.entry.segments.slice(0, 5) },
  });
  const answer = await Answer.begin(few, asked);
  expect(answer.segments).toEqual([3, 0, 1, 2, 4]);
  await answer.lookFor(10, () => {}, { least: 1, most: Infinity, bytes: Infinity });
  expect(opened.mock.calls).toEqual([[3]]);
  expect([answer.blocks, answer.hasAll, answer.isWhole]).toEqual([1, true, false]);
  await answer.lookFor(Infinity, () => {});
  expect([answer.blocks, answer.unfiltered]).toEqual([1, 5]);
});

test('the parts are counted where they are in few files', async () => {
  const blocks = [{ ...block('共同的文字'), path: ['一'] }];
  const many = await fakeLibrary(
    Array.from({ length: 15 }, () => ({ county: '甲', year: 2025, kind: 'work', blocks })),
    { segmentLength: 1_000 },
  );
  const answer = await Answer.begin(new Library(many), makeSearchState('共同'));
  await answer.lookFor(Infinity, () => {});
  // Fifteen reports are fourteen groups here.
  expect(answer.reports).toBe(15);
  expect(await answer.parts()).toEqual({});
  const few = await fakeLibrary(
    Array.from({ length: 13 }, () => ({ county: '甲', year: 2025, kind: 'work', blocks })),
    { segmentLength: 1_000 },
  );
  const counted = await Answer.begin(new Library(few), makeSearchState('共同'));
  await counted.lookFor(Infinity, () => {});
  expect(await counted.parts()).toEqual({ 一: 13 });
});

test('from the oldest it begins at the other end, by county it has to look into all', async () => {
  const { library } = await twelve();
  const oldest = await Answer.begin(library, makeSearchState('共同', { order: 'oldest' }));
  await oldest.lookFor(1, () => {});
  expect([oldest.segments[0], oldest.looked]).toEqual([11, 1]);
  const county = await Answer.begin(library, makeSearchState('共同', { order: 'county' }));
  await county.lookFor(1, () => {});
  expect(county.isWhole).toBe(true);
});

test.each([
  ['county', '乙', [1, 3, 5, 7, 9, 11]],
  ['year', '2020', [5]],
  ['kind', 'plan', [6, 7, 8, 9, 10, 11]],
])('of many segments a filter by %s leaves out those without it', async (name, value, expected) => {
  const { library } = await twelve();
  const filters = { ...all, [name]: value };
  const { segments, left } = await library.candidates(parseQuery('共同'), filters);
  expect([segments, left]).toEqual([expected, 12 - expected.length]);
  expect(await library.reportsOf(filters)).toEqual(expected);
  // Of few candidates each is looked into, so that every choice can tell its count.
  const few = await library.candidates(parseQuery('蓄能电'), filters);
  expect([...few.segments, ...few.others, few.left]).toEqual([3, 0]);
});

test('the directory counts short strings, segments the others', async () => {
  const { source, library } = await twelve();
  const opened = vi.spyOn(source, 'segment');
  expect(await library.count('共同')).toBe(12);
  expect(await library.count('抽水站')).toBe(11);
  expect(await library.count('水厂')).toBe(0);
  expect(opened).not.toHaveBeenCalled();
  expect(await library.count('抽水蓄能')).toBe(1);
  expect(opened.mock.calls).toEqual([[3]]);
});
