import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { type Correction, PublishedCorrectionSchema } from '../../src/schemas/correction.ts';
import { applyCorrections } from '../edition/apply-corrections.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { compileCorrections } from './corrections.ts';
import { makeSeed } from './test-seed.ts';

const content = new URL('../../src/content/corrections/', import.meta.url);
const FileSchema = z.strictObject({ corrections: z.array(PublishedCorrectionSchema) });

test('a published correction stands where it says', () => {
  for (const name of readdirSync(content)) {
    const seed = readFileSync(
      new URL(`../../seeds/${name.replace('.json', '.txt')}`, import.meta.url),
      'utf8',
    );
    const { corrections } = FileSchema.parse(
      JSON.parse(readFileSync(new URL(name, content), 'utf8')),
    );
    for (const { id, op, printed, spans, blocks, near } of corrections) {
      expect(near === null, `${name}: ${id}`).toBe(blocks.length > 0);
      const words = spans.map(([start, end]) => seed.slice(start, end));
      expect(words, `${name}: ${id}`).not.toHaveLength(0);
      if (op === 'replace') expect(new Set(words), `${name}: ${id}`).toEqual(new Set([printed]));
      if (op === 'join') expect(words.join(' ‖ '), `${name}: ${id}`).toBe(printed);
      if (op === 'gap' || op === 'heading') expect(words, `${name}: ${id}`).toEqual([printed]);
    }
  }
});

/** The texts of the blocks a correction is in, and of the one it is near. */
function placesOf(text: string, ...corrections: Correction[]) {
  const seed = makeSeed(text, { corrections });
  const { blocks } = makeEdition(text, 'a.txt', {}, applyCorrections(seed, corrections));
  const textOf = (id: string | null) => blocks.find((block) => block.id === id)?.text ?? null;
  const report = { seed, blocks };
  return compileCorrections(report, [report]).map((one) => ({
    blocks: one.blocks.map(textOf),
    near: textOf(one.near),
  }));
}

const about = { id: 'c', reason: '试', certainty: 'certain', kind: 'misread' } as const;

test('dropped words stand in no block, but near the one before them', () => {
  const text = '前一段。\n\n多余的话。\n\n后一段。';
  const drop = { ...about, op: 'drop', from: '多余', to: '的话。' } as const;
  expect(placesOf(text, drop)).toEqual([{ blocks: [], near: '前一段。' }]);
  const first = { ...about, op: 'drop', from: '前一', to: '段。\n\n多余的话。' } as const;
  expect(placesOf(text, first)).toEqual([{ blocks: [], near: '后一段。' }]);
});

test('words are near what stands before them in the seed, wherever that was moved', () => {
  const text = '前一段。\n\n多余的话。\n\n后一段。';
  const drop = { ...about, op: 'drop', from: '多余', to: '的话。' } as const;
  const move = {
    ...about,
    id: 'm',
    op: 'move',
    from: '前一',
    to: '段。',
    after: '后一段。',
  } as const;
  const from = { words: '段。', nth: 1, of: 2 };
  expect(placesOf(text, drop, { ...move, to: from })).toEqual([
    { blocks: [], near: '前一段。' },
    { blocks: ['前一段。'], near: null },
  ]);
});

test('a correction whose words are read leads to their block alone', () => {
  const replace = { ...about, op: 'replace', find: '东出', text: '东山' } as const;
  expect(placesOf('前一段。\n\n东出路。', replace)).toEqual([{ blocks: ['东山路。'], near: null }]);
});
