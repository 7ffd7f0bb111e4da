import { describe, expect, test } from 'vitest';
import type { PublishedCorrection } from '../schemas/correction.ts';
import { makeCorrection } from '../schemas/test-factories.ts';
import { toCorrectionNote } from './correction-note.ts';

const reports = new Map([
  ['a-2024', { name: '甲县2024年政府工作报告', path: '/a/2024/' }],
  ['b-2025', { name: '乙县2025年政府工作报告', path: '/b/2025/' }],
]);

/** The sentence on what was changed. */
function tell(more: Partial<PublishedCorrection>): string {
  const { operation, change } = toCorrectionNote(makeCorrection(more), reports);
  const words = change.map((part) => (typeof part === 'string' ? part : `“${part.quote}”`));
  return `${operation}：${words.join('')}`;
}

test.each<[Partial<PublishedCorrection>, string]>([
  [{ op: 'replace' }, '订正：印作“东出路”，今读“东山路”。'],
  [{ op: 'replace', read: '' }, '订正：印作“东出路”，今删。'],
  [{ op: 'join', printed: '前‖后', read: '前后' }, '接合：印作“前‖后”，今接作“前后”。'],
  [{ op: 'drop' }, '删去：印有“东出路”，今删。'],
  [{ op: 'gap' }, '缺文：“东出路”之后有缺。'],
  [{ op: 'heading', read: '二级标题' }, '标题：“东出路”，今作二级标题。'],
  [{ op: 'move', read: '移到文末' }, '移位：“东出路”，今移到文末。'],
])('%j is told as %s', (more, told) => {
  expect(tell(more)).toBe(told);
});

test('a slip of the author is told apart from a misreading', () => {
  const certainty = (kind: 'misread' | 'slip') =>
    toCorrectionNote(makeCorrection({ kind, certainty: 'probable' }), reports).certainty;
  expect([certainty('misread'), certainty('slip')]).toEqual(['很可能', '原文笔误，很可能']);
});

describe('evidence', () => {
  const evidence = [
    { report: 'a-2024', quote: '东\n山路', block: 'p2' },
    { report: 'b-2025', quote: '东山路', block: null },
  ];

  test('leads to its words, with the name of their report', () => {
    expect(toCorrectionNote(makeCorrection({ evidence }), reports).evidence).toEqual([
      { quote: '东¶山路', href: '/a/2024/#p2', name: '甲县2024年政府工作报告' },
      { quote: '东山路', href: undefined, name: '乙县2025年政府工作报告' },
    ]);
  });

  test('on the page itself needs neither path nor name', () => {
    expect(toCorrectionNote(makeCorrection({ evidence }), reports, 'a-2024').evidence[0]).toEqual({
      quote: '东¶山路',
      href: '#p2',
      name: undefined,
    });
  });
});

test('a set phrase is told with how often it is written so, and so as here', () => {
  const attested = (printed: number) =>
    toCorrectionNote(
      makeCorrection({ attested: { phrase: '放管服', reports: 1234, printed } }),
      reports,
    ).attested;
  expect(attested(0)).toMatchObject({ reports: '1,234份', printed: '没有一份照这里所印' });
  expect(attested(2)).toMatchObject({ phrase: '放管服', printed: '照这里所印的有2份' });
});
