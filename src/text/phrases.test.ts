import { describe, expect, test } from 'vitest';
import { toPhrases, toWholeWords } from './phrases.ts';

describe('toPhrases', () => {
  test.each([
    ['政府工作报告', ['政府工作报告']],
    ['奋力谱写 新篇章', ['奋力谱写 ', '新篇章']],
    ['', ['']],
  ])('toPhrases("%s") is %j', (title, expected) => {
    expect(toPhrases(title)).toEqual(expected);
  });

  test('a long run breaks between words, not within numbers, names or quotation marks', () => {
    expect(
      toPhrases('绛县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要').join('|'),
    ).toBe('绛县|国民|经济和|社会|发展|第十四个|五年|规划和|二〇三五年|远景|目标|纲要');
    for (const phrase of toPhrases('全面推进“十四五”时期国民经济和社会发展（中期评估）工作')) {
      expect(phrase).not.toMatch(/^[”）]|[“（]$/);
    }
  });

  test.each(['奋力推进“一城两区”实践', '一'.repeat(40), '（甲）乙 丙：丁'.repeat(9)])(
    'nothing is lost of %s',
    (title) => {
      expect(toPhrases(title).join('')).toBe(title);
    },
  );
});

test.each([
  '改造老城区5条小街小巷',
  '完善11个重点路口交通信号灯，改造15处安全隐患路段',
  '新改（扩）建1所至2所乡镇公办幼儿园',
])('of %s no word and no number is parted from what it belongs to', (line) => {
  const words = toWholeWords(line);
  expect(words.join('')).toBe(line);
  // A number keeps its unit, and the space before it.
  expect(words.filter((word) => /^\d|\d$/.test(word))).toEqual([]);
  expect(Math.max(...words.map((word) => word.length))).toBeLessThan(10);
});
