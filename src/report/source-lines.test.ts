import { describe, expect, test } from 'vitest';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import { makeBlock, makeCorrection } from '../schemas/test-factories.ts';
import { toSourceLines } from './source-lines.ts';

function block(id: string, spans: [number, number][], more: Partial<Block> = {}): Block {
  return makeBlock({ id, spans, ...more });
}

function correction(id: string, spans: [number, number][]): PublishedCorrection {
  return makeCorrection({ id, spans });
}

function lines(text: string, edition: Partial<Edition>, corrections: PublishedCorrection[] = []) {
  return toSourceLines(
    text,
    { blocks: [], leftOut: [], repairs: [], kept: [], doubts: [], ...edition },
    corrections,
  );
}

describe('toSourceLines', () => {
  test('counts blank lines and leaves them out', () => {
    expect(lines('甲\n\n乙', {}).map(({ number }) => number)).toEqual([1, 3]);
  });

  test('puts each block where it begins, its parts where they stand, and a gap behind', () => {
    const first = block('p1', [
      [0, 1],
      [6, 7],
    ]);
    const gap = block('g1', []);
    const second = block('p2', [[3, 4]]);
    const [one, two, three] = lines('甲\n\n乙\n\n丙丁', { blocks: [first, gap, second] });
    expect(one).toMatchObject({ blocks: [first, gap], parts: [] });
    expect(two).toMatchObject({ number: 3, blocks: [second], parts: [] });
    expect(three).toMatchObject({ number: 5, blocks: [], parts: [first] });
  });

  test('cuts a line where something was done to it', () => {
    const text = '# 甲,乙丙丁';
    const found = lines(
      text,
      {
        leftOut: [{ span: [0, 2], rule: 'markdown-sign', text: '# ' }],
        repairs: [{ span: [3, 4], rule: 'mark-width', printed: ',', text: '，' }],
        doubts: [
          {
            id: 'd1',
            quote: '丁',
            maybe: null,
            note: '可疑',
            span: [6, 7],
            block: null,
            start: null,
            end: null,
          },
        ],
      },
      [correction('c1', [[4, 6]])],
    );
    expect(found[0]?.segments).toEqual([
      { text: '# ', leftOut: 'markdown-sign', continues: false },
      { text: '甲', continues: false },
      { text: ',', repaired: '，', continues: false },
      { text: '乙丙', correction: expect.objectContaining({ id: 'c1' }), continues: false },
      { text: '丁', doubt: 'd1', continues: false },
    ]);
  });

  test('follows a correction over several lines and says where it goes on', () => {
    const moved = correction('c1', [[0, 5]]);
    const found = lines(
      '甲,乙\n丙',
      { repairs: [{ span: [1, 2], rule: 'x', printed: ',', text: '，' }] },
      [moved],
    );
    expect(found.map(({ segments }) => segments.map(({ continues }) => continues))).toEqual([
      [false, true, true],
      [false],
    ]);
    expect(found[1]?.segments[0]?.correction).toBe(moved);
  });

  test('loses no character of a line', () => {
    const text = '甲乙丙\n丁戊';
    const found = lines(text, {}, [correction('a', [[1, 4]]), correction('b', [[2, 3]])]);
    expect(found.map(({ segments }) => segments.map((part) => part.text).join(''))).toEqual(
      text.split('\n'),
    );
  });
});
