import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { inPrintedUnit } from './printed-unit.ts';

const herbs = makeIndicator({
  slug: 'herb-output',
  unit: '万吨',
  factors: { 吨: 0.0001, 万吨: 1, 亿斤: 5, 担: 1 },
});

test('values that are all printed in one other unit are told in it', () => {
  expect(inPrintedUnit(herbs, [{ unit: '吨' }, { unit: '吨' }])).toMatchObject({
    unit: '吨',
    factors: { 吨: 1, 万吨: 10000, 亿斤: 50000 },
  });
});

test.each([
  ['of several units', [{ unit: '吨' }, { unit: '万吨' }]],
  ['in the very unit', [{ unit: '万吨' }]],
  ['counted by a word that means the same', [{ unit: '担' }]],
  ['of which nothing is told', []],
])('values %s are compared in the registered one', (_, observations) => {
  expect(inPrintedUnit(herbs, observations)).toBe(herbs);
});
