import { describe, expect, test } from 'vitest';
import { makeCoverage, makePassage, makeTopic } from '../schemas/test-factories.ts';
import type { Role } from '../schemas/topic.ts';
import { leadingPassage, newestPassage, tellRoles, toTimeline } from './topics.ts';

function passage(report: string, role: Role) {
  return makePassage({ report, role });
}

const topic = makeTopic({
  passages: [passage('a', 'result'), passage('a', 'promise'), passage('c', 'result')],
  reports: ['a', 'b', 'c'].map((report, index) =>
    makeCoverage({ report, year: 2021 + index, mentions: report === 'b' ? 0 : 3 }),
  ),
});

test('every report has its place in the timeline, also one that says nothing', () => {
  const timeline = toTimeline(topic, [{ id: 'c' }, { id: 'b' }, { id: 'a' }]);
  expect(timeline.map(({ report, passages }) => [report.id, passages.length])).toEqual([
    ['a', 2],
    ['b', 0],
    ['c', 1],
  ]);
});

test('a report that is gone is an error', () => {
  expect(() => toTimeline(topic, [{ id: 'a' }])).toThrow(
    'unknown report "b"; run `npm run content`',
  );
});

describe.each([
  [0, [], '未提到'],
  [2, [], '未选录'],
  [1, ['promise', 'result', 'promise'], '计划、结果'],
  [3, ['mention', 'progress'], '提及、进展'],
] as const)('mentioned %i times, with passages %j', (mentions, roles, expected) => {
  test(`is told as ${expected}`, () => {
    expect(
      tellRoles(
        { mentions },
        roles.map((role) => ({ role })),
      ),
    ).toBe(expected);
  });
});

test('a promise stands for a topic, where there is one', () => {
  expect(leadingPassage(topic)?.role).toBe('promise');
  expect(leadingPassage({ passages: [passage('c', 'result')] })?.role).toBe('result');
  const noted = { ...passage('a', 'promise'), note: '数字存疑。' };
  expect(leadingPassage({ passages: [noted, passage('c', 'result')] })?.role).toBe('result');
  expect(leadingPassage({ passages: [noted] })).toBe(noted);
});

test('the newest words are those of the latest report that speaks of a topic', () => {
  expect(newestPassage(topic)).toMatchObject({ report: 'c', role: 'result' });
  const silent = { ...topic, passages: topic.passages.slice(0, 2) };
  expect(newestPassage(silent)).toMatchObject({ report: 'a', role: 'result' });
  const noted = { ...passage('a', 'promise'), note: '数字存疑。' };
  const plain = passage('a', 'result');
  expect(newestPassage({ ...topic, passages: [noted, plain] })).toBe(plain);
  expect(newestPassage({ ...topic, passages: [noted] })).toBe(noted);
  expect(newestPassage({ ...topic, passages: [] })).toBeUndefined();
});
