import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { BlockSchema } from '../schemas/edition.ts';
import { IndicatorSchema } from '../schemas/observation.ts';
import { CountySchema } from '../schemas/report.ts';
import { PublishedTopicSchema } from '../schemas/topic.ts';
import { type FontName, fontFiles, measure, missingGlyphs } from './font.ts';

const content = 'src/content';
const read = (path: string): unknown => JSON.parse(readFileSync(`${content}/${path}`, 'utf8'));
const fonts = Object.keys(fontFiles) as FontName[];

/** All words that a picture may have to draw. */
const drawn = {
  counties: z
    .array(CountySchema)
    .parse(read('counties.json'))
    .map(({ name, city, province }) => name + city + province),
  indicators: z
    .array(IndicatorSchema)
    .parse(read('indicators.json'))
    .map(({ title, unit, group }) => title + unit + group),
  topics: z
    .array(PublishedTopicSchema)
    .parse(read('topics.json'))
    .map(({ title, theme, passages }) =>
      [title, theme, ...passages.map(({ quote }) => quote)].join(''),
    ),
  headings: readdirSync(`${content}/editions`).flatMap((file) =>
    z
      .object({ blocks: z.array(BlockSchema) })
      .parse(read(`editions/${file}`))
      .blocks.filter(({ type }) => type === 'heading' || type === 'box')
      .map(({ text }) => text),
  ),
  frontmatter: readdirSync(`${content}/reports`).map(
    (file) => readFileSync(`${content}/reports/${file}`, 'utf8').split('\n---\n')[0] ?? '',
  ),
};

describe.each(fonts)('%s', (font) => {
  test.each(Object.entries(drawn))('every character of the %s has a glyph', (_, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(missingGlyphs(texts.join('').replace(/\n/g, ''), font)).toEqual([]);
  });

  test('rare characters of names have glyphs', () => {
    expect(missingGlyphs('絳澮倗峪棚續稷垣浍涑鄆Ⅲ〇', font)).toEqual([]);
  });

  test('a character without a glyph is told', () => {
    expect(missingGlyphs('绛𫞩县𫞩', font)).toEqual(['𫞩']);
  });
});

test('Chinese characters are as wide as they are high, digits are not', () => {
  expect(measure('绛县', 'serif', 100)).toBe(200);
  expect(measure('2024', 'sans', 100)).toBeLessThan(250);
});
