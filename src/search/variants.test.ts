import { beforeAll, expect, test, vi } from 'vitest';
import typed from '../content/variants-typed.json' with { type: 'json' };
import type { TypedVariants } from '../schemas/variants.ts';
import { foldVariants, learnForms, toCommonForm } from './variants.ts';

beforeAll(() => learnForms(typed as TypedVariants));

test('what the texts print is known at once, and what a reader may type besides once it is learnt', async () => {
  // One that has learnt nothing yet: the other tests share theirs.
  vi.resetModules();
  const fresh = await import('./variants.ts');
  expect(fresh.toCommonForm('迴马岭')).toBe('回马岭');
  expect(['前後', '迴马岭', '“乡村”|GDP -５', '鄉村'].map(fresh.needsForms)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(fresh.toCommonForm('前後鄉村')).toBe('前后鄉村');
  fresh.learnForms(typed as TypedVariants);
  expect(fresh.toCommonForm('前後鄉村')).toBe('前后乡村');
});

test.each([
  ['絳縣發展', '绛县发展'],
  ['鄉村振興與產業', '乡村振兴与产业'],
  ['運城市國民經濟和社會發展第十四個五年規劃綱要', '运城市国民经济和社会发展第十四个五年规划纲要'],
  ['稷山縣人民政府工作報告', '稷山县人民政府工作报告'],
  ['GDP增長5.9%', 'GDP增长5.9%'],
])('%s is %s', (traditional, simple) => {
  expect(toCommonForm(traditional)).toBe(simple);
});

test('a simplified text stays as it is', () => {
  const text = '县域报告文库：逐字检索，落到原词所在的段落；里程、干部、系统、云、后、面、谷、松';
  expect(toCommonForm(text)).toBe(text);
});

test.each(['幹部|干部', '屆|届', '閒置|闲置', '複合|复合', '頭髮|头发', '迴马岭|回马岭'])(
  'what is typed either way is one: %s',
  (pair) => {
    const [one = '', other = ''] = pair.split('|');
    expect(toCommonForm(one)).toBe(toCommonForm(other));
  },
);

test('a text in the common form leads back to what is printed', () => {
  const { text, starts, ends } = foldVariants('去 迴马岭');
  expect(text).toBe('去回马岭');
  expect(starts).toEqual([0, 2, 3, 4]);
  expect(ends).toEqual([1, 3, 4, 5]);
});
