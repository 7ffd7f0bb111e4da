import { expect, test } from 'vitest';
import { toNamedSearch } from './named.ts';
import { makeSearchState as asking } from './test-state.ts';

const choices = {
  county: [{ value: 'a', label: '甲县' }],
  year: [{ value: '2024', label: '2024年' }],
  kind: [{ value: 'work-report', label: '政府工作报告' }],
};

test('what a question names is added to what is chosen, and the rest is asked', () => {
  const state = asking('甲县 2024 教育', { kind: 'work-report', part: '一', within: 'sentence' });
  expect(toNamedSearch(state, choices)).toEqual(
    asking('教育', { county: 'a', year: '2024', kind: 'work-report', within: 'sentence' }),
  );
  expect(toNamedSearch(asking('甲县 2024', { year: '2024' }), choices)).toEqual(
    asking('2024', { county: 'a', year: '2024' }),
  );
});

test('where the filters say it already, or nothing is named, there is no other search', () => {
  expect(toNamedSearch(asking('甲县 教育', { county: 'a' }), choices)).toBeUndefined();
  expect(toNamedSearch(asking('教育'), choices)).toBeUndefined();
});
