import { describe, expect, test } from 'vitest';
import {
  linesNotRead,
  lookedInto,
  messageOf,
  noneFollowed,
  notFinished,
  readSoFar,
  titleOf,
} from './messages.ts';
import { makeSearchState as asking } from './test-state.ts';

const none = {
  looked: 3,
  segments: 3,
  blocks: 0,
  reports: 0,
  unfiltered: 0,
  isFiltered: false,
  near: [],
  variants: [],
};
const some = { ...none, blocks: 9, reports: 2, unfiltered: 9 };

describe('where nothing was found, the page says what would help', () => {
  test('without the filters there is something', () => {
    const { written, spoken } = messageOf(asking('甲 乙', { county: 'a' }), {
      ...none,
      unfiltered: 3,
    });
    expect(written).toContain('不加筛选有3段');
    expect(spoken).toBe('没有找到');
  });

  test('where not all was looked into, nothing is said to be absent', () => {
    const { written, spoken } = messageOf(asking('甲乙'), { ...none, looked: 9, segments: 30 });
    expect(written).toBe('查过的9组报告里没有找到，还有21组没有查。');
    expect(spoken).toBe(written);
  });

  test('several words may stand in one report, unless that was asked for', () => {
    expect(messageOf(asking('甲 乙'), none).written).toContain('“同一份报告”');
    expect(messageOf(asking('甲 乙', { within: 'report' }), none).written).not.toContain('同一份');
    expect(messageOf(asking('甲 乙', { within: 3 }), none).written).not.toContain('没有这些字');
    expect(messageOf(asking('甲 -乙'), none).written).not.toContain('同一份');
  });

  test('what does occur is announced where it is offered', () => {
    expect(messageOf(asking('甲乙'), none).written).toMatch(/没有这些字.*不推测近义词。$/);
    const near = [{ text: '甲', blocks: 1 }];
    expect(messageOf(asking('甲乙'), { ...none, near }).written).toMatch(/文中有的是：$/);
  });
});

describe('of what was found', () => {
  test('the numbers are spoken, and nothing more is written', () => {
    expect(messageOf(asking('水'), some)).toEqual({
      written: '',
      spoken: '找到9段，见于2份报告',
    });
  });

  test('the page tells when it looked for simplified characters too', () => {
    const { written } = messageOf(asking('鄉村 產業'), { ...some, variants: ['乡村', '产业'] });
    expect(written).toContain('“乡村”、“产业”');
  });
});

test('where only filters kept it from looking further, the page does not say that there is nothing', () => {
  const { written } = messageOf(asking('水', { county: 'a' }), { ...none, isFiltered: true });
  expect(written).toBe('在所选的范围里没有这些字；不加筛选也许有。');
});

test('a search under way says how far it is', () => {
  expect(lookedInto(3, 40, 7).written).toContain('已查3/40组报告，找到7段');
  expect(readSoFar(60, 300).written).toContain('已读60/300段');
});

test('what did not come is told with its reason, never as “none”', () => {
  expect(notFinished('silence').written).toBe(
    '检索没有完成：等了15秒没有回应。请换个网络，或稍等一会儿。',
  );
  expect(noneFollowed('foreign').spoken).toMatch(/^后面的结果未能载入：收到的不是/);
  expect(linesNotRead('network').written).toMatch(/^各行没有读完：.*请检查网络。$/);
});

test.each([
  ['', '检索'],
  [' 水利 ', '“水利” · 检索'],
  // Quotes that a reader typed stand as they are.
  ['“抽水 蓄能”', '“抽水 蓄能” · 检索'],
  ['"抽水 蓄能" 电', '"抽水 蓄能" 电 · 检索'],
  ['"“蓄能”"', '"“蓄能”" · 检索'],
])('the title of the page for %j is %j', (q, expected) => {
  expect(titleOf(q, '检索')).toBe(expected);
});
