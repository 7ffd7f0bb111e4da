import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRanges, type Range } from './find.ts';
import { snippet } from './snippet.ts';

test('a short block is shown whole', () => {
  expect(snippet('发展目标', [[2, 4]])).toEqual([
    { text: '发展', kind: 'text' },
    { text: '目标', kind: 'mark' },
  ]);
});

test('a long block is shown around what was found', () => {
  const text = `${'前'.repeat(200)}中${'后'.repeat(200)}`;
  expect(snippet(text, [[200, 201]])).toEqual([
    { text: '……', kind: 'gap' },
    { text: '前'.repeat(48), kind: 'text' },
    { text: '中', kind: 'mark' },
    { text: '后'.repeat(48), kind: 'text' },
    { text: '……', kind: 'gap' },
  ]);
});

test('every mark is shown, and what is shown is the text', () => {
  const ranges = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { minLength: 1 });
  fc.assert(
    fc.property(ranges, (drafts) => {
      const text = Array.from({ length: 420 }, (_, index) =>
        String.fromCharCode(0x4e00 + index),
      ).join('');
      const marks = mergeRanges(drafts.map(([start, length]): Range => [start, start + length]));
      const parts = snippet(text, marks);
      expect(parts.filter(({ kind }) => kind === 'mark').map((part) => part.text)).toEqual(
        marks.map(([start, end]) => text.slice(start, end)),
      );
      let at = 0;
      for (const part of parts) {
        if (part.kind === 'gap') continue;
        const found = text.indexOf(part.text, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.text.length;
      }
    }),
  );
});
