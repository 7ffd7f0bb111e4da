import { describe, test } from 'vitest';
import { countOf, parseNumbering } from './numbering.ts';

describe('parseNumbering', () => {
  const cases: [text: string, printed: string | undefined, rank?: number][] = [
    ['第一章 规划基础', '第一章', 2],
    ['第十二节 水利', '第十二节', 3],
    ['二、工作安排', '二、', 4],
    ['（三）突出强基础', '（三）', 5],
    ['(十一) 其他', '(十一)', 5],
    ['1. 铸造基地', '1.', 6],
    ['12．环保', '12．', 6],
    ['３、水利', '３、', 6],
    ['（4）水库', '（4）', 7],
    ['②道路', '②', 8],
    ['1.5亿元投资', undefined],
    ['一是建设产城融合', undefined],
    ['2023年', undefined],
    ['百姓安居', undefined],
  ];
  for (const [text, printed, rank] of cases) {
    test(`${text} is numbered ${printed ?? 'by nothing'}`, ({ expect }) => {
      const found = parseNumbering(text);
      expect(found?.printed).toBe(printed);
      expect(found?.rank).toBe(rank);
    });
  }
});

test.for([
  ['一、', 1],
  ['（十二）', 12],
  ['第二十章', 20],
  ['三十五、', 35],
  ['12.', 12],
  ['（３）', 3],
  ['㈢', 3],
  ['⒌', 5],
  ['⑧', 8],
  ['第一百零二章', 102],
] as const)('countOf reads %s', ([printed, count], { expect }) => {
  expect(countOf(printed)).toBe(count);
});
