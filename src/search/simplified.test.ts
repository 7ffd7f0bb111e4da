import { expect, test } from 'vitest';
import { toSimplified } from './simplified.ts';

test.each([
  ['絳縣發展', '绛县发展'],
  ['鄉村振興與產業', '乡村振兴与产业'],
  ['運城市國民經濟和社會發展第十四個五年規劃綱要', '运城市国民经济和社会发展第十四个五年规划纲要'],
  ['稷山縣人民政府工作報告', '稷山县人民政府工作报告'],
  ['GDP增長5.9%', 'GDP增长5.9%'],
])('%s is %s', (traditional, simple) => {
  expect(toSimplified(traditional)).toBe(simple);
});

test('a simplified text stays as it is', () => {
  const text = '县域报告文库：逐字检索，落到原词所在的段落；里程、干部、系统、云、后、面、谷、松';
  expect(toSimplified(text)).toBe(text);
});
