import '../../search/test-forms.ts';
import { expect, test } from 'vitest';
import { parseQuery } from '../../search/query.ts';
import { fakeLibrary } from './fake-library.ts';
import { Library } from './library.ts';
import { findNear } from './near.ts';

/** What is offered for a query, of texts each in a block of its own, in one segment or in many. */
async function near(texts: string[], line: string): Promise<[string, number][]> {
  const reports = texts.map((text, index) => ({
    county: '甲',
    year: 2025 - index,
    kind: 'work',
    blocks: [{ id: '', type: 'paragraph', text, path: [] }],
  }));
  const [one, many] = await Promise.all(
    [1_000_000, 1].map(async (segmentLength) => {
      const library = new Library(await fakeLibrary(reports, { segmentLength }));
      const offered = await findNear(library, parseQuery(line));
      return offered.map(({ text, blocks }): [string, number] => [text, blocks]);
    }),
  );
  expect(many).toEqual(one);
  return one ?? [];
}

test('the longest pieces that occur are offered, none of them within another', async () => {
  expect(await near(['抽水蓄能电站', '抽水蓄能', '机场'], '抽水蓄能机场')).toEqual([
    ['抽水蓄能', 2],
    ['机场', 1],
  ]);
  expect(await near(['甲乙丙', '乙丙丁'], '甲乙丙丁')).toEqual([
    ['甲乙丙', 1],
    ['乙丙丁', 1],
  ]);
});

test('a term that occurs is offered whole, beside pieces of one that does not', async () => {
  expect(await near(['旅游业', '产业'], '旅游业 新产业')).toEqual([
    ['旅游业', 1],
    ['产业', 1],
  ]);
});

test('of pieces of one length the rarer comes first', async () => {
  expect(await near(['水电', '水电', '机场'], '水电机场')).toEqual([
    ['机场', 1],
    ['水电', 2],
  ]);
});

test('a single character is no offer', async () => {
  expect(await near(['水', '电'], '水电')).toEqual([]);
});

test('pieces of a traditional word are sought as the texts write them', async () => {
  expect(await near(['乡村'], '鄉村機場')).toEqual([['乡村', 1]]);
});

test('no word of Latin letters and no number is cut', async () => {
  expect(await near(['GDP增长', '2021年'], 'GDP增速5')).toEqual([['gdp增', 1]]);
  expect(await near(['某某PPP项目'], 'PPT项目')).toEqual([['项目', 1]]);
});

test('no more than five are offered', async () => {
  const words = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六'];
  expect(await near(words, words.join(''))).toHaveLength(5);
});
