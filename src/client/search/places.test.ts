import { describe, expect, test } from 'vitest';
import type { SearchBlock } from '../../search/build/units.ts';
import type { Within } from '../../search/match.ts';
import { parseQuery } from '../../search/query.ts';
import { fakeOne } from './fake-library.ts';
import { findBlocks } from './places.ts';
import { Segment } from './segment.ts';

const block = (text: string, others: Partial<SearchBlock> = {}): SearchBlock => ({
  id: '',
  type: 'paragraph',
  text,
  path: [],
  ...others,
});

/** Of several reports, which blocks answer: as `report.block`. */
async function find(
  reports: (string | SearchBlock)[][],
  line: string,
  within: Within = 'block',
): Promise<string[]> {
  const segment = new Segment(
    await fakeOne(
      reports.map((blocks) => ({
        county: '甲',
        year: 2024,
        kind: 'work',
        blocks: blocks.map((each) => (typeof each === 'string' ? block(each) : each)),
      })),
    ),
  );
  const found = await findBlocks(segment, parseQuery(line), within);
  return found.map((number) => {
    const report = segment.reportOf(number);
    return `${report}.${number - (segment.blocksOf(report)[0] ?? 0)}`;
  });
}

const reports = [['产业', '旅游', '产业与旅游'], ['旅游'], ['旅游业', '产业', '规划']];

describe('terms', () => {
  test('meet in one block', async () => {
    expect(await find(reports, '产业 旅游')).toEqual(['0.2']);
  });

  test('or in one report, whose blocks with any of them answer, in the order of the texts', async () => {
    expect(await find(reports, '旅游 产业', 'report')).toEqual(['0.0', '0.1', '0.2', '2.0', '2.1']);
  });

  test('or in one sentence, or no further from each other than some characters', async () => {
    const near = [['产业与旅游。', '产业兴旺。旅游火热。', '产业']];
    expect(await find(near, '产业 旅游', 'block')).toEqual(['0.0', '0.1']);
    expect(await find(near, '产业 旅游', 'sentence')).toEqual(['0.0']);
    expect(await find(near, '产业 旅游', 1)).toEqual(['0.0']);
    expect(await find(near, '产业 旅游', 3)).toEqual(['0.0', '0.1']);
  });

  test('exclude a block, or the whole report', async () => {
    expect(await find(reports, '旅游 -产业')).toEqual(['0.1', '1.0', '2.0']);
    expect(await find(reports, '旅游 -产业', 'report')).toEqual(['1.0']);
    expect(await find(reports, '旅游 -规划', 'report')).toEqual(['0.1', '0.2', '1.0']);
  });

  test('that are none find nothing', async () => {
    expect(await find(reports, ' ')).toEqual([]);
  });
});

test('a block answers as it is read and as it is printed', async () => {
  const corrected = block('涑水河畔', { printed: [{ start: 0, end: 1, text: '澧' }] });
  expect(await find([[corrected]], '涑水河')).toEqual(['0.0']);
  expect(await find([[corrected]], '澧水河')).toEqual(['0.0']);
  expect(await find([[corrected]], '涑 澧')).toEqual(['0.0']);
});

test('signs that the index takes for one another are told apart by reading the texts', async () => {
  const signs = [['甲😀乙', '甲😁乙'], ['甲😀乙']];
  expect(await find(signs, '😀')).toEqual(['0.0', '1.0']);
  expect(await find(signs, '甲😁')).toEqual(['0.1']);
  expect(await find(signs, '甲 -😁')).toEqual(['0.0', '1.0']);
  expect(await find(signs, '甲 -😁', 'report')).toEqual(['1.0']);
});
