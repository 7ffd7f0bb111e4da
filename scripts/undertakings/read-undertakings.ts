/**
 * Lists of undertakings for people's lives, 民生实事: `今年办好12件民生实事：一是…；二是…`. They are
 * printed as one running paragraph, as numbered paragraphs or as headings with text; in the edition they
 * stay what they are, and here is said where each undertaking stands.
 */
import type { Block } from '../../src/schemas/edition.ts';
import { toHalfWidth } from '../../src/text/half-width.ts';
import { parseNumber } from '../observe/number.ts';

/** What is needed of a block. */
type TextBlock = Pick<Block, 'id' | 'type' | 'level' | 'text' | 'path'>;

/** Words of a block: `block.text.slice(start, end)`. */
interface Words {
  block: string;
  start: number;
  end: number;
}

/** A list of undertakings that a text promises. */
export interface ReadUndertakings {
  /** The words that announce it. */
  head: Words;
  /** What it is called, with its number: `12件民生实事` */
  name: string;
  /** How many they are: as many as announced. */
  count: number;
  /** In the order of the list, without their numbers. */
  items: Words[];
}

/** The forms in which the members of a list are counted, each giving the sign of its nth member. */
const signs: readonly ((n: number) => string)[] = [
  (n) => `${inChinese(n)}是`,
  (n) => `（${inChinese(n)}）`,
  (n) => `（${n}）`,
  (n) => String.fromCodePoint(0x245f + n),
  (n) => `${inChinese(n)}、`,
  (n) => `${n}.`,
  (n) => `${n}．`,
  (n) => `${n}、`,
];

/** `10件民生实事`, `十大惠民实事`; a kind of them may stand between. */
const announced =
  /(?<count>\d{1,3}|[一二三四五六七八九十百]{1,4})(?:大|[件项个类])(?:[^，。；：！？、]{0,10}?)(?:[民惠利为][生民][^，。；：！？、]{0,4})?实事/g;
/** What is looked back on is no promise. */
const done = /完成|兑现|办成|办结|落地见效|落实到位|办了|解决了|取得/;
const lookingBack = /回顾|过去|[一五]年来|[工成]作成|取得的成/;
/** Fewest members of a list. */
const fewest = 3;
/** Within how many characters behind the announcement the first member begins. */
const nearest = 60;

/**
 * The lists of undertakings that a text promises, in its order. A list is known by its count: where as
 * many members stand as were announced, they are the ones announced.
 *
 * @param printed blocks of the edition, in reading order
 * @param year for which the text plans: what it announces for an earlier one is looked back on
 */
export function readUndertakings(printed: readonly TextBlock[], year: number): ReadUndertakings[] {
  const blocks = printed.map((block) => ({ ...block, text: foldSigns(block.text) }));
  const lists = blocks.flatMap((block, at) => {
    if (block.type === 'table' || block.type === 'gap') return [];
    return [...block.text.matchAll(announced)].flatMap((found): ReadUndertakings[] => {
      const count = parseNumber(found.groups?.['count'] ?? '');
      const name = { start: found.index, end: found.index + found[0].length };
      const head = headOf(block, name.start, name.end);
      if (count === undefined || count < fewest) return [];
      if (!isPromised(block, head, name.start, year)) return [];
      const items =
        itemsInside(block, head.end, count) ?? itemsBelow(blocks.slice(at + 1), block, count);
      const words = printed[at]?.text.slice(name.start, name.end) ?? '';
      return items ? [{ head, name: words, count, items }] : [];
    });
  });
  // Announced twice before it stands: the nearest words are its head.
  return lists.filter(({ items: [first] }, at) => {
    const [next] = lists[at + 1]?.items ?? [];
    return first?.block !== next?.block || first?.start !== next?.start;
  });
}

/** Figures and brackets in one form, each in its place: `（１）` and `(1)` count alike. */
function foldSigns(text: string): string {
  return text
    .replace(/[０-９]/g, toHalfWidth)
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** The sentence that announces, up to the sign behind which the list begins. */
function headOf({ id, text }: TextBlock, from: number, to: number): Words {
  const start = Math.max(-1, ...[...'。！？；\n'].map((sign) => text.lastIndexOf(sign, from))) + 1;
  const rest = /^[^。：:！？；]*/.exec(text.slice(to))?.[0].length ?? 0;
  return { block: id, start, end: to + rest };
}

/** Whether what is announced is to be done in the year, by the sentence, its last clause or the headings. */
function isPromised(
  { text, path }: TextBlock,
  { start, end }: Words,
  name: number,
  year: number,
): boolean {
  const told = [...text.slice(start, end).matchAll(/(20\d\d)年/g)].map(([, one]) => Number(one));
  if (told.length > 0) return told.includes(year);
  // 在完成省定工程的基础上，再办好十件实事: what is completed stands in a clause of its own.
  const clause = text.slice(Math.max(start, text.lastIndexOf('，', name)), end);
  return !done.test(clause) && !path.some((heading) => lookingBack.test(heading));
}

/** The members of a list that goes on in its own block: counted, or parted by `；` and as many as announced. */
function itemsInside(block: TextBlock, from: number, count: number): Words[] | undefined {
  for (const sign of signs) {
    const items = countedInside(block, from, sign);
    if (items?.length === count) return items;
  }
  const parted = partedInside(block, from);
  return parted.length === count ? parted : undefined;
}

function countedInside(
  { id, text }: TextBlock,
  from: number,
  sign: (n: number) => string,
): Words[] | undefined {
  const first = text.indexOf(sign(1), from);
  if (first < 0 || first - from > nearest) return undefined;
  const marks = [first];
  for (let n = 2; ; n += 1) {
    const next = text.indexOf(sign(n), (marks.at(-1) ?? 0) + 1);
    if (next < 0) break;
    marks.push(next);
  }
  const starts = marks.map((mark, at) => mark + sign(at + 1).length);
  const areSentences = starts
    .slice(0, -1)
    .every((start, at) => !/[。！？].*\S/u.test(text.slice(start, marks[at + 1]).trim()));
  return starts.map((start, at) =>
    trimmed({ block: id, start, end: marks[at + 1] ?? endOfLast(text, start, areSentences) }, text),
  );
}

/** Where the last member ends: with its sentence, if the others are one each. */
function endOfLast(text: string, start: number, isSentence: boolean): number {
  const stop = isSentence ? text.slice(start).search(/[。！？\n]/) : -1;
  return stop < 0 ? text.length : start + stop + 1;
}

/** The parts between `；` of the sentence behind a colon. */
function partedInside({ id, text }: TextBlock, from: number): Words[] {
  if (!/[：:]/.test(text.charAt(from))) return [];
  const sentence = /^[^。！？\n]*/.exec(text.slice(from + 1))?.[0] ?? '';
  let start = from + 1;
  return sentence.split(/[；;]/).map((part) => {
    const words = { block: id, start, end: start + part.length };
    start = words.end + 1;
    return trimmed(words, text);
  });
}

/** The members of a list that stand in blocks of their own below the one that announces it. */
function itemsBelow(
  below: readonly TextBlock[],
  head: TextBlock,
  count: number,
): Words[] | undefined {
  for (const sign of signs) {
    const items = countedBelow(below, head, count, sign);
    if (items.length === count) return items;
  }
  return undefined;
}

function countedBelow(
  below: readonly TextBlock[],
  head: TextBlock,
  count: number,
  sign: (n: number) => string,
): Words[] {
  const items: Words[] = [];
  let apart = 1;
  for (const block of below) {
    if (items.length === count) break;
    if (head.type === 'heading' && block.type === 'heading' && isAbove(block, head)) break;
    for (const line of linesOf(block)) {
      const mark = sign(items.length + 1);
      if (!block.text.startsWith(mark, line.start)) continue;
      items.push(trimmed({ ...line, start: line.start + mark.length }, block.text));
      apart = 0;
    }
    apart += 1;
    // A list goes on from block to block; a heading or one paragraph may explain a member.
    if (apart > 2) break;
  }
  return items;
}

function isAbove(block: TextBlock, head: TextBlock): boolean {
  return (block.level ?? 0) <= (head.level ?? 0);
}

function linesOf({ id, type, text }: TextBlock): Words[] {
  if (type !== 'list') return [{ block: id, start: 0, end: text.length }];
  let start = 0;
  return text.split('\n').map((line) => {
    const words = { block: id, start, end: start + line.length };
    start = words.end + 1;
    return words;
  });
}

/** Words without spaces and the sign at their end. */
function trimmed({ block, start, end }: Words, text: string): Words {
  const own = text.slice(start, end);
  const first = own.search(/\S/);
  const last = own.search(/[\s；;。，,、]*$/);
  return { block, start: start + Math.max(first, 0), end: start + Math.max(last, 0) };
}

/**
 * A number below a hundred in Chinese.
 *
 * @example inChinese(12) // => '十二'
 */
function inChinese(n: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 && tens > 0 ? '' : digits.charAt(n % 10);
  return (tens > 1 ? digits.charAt(tens) : '') + (tens > 0 ? '十' : '') + ones;
}
