import { expect, test } from 'vitest';
import { titleOf } from './fact-name.ts';

test.each([
  [{ verb: '加快推进', noun: '水库修复项目建设', done: '' }, '水库修复项目建设'],
  [{ verb: '实施', noun: '亿元以上新建项目', done: '' }, '亿元以上新建项目'],
  [{ verb: '完成', noun: '出租车纯电更新', done: '' }, '出租车纯电更新'],
  // What was done to it is not said by the noun.
  [{ verb: '完成', noun: '投资', done: '' }, '完成投资'],
  [{ verb: '改造', noun: '小街小巷', done: '' }, '改造小街小巷'],
  [{ verb: '', noun: '企业', done: '开展安全体检' }, '开展安全体检的企业'],
  [{ verb: '', noun: '项目', done: '开工' }, '项目开工'],
  [{ verb: '改善', noun: '学校办学条件', done: '' }, '学校办学条件改善'],
  [{ verb: '执行', noun: '药品集中采购节约医疗成本', done: '' }, '药品集中采购节约医疗成本'],
])('the title of %o is %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
