import { describe, expect, test } from 'vitest';
import { makeBlock } from '../schemas/test-factories.ts';
import { describeRepairs, showReading } from './apparatus.ts';

const block = makeBlock();

describe('describeRepairs', () => {
  test('says nothing of a text that needed none', () => {
    expect(describeRepairs({ blocks: [block], doubts: [], leftOut: [] }, [])).toEqual([]);
  });

  test('counts corrections, moves, joined pieces, gaps and suspect readings', () => {
    // The ids of a table's rows and of what several corrections tell of a gap are no joins.
    const table = makeBlock({ type: 'table', aliases: ['p4'] });
    const gap = makeBlock({ type: 'gap', aliases: ['gapb'] });
    const blocks = [
      makeBlock({ aliases: ['p2', 'p3'], joins: [3, 6], spans: [[0, 9]] }),
      block,
      table,
      gap,
    ];
    const doubts = [
      {
        id: 'd1',
        quote: '文',
        maybe: null,
        note: '可疑',
        span: [0, 1] as [number, number],
        block: null,
        start: null,
        end: null,
      },
    ];
    const leftOut = [{ span: [90, 99] as [number, number], rule: 'duplicate', text: '甲' }];
    const corrections = [{ op: 'replace' }, { op: 'move' }, { op: 'gap' }, { op: 'drop' }] as const;
    expect(describeRepairs({ blocks, doubts, leftOut }, corrections)).toEqual([
      '订正1处',
      '移位1处',
      '接合2处',
      '删重2处',
      '缺文1处',
      '存疑1处',
    ]);
  });
});

test('a gap that several corrections tell of is one', () => {
  const blocks = [makeBlock({ type: 'gap', corrections: ['a', 'b'] })];
  const corrections = [{ op: 'gap' }, { op: 'gap' }, { op: 'gap' }] as const;
  expect(describeRepairs({ blocks, doubts: [], leftOut: [] }, corrections)).toEqual(['缺文2处']);
});

test('showReading shows line ends and no Markdown signs', () => {
  expect(showReading('前文。\n\n**小标题。**后文')).toBe('前文。¶小标题。后文');
});
