import { expect, test } from 'vitest';
import { regionsOf } from './regions.ts';

test.each([
  ['甲县', '乙市', '丙省', ['丙省', '乙市']],
  ['乙市', '乙市', '丙省', ['丙省']],
  ['乙市甲区', '乙市', '丙省', ['丙省']],
  ['丁区', '戊市', '戊市', ['戊市']],
])('%s of %s, %s lies in %j', (name, city, province, regions) => {
  expect(regionsOf({ name, city, province })).toEqual(regions);
});
