import { describe, expect, test } from 'vitest';
import type { ReportContext } from '../report-context.ts';
import { lines, read } from '../test-report.ts';

describe('an indicator table', () => {
  const plan: Partial<ReportContext> = { kind: 'five-year-plan', year: 2021 };
  const head = '指标名称\t2020年 完成\t2025年 目标\t年均 增长 / 累计\t属性';
  const table = (row: string, header = head) =>
    read([[`${header}\n${row}`, { type: 'table', path: ['“十四五”时期主要指标'] }]], plan);

  test.each<[string, string[]]>([
    [
      '1. 地区生产总值（GDP）增长率（%）\t2.6\t\t10\t预期性',
      ['gdp-growth 2020 = 2.6%', 'gdp-growth 2021-2025 average = 10% target'],
    ],
    [
      '地区生产总值（亿元）\t63.9\t>100\t\t预期性',
      ['gdp 2020 = 63.9亿元', 'gdp 2025 > 100亿元 target'],
    ],
    ['地区生产总值（亿元）\t-\t100以上\t9\t预期性', ['gdp 2025 >= 100亿元 target']],
    ['地区生产总值增速（%）\t-4.2\t完成市下任务\t-\t预期性', ['gdp-growth 2020 = -4.2%']],
    [
      '3. 服务业增加值占GDP的比重（%）\t56.6\t42\t\t预期性',
      ['services-share 2020 = 56.6%', 'services-share 2025 = 42% target'],
    ],
    [
      '21. 单位 GDP 能源消耗降低 (%)\t33.95\t完成市下任务\t\t约束性',
      ['energy-intensity 2020 = 33.95%'],
    ],
    ['9. 甲/乙/丙（个）\t\t(-/1) (-/0)\t-\t预期性', []],
    ['地区生产总值\t63.9\t100\t\t预期性', []],
  ])('%s', (row, expected) => {
    expect(lines(table(row))).toEqual(expected);
  });

  test.each<[string, string[]]>([
    [
      '地区生产总值（亿元）\t63.9\t增长7%以上\t\t预期性',
      ['gdp 2020 = 63.9亿元', 'gdp-growth 2025 >= 7% target'],
    ],
    [
      '规模以上工业增加值（%）\t下降2.5%\t\t\t预期性',
      ['industrial-value-added-growth 2020 = -2.5%'],
    ],
    // What a rate, an amount or less than a fall is would be a guess.
    ['城镇化率（%）\t增长3%\t\t\t预期性', []],
    ['地区生产总值（亿元）\t增长5亿元\t下降3%以上\t\t预期性', []],
    ['地区生产总值（亿元）\t\t\t增长9%\t预期性', []],
  ])('a cell may say a growth: %s', (row, expected) => {
    expect(lines(table(row))).toEqual(expected);
  });

  test('a row that is not registered is an indicator of its own', () => {
    const { observations, indicators } = table('24. 某某率 (%)\t20\t>25\t\t预期性');
    expect(
      observations.map(({ label, period, comparator, value }) => [
        label,
        period,
        comparator,
        value,
      ]),
    ).toEqual([
      ['某某率', '2020', '=', 20],
      ['某某率', '2025', '>', 25],
    ]);
    expect(indicators.map(({ title, unit, headline }) => [title, unit, headline])).toEqual([
      ['某某率', '%', true],
    ]);
  });

  test.each([
    ['某某企业数（户）\t43\t86\t9\t预期性', '2021-2025 average = 9户 target'],
    ['某某普及率（%）\t16\t76\t12\t预期性', '2021-2025 average = 12个百分点 target'],
    ['某某面积（亩）\t40\t90\t50\t预期性', '2021-2025 = 50亩 target'],
    ['某某产值（亿元）\t100\t161\t10\t预期性', '2021-2025 average = 10% target'],
    ['某某产量（吨）\t100\t\t〔50〕\t预期性', '2021-2025 = 50吨 target'],
  ])('年均增长/累计 is what the values at both ends make it: %s', (row, expected) => {
    expect(lines(table(row)).at(-1)?.replace(/^\S+ /, '')).toBe(expected);
  });

  test('a row that is not registered and a part of another has no name of its own', () => {
    expect(lines(table('其中：某某率 (%)\t20\t>25\t\t预期性'))).toEqual([]);
  });

  test('what a row gains a year is not what it is a year', () => {
    const { observations, indicators } = table('某某普及率（%）\t16\t76\t12\t预期性');
    expect(observations.map(({ label }) => label)).toEqual([
      '某某普及率',
      '某某普及率',
      '某某普及率年均增加',
    ]);
    expect(indicators.map(({ title }) => title)).toEqual(['某某普及率', '某某普及率年均增加']);
    // From 16% to 76% in five years are twelve points a year, and no growth by 12%.
    expect(observations.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '16%',
      '76%',
      '12个百分点',
    ]);
    expect(indicators.at(-1)).toMatchObject({ unit: '个百分点', factors: { 个百分点: 1 } });
  });

  test('a table of many columns has its names in the column that says so', () => {
    const header = '类别\t序号\t指标\t单位\t2020年\t2025年\t年均增速（%）〔累计〕\t属性';
    const rows = [
      '经济发展\t1\t地区生产总值\t亿元\t150.2\t220\t8\t预期性',
      '绿色生态\t2\t单位GDP能源消耗降低\t%\t〔15.3〕\t-\t-\t约束性',
    ];
    expect(lines(table(rows.join('\n'), header))).toEqual([
      'gdp 2020 = 150.2亿元',
      'gdp 2025 = 220亿元 target',
      'gdp-growth 2021-2025 average = 8% target',
      'energy-intensity 2016-2020 = 15.3%',
    ]);
  });

  test('a row that has lost a cell is left to the editor', () => {
    const { observations, unread } = table('地区生产总值增长率（%）\t2.6\t10\t预期性');
    expect(observations).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toContain('这一行的格数与表头不同');
  });

  test('a mark stays in its cell', () => {
    const { marks } = table('地区生产总值增长率（%）\t2.6\t\t10\t预期性');
    const text = `${head}\n地区生产总值增长率（%）\t2.6\t\t10\t预期性`;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['2.6', '10']);
  });
});

describe('a table of a bulletin', () => {
  const bulletin: Partial<ReportContext> = { kind: 'bulletin', year: 2022, spokenYear: 2021 };
  const table = (text: string, caption = '表1 2021年主要经济指标', report = bulletin) =>
    lines(read([caption, [text, { type: 'table' }]], report));

  test.each<[string, string[]]>([
    [
      '指标\t单位\t绝对数\t比上年增长（%）\n地区生产总值\t亿元\t91.3\t7.5',
      ['gdp 2021 = 91.3亿元', 'gdp-growth 2021 = 7.5%'],
    ],
    [
      '指 标\t绝对数（亿元）\t比上年增长%\n社会消费品零售总额\t62.4\t-3.2',
      ['retail-sales 2021 = 62.4亿元', 'retail-sales-growth 2021 = -3.2%'],
    ],
    [
      '指标\t单位\t2021年\t比上年增长(%)\n地区生产总值\t亿元\t91.3\t7.5',
      ['gdp 2021 = 91.3亿元', 'gdp-growth 2021 = 7.5%'],
    ],
    // A part is not the whole, and what is not registered is no indicator of a bulletin.
    ['指标\t绝对数（亿元）\n其中：地区生产总值\t91.3\n某某率\t2', []],
    // A share is not the value.
    ['指标\t单位\t比重（%）\n地区生产总值\t亿元\t40.5', []],
    ['指标\t绝对数\n地区生产总值\t91.3', []],
  ])('%s', (text, expected) => {
    expect(table(text)).toEqual(expected);
  });

  const text = '指标\t绝对数（亿元）\n地区生产总值\t91.3';
  test.each<[string, string[]]>([
    ['主要经济指标', ['gdp 2021 = 91.3亿元']],
    ['表2 2019年主要经济指标', ['gdp 2019 = 91.3亿元']],
    ['2016—2021年主要经济指标', []],
    ['全国主要经济指标', []],
    ['2021年1—6月主要经济指标', []],
    ['各乡镇主要经济指标', []],
  ])('under “%s”', (caption, expected) => {
    expect(table(text, caption)).toEqual(expected);
  });

  test('the unit of its caption', () => {
    const rows = '指标\t绝对数\n地区生产总值\t91.3';
    expect(table(rows, '表2 主要经济指标（单位：亿元）')).toEqual(['gdp 2021 = 91.3亿元']);
  });

  test('its name may be its first row', () => {
    expect(table(`表1 2020年主要经济指标\t\n${text}`, '综合')).toEqual(['gdp 2020 = 91.3亿元']);
  });

  test('in a work report only where the year is told', () => {
    const report: Partial<ReportContext> = { kind: 'work-report', year: 2022 };
    expect(table(text, '主要经济指标', report)).toEqual([]);
    expect(table(text, '2021年主要经济指标', report)).toEqual(['gdp 2021 = 91.3亿元']);
  });
});
