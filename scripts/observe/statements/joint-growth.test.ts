import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '地区生产总值3亿元，财政总收入2亿元，按可比价格计算，分别增长5%、8%',
    [
      'gdp 2023 = 3亿元',
      'fiscal-revenue 2023 = 2亿元',
      'gdp-growth 2023 = 5%',
      'fiscal-revenue-growth 2023 = 8%',
    ],
  ],
  [
    '城镇居民人均可支配收入30268元，农村居民人均可支配收入12328元，分别增长12%和6.2%',
    [
      'urban-disposable-income 2023 = 30268元',
      'rural-disposable-income 2023 = 12328元',
      'urban-disposable-income-growth 2023 = 12%',
      'rural-disposable-income-growth 2023 = 6.2%',
    ],
  ],
  [
    '2025年，地区生产总值达到100亿元，财政总收入达到9亿元，分别下降5%、6%以上',
    [
      'gdp 2025 = 100亿元 target',
      'fiscal-revenue 2025 = 9亿元 target',
      'gdp-growth 2025 >= -5% target',
      'fiscal-revenue-growth 2025 >= -6% target',
    ],
  ],
  [
    '城镇居民人均可支配收入17175元，农村居民人均可支配收入5153元，实际增长9.8%和8.5%',
    [
      'urban-disposable-income 2023 = 17175元',
      'rural-disposable-income 2023 = 5153元',
      'urban-disposable-income-growth 2023 = 9.8%',
      'rural-disposable-income-growth 2023 = 8.5%',
    ],
  ],
  [
    '财政总收入9亿元、一般公共预算收入5亿元，均增长10%',
    [
      'fiscal-revenue 2023 = 9亿元',
      'general-public-budget-revenue 2023 = 5亿元',
      'fiscal-revenue-growth 2023 = 10%',
      'general-public-budget-revenue-growth 2023 = 10%',
    ],
  ],
  // The only two without a rate, though no list: 均 is said of no single one.
  [
    '社会消费品零售总额5亿元，增长7%；城镇居民人均可支配收入30268元，农村居民人均可支配收入12328元，均增长6%',
    [
      'retail-sales 2023 = 5亿元',
      'retail-sales-growth 2023 = 7%',
      'urban-disposable-income 2023 = 30268元',
      'rural-disposable-income 2023 = 12328元',
      'urban-disposable-income-growth 2023 = 6%',
      'rural-disposable-income-growth 2023 = 6%',
    ],
  ],
  // Of three it is not known which.
  [
    '社会消费品零售总额5亿元，城镇居民人均可支配收入30268元，农村居民人均可支配收入12328元，均增长6%',
    [
      'retail-sales 2023 = 5亿元',
      'urban-disposable-income 2023 = 30268元',
      'rural-disposable-income 2023 = 12328元',
    ],
  ],
  [
    '城镇居民人均可支配收入由2020年的18917元增加到2023年的27064元，农民人均纯收入由2020年的8495元增加到2023年的14543元，年均分别增长13.9%和12.7%',
    [
      'urban-disposable-income 2020 = 18917元 baseline',
      'urban-disposable-income 2023 = 27064元',
      'rural-disposable-income 2020 = 8495元 baseline',
      'rural-disposable-income 2023 = 14543元',
      'urban-disposable-income-growth 2020-2023 average = 13.9% average_growth',
      'rural-disposable-income-growth 2020-2023 average = 12.7% average_growth',
    ],
  ],
  [
    '城市居民人均可支配收入达到9928元，农民人均纯收入达到3135元，分别比2018年增加3475元和1031元，年均分别增长8.5%和6.6%',
    [
      'urban-disposable-income 2023 = 9928元',
      'rural-disposable-income 2023 = 3135元',
      'urban-disposable-income-growth 2018-2023 average = 8.5% average_growth',
      'rural-disposable-income-growth 2018-2023 average = 6.6% average_growth',
    ],
  ],
  [
    '城乡居民人均可支配收入较2018年分别提高7119元、4579元，年均分别增长5.7%和10%',
    [
      'urban-disposable-income-growth 2018-2023 average = 5.7% average_growth',
      'rural-disposable-income-growth 2018-2023 average = 10% average_growth',
    ],
  ],
  [
    '一般预算收入完成7309万元，办公支出64338万元，同比分别增长43.6%和32.4%',
    [
      'general-public-budget-revenue 2023 = 7309万元',
      'general-public-budget-revenue-growth 2023 = 43.6%',
    ],
  ],
  [
    '城镇居民人均可支配收入22211元，农民人均纯收入6922元，分别增长12%左右',
    [
      'urban-disposable-income 2023 = 22211元',
      'rural-disposable-income 2023 = 6922元',
      'urban-disposable-income-growth 2023 ~ 12%',
      'rural-disposable-income-growth 2023 ~ 12%',
    ],
  ],
  [
    '2023年，地区生产总值100亿元，一般公共预算收入9亿元，分别是2018年的1.6倍和1.5倍，年均分别增长9.8%和8.4%',
    [
      'gdp 2023 = 100亿元',
      'general-public-budget-revenue 2023 = 9亿元',
      'gdp-growth 2018-2023 average = 9.8% average_growth',
      'general-public-budget-revenue-growth 2018-2023 average = 8.4% average_growth',
    ],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence)).toSorted()).toEqual(expected.toSorted());
});

test.each([
  // A third number stands between.
  '城镇居民人均可支配收入30268元，外出务工3万人，农村居民人均可支配收入12328元，分别增长12%和6.2%',
  // One value more than rates.
  '地区生产总值87亿元，分别增长12%和6.2%',
  // What grows is another thing.
  '地区生产总值87亿元，财政总收入9亿元，用电量、货运量分别增长12%和6.2%',
])('no growth of %s', (sentence) => {
  expect(lines(readSentences(sentence)).filter((line) => line.includes('growth'))).toEqual([]);
});
