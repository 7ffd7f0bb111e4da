import { describe, test } from 'vitest';
import { foldRadicals } from './radicals.ts';

describe('foldRadicals', () => {
  test('reads radicals of both blocks as the characters they stand for', ({ expect }) => {
    expect(foldRadicals('⼀年来，⼈⺠⽣活改善，⻓治久安')).toBe('一年来，人民生活改善，长治久安');
  });
  test('keeps what is a part of a character only', ({ expect }) => {
    expect(foldRadicals('部首⺡')).toBe('部首⺡');
  });
  test('gives each Kangxi radical a character that is none', ({ expect }) => {
    for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
      expect(foldRadicals(String.fromCodePoint(code))).toMatch(/^[\u4e00-\u9fff]$/);
    }
  });
});
