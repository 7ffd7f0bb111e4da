import { describe, expect, test } from 'vitest';
import { toShortQuote } from './short-quote.ts';

describe('toShortQuote', () => {
  test.each([
    [
      'what is short stands whole, without its last sign',
      '改造农田1万亩。',
      ['农田'],
      '改造农田1万亩',
    ],
    [
      'the clause that names what is spoken of, with its number',
      '与2015年相比较，到2020年末，地区生产总值完成63.9亿元，年均增长2.22%',
      ['地区生产总值'],
      '到2020年末，地区生产总值完成63.9亿元…',
    ],
    [
      'clauses as far as they fit',
      '132所村卫生室实现“四室分离”，“一村一卫生室”全覆盖。',
      ['村卫生室'],
      '132所村卫生室实现“四室分离”…',
    ],
    [
      'a clause that is too long ends between words',
      '依托甲县工业园区已经建成的众多配套设施和公共服务平台',
      ['甲县'],
      '依托甲县工业园区已经建成的众多配套设施和公共…',
    ],
    ['without the word it begins where the quote does', '甲，乙，丙', ['丁'], '甲，乙，丙'],
  ])('%s', (_, quote, terms, expected) => {
    expect(toShortQuote(quote, terms)).toBe(expected);
  });

  test('never shows more than there is room for, and only words that stand there', () => {
    const quote =
      '积极推动2GW光储投综合示范项目和装机容量1200MW抽水蓄能电站项目，建设6座换热站，供热能力100万平方米。';
    for (let longest = 1; longest <= quote.length; longest++) {
      const shown = toShortQuote(quote, ['换热站'], longest).replace(/…$/, '');
      expect(shown.length).toBeLessThanOrEqual(longest);
      expect(quote).toContain(shown);
    }
  });
});
