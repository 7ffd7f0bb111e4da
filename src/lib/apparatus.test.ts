import { describe, expect, test } from 'vitest';
import type { Block, Edition } from '../schemas/edition.ts';
import { describeRepairs } from './apparatus.ts';

const block: Block = {
  id: 'p1',
  type: 'paragraph',
  level: null,
  runIn: null,
  number: null,
  text: '文。',
  path: [],
  spans: [],
  corrections: [],
  aliases: [],
  marks: [],
};

function describeEdition(edition: Partial<Edition>): string[] {
  return describeRepairs({ blocks: [], leftOut: [], repairs: [], notes: [], ...edition });
}

describe('describeRepairs', () => {
  test('says nothing of a text that needed none', () => {
    expect(describeEdition({ blocks: [block] })).toEqual([]);
  });

  test('counts a correction once, however many blocks it touches', () => {
    const blocks = [
      { ...block, corrections: ['a', 'b'] },
      { ...block, corrections: ['b'] },
    ];
    expect(describeEdition({ blocks })).toEqual(['依证据校订2处']);
  });

  test('counts joined pieces and gaps', () => {
    const blocks: Block[] = [
      { ...block, aliases: ['p2', 'p3'] },
      { ...block, type: 'gap' },
      { ...block, marks: [{ start: 0, end: 1, kind: 'gap', id: 'g' }] },
    ];
    expect(describeEdition({ blocks })).toEqual(['接合断开的段落2处', '标明缺文2处']);
  });

  test('counts repaired signs', () => {
    const repair = {
      span: [0, 1] as [number, number],
      rule: 'mark-width',
      printed: ',',
      text: '，',
    };
    expect(describeEdition({ repairs: [repair] })).toEqual(['统一标点等1处']);
  });

  test('counts omitted text without blanks, signs and tags', () => {
    const leftOut = ['\n\n', '# **', '<b>目 录</b>', '|'].map((text) => ({
      span: [0, text.length] as [number, number],
      rule: 'any',
      text,
    }));
    expect(describeEdition({ leftOut })).toEqual(['移出正文的标题、目录等2字']);
  });
});
