import { describe, expect, test } from 'vitest';
import { read, readSentences } from '../test-report.ts';

/** Facts of a sentence, in a line each: `改造老旧电梯 = 600部 2023`. */
function facts(sentence: string): string[] {
  return factsOf(readSentences(sentence));
}

function factsOf({ observations }: ReturnType<typeof readSentences>): string[] {
  return observations
    .filter(({ indicator }) => indicator.startsWith('fact-'))
    .map(
      ({ label, comparator, value, unit, period, nature }) =>
        `${label} ${comparator} ${value}${unit} ${period}${nature === 'actual' ? '' : ` ${nature}`}`,
    );
}

describe('what is done', () => {
  test('verb, noun, number', () => {
    expect(facts('新建改建乡村道路1200公里，更换老旧电梯600余部')).toEqual([
      '新建改建乡村道路 = 1200公里 2023',
      '更换老旧电梯 > 600部 2023',
    ]);
  });
  test('verb, number, noun', () => {
    expect(facts('打造35个和美小院')).toEqual(['打造和美小院 = 35个 2023']);
    expect(facts('完成甲河、乙河等6条内河整治')).toEqual(['内河整治 = 6条 2023']);
  });
  test('a list shares its verb', () => {
    expect(facts('新建雨水管线3公里、口袋绿地12处')).toEqual([
      '新建雨水管线 = 3公里 2023',
      '新建口袋绿地 = 12处 2023',
    ]);
    expect(facts('打造3个特色街区、12个文创市集')).toEqual([
      '打造特色街区 = 3个 2023',
      '打造文创市集 = 12个 2023',
    ]);
  });
  test('a list with a verb of its own behind the first does not', () => {
    expect(facts('更换路灯30盏、疏浚渠道12公里')).toEqual([
      '更换路灯 = 30盏 2023',
      '疏浚渠道 = 12公里 2023',
    ]);
  });
  test('the number of things, and what became of them', () => {
    expect(facts('35个水毁路段完工')).toEqual(['水毁路段完工 = 35个 2023']);
  });
  test('what became of all of them, some named as examples', () => {
    expect(facts('甲线、乙线等4条输气管道全部建成通气')).toEqual([]);
    expect(facts('甲山、乙山等4个水毁路段相继完工')).toEqual(['水毁路段完工 = 4个 2023']);
  });
  test('的 between what is worked on and the work', () => {
    expect(facts('完成1000座以上受损水塔的维修加固')).toEqual([
      '完成受损水塔维修加固 >= 1000座 2023',
    ]);
  });
  test('完成 behind the words that open a clause', () => {
    expect(facts('力争年内完成80万担烟叶收购任务')).toEqual([
      '完成烟叶收购任务 = 80万担 2024 target',
    ]);
  });
  test('from what size on things are counted', () => {
    expect(facts('引进5000万元以上制造业项目12个')).toEqual([
      '引进5000万元以上制造业项目 = 12个 2023',
    ]);
  });
  test('over the years of a section it is of all of them', () => {
    expect(factsOf(read(['过去五年，成效显著。更换老旧电梯600部。']))).toEqual([
      '更换老旧电梯 = 600部 2019-2023',
    ]);
  });
  test('a registered name before a comma leaves a later number', () => {
    expect(facts('推进高标准农田提升，建设口袋绿地12处')).toEqual(['建设口袋绿地 = 12处 2023']);
  });
  test('what is done with things counted', () => {
    expect(facts('对12个老旧厂区进行雨污分流')).toEqual(['老旧厂区进行雨污分流 = 12个 2023']);
    expect(facts('为12家渔业企业开展“法治体检”')).toEqual(['开展“法治体检”的渔业企业 = 12家 2023']);
  });
  test('in several places of the county', () => {
    expect(facts('在甲、乙、丙等乡镇新建防护林带5万亩')).toEqual(['新建防护林带 = 5万亩 2023']);
    expect(facts('在全县重点打造35个和美小院')).toEqual(['打造和美小院 = 35个 2023']);
  });
  test('what belongs to things counted is not counted', () => {
    expect(facts('新建6座乡镇换热站和配套管线')).toEqual(['新建乡镇换热站 = 6座 2023']);
  });
  test('a noun that ends or begins with what is a verb elsewhere', () => {
    expect(facts('培育渔业服务组织6家')).toEqual(['培育渔业服务组织 = 6家 2023']);
    expect(facts('完成100辆环卫车辆更新')).toEqual(['环卫车辆更新 = 100辆 2023']);
    expect(facts('推进15处湿地保护与修复项目')).toEqual(['湿地保护与修复项目 = 15处 2023']);
  });
  test('aimed at', () => {
    expect(facts('今年，力争更换老旧电梯600部')).toEqual(['更换老旧电梯 = 600部 2024 target']);
  });
});

describe('what is measured', () => {
  test('measure, level, number, and its growth', () => {
    expect(facts('海洋渔业增加值达到36亿元，增长5%')).toEqual([
      '海洋渔业增加值 = 36亿元 2023',
      '海洋渔业增加值增速 = 5% 2023',
    ]);
    expect(facts('中水回用率42.6%')).toEqual(['中水回用率 = 42.6% 2023']);
  });
  test('a share of something named', () => {
    expect(facts('高技术产业增加值占工业增加值的比重提高到7%')).toEqual([
      '高技术产业增加值占工业增加值的比重 = 7% 2023',
    ]);
  });
  test('how it came about is no part of the name', () => {
    expect(facts('海洋渔业全年实现产值36亿元')).toEqual(['海洋渔业产值 = 36亿元 2023']);
    expect(facts('渔港改造完成投资36亿元')).toEqual(['渔港改造完成投资 = 36亿元 2023']);
  });
  test('a share of those who work, and theirs', () => {
    expect(facts('渔民占从业人员比例达35%')).toEqual(['渔民占从业人员比例 = 35% 2023']);
    expect(facts('从业护理人员持证率达到85%')).toEqual(['从业护理人员持证率 = 85% 2023']);
  });
  test('a number for each', () => {
    expect(facts('粗钢产量、生铁产量分别增长5%、6%')).toEqual([
      '粗钢产量增速 = 5% 2023',
      '生铁产量增速 = 6% 2023',
    ]);
  });
});

describe('left alone', () => {
  test('days of work are none of the things that 个 counts', () => {
    const { observations } = readSentences('工程审批时限压缩至60个工作日，建成60个工作站');
    expect(observations.map(({ label }) => label)).toEqual(['建成工作站']);
  });

  test.each([
    ['其中打造和美小院35个', 'a part of what was told before'],
    ['打造和美小院80个，其中，新增文创市集35个', 'the same behind a comma'],
    ['某某公司新建厂房3万平方米', 'a firm'],
    ['完成滨河路改造3.5公里，硬化滨河路2公里', 'one road'],
    ['某某市空气质量优良率95.6%', 'another place'],
    ['南方综保区进出口总额增长69.8%', 'a park'],
    ['每个社区新建口袋绿地1处', 'for each'],
    ['中水回用率提高3个百分点', 'percentage points'],
    ['加快新增15万吨合金项目建设', 'how large one is'],
    ['安排18亿元改造渔民社区', 'what money is given for'],
    ['公共财政收入14亿元', 'a sum that means two things'],
    ['工业经济贡献率49%', 'a contribution'],
    ['总体营业收入、利润总额均增长10%', 'measures of what is not said'],
    ['实施项目120个', 'a noun that says nothing'],
    ['就业率达到91%', 'a measure of what is not said'],
    ['实施“百千万人才引进计划”', 'a name with a number'],
    ['在湖滨镇新建防护林带5万亩', 'one place'],
    ['湖滨公司对12个老旧厂区进行雨污分流', 'what a firm does'],
    ['狠抓了“三件大事”', 'a number in words'],
    ['支持重点研发计划183项', 'the name of a plan'],
    ['打造3个棚户区（城中村）改造样板', 'a noun that goes on behind a bracket'],
  ])('%s: %s', (sentence) => {
    const told = facts(sentence).filter((one) => !one.startsWith('打造和美小院 = 80个'));
    expect(told).toEqual([]);
  });
  test('a number that a registered indicator reads', () => {
    const { observations } = readSentences('地区生产总值完成87亿元');
    expect(observations.map(({ indicator }) => indicator)).toEqual(['gdp']);
  });
});

test('the indicator is made of verb, noun and kind of unit', () => {
  const { indicators } = readSentences('更换老旧电梯600部，更换老旧电梯面积3万平方米');
  const [first] = indicators;
  expect(first).toMatchObject({ title: '更换老旧电梯', unit: '部', headline: false });
  expect(first?.slug).toMatch(/^fact-[0-9a-f]{8}$/);
  expect(new Set(indicators.map(({ slug }) => slug)).size).toBe(indicators.length);
});

test('the verb that a list shares is quoted with its last item', () => {
  const { observations } = readSentences('新建雨水管线3公里、口袋绿地12处');
  expect(observations.at(-1)?.quote).toBe('新建雨水管线3公里、口袋绿地12处');
});

describe('what is of a part, or a name', () => {
  test.each([
    // A house, a park, a branch: of which the clause before speaks.
    '创业谷投入使用，入驻企业80家',
    '某某产业园实现税收2.35亿元，解决就业3万人次',
    '激光产业加快集聚，引进企业50家，规模以上企业达到20家',
    '某某工业园引进项目18个，竣工投产7个',
    '竣工投产7个',
    '丁丙区固定资产投资12亿元',
    // Of whom, or of what, is not said.
    '支出占比达82%',
    '十大市场开业运营，实现营业额5.8亿元',
    '园区入驻院校7所，师生达4万人',
    // What is counted in a name, and articles of a policy.
    '出台稳增长“32条”，办好“10件惠民实事”',
    '实施民营经济高质量发展121条',
  ])('nothing of %s', (sentence) => {
    expect(facts(sentence)).toEqual([]);
  });
  test('of the whole, or of a wide branch, it is told', () => {
    expect(facts('工业经济稳步增长，引进企业50家')).toEqual(['引进企业 = 50家 2023']);
    expect(facts('新增“绿色”工厂32家')).toEqual(['新增“绿色”工厂 = 32家 2023']);
    expect(facts('实施技改项目80个，竣工投产7个')).toContain('竣工投产 = 7个 2023');
    expect(facts('完成示范道路提升28条')).toEqual(['示范道路提升 = 28条 2023']);
  });
});
