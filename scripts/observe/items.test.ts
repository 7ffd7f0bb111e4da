import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../edition/blocks.ts';
import type { Observed } from './observe.ts';
import type { ReportContext } from './report-context.ts';
import { lines, read as readReport } from './test-report.ts';

/** Read a paragraph of the review of a work report of 2024. */
function read(
  text: string,
  block: Partial<SourceBlock> = {},
  report: Partial<ReportContext> = {},
): Observed {
  return readReport([[text, { path: ['一、2023年工作回顾'], ...block }]], report);
}

describe('headline indicators', () => {
  test.each<[string, string[]]>([
    [
      '城乡居民人均可支配收入分别达到39641元、18081元，同比分别增长6%、7.3%',
      [
        'urban-disposable-income 2023 = 39641元',
        'rural-disposable-income 2023 = 18081元',
        'urban-disposable-income-growth 2023 = 6%',
        'rural-disposable-income-growth 2023 = 7.3%',
      ],
    ],
    [
      '城镇居民人均可支配收入增长6%，农村居民增长7%',
      ['urban-disposable-income-growth 2023 = 6%', 'rural-disposable-income-growth 2023 = 7%'],
    ],
    [
      '粮食播种面积66万亩，总产量达2.36亿公斤',
      ['grain-area 2023 = 66万亩', 'grain-output 2023 = 2.36亿公斤'],
    ],
    [
      '固定资产投资、社会消费品零售总额均增长10%左右',
      ['fixed-asset-investment-growth 2023 ~ 10%', 'retail-sales-growth 2023 ~ 10%'],
    ],
    [
      '财政总收入和一般公共预算收入完成5亿元和3亿元',
      ['fiscal-revenue 2023 = 5亿元', 'general-public-budget-revenue 2023 = 3亿元'],
    ],
    ['一般公共预算收入同口径增长5%', ['general-public-budget-revenue-growth 2023 = 5%']],
    [
      '五年来，地区生产总值突破300亿元，年均增长7%',
      ['gdp 2023 > 300亿元', 'gdp-growth 2019-2023 average = 7% average_growth'],
    ],
    ['五年来，累计完成固定资产投资300亿元', ['fixed-asset-investment 2019-2023 = 300亿元']],
    [
      '地区生产总值从2018年的200亿元增加到2023年的300亿元；一般公共预算收入从12亿元增加到19亿元',
      [
        'gdp 2018 = 200亿元 baseline',
        'gdp 2023 = 300亿元',
        'general-public-budget-revenue 2023 = 19亿元',
      ],
    ],
    [
      '2023年，地区生产总值87亿元，是2018年的1.5倍；社会消费品零售总额30亿元',
      ['gdp 2023 = 87亿元', 'retail-sales 2023 = 30亿元'],
    ],
    ['粮食总产量保持20%以上的增长', ['grain-output-growth 2023 >= 20%']],
  ])('%s', (sentence, expected) => {
    expect(lines(read(`${sentence}。`))).toEqual(expected);
  });

  test.each([
    '城乡居民人均可支配收入增长6%',
    '城镇登记失业率控制在4.5%以内',
    '某某开发区规上工业增加值增长15%',
    '六县地区生产总值546亿元，增长9.8%；社会消费品零售总额40亿元',
    '地区生产总值超200亿元的县达到7个',
    '五年来，完成固定资产投资300亿元',
    '一般公共预算收入中税收占比达到70%',
    '比“十一五”末，财政总收入增长109.9%',
  ])('nothing of %s', (sentence) => {
    expect(read(`${sentence}。`).observations.filter(({ headline }) => headline)).toEqual([]);
  });
});

describe('other indicators', () => {
  test.each<[string, string[]]>([
    ['建成3.6万亩高标准农田', ['farmland 2023 = 3.6万亩']],
    ['改造提升高标准农田2.7万亩', ['farmland-renewed 2023 = 2.7万亩']],
    ['新建高标准农田3万亩', ['farmland-new 2023 = 3万亩']],
    ['高标准农田总面积达到30万亩', ['farmland-total 2023 = 30万亩']],
    ['新建改造高标准农田59万亩', ['farmland 2023 = 59万亩']],
    ['新改建农村公路600公里', ['rural-roads 2023 = 600公里']],
    ['全县重点项目60个', ['key-projects 2023 = 60个']],
    ['改造提升村卫生室30所', ['village-clinics-renewed 2023 = 30所']],
    [
      '全年新增高新技术企业5家、“专精特新”企业4家、战略性新兴产业企业发展至22家',
      [
        'high-tech-enterprises-new 2023 = 5家',
        'specialized-enterprises-new 2023 = 4家',
        'strategic-enterprises 2023 = 22家',
      ],
    ],
    ['新增国家级高新技术企业两家', ['high-tech-enterprises-new 2023 = 2家']],
    [
      '经营主体数量发展到38462户，净增1388户，同比增长25%',
      ['market-entities 2023 = 38462户', 'market-entities-net 2023 = 1388户'],
    ],
    [
      '实施总投资210亿元的37个亿元以上工业项目',
      ['big-industrial-project-investment 2023 = 210亿元', 'big-industrial-projects 2023 = 37个'],
    ],
    [
      '推进总投资183亿元的26个省市重点项目',
      ['joint-key-project-investment 2023 = 183亿元', 'joint-key-projects 2023 = 26个'],
    ],
    [
      '推动88个重点项目，年度完成投资26亿元',
      ['key-projects 2023 = 88个', 'key-project-spent 2023 = 26亿元'],
    ],
    ['某某集团供热等14个项目开工建设', ['projects-started 2023 = 14个']],
    ['提供就业岗位2万余个', ['jobs-offered 2023 > 2万个']],
    ['举办各类招聘会30余场次', ['job-fairs 2023 > 30场次']],
    ['接待游客102万人次，增长23%', ['visitors 2023 = 102万人次', 'visitors-growth 2023 = 23%']],
    [
      '水果、蔬菜、中药材产量分别达到15.4万吨、64万吨、8177吨',
      [
        'fruit-output 2023 = 15.4万吨',
        'vegetable-output 2023 = 64万吨',
        'herb-output 2023 = 8177吨',
      ],
    ],
    ['2024年，依托10处国保单位，打造研学基地', ['heritage-sites 2023 = 10处']],
    ['新建1所至2所乡镇公办幼儿园', ['kindergartens 2023 >= 1所', 'kindergartens 2023 <= 2所']],
    ['行政村从205个合并为133个', ['admin-villages 2023 = 133个']],
    ['完成133个行政村的巡察全覆盖', ['inspected-villages 2023 = 133个']],
    ['5所乡镇卫生院提标改造', ['health-centres-renewed 2023 = 5所']],
    ['132所村卫生室实现“四室分离”', ['clinics-separated 2023 = 132所']],
    ['7所乡镇中心公办幼儿园投入使用', ['kindergartens-opened 2023 = 7所']],
    ['4个传统村落规划编制完成', ['traditional-village-plans 2023 = 4个']],
    ['50个美丽乡村建设有序推进', ['beautiful-villages-underway 2023 = 50个']],
    [
      '新增市级“专精特新”企业10家、省级“专精特新”企业8家',
      ['specialized-municipal-new 2023 = 10家', 'specialized-provincial-new 2023 = 8家'],
    ],
    [
      '改造“四好农村路”77公里，给水管网43公里',
      ['rural-roads-renewed 2023 = 77公里', 'water-pipes 2023 = 43公里'],
    ],
    [
      '为企业争取资金7675万元以及各类贷款20亿元',
      ['funds-won 2023 = 7675万元', 'loans-won 2023 = 20亿元'],
    ],
    ['实施棚户区改造，征拆面积约7万余平方米', ['shantytown-area 2023 > 7万平方米']],
    [
      '建成区12平方公里、集聚12万人口',
      ['built-area 2023 = 12平方公里', 'county-seat-population 2023 = 12万人'],
    ],
  ])('%s', (sentence, expected) => {
    expect(lines(read(`${sentence}。`))).toEqual(expected);
  });

  test.each([
    '某某公司新增高新技术企业5家',
    '启动总投资5亿元的50万吨煤焦油项目',
    '总投资89亿元的某某电站项目',
    '在133个行政村每村打造一所高标准农村卫生室',
    '重点建设万亩樱桃园',
    '建设300亩中药材基地',
    '开展“五个一批”群众文化惠民工程',
    '完成20个传统村落保护',
    '推进100项工业转型升级重点项目建设',
    '45个亿元以上项目开工',
    '新开工亿元以上工业项目530个',
    '新增家庭养老床位5000张',
    '新增中小学、幼儿园学位1.9万个',
    '全年安排项目145个，年度完成投资191亿元',
    '新建公共租赁住房300套',
    '完成某某街延长线12公里道路绿化',
  ])('nothing of %s', (sentence) => {
    expect(lines(read(`${sentence}。`))).toEqual([]);
  });

  test('of a plan without a year are of its years, or of those it looks back on', () => {
    const plan = { kind: 'five-year-plan', year: 2021 } as const;
    expect(lines(read('新建高标准农田6万亩。', { path: ['第七章 振兴乡村'] }, plan))).toEqual([
      'farmland-new 2021-2025 = 6万亩 target',
    ]);
    const review = { path: ['第一章 规划基础'] };
    expect(lines(read('完成农村危房改造1023户。', review, plan))).toEqual([
      'dilapidated-houses 2016-2020 = 1023户',
    ]);
    expect(lines(read('到2025年，争取重点创建美丽乡村50个。', {}, plan))).toEqual([
      'beautiful-villages-new 2021-2025 = 50个 target',
    ]);
    expect(lines(read('高新技术企业达到8家。', review, plan))).toEqual([
      'high-tech-enterprises 2020 = 8家',
    ]);
  });
});

test('an income is of the town or of the country', () => {
  const { observations } = read('城乡居民人均可支配收入分别增长6%、7%。');
  expect(observations.map(({ scope }) => scope)).toEqual(['城镇', '农村']);
});

test('a part whose heading is lost, behind the review, says what is to be done', () => {
  const observed = readReport([
    ['一、2023年工作回顾', { type: 'heading', level: 1, number: '一、' }],
    ['建设12个精品示范村。', { path: ['〔标题缺〕', '（二）建设和美乡村'] }],
  ]);
  expect(lines(observed)).toEqual(['model-villages 2024 = 12个 target']);
});

test('notes behind a report are not read', () => {
  const sentence = '地区生产总值完成87亿元。';
  expect(readReport([sentence]).observations).toHaveLength(1);
  expect(readReport(['注释：', sentence]).observations).toEqual([]);
});
