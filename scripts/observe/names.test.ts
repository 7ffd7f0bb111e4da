import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  [
    '农业、规模以上工业、服务业增加值分别增长5%、8%、6%',
    ['industrial-value-added-growth 2023 = 8%', 'service-value-added-growth 2023 = 6%'],
  ],
  ['第一产业、规模以上工业、服务业增加值分别增长6%、10%', []],
  [
    '接待游客和旅游收入分别增长20%和30%',
    ['visitors-growth 2023 = 20%', 'tourism-revenue-growth 2023 = 30%'],
  ],
  ['粮食生产实现“十连丰”，总产达65亿斤', ['grain-output 2023 = 65亿斤']],
  ['粮食喜获丰收、产量达40.05万吨', ['grain-output 2023 = 40.05万吨']],
  ['抓好粮食生产，总产保持在5亿公斤以上', ['grain-output 2023 >= 5亿公斤']],
  // A clause on how the grain went may stand between.
  ['粮食生产在连年丰收的基础上，再创历史新高，总产量达到9亿公斤', ['grain-output 2023 = 9亿公斤']],
  ['粮食生产在连年丰收的基础上，蔬菜再创新高，总产量达到9亿公斤', []],
  ['大灾之年粮食总产仍达40万吨', ['grain-output 2023 = 40万吨']],
  ['粮食产量喜获十一连丰，达40万吨', ['grain-output 2023 = 40万吨']],
  ['粮食、蔬菜生产丰收，产量达到40万吨', []],
  ['粮食生产稳定，蔬菜产量达到40万吨', ['vegetable-output 2023 = 40万吨']],
  ['我县经济较快增长，总量突破100亿元', ['gdp 2023 > 100亿元']],
  ['民营经济较快增长，总量突破100亿元', []],
  [
    '完成粮食作物播种25万亩、预计产量12万吨',
    ['grain-area 2023 = 25万亩', 'grain-output 2023 = 12万吨'],
  ],
  [
    '粮食种植面积稳定在25万亩，年产量12万吨以上',
    ['grain-area 2023 = 25万亩', 'grain-output 2023 >= 12万吨'],
  ],
  ['粮食播种25万亩，产粮12万吨', ['grain-area 2023 = 25万亩', 'grain-output 2023 = 12万吨']],
  ['力争粮食稳产92万斤', ['grain-output 2024 = 92万斤 target']],
  ['水稻亩产粮500公斤', []],
  ['粮食种植大户120户', []],
  ['金融机构存贷款余额分别增长8%和4%', ['deposits-growth 2023 = 8%', 'loans-growth 2023 = 4%']],
  ['涉农存贷款余额分别增长8%和4%', []],
  ['种植粮食95万亩、产量33万吨', ['grain-area 2023 = 95万亩', 'grain-output 2023 = 33万吨']],
  [
    '粮食播种面积不低于50万亩、产量不低于42亿斤',
    ['grain-area 2023 >= 50万亩', 'grain-output 2023 >= 42亿斤'],
  ],
  [
    '城镇居民人均可支配收入增长6%，农村居民增长7%',
    ['urban-disposable-income-growth 2023 = 6%', 'rural-disposable-income-growth 2023 = 7%'],
  ],
  [
    '粮食播种面积66万亩，总产量达2.36亿公斤',
    ['grain-area 2023 = 66万亩', 'grain-output 2023 = 2.36亿公斤'],
  ],
  ['规上服务业增加值增长5%', []],
  ['地区生产总值增长7%，总量突破50亿元', ['gdp-growth 2023 = 7%', 'gdp 2023 > 50亿元']],
  ['地区生产总值增长7%，旅游业态丰富，旅游总量达到50亿元', ['gdp-growth 2023 = 7%']],
  [
    '规上工业企业达到38家，增加值达到11.2亿元',
    ['large-industrial-enterprises 2023 = 38家', 'industrial-value-added 2023 = 11.2亿元'],
  ],
  [
    '规模以上工业总产值50亿元、增加值12亿元，分别增长8%、7%',
    [
      'industrial-output 2023 = 50亿元',
      'industrial-value-added 2023 = 12亿元',
      'industrial-output-growth 2023 = 8%',
      'industrial-value-added-growth 2023 = 7%',
    ],
  ],
  ['新增规上工业企业8家，增加值达到1.2亿元', ['large-industrial-enterprises-new 2023 = 8家']],
  [
    '财政总收入3.1亿元，其中地方收入1.7亿元，增长31.8%',
    [
      'fiscal-revenue 2023 = 3.1亿元',
      'general-public-budget-revenue 2023 = 1.7亿元',
      'general-public-budget-revenue-growth 2023 = 31.8%',
    ],
  ],
  ['地方收入1.7亿元', []],
  [
    '500万元以上项目固定资产投资50亿元，增长16%',
    ['fixed-asset-investment 2023 = 50亿元', 'fixed-asset-investment-growth 2023 = 16%'],
  ],
  ['来源于某某财政总收入67亿元', ['fiscal-revenue 2023 = 67亿元']],
  ['入统工业增加值增长5%', ['industrial-value-added-growth 2023 = 5%']],
  ['规模以上工业企业实现增加值40亿元', ['industrial-value-added 2023 = 40亿元']],
  ['全部工业增加值40亿元', ['all-industry-value-added 2023 = 40亿元']],
  ['农牧民人均可支配收入2万元', ['rural-disposable-income 2023 = 2万元']],
  ['固定资产总投资942亿元', ['fixed-asset-investment 2023 = 942亿元']],
  ['城镇以上固定资产投资90亿元', ['urban-fixed-asset-investment 2023 = 90亿元']],
  ['旅游接待总人数120万人', ['visitors 2023 = 120万人']],
  ['经济增长8%，社会消费品零售总额50亿元', ['gdp-growth 2023 = 8%', 'retail-sales 2023 = 50亿元']],
  ['经济年均增长8%', []],
  [
    '城镇和农村常住人口人均可支配收入分别增长5%和7%',
    ['urban-disposable-income-growth 2023 = 5%', 'rural-disposable-income-growth 2023 = 7%'],
  ],
  [
    '农村居民、城镇居民人均可支配收入均增长8%',
    ['rural-disposable-income-growth 2023 = 8%', 'urban-disposable-income-growth 2023 = 8%'],
  ],
  [
    '城乡居民人均可支配收入均增长8%以上',
    ['urban-disposable-income-growth 2023 >= 8%', 'rural-disposable-income-growth 2023 >= 8%'],
  ],
  // One number of both is of neither alone; 分别 says that another is lost.
  ['城乡居民人均可支配收入增长8%以上', ['urban-rural-income-growth 2023 >= 8%']],
  [
    '城乡居民人均可支配收入达到25780元，增长5.8%',
    ['urban-rural-income 2023 = 25780元', 'urban-rural-income-growth 2023 = 5.8%'],
  ],
  ['城乡居民收入超4.8万元', ['urban-rural-income 2023 > 4.8万元']],
  [
    '城乡居民人均可支配收入分别增长8%',
    ['urban-disposable-income-growth 2023 = 8%', 'rural-disposable-income-growth 2023 = 8%'],
  ],
  // One of two rates that is not understood may be the other's.
  ['城乡居民人均可支配收入分别增长8%和更高水平', []],
  ['城乡居民人均可支配收入分别达到3万元', []],
  [
    '居民收入稳步增长，人均可支配收入达到3万元、增长7%',
    ['disposable-income 2023 = 3万元', 'disposable-income-growth 2023 = 7%'],
  ],
  ['促进农牧民增收致富，人均可支配收入达到1.2万元', ['rural-disposable-income 2023 = 1.2万元']],
  ['提高粮食综合生产能力，产量稳定在6亿斤以上', ['grain-output 2023 >= 6亿斤']],
  ['粮食、瓜菜、油料产量分别达到16万吨、6万吨和2万吨', ['grain-output 2023 = 16万吨']],
  ['汽车、家电零售额分别增长5%、6%', []],
  ['落实粮食播种面积27万亩', ['grain-area 2023 = 27万亩']],
  ['全口径公共财政收入48亿元', ['fiscal-revenue 2023 = 48亿元']],
  ['固定资产投资（500万元口径）达到33亿元', ['fixed-asset-investment 2023 = 33亿元']],
  ['完成工业投资4亿元，交通投资3亿元，城镇投资2亿元', ['industrial-investment 2023 = 4亿元']],
  ['城乡居民收入比缩小到1.8', []],
  [
    '市区居民人均可支配收入25304元，农村居民人均纯收入11450元',
    ['urban-disposable-income 2023 = 25304元', 'rural-disposable-income 2023 = 11450元'],
  ],
  ['市区地区生产总值增长8%，固定资产投资增长9%', []],
  [
    '限上工业企业达到38家，完成增加值11.2亿元',
    ['large-industrial-enterprises 2023 = 38家', 'industrial-value-added 2023 = 11.2亿元'],
  ],
  [
    '城镇、农村居民人均可支配收入持续稳定增长，今年达到3万元和2万元',
    ['urban-disposable-income 2024 = 3万元 target', 'rural-disposable-income 2024 = 2万元 target'],
  ],
  [
    '地方公共财政一般预算收入和支出分别完成16亿元和180亿元',
    ['general-public-budget-revenue 2023 = 16亿元', 'public-budget-spending 2023 = 180亿元'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each<[string, string, string]>([
  ['农民家庭人均纯收入4761元', 'rural-disposable-income', '农民人均纯收入'],
  ['财政一般预算收入增长9%', 'general-public-budget-revenue-growth', '一般预算收入增速'],
  ['地方级财政收入20亿元', 'general-public-budget-revenue', '地方财政收入'],
  ['地方规模以上工业增加值20亿元', 'industrial-value-added', '地方规模以上工业增加值'],
  ['县级一般公共预算收入20亿元', 'general-public-budget-revenue', '一般公共预算收入'],
])('%s is a value of %s, under the name %s', (sentence, indicator, label) => {
  expect(readSentences(sentence).observations).toMatchObject([{ indicator, label }]);
});

test('a poor village counts where it is told that it is none any more', () => {
  expect(lines(readSentences('49个贫困村全部脱贫'))).toEqual(['poor-villages 2023 = 49个']);
  expect(lines(readSentences('全县有49个贫困村'))).toEqual([]);
});

test('the foundries of a town are not all of the county', () => {
  const { observations } = readSentences('打造铸造企业突破15家，产值突破50亿元的铸造专业镇');
  expect(observations).toMatchObject([{ indicator: 'foundries', scope: '专业镇' }]);
});

test.each(['绿色GDP为5亿元', '全市生产总值为500亿元', '县域经济增长5%'])(
  '%s is refused, and that is told',
  (sentence) => {
    const { observations, unread } = readSentences(sentence);
    expect(observations).toEqual([]);
    expect(unread).toHaveLength(1);
  },
);

test.each([
  '房地产固定资产投资增长5%',
  '装备制造业规模以上工业增加值增长5%',
  '农村消费品零售额20亿元',
  '农民人均现金收入5000元',
  '工业企业投资20亿元',
])('%s is a fact of its own', (sentence) => {
  const { observations } = readSentences(sentence);
  expect(observations.map(({ label }) => label.replace('增速', ''))).toEqual([
    sentence.replace(/增长.*|\d.*/, ''),
  ]);
  expect(observations[0]?.indicator).toMatch(/^fact-/);
});

test.each<[string, string[]]>([
  [
    '完成粮食种植114万亩、实现产量25.6万吨',
    ['grain-area 2023 = 114万亩', 'grain-output 2023 = 25.6万吨'],
  ],
  ['稳定粮食生产，保持总产8万吨以上', ['grain-output 2023 >= 8万吨']],
  ['各类固定资产投资总规模达到58亿元', ['fixed-asset-investment 2023 = 58亿元']],
  [
    '城镇和农区常住居民人均可支配收入分别达到3万元、2万元',
    ['urban-disposable-income 2023 = 3万元', 'rural-disposable-income 2023 = 2万元'],
  ],
  // What the county keeps of what is raised in it.
  [
    '财政收入84亿元，其中县一般公共预算收入35亿元，增长8%',
    [
      'fiscal-revenue 2023 = 84亿元',
      'general-public-budget-revenue 2023 = 35亿元',
      'general-public-budget-revenue-growth 2023 = 8%',
    ],
  ],
  ['另一县一般公共预算收入35亿元', []],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each(['市级一般公共预算收入20亿元', '农村居民人均可支配收入比值5元'])(
  'nothing is read of %s',
  (sentence) => {
    expect(readSentences(sentence).observations).toEqual([]);
  },
);

test.each([
  '人均国内生产总值达到5万元',
  '人均 GDP 达到5万元',
  '服务业增加值占GDP的比重达到42%',
  '单位 GDP 能源消耗降低33.95%',
  '亿元地区生产总值生产安全事故死亡率控制在0.03%以内',
  '数字经济增速9%',
])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test.each(['城镇登记失业率控制在4.5%以内', '一般公共预算收入中税收占比达到70%'])(
  'no headline value of %s',
  (sentence) => {
    expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
  },
);
