/**
 * A report in any form it is published in, as text. The form is told by the first bytes of a file;
 * its name may say anything.
 */

import { readFileSync } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import { decodeText, type Encoding, encodingNames } from '../seeds/decode.ts';
import { InputError } from '../seeds/input-error.ts';
import { type PageText, readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { readDoc, readDocx } from './word.ts';

/** Forms that are read, by what they are called to a reader. */
export const formNames = {
  text: '文本',
  html: '网页',
  docx: 'Word 文档',
  doc: 'Word 文档',
  pdf: 'PDF',
} as const;

export type Form = keyof typeof formNames;

/**
 * Bytes of a file.
 *
 * @throws InputError where there is none that can be read
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    if (isFolder) throw new InputError(path, '是一个文件夹，不是文件', '请写出其中的一个文件');
    throw new InputError(path, '文件读不到', '请核对路径和权限');
  }
}

/** The text that was drawn from a file, and what there is to say of how. */
export interface DrawnText {
  text: string;
  form: Form;
  /** Encoding of the file where it is text or a page. */
  encoding?: Encoding;
  /** What was left out or could not be taken, in words. */
  remarks: string[];
}

/** What else is told by its first bytes, and what helps. */
const cures: Readonly<Record<string, string>> = {
  rtf: '请用 Word 或 WPS 打开，另存为 .docx',
  odt: '请另存为 .docx',
  xlsx: '表格不是报告；请把报告的正文存为 .docx 或 .txt',
  zip: '请先解压，再加入其中的文件',
  rar: '请先解压，再加入其中的文件',
  '7z': '请先解压，再加入其中的文件',
};

/**
 * Read a report in any form.
 *
 * @param path name of the file, for messages
 * @throws InputError when the form is none that is read, or nothing can be read in it
 */
export async function readReport(bytes: Uint8Array, path: string): Promise<DrawnText> {
  const known = await fileTypeFromBuffer(bytes);
  switch (known?.ext) {
    case 'docx':
    case 'docm':
      return drawn('docx', await readOr(path, () => readDocx(bytes)));
    case 'cfb':
      return drawn('doc', await readOr(path, () => readDoc(bytes)));
    case 'pdf':
      return drawn('pdf', await readOr(path, () => readPdf(bytes, path)));
    case undefined:
    case 'xml':
    case 'html':
      return readDecoded(bytes, path);
    default:
      throw new InputError(
        path,
        `这是 ${known?.ext} 文件，不能直接读`,
        cures[known?.ext ?? ''] ??
          (known?.mime.startsWith('image/')
            ? '图片请先用文字识别（OCR）软件识读，把识读出的文字存为 .txt'
            : '请把报告存为 .txt、.docx、.html 或有文字层的 .pdf'),
      );
  }
}

function readDecoded(bytes: Uint8Array, path: string): DrawnText {
  const { text, encoding } = decodeText(bytes, path);
  const remarks = encoding === 'utf-8' ? [] : [`按 ${encodingNames[encoding]} 读出`];
  if (/^\ufeff?\s*(?:mime-version|from:|subject:)/i.test(text)) {
    throw new InputError(path, '这是网页归档（.mht）或邮件', '请在浏览器里另存为“仅 HTML”');
  }
  if (!isPage(text)) {
    const { lines, count } = unescapeLines(text);
    if (count > 0) remarks.push(`${count} 处写作 \\r\\n 或 \\n 的换行改作换行`);
    return { text: lines, form: 'text', encoding, remarks };
  }
  const page = drawn('html', readHtml(text));
  return { ...page, encoding, remarks: [...remarks, ...page.remarks] };

  function isPage(value: string): boolean {
    return /^\ufeff?(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|div|table|article|section|p)\b/i.test(
      value,
    );
  }
}

/** Fewer line ends that are written out may be words of the text. */
const fewEscapes = 3;

/**
 * Give a text its line ends where a program that exported it has written them out: a text of many lines
 * that has hardly one.
 */
function unescapeLines(text: string): { lines: string; count: number } {
  const escaped = /\\r\\n|\\n/g;
  const count = text.match(escaped)?.length ?? 0;
  const real = text.trim().split('\n').length - 1;
  if (count < fewEscapes || count <= real) return { lines: text, count: 0 };
  return { lines: text.replace(escaped, '\n'), count };
}

function drawn(form: Form, read: string | PageText): DrawnText {
  if (typeof read === 'string') return { text: read, form, remarks: [] };
  const { text, leftOut, numberedLists } = read;
  const remarks = leftOut.map(
    (words) => `略去页面四周的文字：“${shorten(words)}”（${words.length} 字）`,
  );
  if (numberedLists > 0) {
    remarks.push(`有 ${numberedLists} 处自动编号：编号不是原文的字，没有取出，请对照原件补上`);
  }
  return { text, form, remarks };
}

function shorten(words: string): string {
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

/** A reader's own fault means that the file is broken: say so, instead of its stack. */
async function readOr<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(
      path,
      `文件读不出来（${why}）`,
      '请用原来的软件打开，另存为 .docx 或 .txt',
    );
  }
}
