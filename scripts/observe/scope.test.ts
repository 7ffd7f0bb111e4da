import { expect, test } from 'vitest';
import { lines, read, readSentences } from './test-report.ts';

test.each([
  '全市地区生产总值完成2000亿元',
  '全国经济回升向好，国内生产总值增长5.2%',
  '某公司实现生产总值5亿元',
  '开发区地区生产总值增长9%',
  '某经开区总收入1200亿元；完成地区生产总值430亿元',
  '某公司（集团）地区生产总值430亿元',
  '另一县地区生产总值87亿元',
])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test.each([
  '某某开发区规上工业增加值增长15%',
  '新城区商贸日渐繁荣，规上工业增加值增长15%',
  '六县地区生产总值546亿元，增长9.8%；社会消费品零售总额40亿元',
  '国有企业改革深入推进，12家市属国有企业完成任务，实现产值32亿元、固定资产投资42亿元',
])('no headline value of %s', (sentence) => {
  expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
});

test.each<[string, string[]]>([
  [
    '固定资产投资增长11%，全市现场会在我县召开；社会消费品零售总额下降1.7%',
    ['fixed-asset-investment-growth 2023 = 11%', 'retail-sales-growth 2023 = -1.7%'],
  ],
  ['全市生产总值2000亿元；社会消费品零售总额400亿元', []],
  // What is done, whatever with, is no name, and neither is what kind of county it is.
  ['办理市民热线，完善市县联动，固定资产投资增长9%', ['fixed-asset-investment-growth 2023 = 9%']],
  ['贫困县全部摘帽；固定资产投资增长9%', ['fixed-asset-investment-growth 2023 = 9%']],
  ['狠抓自治区重点任务，固定资产投资增长9%', ['fixed-asset-investment-growth 2023 = 9%']],
  ['另一县摘帽；固定资产投资增长9%', []],
  // A park has no inhabitants.
  ['建设某产业园区，社会消费品零售总额增长9%', ['retail-sales-growth 2023 = 9%']],
  // What is done for the county or the city is no place.
  ['实施县重点工作，开局良好；固定资产投资增长9%', ['fixed-asset-investment-growth 2023 = 9%']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each<[string, string[]]>([
  // Parts that are listed before what is told of all of them, and a county whose name is one character.
  ['乙、丙和丁三县地区生产总值增长9%，固定资产投资增长12%', []],
  ['郑县地区生产总值增长9%，固定资产投资增长12%', []],
  // Whose domestic product is told is a place, whatever it is called.
  ['去年四县（市）和两郊区完成生产总值85亿元；完成固定资产投资52亿元', []],
  ['某某湾实现生产总值63亿元；完成固定资产投资18亿元', []],
  ['预计6个县（市）区地区生产总值增长3.5%，固定资产投资增长10%', []],
  // 自治区 is what the place belongs to, or is itself.
  ['自治区生产总值增长9%，固定资产投资增长12%', ['fixed-asset-investment-growth 2023 = 12%']],
  // What is told of parts behind it takes nothing away.
  [
    '固定资产投资增长12%，三县（市）地区生产总值增长9%',
    ['fixed-asset-investment-growth 2023 = 12%'],
  ],
  // A share of the whole is a part, one of a wider place is not.
  ['完成规模以上工业增加值8亿元，占全县的60%', []],
  ['完成规模以上工业增加值8亿元，占全省的6%', ['industrial-value-added 2023 = 8亿元']],
  ['规模以上工业增加值8亿元，占全县生产总值的60%', ['industrial-value-added 2023 = 8亿元']],
])('%s', (sentence, expected) => {
  const macro = lines(readSentences(sentence)).filter((line) => /^(?:fixed|industrial)/.test(line));
  expect(macro).toEqual(expected);
});

test('in a county, 县域 is the county', () => {
  const told = ['县域生产总值45亿元，固定资产投资12亿元。'];
  expect(lines(read(told))).toEqual(['gdp 2023 = 45亿元', 'fixed-asset-investment 2023 = 12亿元']);
  expect(lines(read(told, { place: '某市' }))).toEqual([]);
});

test.each(['某某公司新增高新技术企业5家', '每村打造12所村卫生室'])('nothing of %s', (sentence) => {
  expect(lines(readSentences(sentence))).toEqual([]);
});

test('in the county seat is of it alone', () => {
  const { observations } = read(['完成县城14个公共停车场建设。', '建设14个公共停车场。']);
  expect(observations.map(({ scope }) => scope)).toEqual(['县城', null]);
});

test('in a city, 全市 is its own', () => {
  const city = read(['全市地区生产总值完成300亿元。'], { place: '某市' });
  expect(lines(city)).toEqual(['gdp 2023 = 300亿元']);
  expect(city.observations[0]?.scope).toBeNull();
});

test('a place without the end of its name, before what only a whole place has', () => {
  const region = read(['预计某地生产总值达1148亿元。'], { place: '某地回族自治区' });
  expect(lines(region)).toEqual(['gdp 2023 = 1148亿元']);
});

test('an income is of the town or of the country', () => {
  const { observations } = read(['城乡居民人均可支配收入分别增长6%、7%。']);
  expect(observations.map(({ scope }) => scope)).toEqual(['城镇', '农村']);
});

test.each<[string, string[]]>([
  ['世界500强企业增资，固定资产投资增长7%', ['fixed-asset-investment-growth 2023 = 7%']],
  ['全省经济副中心成功创建，地区生产总值增长5%', ['gdp-growth 2023 = 5%']],
  ['增速居五市之首；财政总收入3亿元', ['fiscal-revenue 2023 = 3亿元']],
  ['省对市季度考评居第3位；财政总收入3亿元', ['fiscal-revenue 2023 = 3亿元']],
  ['招商引资县外到位资金93亿元；财政总收入3亿元', ['fiscal-revenue 2023 = 3亿元']],
  // Parks have no fields, but other things of their own.
  [
    '建设粮油产业园区，粮食播种面积58万亩、产量23万吨',
    ['grain-area 2023 = 58万亩', 'grain-output 2023 = 23万吨'],
  ],
  ['建设粮油产业园区，财政总收入3亿元', []],
  ['现代农业示范区粮食产量5万吨', []],
  ['居民消费价格总指数上涨2%', ['cpi 2023 = 2%']],
  ['居民消费价格总体水平上升2%', ['cpi 2023 = 2%']],
])('words that tell no part of the place: %s', (text, expected) => {
  expect(lines(readSentences(text))).toEqual(expected);
});

test.each([
  '县域规模以上工业增加值、财政总收入分别增长4%、6%',
  '去年县域规模以上工业增加值增长20%，财政总收入增长15%',
  '开展集中活动，力争8个工业类开发区工业投资增长25%、规上工业增加值增长15%',
])('what counties and parks of a city have is theirs: %s', (text) => {
  expect(lines(read([`${text}。`], { place: '某市' }))).toEqual([]);
});
