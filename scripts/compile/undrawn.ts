/** Characters that the typefaces of the pictures lack: they are drawn as 〓. */

import { type FontName, fontFiles, missingGlyphs } from '../../src/share/font.ts';
import { tell } from '../edition/lint/tell.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import { positionOf } from '../edition/tree.ts';
import type { Seed } from '../seeds/read-seeds.ts';

const fonts = Object.keys(fontFiles) as FontName[];

/** What else to do about a character that no typeface of the pictures has. */
const cure = '网页上照常显示。要在图上也显示，请照 scripts/fonts.ts 开头所说补上这个字。';

/** Tell of each character of a report's title, place or headings that its pictures cannot draw. */
export function tellUndrawn(
  { source, county }: Pick<Seed, 'source' | 'county'>,
  { blocks, file }: Pick<TextEdition, 'blocks' | 'file'>,
): void {
  const told = new Set<string>();
  const tellOf = (words: string, offset?: number) => {
    for (const character of missingIn(words)) {
      if (told.has(character)) continue;
      told.add(character);
      tell(file, {
        ruleId: 'undrawn-character',
        wrong: `分享图的字体里没有“${character}”，图上画作〓`,
        cure,
        place: offset === undefined ? undefined : positionOf(file, offset, offset).start,
      });
    }
  };
  tellOf([county.name, county.city, county.province, source.title, source.speaker].join(''));
  for (const { type, text, spans } of blocks) {
    if (type === 'heading' || type === 'box') tellOf(text, spans[0]?.[0]);
  }
}

function missingIn(words: string): string[] {
  return [...new Set(fonts.flatMap((font) => missingGlyphs(words, font)))].filter(
    (character) => character.trim() !== '',
  );
}
