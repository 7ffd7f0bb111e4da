import { describe, test } from 'vitest';
import { decodeSeed, decodeText } from './decode.ts';

const utf8 = new TextEncoder().encode('政府工作报告');
/** 政府工作报告 in GB18030. */
const gb18030 = Uint8Array.of(
  0xd5,
  0xfe,
  0xb8,
  0xae,
  0xb9,
  0xa4,
  0xd7,
  0xf7,
  0xb1,
  0xa8,
  0xb8,
  0xe6,
);

/** A sentence in Big5. */
const big5Text = '各位代表：現在，我代表縣人民政府，向大會報告工作，請予審議。新建農村公路86公里。';
const big5 = Buffer.from(
  'a655a6eca54eaaeda147b27ba662a141a7daa54eaaedbfa4a448a5c1ac46a9b2a141a656a46ab77cb3f8a769a475a740a141bdd0a4a9bc66c4b3a143b773abd8b941a7f8a4bdb8f43836a4bda8bda143',
  'hex',
);

describe('decodeText', () => {
  test('reads UTF-8', ({ expect }) => {
    expect(decodeText(utf8, 'a.txt')).toEqual({ text: '政府工作报告', encoding: 'utf-8' });
  });
  test('reads GB18030 and says so', ({ expect }) => {
    expect(decodeText(gb18030, 'a.txt')).toEqual({ text: '政府工作报告', encoding: 'gb18030' });
  });
  test('keeps a byte order mark, so that offsets stay true', ({ expect }) => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a.txt').text).toBe('\ufeffa');
  });
  test('refuses an empty file', ({ expect }) => {
    expect(() => decodeText(new Uint8Array(), 'a.txt')).toThrow(
      'a.txt：文件是空的。请放入识读文本，或删去此文件。',
    );
  });
  test('reads UTF-16 with and without its mark', ({ expect }) => {
    const text = '政府工作报告\n2024年';
    const units = (isLittle: boolean) =>
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      });
    expect(decodeText(Uint8Array.from(units(true)), 'a.txt')).toEqual({
      text,
      encoding: 'utf-16le',
    });
    expect(decodeText(Uint8Array.from(units(false)), 'a.txt')).toEqual({
      text,
      encoding: 'utf-16be',
    });
    expect(decodeText(Uint8Array.from([0xff, 0xfe, ...units(true)]), 'a.txt').text).toBe(
      `\ufeff${text}`,
    );
  });
  test('reads Big5, whose bytes could be GB18030 too', ({ expect }) => {
    expect(decodeText(big5, 'a.txt')).toEqual({ text: big5Text, encoding: 'big5' });
  });
  test('does not take a picture for a text', ({ expect }) => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      73,
      72,
      68,
      82,
    );
    expect(() => decodeText(png, 'a.txt')).toThrow('a.txt：不是文本');
  });
  test('refuses bytes that are neither', ({ expect }) => {
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x00), 'a.txt')).toThrow(
      'a.txt：不是文本，或不是 UTF-8、UTF-16、GB18030、Big5 中的一种编码。请用文本编辑器另存为 UTF-8。',
    );
  });
});

describe('decodeSeed', () => {
  test('refuses GB18030 with the cure', ({ expect }) => {
    expect(() => decodeSeed(gb18030, 'seeds/a.txt')).toThrow(
      'seeds/a.txt：不是有效的 UTF-8；按 GB18030 可以读出（开头是“政府工作报告”）。请先转换：iconv -f GB18030 -t UTF-8 seeds/a.txt > 新文件，再换下原文件。',
    );
  });
});
