import { expect, test } from 'vitest';
import { createLexer } from './lexer.ts';
import { readIndicators } from './read-indicators.ts';

const lex = createLexer(readIndicators(), { place: '某县', year: 2024 });

/** The kinds of the tokens of a sentence in normal form, each with its words. */
function pieces(sentence: string): string[] {
  return lex(sentence).map(({ kind, start, end }) => `${kind} ${sentence.slice(start, end)}`);
}

test.each<[string, string[]]>([
  [
    '全县地区生产总值达到87亿元，同比增长4.6%',
    [
      'place 全县',
      'subject 地区生产总值',
      'level 达到',
      'quantity 87亿元',
      'comma ，',
      'base 同比',
      'change 增长',
      'quantity 4.6%',
    ],
  ],
  // What has been won is no aim.
  ['争取上级资金12亿元', ['filler 争取', 'word 上级资金', 'quantity 12亿元']],
  ['争取到资金12亿元', ['filler 争取到', 'word 资金', 'quantity 12亿元']],
  ['争取增长6%', ['goal 争取', 'change 增长', 'quantity 6%']],
  ['争取资金，增长6%', ['goal 争取', 'word 资金', 'comma ，', 'change 增长', 'quantity 6%']],
  ['绿色GDP为5%', ['word 绿色', 'subject GDP', 'level 为', 'quantity 5%']],
  ['GDPR为5%', ['other-name GDP', 'word R', 'level 为', 'quantity 5%']],
  [
    '粮食播种面积66万亩，总产量2亿公斤',
    ['subject 粮食播种面积', 'quantity 66万亩', 'comma ，', 'subject 总产量', 'quantity 2亿公斤'],
  ],
  ['一是发展到10万亩', ['comma 一是', 'level 发展到', 'quantity 10万亩']],
  ['面积到10万亩', ['word 面积', 'level 到', 'quantity 10万亩']],
  ['到2025年', ['filler 到', 'time 2025年']],
  ['排全市第5', ['word 排', 'word 全市', 'word 第5']],
  ['某某经开区增长9%', ['area 某某经开区', 'change 增长', 'quantity 9%']],
  ['持续增长，达到87亿元', ['remark 持续增长', 'comma ，', 'level 达到', 'quantity 87亿元']],
  ['20元/吨', ['word 20元/吨']],
])('%s', (sentence, expected) => {
  expect(pieces(sentence)).toEqual(expected);
});

test.each([
  '稳步增长',
  '持续回升',
  '平稳增长',
  '快速增长',
  '较快增长',
  '明显提升',
  '大幅提高',
  '显著提升',
  '逐步向好',
  '企稳回升',
  '保持在合理区间',
  '运行在合理区间',
  '连跨三个百亿元台阶',
  '创历史新高',
  '再创新高',
  '连创新高',
  '又创新高',
  '首创新高',
])('a remark on the course may begin as in %s', (remark) => {
  expect(pieces(`${remark}，`)[0]).toBe(`remark ${remark}`);
});

test.each<[string, string]>([
  ['(不含某镇)', 'word (不含某镇)'],
  ['来源于某县的财政总收入', 'filler 来源于某县的'],
  ['连续10年稳定在', 'filler 连续10年'],
  ['过10亿元', 'comparator 过'],
  ['亿元', 'word 亿元'],
])('%s begins with one token', (sentence, first) => {
  expect(pieces(sentence)[0]).toBe(first);
});

test('a mark that is passed needs no one before it', () => {
  expect(pieces('突破亿元大关')).toEqual(['comparator 突破', 'quantity 亿元', 'filler 大关']);
});

test('whose number 全市 is, the name of the place tells', () => {
  const isOwn = (place: string | null) =>
    createLexer(readIndicators(), { place, year: 2024 })('全市').map((token) =>
      token.kind === 'place' ? token.isOwn : undefined,
    );
  expect(isOwn('某市')).toEqual([true]);
  expect(isOwn('某县')).toEqual([false]);
  expect(isOwn(null)).toEqual([false]);
});
