import { describe, expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { findWords, locateFirst, locateWords, type Quoting } from './quote.ts';

const quoting: Quoting = {
  text: 'seeds/a.txt',
  fault: (wrong, cure) => new InputError('seeds/a.notes.yml', wrong, cure),
};

test('finds words wherever they stand, also overlapping', () => {
  expect(findWords('开工开工开', '开工开')).toEqual([
    [0, 3],
    [2, 5],
  ]);
  expect(findWords('开工', '竣工')).toEqual([]);
});

describe('locateWords', () => {
  test('gives the range of words that stand there once', () => {
    expect(locateWords('一座桥，两座桥。', '两座', quoting)).toEqual([4, 6]);
  });

  test('gives the one of several that is meant', () => {
    expect(locateWords('桥，桥。', { words: '桥', nth: 2, of: 2 }, quoting)).toEqual([2, 3]);
  });

  test.each([
    ['路', '“路”在 seeds/a.txt 中出现 0 次，应为 1 次。请照 seeds/a.txt 的文字改正引文。'],
    ['桥', '“桥”在 seeds/a.txt 中出现 2 次，应为 1 次。请把引文写长'],
    [{ words: '桥', nth: 1, of: 3 }, '“桥”在 seeds/a.txt 中出现 2 次，应为 3 次。'],
    [{ words: '桥', nth: 3, of: 2 }, '“桥”的 nth 是 3，而 of 只有 2。请改正 nth。'],
  ])('%j is a fault', (place, message) => {
    expect(() => locateWords('桥，桥。', place, quoting)).toThrow(`seeds/a.notes.yml：${message}`);
  });
});

test('evidence may stand in several places, but must stand in one', () => {
  expect(locateFirst('桥，桥。', '桥', quoting)).toEqual([0, 1]);
  expect(() => locateFirst('桥，桥。', '路', quoting)).toThrow(
    'seeds/a.notes.yml：seeds/a.txt 中没有“路”。',
  );
});
