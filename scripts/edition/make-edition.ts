import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Kept, LeftOut, Repair } from '../../src/schemas/edition.ts';
import { type SourceBlock, toBlocks } from './blocks.ts';
import { asPrinted, type EditedText } from './edited-text.ts';
import { fromText } from './from-text.ts';
import { mergeLeftOut, proveLedger, repairsOf } from './ledger.ts';
import { lintAfterClose } from './lint/after-close.ts';
import { lintFewParts } from './lint/few-parts.ts';
import { lintJoinedLines } from './lint/joined-lines.ts';
import { lintKeptFurniture } from './lint/kept-furniture.ts';
import { lintOutlineGaps } from './lint/outline-gaps.ts';
import { lintUnfinishedParagraph } from './lint/unfinished-paragraph.ts';
import { lintUnshownCharacter } from './lint/unshown-character.ts';
import { readPercents } from './percents.ts';
import { readRadicals } from './radicals.ts';
import { remarkAfterSpeech } from './transforms/remark-after-speech.ts';
import { remarkBoxes } from './transforms/remark-boxes.ts';
import { remarkCharacters } from './transforms/remark-characters.ts';
import { remarkDuplicates } from './transforms/remark-duplicates.ts';
import { remarkFallenTables } from './transforms/remark-fallen-tables.ts';
import { remarkFragments } from './transforms/remark-fragments.ts';
import { remarkFrontMatter } from './transforms/remark-front-matter.ts';
import { remarkGaps } from './transforms/remark-gaps.ts';
import { remarkGluedHeadings } from './transforms/remark-glued-headings.ts';
import { remarkHeadings } from './transforms/remark-headings.ts';
import { remarkLineNoise } from './transforms/remark-line-noise.ts';
import { remarkOutline } from './transforms/remark-outline.ts';
import { remarkContents, remarkPageFurniture } from './transforms/remark-page-furniture.ts';
import { remarkPageJumps } from './transforms/remark-page-jumps.ts';
import { remarkParagraphs } from './transforms/remark-paragraphs.ts';
import { remarkPlainRunIns } from './transforms/remark-plain-run-ins.ts';
import { remarkRunIns } from './transforms/remark-run-ins.ts';
import { remarkRunningHeads } from './transforms/remark-running-heads.ts';
import { remarkSpacedTables } from './transforms/remark-spaced-tables.ts';
import { remarkTables } from './transforms/remark-tables.ts';
import { remarkWrappedLines } from './transforms/remark-wrapped-lines.ts';
import type { DocumentFacts } from './tree.ts';
import { leaveOutUnseen } from './unseen.ts';

/** The steps in order; each remark says why a step stands where it does. */
const steps = unified()
  .use(remarkLineNoise) // first: it hides the end of every line
  .use(remarkPageJumps) // they may stand alone, or in the middle of a sentence
  .use(remarkRunningHeads) // before the numbers of pages are left out, which tell them
  .use(remarkContents) // it stands above the title, or repeats it; its lines are numbered like a text's
  .use(remarkFrontMatter) // a title in mid-text must not end a paragraph or head a section
  .use(remarkFragments) // before furniture, headings and what stands below a speech, which cells look like
  .use(remarkPageFurniture) // before headings, which its lines look like
  .use(remarkDuplicates) // before a copy is joined to anything
  .use(remarkAfterSpeech) // before headings, which its lines look like
  .use(remarkTables) // before headings: `一、经济发展` can head a group of rows
  .use(remarkSpacedTables)
  .use(remarkFallenTables)
  .use(remarkWrappedLines) // before headings, whose first lines look whole; behind tables, whose rows are lines
  .use(remarkGluedHeadings)
  .use(remarkHeadings) // before paragraphs are joined, or a heading is swallowed by the line above
  .use(remarkParagraphs)
  .use(remarkRunIns) // after joining: the pieces of a paragraph have no heads
  .use(remarkBoxes) // after run-in heads, which end a box
  .use(remarkGaps) // when what stood between two is left out or moved, and before the outline
  .use(remarkPlainRunIns) // after boxes, whose texts have no heads
  .use(remarkCharacters) // the last to change text, when each mark has its neighbours
  .use(remarkOutline) // on the finished order and the finished words
  .use(lintUnfinishedParagraph) // last: reports on the finished tree, changes nothing
  .use(lintUnshownCharacter)
  .use(lintOutlineGaps)
  .use(lintFewParts)
  .use(lintJoinedLines)
  .use(lintAfterClose)
  .use(lintKeptFurniture)
  .freeze();

/** The edition of a text as the steps leave it: its tree, its blocks and its ledger. */
export interface TextEdition {
  tree: Root;
  blocks: SourceBlock[];
  leftOut: LeftOut[];
  repairs: Repair[];
  kept: Kept[];
  /** What was known or found of the document. */
  document: DocumentFacts;
  /** The text with the messages of the steps. */
  file: VFile;
}

/**
 * Make the edition of a text. Problems are messages on the file.
 *
 * @param path name of the text, for messages
 * @param document what is known of it already; the rest is looked for in its title block
 * @param edited the text after its corrections
 * @throws Error when a character of the text would be lost, which is a defect of a step
 */
export function makeEdition(
  source: string,
  path: string,
  document: DocumentFacts = {},
  edited: EditedText = asPrinted(source),
): TextEdition {
  const file = new VFile({ path, value: source, data: { document } });
  const tree = steps.runSync(
    fromText(readPercents(readRadicals(leaveOutUnseen(edited, file))), file),
    file,
  ) as Root;
  const blocks = toBlocks(tree, source);
  const leftOut = mergeLeftOut(file.data.leftOut ?? []);
  proveLedger(source, tree, blocks, leftOut);
  return {
    tree,
    blocks,
    leftOut,
    repairs: repairsOf(tree, source),
    kept: (file.data.kept ?? []).sort((a, b) => a.span[0] - b.span[0]),
    document: file.data.document ?? {},
    file,
  };
}
