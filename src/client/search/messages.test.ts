import { describe, expect, test } from 'vitest';
import { messageOf, noneFollowed, notFinished } from './messages.ts';
import { makeSearchState as asking } from './test-state.ts';

const none = { blocks: 0, reports: 0, unfiltered: 0, linedBlocks: 0, near: [] };
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

  test('several words may stand in one report, unless that was asked for', () => {
    expect(messageOf(asking('甲 乙'), none).written).toContain('“同一份报告”');
    expect(messageOf(asking('甲 乙', { within: 'report' }), none).written).not.toContain('同一份');
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
    expect(messageOf(asking('鄉村 產業'), some).written).toContain('“乡村”、“产业”');
    expect(messageOf(asking('"鄉村"'), some).written).toBe('');
  });

  test('the page tells when lines are fewer than all', () => {
    const lines = asking('水', { view: 'lines' });
    expect(messageOf(lines, { ...some, linedBlocks: 5 }).written).toContain('只列出前5段');
    expect(messageOf(lines, { ...some, linedBlocks: 9 }).written).toBe('');
  });
});

test('what did not come is told with its reason, never as “none”', () => {
  expect(notFinished('silence').written).toBe(
    '检索没有完成：等了15秒没有回应。请换个网络，或稍等一会儿。',
  );
  expect(noneFollowed('foreign').spoken).toMatch(/^后面的结果未能载入：收到的不是/);
});
