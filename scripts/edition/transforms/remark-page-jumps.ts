import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { cutPhrasing, leaveOutNode, textOf } from '../tree.ts';

/** Where a newspaper sends its readers to another page, and where the text goes on there. */
const jump =
  /\s*(?:[（(【[]\s*(?:[下紧]?转|[上紧]?接)\s*第?\s*[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*版\s*[）)】\]]|(?:[下紧]转|[上紧]接)\s*第?\s*[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*版)\s*/g;

/** `（下转第二版）` and `（上接第一版）` are left out, so that what they part goes on. */
export function remarkPageJumps() {
  return (tree: Root, file: VFile): void => {
    tree.children = tree.children.filter((node) => {
      if (node.type !== 'paragraph') return true;
      const found = [...textOf(node).matchAll(jump)];
      if (found.length === 0) return true;
      if (textOf(node).replace(jump, '') === '') {
        leaveOutNode(file, node, 'page-jump');
        return false;
      }
      for (const { index, 0: words } of found.reverse()) {
        node.children = cutPhrasing(file, node.children, index, index + words.length, 'page-jump');
      }
      return true;
    });
  };
}
