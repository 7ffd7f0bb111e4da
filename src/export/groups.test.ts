import { describe, expect, test } from 'vitest';
import { makeBlock } from '../schemas/test-factories.ts';
import { toGroups, toParts } from './groups.ts';

const heading = (id: string, level: number) => makeBlock({ id, type: 'heading', level });

describe('blocks as books print them', () => {
  test('items stand in one list, photos’ captions together, a table under its title', () => {
    const groups = toGroups([
      makeBlock({ id: 'p1', type: 'caption' }),
      makeBlock({ id: 'p2', type: 'caption' }),
      makeBlock({ id: 'p3', type: 'list' }),
      makeBlock({ id: 'p4', type: 'list' }),
      makeBlock({ id: 'p5', type: 'caption' }),
      makeBlock({ id: 'p6', type: 'table' }),
      makeBlock({ id: 'p7', type: 'box', level: 2 }),
    ]);
    expect(
      groups.map((group) => [
        group.kind,
        ...('blocks' in group ? group.blocks : [group.block]).map(({ id }) => id),
        ...(group.kind === 'table' ? [group.caption?.id] : []),
      ]),
    ).toEqual([
      ['captions', 'p1', 'p2'],
      ['list', 'p3', 'p4'],
      ['table', 'p6', 'p5'],
      ['heading', 'p7'],
    ]);
  });

  test('a report is divided at its highest headings, lost ones among them, and loses no block', () => {
    const blocks = [
      makeBlock({ id: 'p1' }),
      heading('h1', 2),
      heading('h2', 3),
      makeBlock({ id: 'p2' }),
      makeBlock({
        id: 'gap1',
        type: 'gap',
        lost: [
          { id: 'lost-1', level: 2, number: '二、', text: '二、〔标题缺〕' },
          { id: 'lost-2', level: 3, number: null, text: '〔标题缺〕' },
        ],
      }),
      makeBlock({ id: 'p3' }),
    ];
    const parts = toParts(blocks);
    expect(parts.map(({ title, id }) => [title, id])).toEqual([
      [undefined, 'p1'],
      ['h1', 'h1'],
      ['二、〔标题缺〕', 'lost-1'],
    ]);
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
    expect(toParts([makeBlock()])).toHaveLength(1);
  });
});
