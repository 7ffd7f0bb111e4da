/** Chapters whose heading is one line with their text, so that the chapter before goes on in the outline. */
import type { SourceBlock } from '../edition/blocks.ts';
import { countOf, parseNumbering, sectionRank } from '../edition/numbering.ts';
import { reviewHeading } from './lexicon/sections.ts';

/** What a line that opens a chapter may hold of its heading. */
const longestHeading = 60;

/**
 * Where blocks really stand: behind 二、…做好2024年各项工作今年将… under the heading 一、2023年工作回顾 a new
 * chapter has begun, which looks ahead. Blocks come in the order of the text.
 */
export class GluedChapters {
  readonly #year: number;
  /** The headings of the chapter that is over, and what stands in the place of its own. */
  #over: { path: readonly string[]; opening: string } | undefined;

  /** @param year of the report */
  constructor(year: number) {
    this.#year = year;
  }

  /** The block under the headings that it stands under. */
  place(block: SourceBlock): SourceBlock {
    const [chapter = ''] = block.path;
    if (this.#opens(block, chapter)) {
      this.#over = { path: block.path, opening: block.text.slice(0, longestHeading) };
    }
    const over = this.#over;
    if (over === undefined || over.path[0] !== chapter) return block;
    // The sections of the chapter before are over too; those that follow are of the new one.
    const isOld = block.path.every((heading, at) => heading === over.path[at]);
    return { ...block, path: [over.opening, ...(isOld ? [] : block.path.slice(1))] };
  }

  /** Whether a paragraph counts on from the chapter it stands in, which looks back, and names the year itself. */
  #opens(block: SourceBlock, chapter: string): boolean {
    const number = chapterNumber(chapter);
    if (number === undefined || block.type !== 'paragraph') return false;
    const [opening = ''] = block.text.slice(0, longestHeading).split('。');
    return (
      chapterNumber(opening) === number + 1 &&
      reviewHeading.test(chapter) &&
      !reviewHeading.test(opening) &&
      opening.includes(`${this.#year}年`)
    );
  }
}

/** The number that a heading of the first level opens with. */
function chapterNumber(heading: string): number | undefined {
  const numbering = parseNumbering(heading);
  return numbering?.rank === sectionRank ? countOf(numbering.printed) : undefined;
}
