import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../edition/blocks.ts';
import { lines, read } from './test-report.ts';

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
  test('is the next year where a report of December says 明年, also in a heading', () => {
    const report = { year: 2024, spokenYear: 2023 };
    const plan: [string, Partial<SourceBlock>] = [
      '建设标准化厂房5万平方米。',
      { path: ['三、明年重点工作'] },
    ];
    const [one] = read([plan], report).observations;
    expect([one?.period, one?.nature]).toEqual(['2024', 'target']);
  });

  test.each([
    '综合考虑，预期今年全县地区生产总值增长6%左右。',
    '面对新形势，2024年我们要稳中求进。',
    '今年，全县要稳中求进。',
  ])('behind words on what is expected or to be done this year is this year: %s', (words) => {
    const under = { path: ['三、保障民生'] };
    expect(lines(read([words, ['粮食产量稳定在46亿斤。', under]]))).toContain(
      'grain-output 2024 = 46亿斤 target',
    );
  });

  test('is that of the years since one, with which a term is looked back on', () => {
    const under = { path: ['一、七届政府工作回顾'] };
    expect(
      lines(
        read([
          ['2017年以来，我们砥砺前行。', under],
          ['——粮食种植面积稳定在65万亩以上。', under],
        ]),
      ),
    ).toEqual(['grain-area 2017-2023 >= 65万亩']);
  });

  test('is last year where a note among the plans compares with what had been aimed at', () => {
    const under = { path: ['三、2024年工作安排'] };
    expect(lines(read([['地区生产总值增长10.5%，低于计划1.5个百分点。', under]]))).toEqual([
      'gdp-growth 2023 = 10.5%',
    ]);
  });

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
      'grain-output 2025 = 46亿斤 target',
      'gdp-growth 2024 = 13% target',
      'grain-output 2024 = 46亿斤 target',
    ]);
  });

  test.each([
    '今年是“十四五”规划的关键一年。主要预期目标是：地区生产总值增长6%。',
    '2024年是“十四五”规划的关键一年。主要预期目标是：地区生产总值增长6%。',
    '奋力谱写新篇章今年是决胜阶段的开局之年。主要预期目标是：地区生产总值增长6%。',
  ])('behind words on what year this is, is this year: %s', (text) => {
    const path = { path: ['二、“十四五”的奋斗目标'] };
    const before: [string, Partial<SourceBlock>] = [
      '今年的主要预期目标是：地区生产总值增长7%。',
      { path: ['一、别处'] },
    ];
    expect(lines(read([before, [text, path]]))[1]).toBe('gdp-growth 2024 = 6% target');
    const grain: [string, Partial<SourceBlock>] = ['粮食产量稳定在46亿斤。', path];
    expect(lines(read([before, [text, path], grain]))[2]).toBe('grain-output 2024 = 46亿斤 target');
  });

  test('behind 今年是 of a report made at a year’s end is not the year to come', () => {
    const text = '今年是“十四五”规划的关键一年。地区生产总值增长6%。';
    const report = { year: 2025, spokenYear: 2024 };
    expect(lines(read([text], report))).toEqual(['gdp-growth 2024 = 6%']);
  });

  test('of a yearly rate aimed at, in a section on a plan and a year, is that of the plan', () => {
    const path = { path: ['二、今后五年的奋斗目标和2024年工作安排', '今后五年的目标'] };
    const texts: [string, Partial<SourceBlock>][] = [
      ['今年的主要预期目标是：地区生产总值增长6%。', path],
      ['城乡居民收入年均分别增长7%和8%。', path],
      ['2026年地区生产总值达到300亿元，年均增长7%。', path],
    ];
    expect(lines(read(texts))).toEqual([
      'gdp-growth 2024 = 6% target',
      'urban-disposable-income-growth 2024-2028 average = 7% target',
      'rural-disposable-income-growth 2024-2028 average = 8% target',
      'gdp 2026 = 300亿元 target',
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

  test('of what is counted behind a paragraph with numbers of the last year may be of several', () => {
    const path = { path: ['2020年及“十三五”工作回顾'] };
    const { observations, unread } = read(
      [
        ['过去的一年，地区生产总值达到87亿元，新增高新技术企业3家。', path],
        ['新增高新技术企业5家，城镇化率达到60%。', path],
      ],
      { year: 2021 },
    );
    expect(observations.map(({ indicator, period }) => `${indicator} ${period}`)).toEqual([
      'gdp 2020',
      'high-tech-enterprises-new 2020',
      'urbanization 2020',
    ]);
    expect(unread.map(({ reason }) => reason)).toEqual(['不知是一年还是几年的']);
  });

  test('of what is counted under a heading on a plan and its last year may be either’s', () => {
    const path = { path: ['一、2020年工作和“十三五”发展成就'] };
    const { observations, unread } = read([['新增高新技术企业5家，城镇化率达到60%。', path]], {
      year: 2021,
    });
    expect(observations.map(({ indicator, period }) => `${indicator} ${period}`)).toEqual([
      'urbanization 2020',
    ]);
    expect(unread.map(({ reason }) => reason)).toEqual(['不知是一年还是几年的']);
  });

  const onPlan = '一、“十三五”工作回顾';
  const counted = '新增高新技术企业5家，城乡居民收入分别增长7%和8%。';
  test.each<[string, string[]]>([
    // 一年来，做了以下工作： opens what stands below it, also behind numbers of its own.
    ['过去的一年，地区生产总值增长3%。一年来，我们重点做了以下工作：', ['2020', '2020', '2020']],
    ['2020年，砥砺前行。', ['2020', '2020', '2020']],
    ['2020年是“十三五”收官之年。', ['2020', '2020', '2020']],
    // So does one with numbers, right before them.
    ['过去的一年，地区生产总值增长3%。', ['2020', '2020', '2020']],
    ['2020年是极不平凡的一年，地区生产总值增长3%。', ['2020', '2020', '2020']],
    // Those that open nothing, or turn to several years.
    ['2020年，地区生产总值增长3%。', ['2016-2020']],
    ['2020年是“十三五”收官之年。过去五年，是砥砺前行的五年。', ['2016-2020']],
    ['2020年是收官之年。“十三五”期间，砥砺前行。', ['2016-2020']],
    ['五年来，我们做了以下工作：', ['2016-2020']],
  ])('below the headings that stand behind “%s”', (opening, expected) => {
    const texts: [string, Partial<SourceBlock>][] = [
      [opening, { path: [onPlan] }],
      [counted, { path: [onPlan, '（一）经济发展稳中有进'] }],
    ];
    const { observations } = read(texts, { year: 2021 });
    const below = observations.filter(({ indicator }) => indicator !== 'gdp-growth');
    expect(below.map(({ period }) => period)).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    // What comes behind several years, and a list right behind, is of the year as long as nothing else is said.
    ['五年来，砥砺前行。', ['2020', '2020'], ['2020', '2020']],
    ['砥砺前行。', [], ['2020', '2020']],
  ])('behind “%s” and a paragraph with numbers of the last year', (before, plain, list) => {
    const path = { path: [onPlan] };
    const year = '过去的一年，地区生产总值增长3%。';
    const periods = (text: string) =>
      read(
        [before, year, text].map((one) => [one, path]),
        { year: 2021 },
      )
        .observations.slice(1)
        .map(({ period }) => period);
    expect(periods('新增高新技术企业5家，新增中小企业2家。')).toEqual(plain);
    expect(periods('（一）新增高新技术企业5家，新增中小企业2家。')).toEqual(list);
  });

  test.each<[string, string]>([
    // Without numbers of its own a paragraph opens the years it turns to.
    ['不忘初心。五年来，砥砺前行。', '2016-2020'],
    ['城镇化率达到60%。五年来，砥砺前行。', '2016-2020'],
  ])('behind a year and “%s” is several years', (turn, expected) => {
    const texts = ['过去的一年，地区生产总值增长3%。', turn, '新增高新技术企业5家。'];
    const { observations } = read(
      texts.map((one) => [one, { path: [onPlan] }]),
      { year: 2021 },
    );
    expect(observations.at(-1)?.period).toBe(expected);
  });

  test('that a paragraph opens ends at a heading or a paragraph on several years', () => {
    const below = (heading: string): Partial<SourceBlock> => ({ path: [onPlan, heading] });
    const { observations } = read(
      [
        ['2020年，砥砺前行。', { path: [onPlan] }],
        ['新增高新技术企业5家。', below('（一）五年来的成就')],
        ['过去五年，砥砺前行。', below('（二）创新')],
        ['新增高新技术企业5家。', below('（二）创新')],
        ['新增高新技术企业5家。', below('（三）创新')],
        ['过去五年，砥砺前行。', { path: [onPlan] }],
        ['新增高新技术企业5家。', below('（二）创新')],
        ['新增高新技术企业5家。', { path: ['二、“十三五”回顾', '（三）创新'] }],
      ],
      { year: 2021 },
    );
    const five = '2016-2020';
    expect(observations.map(({ period }) => period)).toEqual([five, five, '2020', five, five]);
  });

  test('of a chapter whose heading is one line with its text is the year that it names, also below its sections', () => {
    const review = '一、2023年工作回顾';
    const old = { path: [review, '（二）改革'] };
    const told = [
      ['新增高新技术企业5家。', old],
      ['二、齐心协力，做好2024年各项工作今年将全面推进改革。', old],
      ['新建水厂6座。', old],
      ['新建公园7个。', { path: [review, '（一）产业'] }],
    ] satisfies [string, Partial<SourceBlock>][];
    const periods = (blocks: typeof told) =>
      read(blocks).observations.map(({ period, nature }) => [period, nature]);
    expect(periods(told)).toEqual([
      ['2023', 'actual'],
      ['2024', 'target'],
      ['2024', 'target'],
    ]);
    // A list of the review counts on too, but names no year to come.
    expect(periods(told.with(1, ['二、改革全面推进。', old]))).toEqual([
      ['2023', 'actual'],
      ['2023', 'actual'],
      ['2023', 'actual'],
    ]);
  });

  test('of what is aimed at is no year that is over', () => {
    const { observations, unread } = read(
      [['主要目标是：粮食总产量达到22万吨。', { path: ['“十二五”主要成就'] }]],
      { year: 2016 },
    );
    expect(observations).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['说的是目标，却在讲过去的几年']);
  });

  test('that a sentence announces holds for the items behind it, paragraphs too', () => {
    const path = { path: ['“十四五”规划'] };
    const texts: [string, Partial<SourceBlock>][] = [
      ['《纲要》提出“十四五”期间的总体目标是：', path],
      ['——经济发展取得新提高。地区生产总值年均增长7%左右。', path],
      ['——民生福祉达到新水平。城镇化率达到60%。', path],
    ];
    expect(lines(read(texts, { year: 2021 }))).toEqual([
      'gdp-growth 2021-2025 average ~ 7% target',
      'urbanization 2025 = 60% target',
    ]);
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

  const fiveYears = { path: ['一、过去五年工作回顾'] };
  test.each<[string, string[]]>([
    // 全年 and 同比 tell of the last of several years, and so do the sentences behind.
    ['全年地区生产总值增长5%。固定资产投资增长6%。', ['2023', '2023']],
    ['预计地区生产总值增长5%，固定资产投资增长6%。', ['2023', '2023']],
    ['全年完成固定资产投资30亿元。', ['2023']],
    // A rate may be of one year or of all, unless it is too great for one.
    ['地区生产总值增长15%。', []],
    ['固定资产投资增长45%。', []],
    ['地区生产总值增长45%。', ['2018-2023']],
    ['2021年，地区生产总值突破百亿元。财政总收入年均增长6%。', ['2021', '2019-2023 average']],
    ['前三季度，地区生产总值增长4%，预计全年固定资产投资增长6%。', ['2023']],
    ['前三季度，预计地区生产总值增长4%。', []],
    // Of years that may be added up, what an average is told of is of one.
    ['固定资产投资达到30亿元，年均增长6%。', ['2023', '2019-2023 average']],
    ['五年完成固定资产投资300亿元。', ['2019-2023']],
    ['2023年极不平凡。地区生产总值增长5%。', ['2023']],
    ['特别需要指出的是，刚刚过去的2023年，成效好。地区生产总值增长5%。', ['2023']],
    ['2021年，大干快上。累计完成固定资产投资300亿元。', []],
    ['2023年，成效好。累计完成固定资产投资300亿元。', ['2019-2023']],
  ])('under a heading on several years: %s', (text, expected) => {
    const { observations } = read([[text, fiveYears]]);
    expect(observations.map(({ period }) => period)).toEqual(expected);
  });

  const both = { path: ['一、2023年及过去五年工作回顾'] };
  const last = ['2023'];
  const average = ['2019-2023 average'];
  test.each<[string, string[]]>([
    ['地区生产总值增长5%。', last],
    ['固定资产投资30亿元，增长5%。', ['2023', '2023']],
    // Words of several years leave it open.
    ['综合实力五年跃升。地区生产总值增长35%。', []],
    ['综合实力连续跃升。地区生产总值增长35%。', []],
    ['地区生产总值年均增长5%。', average],
    ['固定资产投资年均增长5%，地区生产总值增长35%。', average],
    ['固定资产投资30亿元。', []],
    ['累计完成固定资产投资30亿元，增长35%。', ['2019-2023']],
    // What is no macro indicator may have been counted over the years.
    ['农林牧渔业总产值增长5%。', []],
    ['累计完成固定资产投资30亿元，比上年增长5%。', ['2023', '2023']],
  ])('under a heading on several years and the last of them: %s', (text, expected) => {
    const { observations } = read([[text, both]]);
    expect(observations.map(({ period }) => period)).toEqual(expected);
  });

  const nextFive = { path: ['二、今后五年主要目标'] };
  test.each<[string, string[]]>([
    ['地区生产总值突破300亿元，年均增长7%。', ['2028', '2024-2028 average']],
    ['到2028年，综合实力大幅提升。财政总收入年均增长7%。', ['2024-2028 average']],
    ['主要目标是：到2028年，综合实力大幅提升。财政总收入年均增长7%。', ['2024-2028 average']],
    ['2027年，财政总收入达到30亿元，年均增长7%。', ['2027']],
    ['完成固定资产投资300亿元。', ['2024-2028']],
    // 五年 are those to come.
    ['五年累计完成固定资产投资300亿元。', ['2024-2028']],
    ['五年新增高新技术企业5家。', ['2024-2028']],
    ['城镇登记失业率控制在4%以内。', ['2024-2028']],
  ])('under a heading on years to come: %s', (text, expected) => {
    const { observations } = read([[text, nextFive]]);
    expect(observations.map(({ period, nature }) => [period, nature])).toEqual(
      expected.map((period) => [period, 'target']),
    );
  });

  test('is the one behind the words that announce what years are aimed at', () => {
    const text =
      '今后五年工作的总体目标和主要任务是：到2028年，聚焦发展。一是实力增强。地区生产总值突破300亿元。';
    const path = { path: ['今后五年目标任务及2024年工作安排'] };
    expect(lines(read([[text, path]]))).toEqual(['gdp 2028 > 300亿元 target']);
  });

  test.each(['“十三五”是发展最快的五年。', '过去一段，是发展最快的5年。'])(
    'of a paragraph that begins with %s is five years',
    (first) => {
      const path = { path: ['2020年及“十三五”工作回顾'] };
      const last: [string, Partial<SourceBlock>] = ['过去的一年，成效好。', path];
      const text: [string, Partial<SourceBlock>] = [`${first}新增高新技术企业5家。`, path];
      const { observations } = read([last, text], { year: 2021 });
      expect(observations.map(({ period }) => period)).toEqual(['2016-2020']);
    },
  );

  test('of a plan that began a year ago is that year, where it is looked back on', () => {
    const path = { path: ['一、实施“十四五”规划实现良好开局的回顾'] };
    expect(lines(read([['粮食产量46亿斤。', path]], { year: 2022 }))).toEqual([
      'grain-output 2021 = 46亿斤',
    ]);
  });

  test('of a term of government is five years', () => {
    expect(lines(read([['地区生产总值年均增长5%。', { path: ['本届政府工作回顾'] }]]))).toEqual([
      'gdp-growth 2019-2023 average = 5% average_growth',
    ]);
  });

  test('of a term and its last year is that year, and of yearly rates the years told of', () => {
    const path = { path: ['一、本届政府和2023年工作回顾'] };
    const told = read([
      ['过去的四年，我们真抓实干。', path],
      ['地区生产总值年均增长5.5%。固定资产投资增长4%。', path],
    ]);
    expect(lines(told)).toEqual([
      'gdp-growth 2020-2023 average = 5.5% average_growth',
      'fixed-asset-investment-growth 2023 = 4%',
    ]);
  });

  test('of a rate too great for one year is all of the years told of', () => {
    const told = ['五年来，我们砥砺前行。城镇居民人均可支配收入增长61.2%，农民人均纯收入增长9%。'];
    expect(lines(read(told))).toEqual(['urban-disposable-income-growth 2018-2023 = 61.2%']);
  });

  test('of the year just over is told within a paragraph on five', () => {
    const told = ['五年来，我们砥砺前行。刚刚过去的2023年，我县真抓实干。地区生产总值增长6%。'];
    expect(lines(read(told))).toEqual(['gdp-growth 2023 = 6%']);
  });

  test('of a paragraph that begins with 去年 is that year, among paragraphs on five', () => {
    const path = { path: ['一、“十三五”时期工作回顾'] };
    const told: [string, Partial<SourceBlock>][] = [
      ['五年来，我们真抓实干，地区生产总值年均增长7%。', path],
      ['各位代表，去年，我县成效显著。地区生产总值增长6%。', path],
      ['固定资产投资增长4%。', path],
    ];
    expect(lines(read(told, { year: 2021 }))).toEqual([
      'gdp-growth 2016-2020 average = 7% average_growth',
      'gdp-growth 2020 = 6%',
      'fixed-asset-investment-growth 2020 = 4%',
    ]);
  });

  test.each(['一、本届任期和2023年工作回顾', '一、2023年及县七届人民政府工作回顾'])(
    'of a yearly rate under %s is the term',
    (heading) => {
      const told: [string, Partial<SourceBlock>] = [
        '地区生产总值年均增长5.5%。固定资产投资增长4%。',
        { path: [heading] },
      ];
      expect(lines(read([told]))).toEqual([
        'gdp-growth 2019-2023 average = 5.5% average_growth',
        'fixed-asset-investment-growth 2023 = 4%',
      ]);
    },
  );

  const growth = '固定资产投资增长5%。';
  test('below the heading of a plan’s end is its last year, where that has begun', () => {
    const heading = '二、实现“十四五”规划圆满收官';
    const below = { path: [heading, '（一）扩大投资'] };
    const opening: [string, Partial<SourceBlock>] = [
      '今年是收官之年，意义重大。',
      { path: [heading] },
    ];
    expect(lines(read([opening, [growth, below]], { year: 2025 }))).toEqual([
      'fixed-asset-investment-growth 2025 = 5% target',
    ]);
    // In an earlier year it may be of all that are left.
    expect(lines(read([opening, [growth, below]], { year: 2023 }))).toEqual([]);
  });

  test('of a plan’s beginning is its first year', () => {
    const heading = '三、推动“十四五”各项工作起好步、开好局';
    const opening: [string, Partial<SourceBlock>] = [
      '2021年是开局之年，意义重大。',
      { path: [heading] },
    ];
    const below = { path: [heading, '（一）扩大投资'] };
    expect(lines(read([opening, [growth, below]], { year: 2021 }))).toEqual([
      'fixed-asset-investment-growth 2021 = 5% target',
    ]);
  });

  test('of the targets that a section gives whose heading still looks back is this year', () => {
    const path = { path: ['一、2023年工作回顾'] };
    const aims = '经济社会发展主要预期目标是：地区生产总值增长7%，财政收入增长8%。';
    expect(lines(read([[aims, path]]))).toEqual([
      'gdp-growth 2024 = 7% target',
      'fiscal-revenue-growth 2024 = 8% target',
    ]);
  });

  test('behind a paragraph on the years to come is those, until the year itself begins', () => {
    const path = { path: ['二、建设美丽某县'] };
    const told: [string, Partial<SourceBlock>][] = [
      ['今后五年，是加快发展的五年。', path],
      ['坚持投资发力，固定资产投资年均增长8%。', path],
      ['2024年是加快发展的一年。固定资产投资增长5%。', path],
    ];
    expect(lines(read(told))).toEqual([
      'fixed-asset-investment-growth 2024-2028 average = 8% target',
      'fixed-asset-investment-growth 2024 = 5% target',
    ]);
  });

  test('under a heading on what was achieved and what is aimed at is known from what is said', () => {
    const path = { path: ['二、“十四五”发展成效和“十五五”目标任务'] };
    const told = read([['农村居民人均可支配收入突破2万元大关。', path]], { year: 2026 });
    expect(lines(told)).toEqual(['rural-disposable-income 2025 > 2万元']);
  });

  test('of what a way set out from is that before the years told of', () => {
    const told =
      '五年来，我们真抓实干。2023年，地区生产总值14亿元；一般公共预算收入由4亿元增长到8亿元。';
    expect(lines(read([told]))).toEqual([
      'gdp 2023 = 14亿元',
      'general-public-budget-revenue 2018 = 4亿元 baseline',
      'general-public-budget-revenue 2023 = 8亿元',
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

  test.each(['二、以优异成绩迎接盛会召开', '二、奋发有为，再创新的成绩'])(
    'is the year’s own where a heading only calls for what a review would praise: %s',
    (heading) => {
      const path = { path: [heading] };
      const aims: [string, Partial<SourceBlock>] = [
        '今年的主要预期目标是：地区生产总值增长6%。',
        path,
      ];
      const texts: [string, Partial<SourceBlock>][] = [
        aims,
        ['粮食产量48万吨。', { ...path, runIn: '（一）在乡村振兴上取得新成就。' }],
      ];
      expect(lines(read(texts))[1]).toBe('grain-output 2024 = 48万吨 target');
    },
  );

  test('of what is told under 取得新成就 in a review is that of the review', () => {
    const path = { path: ['一、2023年工作回顾'], runIn: '（一）乡村振兴取得新成就。' };
    expect(lines(read([['粮食产量48万吨。', path]]))).toEqual(['grain-output 2023 = 48万吨']);
  });

  test('of what goes on from aims for several years is those years’', () => {
    const path = ['二、努力开创新局面'];
    const grain: [string, Partial<SourceBlock>] = [
      '粮食产量达到48万吨。',
      { path, runIn: '（一）加快农业发展。' },
    ];
    const texts: [string, Partial<SourceBlock>][] = [
      ['今后五年的发展目标是：', { path }],
      ['实现上述目标，今后五年的主要任务是：', { path }],
      grain,
      ['粮食产量达到49万吨。', { path: [...path, '（二）做强农业'] }],
    ];
    expect(lines(read(texts))).toEqual([
      'grain-output 2028 = 48万吨 target',
      'grain-output 2028 = 49万吨 target',
    ]);
    const plan = { path: ['二、“十四五”发展目标和重点任务'] };
    expect(lines(read([['为实现上述目标，要抓好以下工作。粮食产量达到48万吨。', plan]]))).toEqual([
      'grain-output 2025 = 48万吨 target',
    ]);
  });

  test('is not known in a chapter behind aims for several years that tells of none', () => {
    const texts: [string, Partial<SourceBlock>][] = [
      ['财政总收入达到9亿元，年均增长8%。', { path: ['二、今后五年发展目标'] }],
      ['粮食产量达到48万吨。', { path: ['三、促进城乡协调发展'] }],
    ];
    const { observations, unread } = read(texts);
    expect(observations.map(({ indicator }) => indicator)).not.toContain('grain-output');
    expect(unread.map(({ reason }) => reason)).toEqual(['不知是哪一年']);
  });

  test('of what aims under a heading were reached is that of the review', () => {
    const path = { path: ['一、“十三五”计划确定的目标和任务全面完成'] };
    const told = read([['地区生产总值年均增长8%。', path]], { year: 2021 });
    expect(lines(told)).toEqual(['gdp-growth 2016-2020 average = 8% average_growth']);
  });

  test('of a plan without one is not guessed', () => {
    const { observations, unread } = read(['地区生产总值增长5%。'], { kind: 'five-year-plan' });
    expect(observations).toEqual([]);
    expect(unread[0]?.reason).toBe('不知是哪一年');
  });
});

test('a part whose heading is lost, behind the review, says what is to be done', () => {
  const observed = read([
    ['一、2023年工作回顾', { type: 'heading', level: 1, number: '一、' }],
    ['建设12个精品示范村。', { path: ['〔标题缺〕', '（二）建设和美乡村'] }],
  ]);
  expect(lines(observed)).toEqual(['model-villages 2024 = 12个 target']);
});
