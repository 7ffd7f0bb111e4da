/** Names that one report spells otherwise than the other reports of its place do, with a character of one sound. */

import { pinyin } from 'pinyin-pro';
import type { TextEdition } from '../edition/make-edition.ts';
import { positionOf } from '../edition/tree.ts';

/** The edition of a report and the place it is of. */
interface Spelled {
  place: string;
  edition: Pick<TextEdition, 'blocks' | 'file'>;
}

/** What the name of a place, a work or a firm ends in. */
const ending =
  /(?:街道|社区|公司|集团|园区|景区|水库|电站|大道|大桥|煤矿|机场|专线|[新高矿园城]区|工业园|产业园|新城|高速|铁路|隧道|湿地|公园|广场|峡谷|小学|中学|医院|药业|墓地|遗址|古[城镇]|[镇乡村河湖路桥线峪沟岭山庄泉寺])$/;
const longestEnding = 3;
const longestName = 10;
/** A name that stands alone between two marks: its first and its last character are known. */
const alone =
  /(?<=^|[、，。；：“”（）《》\s—])\p{Script=Han}{3,10}(?=$|[、，。；：“”（）《》\s—])/gu;
/** Characters that make another name on purpose: sides, sizes, numbers, levels. */
const contrast =
  /[东西南北中上下左右前后内外大小新老旧一二三四五六七八九十百千万两双多单高低正副省市县区镇乡村街和及的等与各个每]/;
/** The usual spelling stands in other reports so often. */
const fewestTimes = 2;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Where a name stands. */
interface Place {
  spelled: Spelled;
  /** Offset in the seed. */
  offset: number;
}

/** Tell of each name that stands once, and that other reports of the place spell otherwise, on the file of its report. */
export function tellNameSpellings(all: readonly Spelled[]): void {
  for (const reports of Map.groupBy(all, ({ place }) => place).values()) {
    if (reports.length > 1) tellOfPlace(reports);
  }
}

function tellOfPlace(reports: readonly Spelled[]): void {
  const names = namesIn(reports);
  const lengths = new Set([...names.keys()].map((name) => name.length));
  /** Reports and how often each has a form, by the form with one character left open. */
  const open = new Map<string, Map<string, Map<Spelled, number>>>();
  for (const name of names.keys()) {
    for (const form of formsOf(name)) open.set(form, new Map());
  }
  for (const spelled of reports) {
    for (const word of wordsIn(spelled, lengths)) {
      for (const form of formsOf(word)) {
        const known = open.get(form);
        if (!known) continue;
        const counts = known.get(word) ?? new Map<Spelled, number>();
        counts.set(spelled, (counts.get(spelled) ?? 0) + 1);
        known.set(word, counts);
      }
    }
  }
  const told = new Set<string>();
  for (const [form, spellings] of open) {
    const at = form.indexOf('＊');
    for (const [odd, places] of spellings) {
      const place = names.get(odd);
      if (!place || told.has(odd) || total(places) > 1) continue;
      const usual = [...spellings].find(
        ([other, counts]) =>
          other !== odd &&
          isOneSound(odd.charAt(at), other.charAt(at)) &&
          total(counts) - (counts.get(place.spelled) ?? 0) >= fewestTimes,
      );
      if (!usual || !isOfName(odd, at)) continue;
      told.add(odd);
      tell(place, odd, usual[0], total(usual[1]));
    }
  }
}

function total(counts: ReadonlyMap<Spelled, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The names that stand between two marks, each with its first place. */
function namesIn(reports: readonly Spelled[]): Map<string, Place> {
  const names = new Map<string, Place>();
  for (const spelled of reports) {
    for (const { text, segments } of spelled.edition.blocks) {
      for (const { 0: name, index } of text.matchAll(alone)) {
        if (!ending.test(name) || names.has(name)) continue;
        const segment = segments.find(({ from, to }) => from <= index && index < to);
        if (segment) {
          names.set(name, {
            spelled,
            offset: segment.start + Math.min(index - segment.from, segment.end - segment.start),
          });
        }
      }
    }
  }
  return names;
}

/** Every run of characters of some lengths that ends as names do. */
function* wordsIn({ edition }: Spelled, lengths: ReadonlySet<number>): Generator<string> {
  for (const { text } of edition.blocks) {
    for (let end = 1; end <= text.length; end += 1) {
      if (!ending.test(text.slice(Math.max(0, end - longestEnding), end))) continue;
      const run =
        /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - longestName), end))?.[0] ?? '';
      for (const length of lengths) if (length <= run.length) yield run.slice(-length);
    }
  }
}

/** A word with each of its characters but the last left open in turn. */
function formsOf(word: string): string[] {
  return Array.from(word.slice(0, -1), (_, at) => `${word.slice(0, at)}＊${word.slice(at + 1)}`);
}

function isOneSound(a: string, b: string): boolean {
  if (contrast.test(a) || contrast.test(b)) return false;
  return pinyin(a, { toneType: 'none' }) === pinyin(b, { toneType: 'none' });
}

/** Whether a character is one of a name's: no part of a word, and not the only one before a word. */
function isOfName(name: string, at: number): boolean {
  const parts = [...words.segment(name)];
  const isPart = parts.some(({ segment, index }) => index === at && segment.length === 1);
  return isPart && !(at === 0 && parts.length === 2);
}

function tell({ spelled, offset }: Place, odd: string, usual: string, times: number): void {
  const { file } = spelled.edition;
  const message = file.message(`“${odd}”在同县的报告里多作“${usual}”（${times} 处）`, {
    place: positionOf(file, offset, offset).start,
    ruleId: 'name-spelling',
    source: 'edition',
  });
  message.note =
    '请对照原件：识读有误的写一条 replace；原件如此的写一条存疑；确是两个名称的，不必处理。';
}
