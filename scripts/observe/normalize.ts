/** Text in the form in which numbers are read, with the way back to the text it came from. */
export interface NormalText {
  text: string;
  /** Offset in the original of the character at `index`. */
  start(index: number): number;
  /** Offset in the original right behind the character before `index`. */
  end(index: number): number;
}

/**
 * Make one what means the same when numbers are read: full-width letters, digits and signs become ASCII,
 * spaces go, except between digits, where they part two numbers.
 * `，` stays apart from `,`, which may part the thousands of one number.
 *
 * @example normalize('GDP 达到 １００ 亿元').text // => 'GDP达到100亿元'
 */
export function normalize(original: string): NormalText {
  let text = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < original.length; offset += 1) {
    const char = original.charAt(offset);
    if (/\s/.test(char) && !isBetweenDigits(original, offset)) continue;
    // “四上”企业 and 四上企业 are one name.
    if (/[“”]/.test(char)) continue;
    text += normalizeChar(char);
    offsets.push(offset);
  }
  return {
    text,
    start: (index) => offsets[index] ?? original.length,
    end: (index) => (index === 0 ? (offsets[0] ?? 0) : (offsets[index - 1] ?? 0) + 1),
  };
}

function normalizeChar(char: string): string {
  if (/\s/.test(char)) return ' ';
  if (char === '，') return char;
  if (char === '−') return '-';
  if (char === '○' || char === '◯') return '〇';
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function isBetweenDigits(text: string, offset: number): boolean {
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  const after = text.slice(offset).trimStart().charAt(0);
  return /[\d０-９]/.test(before) && /[\d０-９]/.test(after);
}
