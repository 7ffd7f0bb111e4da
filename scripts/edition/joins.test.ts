import { describe, expect, test } from 'vitest';
import { asPrinted } from './edited-text.ts';
import { joinsOf } from './joins.ts';
import { makeEdition } from './make-edition.ts';

/** The texts of an edition with a bar wherever two lines were joined. */
function joined(source: string): string[] {
  return makeEdition(source, 'a.txt', {}, asPrinted(source)).blocks.map(({ text, joins = [] }) =>
    joins.reduceRight((words, at) => `${words.slice(0, at)}‖${words.slice(at)}`, text),
  );
}

describe('where lines were joined', () => {
  test('a sentence that a page cut, more than once', () => {
    expect(
      joined(
        '这一年，我们坚持稳中求进，城镇新增就业三万人，城镇登\n\n记失业率年末控制在预期目标的\n\n百分之四以内，完成了年初确定的任务。\n\n民生持续改善，各项事业全面进步。',
      ),
    ).toEqual([
      '这一年，我们坚持稳中求进，城镇新增就业三万人，城镇登‖记失业率年末控制在预期目标的‖百分之四以内，完成了年初确定的任务。',
      '民生持续改善，各项事业全面进步。',
    ]);
  });

  test('characters that are repaired or left out inside a line are no place', () => {
    expect(
      joined(
        '这一年，工业 and 农业增长 6 个点，全年完成固定资产投资三千万\n\n元以上，同比增长 8%。',
      ),
    ).toEqual(['这一年，工业和农业增长6个点，全年完成固定资产投资三千万‖元以上，同比增长8%。']);
  });

  test('the rows and cells of a table are its lines', () => {
    expect(joined('| 指标 | 单位 |\n| --- | --- |\n| 产值 | 亿元 |')).toEqual([
      '指标\t单位\n产值\t亿元',
    ]);
  });
});

test('a piece that was brought here from another line is joined at both its ends', () => {
  const source = '丙丁\n甲乙戊';
  const segments = [
    { from: 0, start: 3, end: 5 },
    { from: 2, start: 0, end: 2 },
    { from: 4, start: 5, end: 6 },
  ];
  expect(joinsOf(segments, source)).toEqual([2, 4]);
});
