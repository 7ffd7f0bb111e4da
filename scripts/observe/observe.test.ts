import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../edition/blocks.ts';
import { observe, type ReportContext } from './observe.ts';
import { blockOf, indicators, lines, read } from './test-report.ts';

describe('a sentence', () => {
  test.each<[string, string[]]>([
    [
      '2023年，全县地区生产总值完成87亿元，增长4.6%',
      ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
    ],
    [
      '全县地区生产总值完成184.1亿元，同比增长6%；',
      ['gdp 2023 = 184.1亿元', 'gdp-growth 2023 = 6%'],
    ],
    [
      '全县地区生产总值增长5%,固定资产投资增长13.8%',
      ['gdp-growth 2023 = 5%', 'fixed-asset-investment-growth 2023 = 13.8%'],
    ],
    ['GDP 达到 １００ 亿元', ['gdp 2023 = 100亿元']],
    ['地区生产总值（GDP）为87亿元（增长4.6%）', ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%']],
    [
      '经初步核算，2023年全县实现地区生产总值87亿元、同比增长4.6%',
      ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
    ],
    [
      '某县生产总值突破百亿元大关，达102.3亿元，增长5%',
      ['gdp 2023 = 102.3亿元', 'gdp-growth 2023 = 5%'],
    ],
    [
      '地区生产总值突破100亿元大关，同比增长百分之六点五',
      ['gdp 2023 > 100亿元', 'gdp-growth 2023 = 6.5%'],
    ],
    ['地区生产总值达到六亿元', ['gdp 2023 = 6亿元']],
    ['地区生产总值870000万元', ['gdp 2023 = 870000万元']],
    ['地区生产总值下降2.5%', ['gdp-growth 2023 = -2.5%']],
    ['地区生产总值增速为-2.5%', ['gdp-growth 2023 = -2.5%']],
    ['GDP增速达到6%左右', ['gdp-growth 2023 ~ 6%']],
    ['经济增速6%', ['gdp-growth 2023 = 6%']],
    ['某业投资增长9%、地区生产总值增长5%', ['gdp-growth 2023 = 5%']],
    ['地区生产总值、某业投资分别增长5%、9%', ['gdp-growth 2023 = 5%']],
    [
      '固定资产投资和地区生产总值分别完成34亿元、87亿元，分别增长9.4%、4.6%',
      [
        'fixed-asset-investment 2023 = 34亿元',
        'gdp 2023 = 87亿元',
        'fixed-asset-investment-growth 2023 = 9.4%',
        'gdp-growth 2023 = 4.6%',
      ],
    ],
    [
      '地区生产总值由2020年的63.9亿元增加到2023年的87亿元',
      ['gdp 2020 = 63.9亿元 baseline', 'gdp 2023 = 87亿元'],
    ],
    [
      '初步核算，全年实现地区生产总值412.5亿元，按可比价格计算，比上年增长5.3%',
      ['gdp 2023 = 412.5亿元', 'gdp-growth 2023 = 5.3%'],
    ],
    ['地区生产总值同比增长5.8%，达到230亿元', ['gdp-growth 2023 = 5.8%', 'gdp 2023 = 230亿元']],
    [
      '地区生产总值由2016年的120亿元增加到2020年的180亿元，年均增长6.5%',
      [
        'gdp 2016 = 120亿元 baseline',
        'gdp 2020 = 180亿元',
        'gdp-growth 2016-2020 average = 6.5% average_growth',
      ],
    ],
    ['地区生产总值迈上300亿元台阶', ['gdp 2023 > 300亿元']],
    [
      '2024年全县经济社会发展主要预期目标建议为：地区生产总值增长6%左右，规上工业增加值增长8%',
      ['gdp-growth 2024 ~ 6% target', 'industrial-value-added-growth 2024 = 8% target'],
    ],
    ['今年经济社会发展主要预期目标是：地区生产总值增长5.5%', ['gdp-growth 2024 = 5.5% target']],
    ['地区生产总值增速5.2%，高于全省0.3个百分点', ['gdp-growth 2023 = 5.2%']],
    ['GDP增长5.5%以上、力争6%', ['gdp-growth 2023 >= 5.5%']],
    ['经济总量突破200亿元', ['gdp 2023 > 200亿元']],
    [
      '完成地区生产总值87亿元，固定资产投资34亿元、增长9%',
      [
        'gdp 2023 = 87亿元',
        'fixed-asset-investment 2023 = 34亿元',
        'fixed-asset-investment-growth 2023 = 9%',
      ],
    ],
    [
      '地区生产总值从2020年63.9亿元增至87亿元',
      ['gdp 2020 = 63.9亿元 baseline', 'gdp 2023 = 87亿元'],
    ],
    [
      '五年来，全县地区生产总值由203亿元增加到305亿元，年均增长6.8%',
      ['gdp 2023 = 305亿元', 'gdp-growth 2019-2023 average = 6.8% average_growth'],
    ],
    [
      '2023年，GDP增长目标为6%，实际增长5.2%',
      ['gdp-growth 2023 = 6% target', 'gdp-growth 2023 = 5.2%'],
    ],
    [
      '“十三五”期间，地区生产总值年均增长6.5%，2020年达到98.6亿元，是2015年的1.4倍',
      ['gdp-growth 2016-2020 average = 6.5% average_growth', 'gdp 2020 = 98.6亿元'],
    ],
    ['2019年，地区生产总值增长4%', ['gdp-growth 2019 = 4%']],
    [
      '2023年，预计（下同）全县生产总值340亿元，增长5%',
      ['gdp 2023 = 340亿元', 'gdp-growth 2023 = 5%'],
    ],
    ['一是地区生产总值增长5%', ['gdp-growth 2023 = 5%']],
    ['今年地区生产总值增长6%以上', ['gdp-growth 2024 >= 6% target']],
    ['今年地区生产总值增长5%—6%', ['gdp-growth 2024 >= 5% target', 'gdp-growth 2024 <= 6% target']],
    ['2019年，地区生产总值下降3%至5%', ['gdp-growth 2019 >= -5%', 'gdp-growth 2019 <= -3%']],
    [
      '今年财政总收入达到80到90亿元左右',
      ['fiscal-revenue 2024 >= 80亿元 target', 'fiscal-revenue 2024 <= 90亿元 target'],
    ],
    ['力争地区生产总值增长6%左右', ['gdp-growth 2024 ~ 6% target']],
    [
      '主要预期目标是：地区生产总值增长6%，固定资产投资增长9%',
      ['gdp-growth 2024 = 6% target', 'fixed-asset-investment-growth 2024 = 9% target'],
    ],
    ['主要预期目标为：某业投资增长9%，地区生产总值完成132亿元', ['gdp 2024 = 132亿元 target']],
    [
      '2020年地区生产总值达到497亿元，是2015年的1.3倍，年均增长4.6%',
      ['gdp 2020 = 497亿元', 'gdp-growth 2015-2020 average = 4.6% average_growth'],
    ],
    [
      '地区生产总值和财政总收入分别是2018年的1.7倍、1.8倍，年均增长11%和12%',
      [
        'gdp-growth 2018-2023 average = 11% average_growth',
        'fiscal-revenue-growth 2018-2023 average = 12% average_growth',
      ],
    ],
    ['财政总收入连续跨越20亿元、30亿元台阶，增长10%', ['fiscal-revenue-growth 2023 = 10%']],
    [
      '2023年地区生产总值218亿元，比上年增长9%，五年年均增长10%；固定资产投资50亿元',
      [
        'gdp 2023 = 218亿元',
        'gdp-growth 2023 = 9%',
        'gdp-growth 2019-2023 average = 10% average_growth',
        'fixed-asset-investment 2023 = 50亿元',
      ],
    ],
    [
      '五年累计完成固定资产投资267亿元、社会消费品零售总额131亿元',
      ['fixed-asset-investment 2019-2023 = 267亿元', 'retail-sales 2019-2023 = 131亿元'],
    ],
    [
      '预期目标是：地区生产总值增长12%，预期155亿元；财政总收入增长7%',
      [
        'gdp-growth 2024 = 12% target',
        'gdp 2024 = 155亿元 target',
        'fiscal-revenue-growth 2024 = 7% target',
      ],
    ],
    ['财政总收入增长8%达5亿元', ['fiscal-revenue-growth 2023 = 8%', 'fiscal-revenue 2023 = 5亿元']],
    ['种植粮食95万亩、产量33万吨', ['grain-area 2023 = 95万亩', 'grain-output 2023 = 33万吨']],
    ['到2025年地区生产总值比2020年翻一番，达到130亿元', ['gdp 2025 = 130亿元 target']],
    [
      '城镇居民人均可支配收入突破3万元，达到30125元，增长7.1%',
      ['urban-disposable-income 2023 = 30125元', 'urban-disposable-income-growth 2023 = 7.1%'],
    ],
    [
      '粮食总产量22万吨，减产3.2%',
      ['grain-output 2023 = 22万吨', 'grain-output-growth 2023 = -3.2%'],
    ],
    [
      '地区生产总值87亿元，比上年增加5亿元，增长4.6%',
      ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
    ],
    ['经济总量再上新台阶，达到87亿元', ['gdp 2023 = 87亿元']],
    ['社会消费品零售总额持续增长，达到87亿元', ['retail-sales 2023 = 87亿元']],
    [
      '粮食播种面积不低于50万亩、产量不低于42亿斤',
      ['grain-area 2023 >= 50万亩', 'grain-output 2023 >= 42亿斤'],
    ],
    [
      '地区生产总值增长5%；特别是农村居民人均可支配收入完成13006元，增长10.5%',
      [
        'gdp-growth 2023 = 5%',
        'rural-disposable-income 2023 = 13006元',
        'rural-disposable-income-growth 2023 = 10.5%',
      ],
    ],
    ['粮食产量稳在46亿斤以上', ['grain-output 2023 >= 46亿斤']],
    ['某某灌区加快建设，粮食产量超过22亿斤', ['grain-output 2023 > 22亿斤']],
    [
      '由“十五”末的12亿元增加到19亿元，地区生产总值由“十五”末的12亿元增加到19亿元',
      ['gdp 2005 = 12亿元 baseline', 'gdp 2023 = 19亿元'],
    ],
    ['围绕实现2023年地区生产总值增长6%的目标', []],
    ['到2025年GDP至少达到100亿元以上', ['gdp 2025 >= 100亿元 target']],
    [
      '“十三五”期间，地区生产总值年均增长5.2%',
      ['gdp-growth 2016-2020 average = 5.2% average_growth'],
    ],
    ['今后五年，地区生产总值年均增长8%', ['gdp-growth 2024-2028 average = 8% target']],
    [
      '与2015年相比较，到2020年末，地区生产总值完成63.9亿元，年均增长2.22%',
      ['gdp 2020 = 63.9亿元', 'gdp-growth 2015-2020 average = 2.22% average_growth'],
    ],
  ])('%s', (sentence, expected) => {
    expect(lines(read([`${sentence}。`]))).toEqual(expected);
  });
});

test('a heading is read only where it is an item that says a sentence', () => {
  const item = ['1.新建高标准农田3万亩。', { type: 'heading' }] as [string, { type: 'heading' }];
  expect(lines(read([item]))).toEqual(lines(read([item[0]])));
  expect(lines(read([item]))).not.toEqual([]);
  expect(lines(read([['1.新建高标准农田3万亩', { type: 'heading' }]]))).toEqual([]);
});

describe('what is not the indicator, or not the county, is not read', () => {
  test.each([
    '人均国内生产总值达到5万元',
    '人均 GDP 达到5万元',
    '服务业增加值占GDP的比重达到42%',
    '工业增加值占全县地区生产总值比重达到23.7%',
    '单位 GDP 能源消耗降低33.95%',
    '亿元地区生产总值生产安全事故死亡率控制在0.03%以内',
    '全市地区生产总值完成2000亿元',
    '全国经济回升向好，国内生产总值增长5.2%',
    '某公司实现生产总值5亿元',
    '开发区地区生产总值增长9%',
    '某经开区总收入1200亿元；完成地区生产总值430亿元',
    '某公司（集团）地区生产总值430亿元',
    '地区生产总值增速排名全市第1',
    '地区生产总值增速高于全市1.2个百分点',
    '地区生产总值稳步增长，工业增加值增长6%',
    '总量在全市排第11位，GDP规模偏小，某业投资完成3.5亿元',
    '14889户，增长4.7%、9.3%',
    '另一县地区生产总值87亿元',
    '数字经济增速9%',
    '一季度地区生产总值增长5%',
    '地区生产总值比2020年增长36%',
    '地区生产总值累计增长36%',
    '地区生产总值和财政收入分别增长5%、6%、7%',
    '地区生产总值是2020年的1.6倍',
  ])('%s', (sentence) => {
    const gdp = lines(read([`${sentence}。`])).filter((line) => /^gdp(?:-growth)? /.test(line));
    expect(gdp).toEqual([]);
  });

  test.each([
    ['开发区地区生产总值增长9%', '指标名前有不认识的词'],
    ['一季度地区生产总值增长5%', '只是一年中的一段'],
    ['地区生产总值累计增长36%', '是几年累计的变化'],
    ['地区生产总值预算执行5亿元', '指标名和数字之间有不认识的词'],
    ['…14889户，增长4.7%、9.3%', '增长率不知是哪个指标的'],
  ])('the editor is told why: %s', (sentence, reason) => {
    const { unread } = read([`${sentence}。`]);
    expect(unread.map((entry) => entry.reason)).toEqual([reason]);
    expect(sentence).toContain(unread[0]?.text);
  });

  test('in the county seat is of it alone', () => {
    const { observations } = read(['完成县城14个公共停车场建设。', '建设14个公共停车场。']);
    expect(observations.map(({ scope }) => scope)).toEqual(['县城', '全县']);
  });

  test('a unit is kept as printed', () => {
    const { observations } = read(['引进高层次医务人员20名以上。', '引进高层次医务人员20人以上。']);
    expect(observations.map(({ unit }) => unit)).toEqual(['名', '人']);
  });

  test('in a city, 全市 is its own', () => {
    const city = read(['全市地区生产总值完成300亿元。'], { place: '某市' });
    expect(lines(city)).toEqual(['gdp 2023 = 300亿元']);
    expect(city.observations[0]?.scope).toBe('全市');
  });
});

describe('the period', () => {
  test('comes from the sentence before the paragraph, from that before the heading', () => {
    const under = { path: ['2022年工作回顾'] };
    expect(lines(read([['地区生产总值增长5%。', under]]))).toEqual(['gdp-growth 2022 = 5%']);
    expect(lines(read([['2021年，砥砺前行。地区生产总值增长5%。', under]]))).toEqual([
      'gdp-growth 2021 = 5%',
    ]);
    expect(lines(read([['2021年，砥砺前行。2020年地区生产总值增长5%。', under]]))).toEqual([
      'gdp-growth 2020 = 5%',
    ]);
  });

  test('is not known of what is reported 同比 under a heading that looks ahead', () => {
    const ahead = { path: ['展望2024'] };
    expect(lines(read([['地区生产总值同比增长5%。', ahead]]))).toEqual([]);
    expect(lines(read([['地区生产总值增长5%。', ahead]]))).toEqual(['gdp-growth 2024 = 5% target']);
  });

  const ahead = '2024年全县经济社会发展的主要预期目标是：地区生产总值增长6%。';
  test('behind the targets of a year is that year, where no heading tells', () => {
    const grain = '粮食产量稳定在46亿斤。';
    expect(lines(read([grain, ahead, grain])).filter((line) => /grain/.test(line))).toEqual([
      'grain-output 2023 = 46亿斤',
      'grain-output 2024 = 46亿斤 target',
    ]);
    const past: [string, Partial<SourceBlock>] = [grain, { path: ['一、2023年工作回顾'] }];
    expect(lines(read([ahead, past]))).toContain('grain-output 2023 = 46亿斤');
  });

  test('of a year’s own targets under the heading of a plan is that year, from there on', () => {
    const path = { path: ['二、“十四五”的指导思想和目标任务'] };
    const grain: [string, Partial<SourceBlock>] = ['粮食产量稳定在46亿斤。', path];
    const aims: [string, Partial<SourceBlock>] = [
      '今年全县经济社会发展主要预期目标是：地区生产总值增长13%。',
      path,
    ];
    expect(lines(read([grain, aims, grain]))).toEqual([
      'grain-output 2021-2025 = 46亿斤 target',
      'gdp-growth 2024 = 13% target',
      'grain-output 2024 = 46亿斤 target',
    ]);
  });

  test('is not that of a plan whose opening is a step looked back on', () => {
    const path = { path: ['一、本届政府工作及“十四五”开局'] };
    expect(lines(read([['粮食产量46亿斤。', path]]))).toEqual(['grain-output 2023 = 46亿斤']);
  });

  test('behind a paragraph on the last year is that year, until one on several years', () => {
    const path = { path: ['“十三五”工作回顾'] };
    const grain: [string, Partial<SourceBlock>] = ['新增高新技术企业5家。', path];
    const texts = [
      grain,
      ['各位代表，刚刚过去的2020年，成效好。', path],
      grain,
      ['五年来，成效好。', path],
      grain,
    ];
    const { observations } = read(texts as [string, Partial<SourceBlock>][], { year: 2021 });
    expect(observations.map(({ period }) => period)).toEqual(['2016-2020', '2020', '2016-2020']);
  });

  test('of a paragraph is the years that it says it is about', () => {
    const text = '这是综合实力增强的五年。社会消费品零售总额年均增长12%。';
    expect(lines(read([[text, { path: ['一、2023年工作回顾'] }]]))).toEqual([
      'retail-sales-growth 2019-2023 average = 12% average_growth',
    ]);
  });

  test('of a growth over the year before is the last of the years told of', () => {
    const path = { path: ['“十三五”工作回顾'] };
    expect(lines(read([['地区生产总值同比增长5%。', path]], { year: 2021 }))).toEqual([
      'gdp-growth 2020 = 5%',
    ]);
  });

  test('of what a plan adds by its end is its years', () => {
    const plan = { kind: 'five-year-plan', year: 2021 } as const;
    expect(lines(read(['到“十四五”末，新增“小升规”企业25家。'], plan))).toEqual([
      'small-to-large-new 2021-2025 = 25家 target',
    ]);
  });

  test('of a list is that of the sentence that announces it', () => {
    const { observations } = read([
      '2024年的主要预期目标是：',
      ['地区生产总值增长6%；', { type: 'list' }],
    ]);
    expect(observations[0]).toMatchObject({ period: '2024', nature: 'target' });
  });

  test('of a plan without one is not guessed', () => {
    const { observations, unread } = read(['地区生产总值增长5%。'], { kind: 'five-year-plan' });
    expect(observations).toEqual([]);
    expect(unread[0]?.reason).toBe('不知是哪一年');
  });
});

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
    ['某某普及率（%）\t16\t76\t12\t预期性', '2021-2025 average = 12% target'],
    ['某某面积（亩）\t40\t90\t50\t预期性', '2021-2025 = 50亩 target'],
    ['某某产值（亿元）\t100\t161\t10\t预期性', '2021-2025 average = 10% target'],
    ['某某产量（吨）\t100\t\t〔50〕\t预期性', '2021-2025 = 50吨 target'],
  ])('年均增长/累计 is what the values at both ends make it: %s', (row, expected) => {
    expect(lines(table(row)).at(-1)?.replace(/^\S+ /, '')).toBe(expected);
  });

  test('what a row gains a year is not what it is a year', () => {
    const { observations, indicators } = table('某某普及率（%）\t16\t76\t12\t预期性');
    expect(observations.map(({ label }) => label)).toEqual([
      '某某普及率',
      '某某普及率',
      '某某普及率年均增加',
    ]);
    expect(indicators.map(({ title }) => title)).toEqual(['某某普及率', '某某普及率年均增加']);
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
      scope: '全县',
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
    expect(observations[0]?.quote).toBe('地区生产总\n\n值完成87亿元');
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
    const text = '地区生产总值、生产总值分别增长5%、9%。';
    const { marks } = read([text]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['5%', '9%']);
  });
});
