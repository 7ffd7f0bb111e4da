import { expect, test } from 'vitest';
import { compileFormer } from './former.ts';

const today = { indicators: ['gdp', 'fact-1a2b3c4d'], observations: ['a-gdp-2024'] };
const hens = { slug: 'hens', title: '蛋鸡存栏', now: 'fact-1a2b3c4d' };

function compile(indicators: (typeof hens)[], observations: { id: string; now: string }[] = []) {
  return compileFormer({ indicators, observations }, today);
}

test('a former name leads to one of today', () => {
  const former = { indicators: [hens], observations: [{ id: 'a-hens-2024', now: 'a-gdp-2024' }] };
  expect(compileFormer(former, today)).toEqual(former);
});

test('a name that leads to nothing stops, and says where what it led to has gone', () => {
  expect(() => compile([{ ...hens, now: 'eggs' }])).toThrow('指标 hens 所指的 eggs 没有了');
  const gone = { slug: 'eggs', title: '鸡蛋', now: 'gdp' };
  expect(() => compile([{ ...hens, now: 'eggs' }, gone])).toThrow('它现在的名字 gdp');
  expect(() => compile([], [{ id: 'a-hens-2024', now: 'a-eggs-2024' }])).toThrow(
    '观测值 a-hens-2024 所指的 a-eggs-2024 没有了',
  );
});

test('a name of today, or twice the same, is none', () => {
  expect(() => compile([{ ...hens, slug: 'gdp' }])).toThrow('指标 gdp 现在还有');
  expect(() => compile([hens, hens])).toThrow('指标 hens 出现两次');
});
