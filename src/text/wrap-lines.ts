const noStart = /^[，。、；：？！…）〕】》〉”’％%·]/;
const noEnd = /[（〔【《〈“‘]$/;
/** What a line may not break within: numbers with their signs, words of letters. */
const pieces = /[\p{Script=Latin}\d.,%％+-]+|[\s\S]/gu;

/**
 * A text in lines that fit: broken between characters, but not within a number, before a closing
 * sign or behind an opening one.
 *
 * @param measure width of a line
 * @example wrapLines('一二，三四', 2, (line) => line.length) // => ['一', '二，', '三四']
 */
export function wrapLines(
  text: string,
  width: number,
  measure: (line: string) => number,
): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of text.match(pieces) ?? []) {
    if (line.length > 0 && measure([...line, piece].join('')) > width) {
      let next = [piece];
      while (line.length > 1 && (noStart.test(next[0] ?? '') || noEnd.test(line.at(-1) ?? ''))) {
        next = [line.at(-1) ?? '', ...next];
        line = line.slice(0, -1);
      }
      lines.push(line.join('').trim());
      line = next;
    } else {
      line.push(piece);
    }
  }
  return [...lines, line.join('').trim()].filter((one) => one !== '');
}
