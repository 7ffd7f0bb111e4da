import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '实施总投资210亿元的37个亿元以上工业项目',
    ['big-industrial-project-investment 2023 = 210亿元', 'big-industrial-projects 2023 = 37个'],
  ],
  [
    '推进总投资183亿元的26个省市重点项目',
    ['joint-key-project-investment 2023 = 183亿元', 'joint-key-projects 2023 = 26个'],
  ],
  ['实施棚户区改造，征拆面积约7万余平方米', ['shantytown-area 2023 > 7万平方米']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each(['启动总投资5亿元的50万吨煤焦油项目', '总投资89亿元的某某电站项目'])(
  'nothing of %s',
  (sentence) => {
    expect(lines(readSentences(sentence))).toEqual([]);
  },
);
