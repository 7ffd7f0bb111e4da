import { expect, test } from 'vitest';
import { readSentences } from '../test-report.ts';

test.each([
  ['为15家企业开展“安全体检”', '开展“安全体检”的企业'],
  ['组织“新时代”文艺演出40场', '“新时代”文艺演出'],
  ['开展“星级商户”创建，评出五星级商户30户', '评出五星级商户'],
  // Quotes around other words of the sentence are none of the name's.
  ['落实“放管服”改革要求，更换老旧电梯600部', '更换老旧电梯'],
])('in %s the number is that of %s', (sentence, title) => {
  expect(readSentences(sentence).observations.map(({ label }) => label)).toEqual([title]);
});

test('with its quotes or without, it is the same thing', () => {
  const [one, other] = ['为15家企业开展“安全体检”', '为20家企业开展安全体检'].map(
    (sentence) => readSentences(sentence).observations[0]?.indicator,
  );
  expect(one).toBeDefined();
  expect(one).toBe(other);
});
