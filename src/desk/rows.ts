/**
 * A report as rows of two columns, the seed and what was read from it, side by side by block: each row is
 * a stretch of the seed from which one block was read, or that is in none. Rows stand in the order of the
 * seed; where a block is read elsewhere, it says behind which.
 */

import { ParagraphNumbers } from '../report/paragraph-numbers.ts';
import { isPlainRule } from '../report/rule-names.ts';
import type { DeskMark, DeskReport } from '../schemas/desk.ts';
import type { Block } from '../schemas/edition.ts';
import { showUnseen } from '../text/signs.ts';

/** A stretch of text to which the same was done. */
export interface DeskSegment {
  text: string;
  /** Id of what is said of it, and of what kind that is; of several the gravest. */
  mark?: { id: string; kind: DeskMark['kind'] };
  /** Whether it is in no block: as words that somebody left out, or as a mere sign. */
  out?: 'words' | 'sign';
}

/** A line of the seed, or the part of it that is of this row. */
export interface DeskLine {
  number: number;
  /** Whether the row above has the beginning of the line. */
  isContinued: boolean;
  segments: DeskSegment[];
}

/** A block as the right column shows it. */
export interface DeskBlock {
  id: string;
  type: Block['type'];
  level: number | null;
  /** Which paragraph it is; `图` for the caption of a photo. */
  number: string;
  /** The paragraph it is read behind, where that is not the one above. */
  follows: string | undefined;
  /** Rows of cells; of all but tables one of one. */
  cells: DeskSegment[][][];
}

/** What is said of words of a row; several alike as one. */
export interface DeskCard {
  kind: DeskMark['kind'];
  rule: string;
  marks: DeskMark[];
}

/** A row of the desk. */
export interface DeskRow {
  /** Where it begins in the seed. */
  start: number;
  lines: DeskLine[];
  blocks: DeskBlock[];
  /** The paragraph, begun in another row, that goes on here. */
  part: string | undefined;
  cards: DeskCard[];
  /** Whether an editor or a rule changed something, and whether something is open. */
  isChanged: boolean;
  isOpen: boolean;
}

/** The gravest first. */
const gravity: readonly DeskMark['kind'][] = ['correction', 'doubt', 'suspect', 'unread', 'rule'];

/** A stretch of the seed: of a block, or of none. */
interface Stretch {
  start: number;
  end: number;
  block?: Block;
}

/** A range to which something was done. */
interface Range {
  start: number;
  end: number;
  mark?: DeskMark;
  out?: DeskSegment['out'];
}

/** The rows of a report, and what is said of it as a whole. */
export function toDesk({ text, edition, marks }: Pick<DeskReport, 'text' | 'edition' | 'marks'>): {
  rows: DeskRow[];
  general: DeskCard[];
} {
  const { blocks, leftOut } = edition;
  const stretches = toStretches(text, edition);
  const lineStarts = startsOfLines(text);
  const ranges: Range[] = [
    ...leftOut.map(
      ({ span: [start, end], rule }): Range => ({
        start,
        end,
        out: isPlainRule(rule) ? 'sign' : 'words',
      }),
    ),
    ...marks.flatMap((mark) =>
      // A passage that moves is told beside its beginning: a line under all of it tells nothing more.
      mark.rule === 'move' ? [] : mark.spans.map(([start, end]): Range => ({ start, end, mark })),
    ),
  ];
  const shown = new BlockShower(blocks, marks);
  const own = groupMarks(stretches, marks);
  const begun = new Set<Block>();
  let above: Block | undefined;
  const rows = stretches.map((stretch, index): DeskRow => {
    const { start, end, block } = stretch;
    const isBeginning =
      block !== undefined && !begun.has(block) && isWithin(block.spans[0]?.[0], stretch);
    if (block && isBeginning) begun.add(block);
    const begins = block && isBeginning ? shown.withGaps(block, above) : [];
    if (begins.length > 0) above = begins.at(-1);
    const said = own.get(index) ?? [];
    return {
      start,
      lines: toLines(text, start, end, lineStarts, ranges),
      blocks: begins.map((one) => shown.show(one, one === block)),
      part: block && !isBeginning ? shown.numberOf(block) : undefined,
      cards: toCards(said),
      isChanged: said.some(({ kind }) => kind === 'correction' || kind === 'rule'),
      isOpen: said.some(({ kind }) => kind !== 'correction' && kind !== 'rule'),
    };
  });
  return { rows, general: toCards(marks.filter(({ spans }) => spans.length === 0)) };
}

/** Which row each mark is told in: that of its first words. */
function groupMarks(
  stretches: readonly Stretch[],
  marks: readonly DeskMark[],
): Map<number, DeskMark[]> {
  const own = new Map<number, DeskMark[]>();
  for (const mark of marks) {
    const [first] = mark.spans;
    if (!first) continue;
    const at = stretches.findIndex(({ end }) => first[0] < end);
    const index = at < 0 ? stretches.length - 1 : at;
    own.set(index, [...(own.get(index) ?? []), mark]);
  }
  return own;
}

/** Marks of one rule as one, where they were first. */
function toCards(marks: readonly DeskMark[]): DeskCard[] {
  const groups = Map.groupBy(marks, ({ id, kind, rule }) => (kind === 'rule' ? rule : id));
  return [...groups.values()]
    .map((group): DeskCard => {
      const { kind, rule } = group[0] as DeskMark;
      return { kind, rule, marks: group };
    })
    .sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind));
}

/** The stretches of a seed, none of them without words. */
function toStretches(
  text: string,
  { blocks, leftOut }: Pick<DeskReport['edition'], 'blocks' | 'leftOut'>,
): Stretch[] {
  const spans = blocks
    .flatMap((block) => block.spans.map(([start, end]): Stretch => ({ start, end, block })))
    .sort((a, b) => a.start - b.start);
  const runs: Stretch[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && last.block === span.block) last.end = span.end;
    else runs.push({ ...span });
  }
  const words = leftOut.filter(({ rule, text }) => !isPlainRule(rule) && text.trim() !== '');
  const result: Stretch[] = [];
  let at = 0;
  for (const run of [...runs, { start: text.length, end: text.length }]) {
    const inside = words.filter(({ span }) => span[0] >= at && span[1] <= run.start);
    const [first, last] = [inside[0], inside.at(-1)];
    const before = result.at(-1);
    if (first && last) {
      const from = Math.max(at, text.lastIndexOf('\n', first.span[0] - 1) + 1);
      const next = text.indexOf('\n', last.span[1]);
      const to = Math.min(run.start, next < 0 ? text.length : next);
      if (before) before.end = from;
      result.push({ start: before ? from : 0, end: to });
      run.start = to;
    } else {
      // Signs in front of a line go with it, what ends one stays with it.
      const border = Math.max(at, text.lastIndexOf('\n', run.start - 1) + 1);
      if (before) before.end = border;
      run.start = before ? border : 0;
    }
    at = run.end;
    if ('block' in run) result.push(run);
    else if (result.length > 0) (result.at(-1) as Stretch).end = text.length;
  }
  return result;
}

function isWithin(offset: number | undefined, { start, end }: Stretch): boolean {
  return offset !== undefined && start <= offset && offset < end;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The lines of a stretch that are not blank. */
function toLines(
  text: string,
  start: number,
  end: number,
  lineStarts: readonly number[],
  ranges: readonly Range[],
): DeskLine[] {
  const own = ranges.filter((range) => range.start < end && start < range.end);
  const lines: DeskLine[] = [];
  let number = lineStarts.findLastIndex((at) => at <= start);
  for (let from = start; from < end; number += 1) {
    const next = lineStarts[number + 1] ?? text.length + 1;
    const to = Math.min(end, next - 1);
    if (text.slice(from, to).trim() !== '') {
      lines.push({
        number: number + 1,
        isContinued: from > (lineStarts[number] ?? 0),
        segments: toSegments(text, from, to, own),
      });
    }
    from = next;
  }
  return lines;
}

/** A range of text cut where something begins or ends. */
function toSegments(
  text: string,
  start: number,
  end: number,
  ranges: readonly Range[],
): DeskSegment[] {
  const own = ranges.filter((range) => range.start < end && start < range.end);
  const borders = [start, end, ...own.flatMap((range) => [range.start, range.end])]
    .filter((border) => border >= start && border <= end)
    .sort((a, b) => a - b);
  const segments: DeskSegment[] = [];
  for (const [index, from] of borders.entries()) {
    const to = borders[index + 1];
    if (to === undefined || to === from) continue;
    const over = own.filter((range) => range.start <= from && range.end >= to);
    const gravest = over
      .flatMap(({ mark }) => (mark ? [mark] : []))
      .sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind))[0];
    const out = over.find((range) => range.out !== undefined)?.out;
    segments.push({
      text: showUnseen(text.slice(from, to)),
      ...(gravest && { mark: { id: gravest.id, kind: gravest.kind } }),
      ...(out && { out }),
    });
  }
  return segments;
}

/** Shows blocks, which know what stands before them in reading order. */
class BlockShower {
  readonly #blocks: readonly Block[];
  readonly #numbers: ParagraphNumbers;
  readonly #ranges: ReadonlyMap<string, Range[]>;

  constructor(blocks: readonly Block[], marks: readonly DeskMark[]) {
    this.#blocks = blocks;
    this.#numbers = new ParagraphNumbers(blocks);
    const ranges = marks.flatMap((mark) =>
      mark.rule === 'move' ? [] : mark.places.map((place) => ({ ...place, mark })),
    );
    this.#ranges = Map.groupBy(ranges, ({ block }) => block);
  }

  numberOf({ id }: Block): string {
    return this.#numbers.place(id);
  }

  /** A block with the gaps that stand behind it, and those before the first; they are of no place of the seed. */
  withGaps(block: Block, above: Block | undefined): Block[] {
    const index = this.#blocks.indexOf(block);
    const behind = this.#blocks.slice(index + 1);
    const end = behind.findIndex(({ spans }) => spans.length > 0);
    const isFirst = this.#blocks.slice(0, index).every(({ spans }) => spans.length === 0);
    return [
      ...(isFirst && above === undefined ? this.#blocks.slice(0, index) : []),
      block,
      ...behind.slice(0, end < 0 ? undefined : end),
    ];
  }

  #above: string | undefined;

  show(block: Block, isOfRow: boolean): DeskBlock {
    const { id, type, level, text } = block;
    const before = this.#blocks[this.#blocks.indexOf(block) - 1];
    const follows = isOfRow && before && before.id !== this.#above ? before : undefined;
    this.#above = id;
    const ranges = this.#ranges.get(id) ?? [];
    let from = 0;
    const rows = type === 'table' ? text.split('\n') : [text];
    const cells = rows.map((row) =>
      (type === 'table' ? row.split('\t') : [row]).map((cell) => {
        const start = from;
        from += cell.length + 1;
        return toSegments(text, start, start + cell.length, ranges);
      }),
    );
    return {
      id,
      type,
      level,
      number: String(this.#numbers.of(id) ?? '图'),
      follows: follows && this.#numbers.place(follows.id),
      cells,
    };
  }
}
