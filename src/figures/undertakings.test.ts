import { expect, test } from 'vitest';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { toUndertakings } from './undertakings.ts';

const list: UndertakingList = {
  id: 'r2024-b',
  county: 'a',
  report: 'r2024',
  year: 2024,
  name: '3件民生实事',
  block: 'b',
  quote: '办好3件民生实事',
  url: '/a/2024/#b',
  items: [
    {
      number: 1,
      quote: '修路',
      block: 'b',
      start: 0,
      end: 2,
      url: '/a/2024/#b',
      later: [
        { report: 'r2025', block: 'c', start: 0, end: 3, quote: '路已修', url: '/a/2025/#c' },
      ],
    },
    { number: 2, quote: '建桥', block: 'b', start: 3, end: 5, url: '/a/2024/#b', later: [] },
  ],
  followed: ['r2025'],
};
const reports = new Map([
  ['r2024', { name: '2024年政府工作报告', path: '/a/2024/' }],
  ['r2025', { name: '2025年政府工作报告', path: '/a/2025/' }],
]);

test('under each undertaking stands what each later report says, or that it says nothing', () => {
  const [one] = toUndertakings([list], reports);
  expect(one).toMatchObject({
    title: '2024年承诺的3件民生实事',
    report: { title: '2024年政府工作报告', href: '/a/2024/#b' },
  });
  expect(one?.items.map(({ text, later }) => [text, later])).toEqual([
    ['修路', [{ report: '2025年政府工作报告', said: { quote: '路已修', href: '/a/2025/#c' } }]],
    ['建桥', [{ report: '2025年政府工作报告', said: undefined }]],
  ]);
});

test('a list says how many a later report tells of; a short one of the newest report stands open', () => {
  const long = { ...list, items: Array.from({ length: 9 }, () => list.items[0] ?? []).flat() };
  const all = toUndertakings([list, list], reports);
  expect(all.map(({ summary, isOpen }) => [summary, isOpen])).toEqual([
    ['2件的原话，2025年政府工作报告里有相近的话1处', true],
    ['2件的原话，2025年政府工作报告里有相近的话1处', false],
  ]);
  expect(toUndertakings([long], reports)[0]?.isOpen).toBe(false);
});

test('where no later report is held, that is said once', () => {
  const [one] = toUndertakings([{ ...list, followed: [] }], reports);
  expect(one?.note).toBe('还没有收录后来的报告。');
  expect(one?.items[0]?.later).toEqual([]);
});
