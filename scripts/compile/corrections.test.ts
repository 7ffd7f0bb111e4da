import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { PublishedCorrectionSchema } from '../../src/schemas/correction.ts';

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
    for (const { id, op, printed, spans } of corrections) {
      const words = spans.map(([start, end]) => seed.slice(start, end));
      expect(words, `${name}: ${id}`).not.toHaveLength(0);
      if (op === 'replace') expect(new Set(words), `${name}: ${id}`).toEqual(new Set([printed]));
      if (op === 'join') expect(words.join(' ‖ '), `${name}: ${id}`).toBe(printed);
      if (op === 'gap' || op === 'heading') expect(words, `${name}: ${id}`).toEqual([printed]);
    }
  }
});
