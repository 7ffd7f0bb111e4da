import { describe, expect, test } from 'vitest';
import { readSentences } from '../test-report.ts';

/** Facts of a sentence, in a line each: `铸造业产值 36亿元 2023`. */
function facts(sentence: string): string[] {
  return readSentences(sentence)
    .observations.filter(({ indicator }) => indicator.startsWith('fact-'))
    .map(
      ({ label, value, unit, period, nature, scope }) =>
        `${label} ${value}${unit} ${period}${nature === 'actual' ? '' : ` ${nature}`}${scope ? ` ${scope}` : ''}`,
    );
}

describe('what a clause measures is of what the clause before speaks of', () => {
  test('a branch of trade', () => {
    expect(facts('制鞋业蓬勃发展，全年产值36亿元，增长8%')).toEqual([
      '制鞋业产值 36亿元 2023',
      '制鞋业产值增速 8% 2023',
    ]);
  });
  test('things counted', () => {
    expect(facts('打造特色街区30个，完成投资9亿元')).toEqual([
      '打造特色街区 30个 2023',
      '打造特色街区完成投资 9亿元 2023',
    ]);
    expect(facts('制鞋项目30个，完成投资9亿元')).toEqual(['制鞋项目完成投资 9亿元 2023']);
  });
  test('things counted in the clause itself', () => {
    expect(facts('30个特色街区完成投资9亿元')).toEqual(['特色街区完成投资 9亿元 2023']);
  });
  test('the quote holds both', () => {
    const { observations } = readSentences('制鞋项目30个，完成投资9亿元');
    expect(observations.at(-1)?.quote).toBe('制鞋项目30个，完成投资9亿元');
  });
  test.each([
    ['打造特色街区30个，更换路灯80盏，完成投资9亿元', '完成投资', 'of two kinds of things'],
    ['新增文创企业36家，实现销售收入7亿元', '收入', 'of the new ones, or of all'],
    ['某某公司竣工投产，产值达到5亿元', '产值', 'a firm'],
    ['推动制鞋业改革，文创市集面积3万平方米、产值5亿元', '产值', 'another thing in the clause'],
  ])('%s: no %s', (sentence, aspect) => {
    expect(facts(sentence).filter((one) => one.split(' ')[0]?.endsWith(aspect))).toEqual([]);
  });
});

describe('what the clause before speaks of is not the whole place', () => {
  test.each([
    ['完善化工园区配套设施，引进制鞋企业5户', 'a park'],
    ['网络经济产业园建成运营，入驻企业25家', 'who came into a park'],
    ['第二届制鞋博览会成效提升，签订购销合同79亿元', 'a fair'],
    ['某湖水质明显提升，氟化物浓度下降20.9%', 'a lake'],
  ])('%s: %s', (sentence) => {
    expect(facts(sentence)).toEqual([]);
  });
  test('what no park has is still of the whole', () => {
    expect(facts('提升化工园区配套设施，更换路灯80盏')).toEqual(['更换路灯 80盏 2023']);
  });
});

describe('the built-up part of a city', () => {
  test('is the scope, until something else is told of', () => {
    expect(facts('市区新建口袋绿地12个，更换路灯30盏')).toEqual([
      '新建口袋绿地 12个 2023 市区',
      '更换路灯 30盏 2023 市区',
    ]);
    expect(facts('城区道路机械化清扫率达到80%')).toEqual(['道路机械化清扫率 80% 2023 城区']);
    expect(facts('市区新建口袋绿地12个；更换路灯30盏').at(-1)).toBe('更换路灯 30盏 2023');
  });
});

test('parts that a sentence lists are none of the whole', () => {
  expect(facts('全年渔业总产值9亿元，其中：海水养殖产值5亿元；淡水养殖产值4亿元')).toEqual([
    '渔业总产值 9亿元 2023',
  ]);
});
