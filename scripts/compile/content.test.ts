import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { withoutUnseen } from '../../src/text/signs.ts';
import { applyCorrections } from '../edition/apply-corrections.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { compileContent } from './content.ts';
import { digestOf } from './content-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { reports } = readSeeds(join(root, 'seeds'));

describe('the committed content is what the seeds give', () => {
  for (const [path, file] of compileContent(join(root, 'seeds')).files) {
    test(path, ({ expect }) => {
      const text = readFileSync(join(root, path), 'utf8');
      expect(file.getText() === text).toBe(true);
      expect(file.digest).toBe(digestOf(text));
    });
  }
});

describe.each(reports)('$id', (seed) => {
  const edition = makeEdition(
    seed.text,
    seed.id,
    seed.source,
    applyCorrections(seed, seed.corrections),
  );
  const { blocks, leftOut, repairs } = edition;

  test('every character is kept, corrected or left out, exactly once', ({ expect }) => {
    const spans = [
      ...blocks.flatMap((block) => block.spans),
      ...leftOut.map(({ span }) => span),
    ].sort((a, b) => a[0] - b[0]);
    expect(spans.map(([start]) => start)).toEqual([0, ...spans.slice(0, -1).map(([, end]) => end)]);
    expect(spans.at(-1)?.[1]).toBe(seed.text.length);
  });

  test('what is neither corrected nor repaired reads as printed', ({ expect }) => {
    const altered = new Set(repairs.map(({ span }) => span[0]));
    for (const { text, segments, marks } of blocks) {
      for (const { from, to, start, end } of segments) {
        if (altered.has(start) || marks.some((mark) => mark.start < to && from < mark.end))
          continue;
        expect(text.slice(from, to)).toBe(seed.text.slice(start, end));
      }
    }
  });

  test('no sign of the medium survives in the reading text', ({ expect }) => {
    const text = blocks.map((block) => block.text).join('\n');
    expect(text).not.toMatch(/\*\*|^#|<[a-z/]|&[a-z]+;|\.{4,}| and |\r/m);
  });

  test('ids are unique and every heading has its parents', ({ expect }) => {
    const ids = blocks.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, level, path } of blocks) {
      if (type === 'heading' || type === 'box') expect(path).toHaveLength((level ?? 0) - 1);
    }
  });

  test('no paragraph ends in mid-sentence, unless a gap says so', ({ expect }) => {
    const open = blocks.filter(({ type, text }, index) => {
      const next = blocks[index + 1];
      return type === 'paragraph' && !/[。！？；：][”’）》]*$/.test(text) && next?.type !== 'gap';
    });
    expect(open.map(({ text }) => text.slice(-20))).toEqual([]);
  });
});

/** Pieces of text that a step could trip over. */
const snags = [
  '\n',
  '\n\n\n\n',
  '\t',
  '|',
  '**',
  '# ',
  '## 一、',
  '（一）',
  '1. ',
  '——',
  '◆',
  ' and ',
  '<b>',
  '</b>',
  '<sup>2</sup>',
  '&nbsp;',
  '专栏：',
  '目 录\n',
  '……3\n',
  '。',
  '”',
  '〔缺文〕',
  '\u3000',
  '\ufeff',
  '\\r\\n',
  '運輸',
  '😀',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0008',
  '\f',
  '\v',
  '\u0085',
  '\u009f',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2060',
  '\u2069',
  '\ue000',
  '\ufffd',
  '\uffff',
  '葛\u{e0100}城',
  '迴马岭',
  ',',
  '(',
  ')',
];

test('the ledger tiles whatever is done to a text', { timeout: 120_000 }, ({ expect }) => {
  const source = fc.constantFrom(...reports.map(({ text }) => text));
  const slice = fc
    .tuple(source, fc.nat(), fc.integer({ min: 1, max: 1500 }))
    .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));
  const piece = fc.oneof(
    { weight: 3, arbitrary: slice },
    { weight: 2, arbitrary: fc.constantFrom(...snags) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      // The ledger is proven inside; a character lost or told twice throws.
      const { blocks, leftOut } = makeEdition(text, 'mutated.txt');
      const told = [...blocks.flatMap((block) => block.spans), ...leftOut.map(({ span }) => span)];
      const length = told.reduce((sum, [start, end]) => sum + end - start, 0);
      expect(length).toBe(text.length);
      const read = blocks.map((block) => block.text).join('\n');
      expect(withoutUnseen(read)).toBe(read);
    }),
    { numRuns: 300, seed: 20241122 },
  );
});
