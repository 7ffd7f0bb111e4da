import { describe, expect, test } from 'vitest';
import { makeCoverage, makePassage, makeTopic } from '../schemas/test-factories.ts';
import type { Role } from '../schemas/topic.ts';
import { countStates, statesOf } from './topic-states.ts';

/** A topic by what its reports say, oldest first: nothing at all, a mention without a passage, or roles. */
function topicOf(...told: ('' | '?' | Role | Role[])[]) {
  const ids = told.map((_, at) => `r${at}`);
  return makeTopic({
    reports: told.map((one, at) =>
      makeCoverage({ report: ids[at] ?? '', mentions: one === '' ? 0 : 1 }),
    ),
    passages: told.flatMap((one, at) =>
      (one === '' || one === '?' ? [] : [one].flat()).map((role) =>
        makePassage({ report: ids[at] ?? '', role }),
      ),
    ),
  });
}

describe('the states of a topic', () => {
  test.each([
    ['planned by every report', ['promise', 'promise'], ['planned']],
    ['planned twice, then nothing', ['promise', 'promise', ''], ['silent']],
    ['planned by one report alone', ['promise'], []],
    ['a report that was not quoted may say more', ['promise', '?'], []],
    ['a number beside it is no plan', ['promise', 'figure'], []],
    ['a result after a plan', ['promise', ['result', 'promise']], ['result']],
    ['a result before the plan', ['result', 'promise'], []],
    ['a result in the report that plans it', [['result', 'promise']], []],
    ['a result, then nothing', ['promise', 'result', ''], ['result']],
    ['progress, then nothing', ['promise', 'progress', ''], ['silent']],
    ['nothing in between, told later', ['promise', '', 'promise'], []],
    ['nothing at first', ['', 'promise', 'promise'], []],
    ['mentioned last', ['promise', 'mention', ''], []],
    ['never mentioned', ['', ''], []],
  ] as const)('%s', (_, told, expected) => {
    expect(
      statesOf(topicOf(...told.map((one) => (typeof one === 'string' ? one : [...one])))),
    ).toEqual(expected);
  });
});

test('counts all topics and those of each state', () => {
  const counts = countStates([
    topicOf('promise', 'promise'),
    topicOf('promise', ''),
    topicOf('promise', 'result'),
  ]);
  expect(counts.map(({ name, count }) => `${name}${count}`)).toEqual([
    '全部3',
    '历年都在计划1',
    '有结果1',
    '后来未提1',
  ]);
});
