import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isComplete } from '../sentence.ts';
import { lineOf, textOf } from '../tree.ts';
import { tell } from './tell.ts';

/** A shorter line can be a title or a salutation that no rule knows. */
const shortest = 30;

/** A paragraph that ends in mid-sentence, and no gap says so: its rest is elsewhere, or lost. */
export function lintUnfinishedParagraph() {
  return (tree: Root, file: VFile): void => {
    tree.children.forEach((node, index) => {
      if (node.type !== 'paragraph' || tree.children[index + 1]?.type === 'gap') return;
      const { role, alone } = lineOf(node);
      const text = textOf(node);
      if (role !== undefined || alone || text.length < shortest || isComplete(text)) return;
      tell(file, {
        ruleId: 'unfinished-paragraph',
        wrong: `段落断在句中：“……${text.slice(-12)}”`,
        cure: '如有后半，请写一条 join；如已缺失，请写一条 gap。',
        place: node.position?.end,
      });
    });
  };
}
