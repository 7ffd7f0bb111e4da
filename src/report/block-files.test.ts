import { expect, test } from 'vitest';
import { makeBlock, makeObservation } from '../schemas/test-factories.ts';
import {
  bytesOfBlocks,
  bytesOfNumbers,
  countBlockFiles,
  fromBlockFiles,
  type PageReport,
  toBlockFiles,
  toComparedNumber,
} from './block-files.ts';

const told = makeObservation({ quote: '产值87亿元', url: '/a/2024/#p1' });
const report: PageReport = {
  county: { slug: 'a', name: '甲县', code: 1 },
  year: 2024,
  kind: 'work-report',
  blocks: [
    makeBlock({ text: '开场白。', id: 'p0' }),
    makeBlock({ text: '一、回顾', id: 'h1', type: 'heading', level: 1, number: '一、' }),
    makeBlock({ text: '修路七十七公里。', id: 'p1', path: ['一、回顾'] }),
    {
      ...makeBlock({ text: '**东山路。**通车。', id: 'p2', path: ['一、回顾'], runIn: '东山路。' }),
      printed: [{ start: 1, end: 2, text: '出' }],
    },
    makeBlock({ text: '二、安排', id: 'h2', type: 'heading', level: 1, number: '二、' }),
    makeBlock({ text: '种树三千亩。', id: 'p3', path: ['二、安排'] }),
  ],
  observations: [toComparedNumber(told)],
};

/** What pages read of a block. */
function shown({ blocks, observations, ...head }: PageReport) {
  return {
    ...head,
    blocks: blocks.map(({ id, type, level, runIn, number, text, path, printed }) => ({
      id,
      type,
      level,
      runIn,
      number,
      text,
      path,
      printed,
    })),
    numbers: observations.map(({ label, value, unit, quote, path }) => [
      label,
      value,
      unit,
      quote,
      path,
    ]),
  };
}

test('a report read from its files is the report, whether it is in one or in many', () => {
  for (const files of [1, 3, 100]) {
    const [first, ...others] = toBlockFiles(report, files);
    if (!first) throw new Error('no file');
    expect(shown(fromBlockFiles([first, ...others])), String(files)).toEqual(shown(report));
    expect(first.files).toBe(files);
    expect(others).toHaveLength(files - 1);
  }
});

test('files are about as long as each other, and none is much longer than it may be', () => {
  const blocks = Array.from({ length: 100 }, (_, at) =>
    makeBlock({ text: '一'.repeat(100), id: `p${at}` }),
  );
  const bytes = bytesOfBlocks(blocks) + bytesOfNumbers([told]);
  const files = toBlockFiles({ ...report, blocks }, countBlockFiles(bytes, 20_000));
  const sizes = files.map((file) => Buffer.byteLength(JSON.stringify(file)));
  expect(files.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(20_500);
  expect(Math.min(...sizes)).toBeGreaterThan(15_000);
});

test('a report without words has a file all the same', () => {
  const none = { ...report, blocks: [], observations: [] };
  const [file, ...others] = toBlockFiles(none, countBlockFiles(bytesOfBlocks([])));
  expect(file).toMatchObject({ files: 1, blocks: [], observations: [] });
  expect(others).toEqual([]);
});

test('where a number stands is a path: what a file calls its address is a whole one', () => {
  const number = toComparedNumber(told);
  expect(number).toMatchObject({ path: '/a/2024/#p1', quote: '产值87亿元' });
  expect(number).not.toHaveProperty('url');
});
