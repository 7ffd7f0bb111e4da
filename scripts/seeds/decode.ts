import chardet from 'chardet';
import { InputError } from './input-error.ts';

/** Encodings that reports are kept in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What the encodings are called to a reader. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** A text and the encoding its bytes were in. */
export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/**
 * Decode the bytes of a report. A byte order mark stays in the text, so that offsets stay true.
 *
 * @throws InputError when the file is empty or in none of the encodings
 */
export function decodeText(bytes: Uint8Array, path: string): DecodedText {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    if (text.replace('\ufeff', '').trim() === '') {
      throw new InputError(path, '文件是空的', '请放入识读文本，或删去此文件');
    }
    return { text, encoding };
  }
  throw new InputError(
    path,
    '不是文本，或不是 UTF-8、UTF-16、GB18030、Big5 中的一种编码',
    '请用文本编辑器另存为 UTF-8',
  );
}

/**
 * The encodings to try in turn: strict ones first, then the likelier of those that take most bytes, which
 * takes long to tell and is asked only where UTF-8 has failed.
 */
function* candidates(bytes: Uint8Array): Generator<Encoding> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return yield 'utf-16le';
  if (first === 0xfe && second === 0xff) return yield 'utf-16be';
  yield 'utf-8';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = 1;
  // Digits and line ends of UTF-16 have a zero byte, always on the same side; GB18030 and Big5 have none.
  if (zeros[1] === 1 && zeros[0] === 0) yield 'utf-16le';
  else if (zeros[0] === 1 && zeros[1] === 0) yield 'utf-16be';
  else if (zeros[0] === 0) yield isBig5(bytes) ? 'big5' : 'gb18030';
}

/** Whether bytes that could be both are rather Big5: chardet judges by which characters are common. */
function isBig5(bytes: Uint8Array): boolean {
  const matches = chardet.analyse(bytes);
  const confidence = (name: string) =>
    matches.find((match) => match.name === name)?.confidence ?? 0;
  return confidence('Big5') > confidence('GB18030') && confidence('Big5') > 50;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decode a seed, which must be UTF-8: offsets are cited, so its bytes must not depend on a guess.
 *
 * @throws InputError when it is not; where another encoding fits, the message says so and how to convert
 */
export function decodeSeed(bytes: Uint8Array, path: string): string {
  const { text, encoding } = decodeText(bytes, path);
  if (encoding === 'utf-8') return text;
  const name = encodingNames[encoding];
  const start = text.replace('\ufeff', '').trim().slice(0, 12).replace(/\s+/g, ' ');
  throw new InputError(
    path,
    `不是有效的 UTF-8；按 ${name} 可以读出（开头是“${start}”）`,
    `请先转换：iconv -f ${name} -t UTF-8 ${path} > 新文件，再换下原文件`,
  );
}
