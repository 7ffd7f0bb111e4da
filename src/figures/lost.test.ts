import { describe, expect, test } from 'vitest';
import { toLostPlace, toLostWords } from './lost.ts';

const whole = { name: '2025年政府工作报告', gaps: [] };
const once = { name: '2024年政府工作报告', gaps: ['/a/2024/#g1'] };
const twice = { name: '2021年五年规划纲要', gaps: ['/a/2021/#g1', '/a/2021/#p2'] };

describe('what may have stood where words are lost', () => {
  test('leads to the one place there is', () => {
    expect(toLostPlace([whole, once])).toEqual({ title: '缺文', href: '/a/2024/#g1' });
  });

  test('leads to none of several, since nobody knows which', () => {
    expect(toLostPlace([twice])).toEqual({ title: '缺文', href: undefined });
    expect(toLostPlace([once, { gaps: ['/a/2025/#g1'] }])?.href).toBeUndefined();
  });

  test('is nothing where no words are lost', () => {
    expect(toLostPlace([whole])).toBeUndefined();
  });
});

test('every place of lost words is named, one alone by its report', () => {
  expect(toLostWords([whole, once, twice], '甲县')).toEqual([
    {
      report: '甲县2024年政府工作报告',
      places: [{ title: '甲县2024年政府工作报告', href: '/a/2024/#g1' }],
    },
    {
      report: '甲县2021年五年规划纲要',
      places: [
        { title: '第1处', href: '/a/2021/#g1' },
        { title: '第2处', href: '/a/2021/#p2' },
      ],
    },
  ]);
});
