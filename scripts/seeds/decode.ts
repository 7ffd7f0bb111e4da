import { InputError } from './input-error.ts';

/** A text and the encoding its bytes were in. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'gb18030';
}

/**
 * Decode the bytes of a report. A byte order mark stays in the text, so that offsets stay true.
 *
 * @throws InputError when the file is empty or is neither UTF-8 nor GB18030
 */
export function decodeText(bytes: Uint8Array, path: string): DecodedText {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      if (text.trim() === '')
        throw new InputError(path, '文件是空的', '请放入识读文本，或删去此文件');
      return { text, encoding };
    } catch (error) {
      if (error instanceof InputError) throw error;
    }
  }
  throw new InputError(path, '既不是有效的 UTF-8，也不是 GB18030', '请用文本编辑器另存为 UTF-8');
}

/**
 * Decode a seed, which must be UTF-8: offsets are cited, so its bytes must not depend on a guess.
 *
 * @throws InputError when it is not; where GB18030 fits, the message says so and how to convert
 */
export function decodeSeed(bytes: Uint8Array, path: string): string {
  const { text, encoding } = decodeText(bytes, path);
  if (encoding === 'utf-8') return text;
  const start = text.trim().slice(0, 12).replace(/\s+/g, ' ');
  throw new InputError(
    path,
    `不是有效的 UTF-8；按 GB18030 可以读出（开头是“${start}”）`,
    `请先转换：iconv -f GB18030 -t UTF-8 ${path} > 新文件，再换下原文件`,
  );
}
