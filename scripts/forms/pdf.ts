import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { InputError } from '../seeds/input-error.ts';

const library = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))));

/** A line as it is printed. */
interface PrintedLine {
  text: string;
  /** Where it begins, from the left edge of the page, and how large its signs are, in points. */
  left: number;
  size: number;
}

/**
 * The text layer of a PDF: a line for each printed one, those that begin a paragraph behind an indent,
 * and a form feed between pages.
 *
 * @throws InputError when it is locked, or a scan without a text layer
 */
export async function readPdf(bytes: Uint8Array, path: string): Promise<string> {
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: `${join(library, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
  });
  try {
    const pdf = await loading.promise;
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)));
    }
    const signs = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
    // A page number that was stamped on a scan is no text layer.
    if (signs < 10 * pages.length) {
      throw new InputError(
        path,
        `这是扫描件：${pdf.numPages} 页里没有文字层`,
        '请先用文字识别（OCR）软件识读，把识读出的文字存为 .txt，再加入',
      );
    }
    const margin = marginOf(pages.flat());
    return `${pages.map((lines) => lines.map((line) => indented(line, margin)).join('\n')).join('\n\f')}\n`;
  } catch (error) {
    if (error instanceof PasswordException) {
      throw new InputError(path, 'PDF 有密码', '请先解除密码，另存一份');
    }
    throw error;
  } finally {
    await loading.destroy();
  }
}

/** Runs of text gathered to the lines they stand in. */
function linesOf(items: readonly TextItem[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PrintedLine | undefined;
  for (const { str, transform, height, hasEOL } of items) {
    if (str !== '') {
      const left = Number(transform[4]);
      // Some faces have one sign for the two dashes of Chinese.
      const text = str.replaceAll('\u2e3a', '——');
      if (open) open.text += text;
      else if (text.trim() !== '') open = { text, left, size: height };
      if (open && open.size === 0) open.size = height;
    }
    if (hasEOL && open) {
      lines.push(open);
      open = undefined;
    }
  }
  if (open) lines.push(open);
  return lines.map((line) => ({ ...line, text: drawnTogether(line.text) }));
}

/**
 * A line that was stretched to the width of the column has a wide gap behind every sign, and each is
 * read as a space: none of them is printed. One between longer words is.
 */
function drawnTogether(text: string): string {
  const gaps = text.match(/\p{Script=Han}(?= +\p{Script=Han})/gu)?.length ?? 0;
  const isStretched = gaps > 2 && !/\p{Script=Han}{2}/u.test(text);
  return isStretched
    ? text.replace(/ +(?=[\p{Script=Han}\p{P}])|(?<=[\p{Script=Han}\p{P}]) +/gu, '')
    : text;
}

/** The left margin of the text, in points: the first place from the left at which a good part of the lines begin. */
function marginOf(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) {
    const at = Math.round(left);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= lines.length / 10);
  return Math.min(...common.map(([at]) => at));
}

/** A line with an indent of two ideographs where it is printed with about that. */
function indented({ text, left, size }: PrintedLine, margin: number): string {
  const ems = (left - margin) / (size || 1); // 0 or far off where there is no margin
  return ems > 1.5 && ems < 3 ? `\u3000\u3000${text.trim()}` : text.trim();
}
