import { matchAt } from './match-at.ts';

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
 * spaces go, except between digits, where they part two numbers, and so do the marks of notes; years in
 * Chinese figures become Arabic.
 * `，` stays apart from `,`, which may part the thousands of one number.
 *
 * @example normalize('GDP 达到 １００ 亿元').text // => 'GDP达到100亿元'
 */
export function normalize(original: string): NormalText {
  let text = '';
  /** Offsets of the characters that go. */
  const gone: number[] = [];
  /** Where the characters begin that stay what they are, up to where the reading has come. */
  let from = 0;
  const hasNotes = anyNote.test(original);
  for (let offset = 0; offset < original.length; offset += 1) {
    const code = original.charCodeAt(offset);
    // Most characters are these.
    if (isIdeograph(code) || (isFigure(code) && !hasNotes)) continue;
    const char = original.charAt(offset);
    const length = lengthGone(original, offset, hasNotes);
    const normal = length > 0 ? '' : normalizeChar(char);
    if (normal === char) continue;
    text += original.slice(from, offset) + normal;
    for (let one = 0; one < length; one += 1) gone.push(offset + one);
    from = offset + Math.max(length, 1);
    offset = from - 1;
  }
  text = withArabicYears(text + original.slice(from));
  const start = (index: number): number => {
    let offset = index;
    for (const one of gone) {
      if (one > offset) break;
      offset += 1;
    }
    return Math.min(offset, original.length);
  };
  return { text, start, end: (index) => (index === 0 ? start(0) : start(index - 1) + 1) };
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fa5;
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** How many characters go at a place; 0 where it stays. */
function lengthGone(text: string, at: number, hasNotes: boolean): number {
  const char = text.charAt(at);
  if (/\s/.test(char) && !isBetweenDigits(text, at)) return 1;
  // “四上”企业 and 四上企业 are one name.
  if (/[“”]/.test(char)) return 1;
  return hasNotes ? noteAt(text, at) : 0;
}

function normalizeChar(char: string): string {
  if (/\s/.test(char)) return ' ';
  if (char === '，') return char;
  if (char === '−') return '-';
  if (char === '℅' || char === '﹪') return '%';
  if (char === '○' || char === '◯') return '〇';
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function isBetweenDigits(text: string, offset: number): boolean {
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  const after = text.slice(offset).trimStart().charAt(0);
  return /[\d０-９]/.test(before) && /[\d０-９]/.test(after);
}

/** A mark that calls a note: `总值[2]`, `增加值〔3〕`, `总产值①`, `人口¹`. */
const note =
  /\\?[[［〔【](?:注\d{0,2}|\d{1,2})\\?[\]］〕】](?!\s*[%％‰万亿元吨亩])|[①-⑳]|[¹²³⁴-⁹⁰]{1,2}/y;
/** What a note may be called at: a name. A number in brackets that stands alone is a value. */
const named = /[\p{Script=Han})）”》]$/u;
/**
 * A small figure behind a name that its print has lost: `总值2 676708亿元`. What is parted into thousands goes
 * on with three digits, and then nobody knows.
 */
const lostNote =
  /[1-9]\d?\s+(?=(?!\d{3}(?!\d))\d+(?:\.\d+)?\s*[万亿]?[元人吨户亩头只个公平千立%％‰])/y;

const opensNote = /[\\[［〔【①-⑳¹²³⁰⁴-⁹1-9]/;
/** What a text without notes has nothing of: most have none, and need no look at every place. */
const anyNote = /[[［〔【①-⑳¹²³⁰⁴-⁹]|\d\s+\d/;

/** Length of the mark of a note at a place; 0 where there is none. */
function noteAt(text: string, at: number): number {
  const char = text.charAt(at);
  if (!opensNote.test(char)) return 0;
  const before = text.slice(Math.max(0, at - 2), at);
  if (!named.test(before)) return 0;
  // 平方米 and 公里 are raised to a power, and 8月 and 第3 are no names.
  if (/[¹²³⁰⁴-⁹]/.test(char) && /[米里]$/.test(before)) return 0;
  const pattern = /[1-9]/.test(char) ? lostNote : note;
  if (pattern === lostNote && /[第年月到至约近达超增长降为]$/.test(before)) return 0;
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}

const chineseYear =
  /(?<![〇零一二三四五六七八九十百千万亿点\d])(?:一九|二[〇零O0])[〇零O0一二三四五六七八九]{2}(?=年|[至到—–~-]+(?:一九|二[〇零O0])[〇零O0一二三四五六七八九]{2}年)/g;

/** `一九七八年` is 1978年, character by character. */
export function withArabicYears(text: string): string {
  if (!/[一二][九〇零O0]/.test(text)) return text;
  return text.replace(chineseYear, (words) =>
    [...words]
      .map((char) =>
        /[〇零O]/.test(char)
          ? '0'
          : /\d/.test(char)
            ? char
            : `${'〇一二三四五六七八九'.indexOf(char)}`,
      )
      .join(''),
  );
}
