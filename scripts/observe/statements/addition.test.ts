import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '新增高新技术企业5家，达到20家',
    ['high-tech-enterprises-new 2023 = 5家', 'high-tech-enterprises 2023 = 20家'],
  ],
  ['改造提升高标准农田2.7万亩', ['farmland-renewed 2023 = 2.7万亩']],
  ['新建高标准农田3万亩', ['farmland-new 2023 = 3万亩']],
  ['高标准农田总面积达到30万亩', ['farmland-total 2023 = 30万亩']],
  ['新建改造高标准农田59万亩', ['farmland 2023 = 59万亩']],
  ['新改建农村公路600公里', ['rural-roads 2023 = 600公里']],
  ['改造提升村卫生室30所', ['village-clinics-renewed 2023 = 30所']],
  [
    '全年新增高新技术企业5家、“专精特新”企业4家、建筑业企业发展至22家',
    ['high-tech-enterprises-new 2023 = 5家', 'specialized-enterprises-new 2023 = 4家'],
  ],
  ['新增国家级高新技术企业两家', ['high-tech-enterprises-new 2023 = 2家']],
  [
    '经营主体数量发展到38462户，净增1388户，同比增长25%',
    ['market-entities 2023 = 38462户', 'market-entities-net 2023 = 1388户'],
  ],
  ['新建1所至2所乡镇公办幼儿园', ['kindergartens 2023 >= 1所', 'kindergartens 2023 <= 2所']],
  [
    '新增市级“专精特新”企业10家、省级“专精特新”企业8家',
    ['specialized-municipal-new 2023 = 10家', 'specialized-provincial-new 2023 = 8家'],
  ],
  [
    '改造“四好农村路”77公里，给水管网43公里',
    ['rural-roads-renewed 2023 = 77公里', 'water-pipes 2023 = 43公里'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
