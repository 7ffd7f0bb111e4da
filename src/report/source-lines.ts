import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition, Span } from '../schemas/edition.ts';
import { showUnseen } from '../text/signs.ts';

/** A stretch of a line of the source to which the same was done. */
export interface SourceSegment {
  /** As printed, but with the code in the place of a sign that nobody sees. */
  text: string;
  /** The rule by which it is left out of the reading text, if it is. */
  leftOut?: string;
  /** What a general rule reads instead, if one does. */
  repaired?: string;
  /** The correction that acts on it; of several the one on the fewest words. */
  correction?: PublishedCorrection;
  /** Id of the doubt about it. */
  doubt?: string;
  /** Whether the segment before it belongs to the same correction. */
  continues: boolean;
}

/** A line of the source that is not blank, with what the edition made of it. */
export interface SourceLine {
  /** From 1, blank lines counted. */
  number: number;
  /** Where it ends in the source. */
  end: number;
  segments: SourceSegment[];
  /** The blocks that begin in it, in reading order; a gap stands with the block before it. */
  blocks: Block[];
  /** Blocks that began in another line and have a part in this one. */
  parts: Block[];
}

interface LineRange {
  number: number;
  start: number;
  end: number;
}

/** The source line by line, each with what was done to it and the blocks that were read from it. */
export function toSourceLines(
  text: string,
  { blocks, leftOut, repairs, doubts }: Edition,
  corrections: readonly PublishedCorrection[],
): SourceLine[] {
  const lines = readLines(text);
  const begins = groupBlocks(lines, blocks);
  const marks: SourceMark[] = [
    ...leftOut.map(({ span, rule }) => ({ span, leftOut: rule })),
    ...repairs.map(({ span, text: repaired }) => ({ span, repaired })),
    ...corrections.flatMap((correction) => correction.spans.map((span) => ({ span, correction }))),
    ...doubts.map(({ span, id: doubt }) => ({ span, doubt })),
  ].sort((a, b) => a.span[0] - b.span[0]);
  let first = 0;
  return lines.map((line) => {
    // Marks come in order: those that ended before this line are done with, unless one is very long.
    while ((marks[first]?.span[1] ?? line.start + 1) <= line.start) first++;
    const own = marks.slice(first).filter(({ span }) => touches(span, line));
    const began = begins.get(line.number) ?? [];
    return {
      number: line.number,
      end: line.end,
      segments: toSegments(text, line, own),
      blocks: began,
      parts: blocks.filter(
        (block) => !began.includes(block) && block.spans.some((span) => touches(span, line)),
      ),
    };
  });
}

/** Something that was done to a range of the source. */
interface SourceMark {
  span: Span;
  leftOut?: string;
  repaired?: string;
  correction?: PublishedCorrection;
  doubt?: string;
}

function readLines(text: string): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const end = start + content.length;
    if (content.trim() !== '') lines.push({ number: index + 1, start, end });
    start = end + 1;
  }
  return lines;
}

/** The blocks by the line they begin in. */
function groupBlocks(lines: readonly LineRange[], blocks: readonly Block[]): Map<number, Block[]> {
  const groups = new Map<number, Block[]>();
  let last = lines[0]?.number ?? 1;
  for (const block of blocks) {
    const [span] = block.spans;
    // What was not read from the source stands with the block before it.
    const line = span && lines.find(({ end }) => span[0] < end);
    last = line?.number ?? last;
    groups.set(last, [...(groups.get(last) ?? []), block]);
  }
  return groups;
}

function toSegments(text: string, line: LineRange, marks: readonly SourceMark[]): SourceSegment[] {
  const borders = [line.start, line.end, ...marks.flatMap(({ span }) => span)]
    .filter((border) => border >= line.start && border <= line.end)
    .sort((a, b) => a - b);
  const segments: SourceSegment[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined || end === start) continue;
    const over = marks.filter(({ span }) => span[0] <= start && span[1] >= end);
    // The widest first, so that what is said last is said of the fewest words.
    over.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    const { span: _, ...done } = Object.assign({}, ...over) as SourceMark;
    const before = segments.at(-1);
    segments.push({
      ...done,
      text: showUnseen(text.slice(start, end)),
      continues: done.correction !== undefined && before?.correction === done.correction,
    });
  }
  return segments;
}

function touches([start, end]: Span, line: LineRange): boolean {
  return start < line.end && line.start < end;
}
