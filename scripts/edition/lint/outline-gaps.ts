import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { countOf, parseNumbering } from '../numbering.ts';
import { isFrame } from '../transforms/remark-headings.ts';
import { lineOf, textOf } from '../tree.ts';
import { shorten, tell } from './tell.ts';

/** What stands under each heading, as far as it tells that something may be missing. */
interface Open {
  level: number;
  /** Number of the last heading of each kind of numbering at this depth. */
  last?: { rank: number; number: number; printed: string };
}

/**
 * Headings that tell of a loss: a number that is left out (二、 behind which 四、 stands), and a heading with
 * nothing below it. Where a gap stands, the loss is known.
 */
export function lintOutlineGaps() {
  return (tree: Root, file: VFile): void => {
    const open: Open[] = [];
    tree.children.forEach((node, index) => {
      if (node.type === 'gap') {
        // What is lost may hold the number that is missing, at any depth.
        for (const one of open) delete one.last;
        return;
      }
      if (node.type !== 'heading') return;
      const level = lineOf(node).level ?? 1;
      while ((open.at(-1)?.level ?? 0) > level) open.pop();
      if ((open.at(-1)?.level ?? 0) < level) open.push({ level });
      checkNumber(node, open.at(-1) as Open, file);
      checkText(node, level, tree.children[index + 1], file);
    });
  };
}

function checkNumber(node: Heading, open: Open, file: VFile): void {
  const text = textOf(node);
  const numbering = parseNumbering(text);
  const number = numbering && countOf(numbering.printed);
  if (!numbering || number === undefined) return;
  const { last } = open;
  open.last = { rank: numbering.rank, number, printed: numbering.printed };
  // A count that begins anew is another list; ones that repeat or go back are no loss.
  if (last?.rank !== numbering.rank || number <= last.number + 1) return;
  tell(file, {
    ruleId: 'numbering-gap',
    wrong: `编号从“${last.printed}”跳到“${numbering.printed}”`,
    cure: '请对照原件：中间的标题如在文中，写一条 heading；如已缺失，写一条 gap；原件就跳号的，写一条存疑。',
    place: node.position?.start,
  });
}

/** A heading that says that its text is left out. */
const omitted = /[（(]略[）)]$/;

/** Whether a heading is the label of an annex whose title is the next: 附件1. */
function opensTitle(node: Heading, next: Heading): boolean {
  return (
    /^附[件录表]/.test(textOf(node)) &&
    isFrame(textOf(node).trim()) &&
    !isFrame(textOf(next).trim())
  );
}

function checkText(
  node: Heading,
  level: number,
  next: Root['children'][number] | undefined,
  file: VFile,
): void {
  const isAbove = next?.type === 'heading' && (lineOf(next).level ?? 1) > level;
  if (next && (next.type !== 'heading' || isAbove || opensTitle(node, next))) return;
  if (omitted.test(textOf(node))) return;
  tell(file, {
    ruleId: 'empty-heading',
    wrong: `标题“${shorten(textOf(node))}”下没有文字`,
    cure: '如下文缺失，请写一条 gap；如不是标题，写一条 level 为 0 的 heading。',
    place: node.position?.start,
  });
}
