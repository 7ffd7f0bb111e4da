import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each(['一季度地区生产总值增长5%', '地区生产总值比2020年增长36%', '地区生产总值累计增长36%'])(
  'no GDP of %s',
  (sentence) => {
    const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
    expect(gdp).toEqual([]);
  },
);

test.each(['五年来，完成固定资产投资300亿元', '比“十一五”末，财政总收入增长109.9%'])(
  'no headline value of %s',
  (sentence) => {
    expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
  },
);
