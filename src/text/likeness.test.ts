import { expect, test } from 'vitest';
import { findLike, indexTexts, numbersAt, type PlacedTexts } from './likeness.ts';

/** Words that make a library large enough for rare and common pairs to differ. */
const others = [
  '全面贯彻落实党的二十大精神。',
  '城镇居民人均可支配收入增长6%。',
  '扎实推进乡村全面振兴，壮大村级集体经济。',
  '县中医院住院楼主体完工，医疗卫生服务能力提升。',
  '污水处理厂提标改造工程投入运行，水环境质量改善。',
];

/** The words found for some words, in their own place and elsewhere. */
function find(words: string, groups: readonly PlacedTexts[]) {
  const all = [{ place: '甲', texts: [words] }, ...groups, { place: '癸', texts: others }].toSorted(
    (a, b) => a.place.localeCompare(b.place),
  );
  const texts = all.flatMap((group) => group.texts);
  return wordsLike(all, texts.indexOf(words));
}

/** The words of the passages that are like one of some reports, in its own place and elsewhere. */
function wordsLike(groups: readonly PlacedTexts[], passage: number) {
  const texts = groups.flatMap((group) => group.texts);
  const { own, elsewhere } = findLike(indexTexts(groups));
  const wordsOf = (lists: typeof own) =>
    Array.from(numbersAt(lists, passage), (number) => texts[number]);
  return { own: wordsOf(own), elsewhere: wordsOf(elsewhere) };
}

const roads = '改造四好农村路77公里，给水管网43公里。';

test('the same sentence with other numbers is found in the place and elsewhere', () => {
  const later = '改造四好农村路28公里，给水管网12公里。';
  expect(find(roads, [{ place: '甲', texts: [later] }]).own).toEqual([later]);
  expect(find(roads, [{ place: '乙', texts: [later] }]).elsewhere).toEqual([later]);
});

test('a sentence in other words is found, the likest first, of each report one', () => {
  const near = '实施四好农村路改造77公里，改造给水管网43公里。';
  const nearer = '新改造四好农村路77公里，给水管网40公里。';
  expect(find(roads, [{ place: '甲', texts: [near, nearer] }]).own).toEqual([nearer]);
  expect(
    find(roads, [
      { place: '甲', texts: [near] },
      { place: '甲', texts: [nearer] },
    ]).own,
  ).toEqual([nearer, near]);
});

test.each([
  ['another matter in the same set phrase', '改造城区老旧小区77个，供热管网43公里。'],
  ['one name in common', '完善四好农村路养护机制，健全路长制。'],
  ['a set phrase alone', '推动服务业提质增效。'],
])('%s is not the same sentence', (_, words) => {
  const result = find(roads, [
    { place: '甲', texts: [words] },
    { place: '乙', texts: [words] },
  ]);
  expect(result).toEqual({ own: [], elsewhere: [] });
});

test('a report is not compared with itself', () => {
  const again = '改造四好农村路77公里、给水管网43公里。';
  const groups = [
    { place: '甲', texts: [roads, again] },
    { place: '乙', texts: others },
  ];
  expect(wordsLike(groups, 0)).toEqual({ own: [], elsewhere: [] });
});

test('what all places say is still found, and no more than some', () => {
  const found = find(
    roads,
    Array.from({ length: 40 }, (_, at) => ({ place: `乙${at}`, texts: [roads] })),
  );
  expect(found.elsewhere).toHaveLength(3);
});

test('those of each place are told of its own passages alone, whatever stands before it', () => {
  const second = '改造四好农村路12公里，给水管网8公里。';
  const groups = ['甲', '乙'].flatMap((place) => [
    { place, texts: [roads, others[0] ?? ''] },
    { place, texts: [second] },
    { place, texts: [others[1] ?? '', roads] },
  ]);
  // Passages of a place: 0 and 1, 2, 3 and 4; those of the next begin at 5. The likest are the same words.
  const { own } = findLike(indexTexts([...groups, { place: '癸', texts: others }]));
  const ownOf = (passage: number) => [...numbersAt(own, passage)];
  expect([0, 2, 4].map(ownOf)).toEqual([
    [2, 4],
    [0, 4],
    [0, 2],
  ]);
  expect([5, 7, 9].map(ownOf)).toEqual([
    [7, 9],
    [5, 9],
    [5, 7],
  ]);
});

test('of more than are kept the likest are, whenever they come, and of each report one', () => {
  const words = (more: string) => `改造四好农村路77公里，给水管网43公里${more}。`;
  // Each has more words of its own than the one before; the last is the likest but for the same words.
  const told = [
    '，整治背街小巷垃圾死角',
    '，整治背街小巷',
    '，整治河道',
    '，整治沟渠，新建公厕游园',
    '，整治',
  ].map(words);
  const groups = told.map((text, at) => ({
    place: `乙${at}`,
    // The one that is less like it stands before and behind.
    texts:
      at === 4 ? [words('，整治背街小巷，治理河道沟渠'), text, words('，新建公厕游园')] : [text],
  }));
  expect(find(words(''), groups).elsewhere).toEqual([told[4], told[2], told[1]]);
});
