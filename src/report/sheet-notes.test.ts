import { expect, test } from 'vitest';
import { makeBlock, makeCorrection } from '../schemas/test-factories.ts';
import { toSheetNotes } from './sheet-notes.ts';

const reports = new Map([['a-2024', { name: '甲县2024年政府工作报告', path: '/a/2024/' }]]);
const edition = {
  blocks: [
    makeBlock({ id: 'photo', type: 'caption', spans: [[0, 8]] }),
    makeBlock({ id: 'p1', spans: [[10, 20]] }),
    makeBlock({ id: 'p2', spans: [[40, 60]] }),
  ],
  leftOut: [{ span: [21, 39] as [number, number], rule: 'duplicate', text: '全县粮食丰收。' }],
  repairs: [],
  kept: [],
  doubts: [
    {
      id: 'd1',
      block: 'p2',
      start: 0,
      end: 2,
      span: [40, 42] as [number, number],
      quote: '全县',
      maybe: '三年',
      note: '别处都作“三年”。',
    },
  ],
};
const corrections = [
  makeCorrection({
    id: 'road',
    blocks: ['p2', 'p1'],
    evidence: [{ report: 'a-2024', quote: '东山路', block: 'p2' }],
  }),
  makeCorrection({ id: 'lost', op: 'gap', blocks: ['p1'] }),
];
const notes = toSheetNotes('a-2024', edition, corrections, reports, (block) => `/letter/${block}`);

test('a correction says what was changed, why, by what proof and where, by the numbers of the page', () => {
  expect(notes[0]).toMatchObject({
    id: 'road',
    title: '订正',
    places: [
      { title: '第2段', href: '#p2' },
      { title: '第1段', href: '#p1' },
    ],
  });
  expect(notes[0]?.lines[0]).toEqual(
    expect.arrayContaining([{ quote: '东出路' }, { quote: '东山路' }]),
  );
  expect(notes[0]?.lines[1]).toEqual(['佐证：', { quote: '东山路', href: '#p2' }, '。']);
});

test('where words are lost a reader who has the original is asked for them', () => {
  expect(notes[1]).toMatchObject({ title: '缺文', original: '/letter/p1' });
  expect(notes[0]).not.toHaveProperty('original');
});

test('a doubt says what is printed, what it may be, and what is missing', () => {
  expect(notes[2]).toEqual({
    id: 'd1',
    title: '存疑',
    lines: [
      ['印作', { quote: '全县' }, '，照印未改。'],
      ['也许是', { quote: '三年' }, '。'],
      ['别处都作“三年”。'],
    ],
    places: [{ title: '第2段', href: '#p2' }],
  });
});

test('a passage that stands twice is told with its words, where it stood', () => {
  expect(notes[3]).toMatchObject({ title: '删重', places: [{ title: '第1段附近', href: '#p1' }] });
  expect(notes[3]?.lines[0]).toContainEqual({ quote: '全县粮食丰收。' });
});
