import { expect, test } from 'vitest';
import { itemStarts } from './items.ts';

/** The members of a text, parted. */
function parts(text: string): string {
  const starts = itemStarts(text);
  return [0, ...starts.filter((at) => at > 0)]
    .map((at, index, all) => text.slice(at, all[index + 1]))
    .join('|');
}

test.each([
  ['三件事：一是修路；二是架桥；三是通水。', '三件事：|一是修路；|二是架桥；|三是通水。'],
  ['一是修路。二是架桥。三是通水。', '一是修路。|二是架桥。|三是通水。'],
  ['五件实事。1.公交。2.信号灯15处。3.小巷5条。', '五件实事。|1.公交。|2.信号灯15处。|3.小巷5条。'],
  ['做到：（1）甲；（2）乙；（3）丙。', '做到：|（1）甲；|（2）乙；|（3）丙。'],
  ['①甲；②乙；③丙。', '①甲；|②乙；|③丙。'],
])('members begin in %j', (text, expected) => {
  expect(parts(text)).toBe(expected);
});

test('more than ten are counted on, and 十一是 is not 一是', () => {
  const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const text = names.map((name) => `${name}是办事。`).join('');
  expect(itemStarts(text)).toHaveLength(12);
});

test('a list that begins again is another list', () => {
  const one = '一是甲；二是乙；三是丙。';
  expect(itemStarts(`${one}${one}`)).toEqual([0, 4, 8, 12, 16, 20]);
});

test.each([
  ['两个是一种说法', '一是甲；二是乙。'],
  ['中间缺一项', '一是甲；二是乙；四是丁。'],
  ['字在词中', '唯一是甲，其二是乙，其三是丙'],
  ['小数', '增长，1.5倍，2.5倍，3.5倍'],
])('nothing is a list where %s', (_, text) => {
  expect(itemStarts(text)).toEqual([]);
});
