import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { widthOf } from '../profile.ts';
import { isComplete } from '../sentence.ts';
import { isCutWord } from '../transforms/remark-paragraphs.ts';
import { positionOf } from '../tree.ts';
import { type Line, linesOf } from './lines.ts';
import { shorten, tell } from './tell.ts';

/** A line that could be a title is at most so long, and not so short as a rest of a line. */
const [shortest, longest] = [4, 32];
/** A line this much shorter than those it was joined to was not broken by the page. */
const share = 0.6;

/** A short line without an end that was joined to the text below it: it may have been its title. */
export function lintJoinedLines() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph') continue;
      const lines = linesOf(node, String(file.value));
      const [first, ...rest] = lines;
      if (!first || !isTitle(first.text, rest) || lines.some(({ isEdited }) => isEdited)) continue;
      tell(file, {
        ruleId: 'joined-lines',
        wrong: `短行“${shorten(first.text)}”与下一行并成了一段`,
        cure: '如它是标题，请写一条 heading；确是一句话断成两行的，不必处理。',
        place: positionOf(file, first.start, first.start).start,
      });
    }
  };
}

function isTitle(text: string, rest: readonly Line[]): boolean {
  const [next] = rest;
  const width = Math.max(0, ...rest.map((line) => widthOf(line.text)));
  return (
    next !== undefined &&
    text.length >= shortest &&
    text.length <= longest &&
    !isComplete(text) &&
    !/[，、,（(《“—-]$|[。！？；]/.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    widthOf(text) < width * share &&
    !isCutWord(text, next.text)
  );
}
