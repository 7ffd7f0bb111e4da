import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { cutPhrasing, lineOf, textOf } from '../tree.ts';

/** A question mark or a few letters, small or mixed, that stand apart behind Chinese at the end of a line. */
const noise =
  /(?<=[\p{Script=Han}。，；：！？”）:,;])\s+(?:\?|[a-z]{1,4}|(?=\w{2,4}$)[A-Za-z]*[a-z][A-Z][A-Za-z]*)$/u;

/** A text whose lines end so this often was copied with what its page hid there. */
const fewestLines = 3;

/** What a page hides at the ends of its lines, so that copies carry it, is not text. */
export function remarkLineNoise() {
  return (tree: Root, file: VFile): void => {
    const lines = tree.children.filter(
      (node): node is Paragraph => node.type === 'paragraph' && noise.test(textOf(node)),
    );
    if (lines.length < fewestLines) return;
    for (const node of lines) {
      if (lineOf(node).editorLevel !== undefined) continue;
      const text = textOf(node);
      node.children = cutPhrasing(
        file,
        node.children,
        text.search(noise),
        text.length,
        'line-noise',
      );
    }
  };
}
