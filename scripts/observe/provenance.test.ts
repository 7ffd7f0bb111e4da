import { describe, expect, test } from 'vitest';
import { observe } from './observe.ts';
import { readingOf } from './provenance.ts';
import { blockOf, indicators, read } from './test-report.ts';

describe('provenance', () => {
  test('the quote is the slice of the source from the name through the number', () => {
    const { observations } = read(['前言。', '2023年，全县地区生产总值完成87亿元，增长4.6%。']);
    expect(observations.map(({ quote }) => quote)).toEqual([
      '地区生产总值完成87亿元',
      '地区生产总值完成87亿元，增长4.6%',
    ]);
    expect(observations[0]).toMatchObject({
      id: 'county-2024-work-report-gdp-2023',
      start: 12,
      url: '/county/2024/#county-2024-work-report-gdp-2023',
      headline: true,
      scope: null,
    });
  });

  test.each([
    ['粮食播种面积66万亩，总产量达2亿公斤。', '粮食播种面积66万亩，总产量达2亿公斤'],
    ['全年新增高新技术企业5家、“专精特新”企业4家。', '全年新增高新技术企业5家、“专精特新”企业4家'],
    ['聚焦实施总投资210亿元的37个重点项目。', '聚焦实施总投资210亿元的37个重点项目'],
  ])('the quote has the words that the number needs: %s', (sentence, quote) => {
    expect(read([sentence]).observations.at(1)?.quote ?? '').toBe(quote);
  });

  test('words that were rejoined are quoted as they were printed', () => {
    const source = '地区生产总\n\n值完成87亿元。';
    const block = blockOf('地区生产总值完成87亿元。', 0, {
      segments: [
        { from: 0, to: 5, start: 0, end: 5 },
        { from: 5, to: 13, start: 7, end: 15 },
      ],
    });
    const context = { report: 'a', county: 'a', place: null, year: 2024, path: '/a/' } as const;
    const { observations } = observe(
      [block],
      { ...context, kind: 'work-report', source },
      indicators,
    );
    expect(observations[0]).toMatchObject({
      quote: '地区生产总\n\n值完成87亿元',
      reading: '地区生产总值完成87亿元',
    });
  });

  test('what was misread is quoted as it was printed, and read as it was corrected', () => {
    const source = '工业特困困难企业完成地区生产总値87亿元。';
    const text = '工业特殊困难企业完成地区生产总值87亿元。';
    const block = blockOf(text, 0, {
      segments: [
        { from: 0, to: 2, start: 0, end: 2 },
        { from: 2, to: 4, start: 2, end: 4 },
        { from: 4, to: 15, start: 4, end: 15 },
        { from: 15, to: 16, start: 15, end: 16 },
        { from: 16, to: 21, start: 16, end: 21 },
      ],
    });
    expect(readingOf(block, { start: 2, end: 20 })).toBe('特殊困难企业完成地区生产总值87亿元');
    expect(readingOf(block, { start: 3, end: 6 })).toBe('殊困难');
    expect(source.slice(3, 6)).toBe('困困难');
  });

  test('of words that were corrected by more or fewer all are read', () => {
    const block = blockOf('小巷56条。', 0, {
      segments: [
        { from: 0, to: 2, start: 0, end: 5 },
        { from: 2, to: 6, start: 5, end: 9 },
      ],
    });
    expect(readingOf(block, { start: 1, end: 8 })).toBe('小巷56条');
    expect(() => readingOf(block, { start: 9, end: 12 })).toThrow('Nothing was read from 9');
  });

  test('of words that were moved together from two places, the quote is the part with the number', () => {
    const text = '地区生产总值完成87亿元。';
    const segments = [
      { from: 0, to: 6, start: 12, end: 18 },
      { from: 6, to: 13, start: 0, end: 7 },
    ];
    const source = '完成87亿元。另一栏的文字地区生产总值';
    const context = { report: 'a', county: 'a', place: null, year: 2024, path: '/a/' } as const;
    const { observations } = observe(
      [blockOf(text, 0, { segments })],
      { ...context, kind: 'work-report', source },
      indicators,
    );
    expect(observations[0]?.quote).toBe('完成87亿元');
  });

  test('the same thing said twice has two ids', () => {
    const { observations } = read(['地区生产总值87亿元。', '地区生产总值87亿元。']);
    expect(observations.map(({ id }) => id)).toEqual([
      'county-2024-work-report-gdp-2023',
      'county-2024-work-report-gdp-2023-2',
    ]);
  });

  test('marks of one list do not cross', () => {
    const text = '地区生产总值、固定资产投资分别增长5%、9%。';
    const { marks } = read([text]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['5%', '9%']);
  });
});
