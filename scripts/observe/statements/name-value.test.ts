import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '地区生产总值完成87亿元，跃居全市第5位，增长4.6%',
    ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
  ],
  ['地区生产总值达到87亿元、居全国第二，增长4.6%', ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%']],
  ['地区生产总值从全市第11位跃升到第9位，增长6%', ['gdp-growth 2023 = 6%']],
  [
    '地区生产总值达286亿元，比2010年基本翻一番，年均增长10%',
    ['gdp 2023 = 286亿元', 'gdp-growth 2010-2023 average = 10% average_growth'],
  ],
  ['地区生产总值再上一个百亿台阶、突破200亿元', ['gdp 2023 > 200亿元']],
  ['固定资产投资100亿元，居全市第5位，工业增长8%', ['fixed-asset-investment 2023 = 100亿元']],
  ['居民消费价格上涨2.4%', ['cpi 2023 = 2.4%']],
  [
    '农民人均纯收入在国家收储价格下调的情况下，仍然达到11326元，增长5.1%',
    ['rural-disposable-income 2023 = 11326元', 'rural-disposable-income-growth 2023 = 5.1%'],
  ],
  ['2022年全县地区生产总值修订为83亿元', ['gdp 2022 = 83亿元']],
  ['2023年，全县地区生产总值完成87亿元，增长4.6%', ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%']],
  ['全县地区生产总值完成184.1亿元，同比增长6%；', ['gdp 2023 = 184.1亿元', 'gdp-growth 2023 = 6%']],
  [
    '全县地区生产总值增长5%,固定资产投资增长13.8%',
    ['gdp-growth 2023 = 5%', 'fixed-asset-investment-growth 2023 = 13.8%'],
  ],
  // How it was counted, and what brought it about, is no other number.
  ['财政总收入剔除减税降费等因素影响后，同口径增长7.2%', ['fiscal-revenue-growth 2023 = 7.2%']],
  [
    '财政总收入5亿元，扣除留抵退税因素，按同比口径增长7%',
    ['fiscal-revenue 2023 = 5亿元', 'fiscal-revenue-growth 2023 = 7%'],
  ],
  [
    '地区生产总值增长9%，扣除价格因素，实际增长7%',
    ['gdp-growth 2023 = 9%', 'gdp-growth 2023 = 7%'],
  ],
  // Of two counts of one thing only that in its unit is its own.
  ['改造老旧小区9个、37栋楼', ['old-communities 2023 = 9个']],
  ['改造农村公路12条、38公里', ['rural-roads-renewed 2023 = 38公里']],
  ['粮食总产量12万吨、3亿斤', []],
  ['改造老旧小区9个、50亿元以上1个', []],
  ['守住红线，保障粮食产量基本稳定在90亿斤以上', ['grain-output 2023 >= 90亿斤']],
  ['粮食产量连年保持在5亿斤以上', ['grain-output 2023 >= 5亿斤']],
  ['由此带动全社会固定资产投资1亿元', ['fixed-asset-investment 2023 = 1亿元']],
  ['力促固定资产投资超过12亿元', ['fixed-asset-investment 2024 > 12亿元 target']],
  ['初步安排2024年固定资产投资21亿元', ['fixed-asset-investment 2024 = 21亿元 target']],
  ['确定经济增长7%左右的预期目标', ['gdp-growth 2024 ~ 7% target']],
  ['今年全县经济社会发展的主要预期目标是生产总值增长10%', ['gdp-growth 2024 = 10% target']],
  ['经济社会发展成绩是生产总值增长10%', []],
  ['确保了粮食总产量实现90.7亿斤', ['grain-output 2023 = 90.7亿斤']],
  ['固定资产投资止跌回稳、增长5%', ['fixed-asset-investment-growth 2023 = 5%']],
  [
    '地区生产总值五年跨越四个千亿元台阶、年均增长5.5%',
    ['gdp-growth 2019-2023 average = 5.5% average_growth'],
  ],
  ['形成支撑，力争年内固定资产投资增长8%', ['fixed-asset-investment-growth 2024 = 8% target']],
  // How much of what was aimed at is done says nothing of when that was.
  [
    '地区生产总值272亿元，增长13%，完成“十四五”规划目标的92.6%；固定资产投资209亿元，增长30%，累计完成“十四五”规划目标的63.5%；财政总收入26亿元',
    [
      'gdp 2023 = 272亿元',
      'gdp-growth 2023 = 13%',
      'fixed-asset-investment 2023 = 209亿元',
      'fixed-asset-investment-growth 2023 = 30%',
      'fiscal-revenue 2023 = 26亿元',
    ],
  ],
  ['GDP 达到 １００ 亿元', ['gdp 2023 = 100亿元']],
  ['地区生产总值（GDP）为87亿元（增长4.6%）', ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%']],
  [
    '经初步核算，2023年全县实现地区生产总值87亿元、同比增长4.6%',
    ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
  ],
  ['地区生产总值达到六亿元', ['gdp 2023 = 6亿元']],
  ['地区生产总值870000万元', ['gdp 2023 = 870000万元']],
  ['某业投资增长9%、地区生产总值增长5%', ['gdp-growth 2023 = 5%']],
  [
    '初步核算，全年实现地区生产总值412.5亿元，按可比价格计算，比上年增长5.3%',
    ['gdp 2023 = 412.5亿元', 'gdp-growth 2023 = 5.3%'],
  ],
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
    '2023年，预计（下同）全县生产总值340亿元，增长5%',
    ['gdp 2023 = 340亿元', 'gdp-growth 2023 = 5%'],
  ],
  ['一是地区生产总值增长5%', ['gdp-growth 2023 = 5%']],
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
  ['全县重点项目60个', ['key-projects 2023 = 60个']],
  ['接待游客102万人次，增长23%', ['visitors 2023 = 102万人次', 'visitors-growth 2023 = 23%']],
  [
    '为企业争取资金7675万元以及各类贷款20亿元',
    ['funds-won 2023 = 7675万元', 'loans-won 2023 = 20亿元'],
  ],
  ['财政总收入过10亿元', ['fiscal-revenue 2023 > 10亿元']],
  ['财政总收入仅完成18亿元', ['fiscal-revenue 2023 = 18亿元']],
  ['财政总收入不足10亿元', ['fiscal-revenue 2023 < 10亿元']],
  ['粮食产量连续10年稳定在110万吨以上', ['grain-output 2014-2023 >= 110万吨']],
  [
    '地区生产总值增长8.7%固定资产投资增长22.1%',
    ['gdp-growth 2023 = 8.7%', 'fixed-asset-investment-growth 2023 = 22.1%'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each([
  '地区生产总值增速排名全市第1',
  '地区生产总值增速高于全市1.2个百分点',
  '地区生产总值稳步增长，工业增加值增长6%',
  '总量在全市排第11位，GDP规模偏小，某业投资完成3.5亿元',
])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test.each([
  '地区生产总值超200亿元的县达到7个',
  '粮食产量连续10年增长3%以上',
  '财政总收入过10亿元的乡镇达到3个',
])('no headline value of %s', (sentence) => {
  expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
});

test.each([
  '新开工亿元以上工业项目530个',
  '新增家庭养老床位5000张',
  '新增中小学、幼儿园学位1.9万个',
  '全年安排项目145个，年度完成投资191亿元',
  '新建公共租赁住房300套',
])('nothing of %s', (sentence) => {
  expect(lines(readSentences(sentence))).toEqual([]);
});
