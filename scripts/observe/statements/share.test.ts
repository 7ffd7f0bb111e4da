import { expect, test } from 'vitest';
import { createLexer } from '../lexer.ts';
import { normalize } from '../normalize.ts';
import { readIndicators } from '../read-indicators.ts';
import { readShares } from './share.ts';

const lex = createLexer(readIndicators(), { place: '某县', year: 2024 });

/** `3亿元 = 80% of …`, and the words it stands in. */
function read(sentence: string): string[] {
  const { text } = normalize(sentence);
  return readShares(lex(text), text).map(
    ({ part, unit, percent, whole, start, end, time }) =>
      `${part}${unit} = ${percent}% of ${whole}${time ? ` ${time.to}` : ''}: ${text.slice(start, end)}`,
  );
}

test.each<[string, string[]]>([
  [
    '推动88个项目，年度完成投资26.36亿元，占全年固定资产投资的74.69%',
    [
      '26.36亿元 = 74.69% of fixed-asset-investment: 年度完成投资26.36亿元，占全年固定资产投资的74.69%',
    ],
  ],
  [
    '2022年税收收入3亿元，占一般公共预算收入的比重为80%',
    [
      '3亿元 = 80% of general-public-budget-revenue 2022: 2022年税收收入3亿元，占一般公共预算收入的比重为80%',
    ],
  ],
  [
    '民营经济增加值60亿元，占全县GDP比重达到55.3%',
    ['60亿元 = 55.3% of gdp: 民营经济增加值60亿元，占全县GDP比重达到55.3%'],
  ],
  ['民营投资60亿元，占矿区固定资产投资的55%', []],
  ['民营投资60亿元，占全市固定资产投资的55%', []],
  ['税收占一般公共预算收入的80%', []],
  ['税收增长5%，占一般公共预算收入的80%', []],
  ['税收3亿元，占一般公共预算收入年度任务的80%', []],
  ['税收3亿元，占比80%', []],
])('%s', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});
