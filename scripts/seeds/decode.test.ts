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
  test('refuses bytes that are neither', ({ expect }) => {
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x00), 'a.txt')).toThrow(
      'a.txt：既不是有效的 UTF-8，也不是 GB18030。请用文本编辑器另存为 UTF-8。',
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
