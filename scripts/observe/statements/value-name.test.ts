import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  ['建成3.6万亩高标准农田', ['farmland 2023 = 3.6万亩']],
  [
    '推动88个重点项目，年度完成投资26亿元',
    ['key-projects 2023 = 88个', 'key-project-spent 2023 = 26亿元'],
  ],
  ['某某集团供热等14个项目开工建设', ['projects-started 2023 = 14个']],
  ['提供就业岗位2万余个', ['jobs-offered 2023 > 2万个']],
  ['举办各类招聘会30余场次', ['job-fairs 2023 > 30场次']],
  ['2024年，依托10处国保单位，打造研学基地', ['heritage-sites 2023 = 10处']],
  ['完成133个行政村的巡察全覆盖', ['inspected-villages 2023 = 133个']],
  ['132所村卫生室实现“四室分离”', ['village-clinics 2023 = 132所']],
  ['7所乡镇中心公办幼儿园投入使用', ['kindergartens 2023 = 7所']],
  ['4个传统村落规划编制完成', ['traditional-village-plans 2023 = 4个']],
  ['50个美丽乡村建设有序推进', ['beautiful-villages 2023 = 50个']],
  [
    '建成区12平方公里、集聚12万人口',
    ['built-area 2023 = 12平方公里', 'county-seat-population 2023 = 12万人'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each([
  '重点建设万亩樱桃园',
  '建设300亩中药材基地',
  '开展“五个一批”群众文化惠民工程',
  '完成20个传统村落保护',
  '推进100项工业转型升级重点项目建设',
  '45个亿元以上项目开工',
  '完成某某街延长线12公里道路绿化',
])('nothing of %s', (sentence) => {
  expect(lines(readSentences(sentence))).toEqual([]);
});
