import { expect, test } from 'vitest';
import { toPairs } from './pairs.ts';

test('pairs stand in the order of the text, each as often as it stands there', () => {
  expect(toPairs('公路公路')).toEqual(['公路', '路公', '公路']);
});

test('no pair goes over a number, a sign or the end of a line', () => {
  expect(toPairs('改造10条公路，桥\n梁')).toEqual(['改造', '条公', '公路']);
});
