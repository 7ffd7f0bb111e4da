import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { test } from 'vitest';
import { applyEdition } from '../../src/report/markdown/remark-edition.ts';
import { publicBlocks } from '../compile/edition.ts';
import { makeEdition } from './make-edition.ts';
import { toMarkdown } from './to-markdown.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, seeds), 'utf8'));

/** As the site reads Markdown. */
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** Signs that mean something in Markdown. */
const signs = [
  '*',
  '**',
  '_',
  '__',
  '`',
  '~',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '+',
  '-',
  '1. ',
  '|',
  '\\',
  '&amp;',
  '&lt;',
  'http://a.cn/b_c_d',
  'a@b.cn',
  '![x](y)',
  '[^1]',
  ':::',
  '$',
  '——',
  '“',
  '”',
  '　',
  '\n\n',
  '\u0000',
  '\u0085',
  '\f',
  '\u200b',
  '\u202e',
  '\ud800',
  '\ue000',
  '\ufeff',
];

test('what is written as Markdown reads as the blocks say', { timeout: 120_000 }, ({ expect }) => {
  const slice = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 200 }))
    .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));
  const piece = fc.oneof(slice, fc.constantFrom(...signs));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
      const { tree, blocks } = makeEdition(pieces.join(''), 'mutated.txt');
      const file = new VFile({ path: 'mutated.md', value: toMarkdown(tree) });
      const none = { doubts: [], glossary: [], observations: [], indicators: new Map() };
      const material = { report: 'mutated', base: '/', ...none };
      const parsed = markdown.runSync(markdown.parse(file), file) as Root;
      expect(() => applyEdition(parsed, publicBlocks(blocks), file, material)).not.toThrow();
    }),
    { numRuns: 500, seed: 20241122 },
  );
});
