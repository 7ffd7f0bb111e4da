import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { breakNarrow, breakTitle, keepNumbers } from './lines.ts';

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const bold = (value: string): PhrasingContent => ({ type: 'strong', children: [words(value)] });

/** Places to break as bars, those for a phone alone as strokes, elements around words in brackets. */
function draw(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.data?.hName === 'wbr') return node.data.hProperties?.['className'] ? '/' : '|';
      return `[${'children' in node ? draw(node.children as PhrasingContent[]) : ''}]`;
    })
    .join('');
}

describe('breakTitle', () => {
  test.each([
    ['一、', '一、主要成就', '一、主要成就'],
    [
      '（二）',
      '（二）突出扩投资、强保障，项目建设实现新突破',
      '（二）突出扩投资、|强保障，|项目建设实现新突破',
    ],
    [null, '坚定不移推动经济持续向好', '坚定不移推动/经济持续向好'],
    ['一、', '一、优化创新环境', '一、优化创新环境'],
    ['一、', '一、优化创新创业环境', '一、优化/创新创业环境'],
    [null, '专栏：甲县建设领域的重点实施项目', '专栏：|甲县|建设|领域的|重点|实施|项目'],
  ])('with number %s: %s', (number, text, shown) => {
    expect(draw(breakTitle([words(text)], { number, text }))).toBe(shown);
  });

  test('the words and what is around them stay, wherever a mark begins', () => {
    const text = '第一章 规划基础和发展环境的全面分析';
    const nodes = [words('第一章 规划基'), bold('础和发展环境的'), words('全面分析')];
    const broken = breakTitle(nodes, { number: '第一章', text });
    expect(broken.map((node) => textOf(node)).join('')).toBe(text);
    expect(draw(broken)).toBe('第一章 规划|基[础和|发展|环境的|]全面|分析');
  });
});

test('the head of a column breaks between words, and not within a year', () => {
  expect(draw(breakNarrow([words('2025年目标')]))).toBe('2025年|目标');
});

describe('keepNumbers', () => {
  test.each([
    ['到2020年末，2021年', '到2020[年]末，2021[年]'],
    ['达63.9亿元，增长4.6%，共22家', '达63.9[亿元]，增长4.6%，共22[家]'],
    ['二〇二一年，第1，2.', '二〇二一年，第1，2.'],
    ['2021-2025年', '2021-2025[年]'],
  ])('%s', (text, shown) => {
    expect(draw(keepNumbers([words(text)]))).toBe(shown);
  });

  test('also within a mark', () => {
    expect(draw(keepNumbers([words('到'), bold('2025年达到'), words('100亿元')]))).toBe(
      '到[2025[年]达到]100[亿元]',
    );
  });
});
