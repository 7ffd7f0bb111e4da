import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  ['种植粮食95万亩、产量33万吨', ['grain-area 2023 = 95万亩', 'grain-output 2023 = 33万吨']],
  [
    '粮食播种面积不低于50万亩、产量不低于42亿斤',
    ['grain-area 2023 >= 50万亩', 'grain-output 2023 >= 42亿斤'],
  ],
  [
    '城镇居民人均可支配收入增长6%，农村居民增长7%',
    ['urban-disposable-income-growth 2023 = 6%', 'rural-disposable-income-growth 2023 = 7%'],
  ],
  [
    '粮食播种面积66万亩，总产量达2.36亿公斤',
    ['grain-area 2023 = 66万亩', 'grain-output 2023 = 2.36亿公斤'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each([
  '人均国内生产总值达到5万元',
  '人均 GDP 达到5万元',
  '服务业增加值占GDP的比重达到42%',
  '单位 GDP 能源消耗降低33.95%',
  '亿元地区生产总值生产安全事故死亡率控制在0.03%以内',
  '数字经济增速9%',
])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test.each(['城镇登记失业率控制在4.5%以内', '一般公共预算收入中税收占比达到70%'])(
  'no headline value of %s',
  (sentence) => {
    expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
  },
);
