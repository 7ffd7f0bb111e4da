import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { lineOf, textOf } from '../tree.ts';
import { tell } from './tell.ts';

/** A shorter text may well be in one part. */
const longText = 3000;

/** A long text in less than two parts: its headings were not seen, or its rest is lost. */
export function lintFewParts() {
  return (tree: Root, file: VFile): void => {
    const length = tree.children.reduce((sum, node) => sum + textOf(node).length, 0);
    if (length < longText) return;
    const parts = tree.children.filter(
      (node) =>
        (node.type === 'heading' && lineOf(node).level === 1) ||
        (node.type === 'gap' && node.data.lost.some(({ level }) => level === 1)),
    );
    if (parts.length >= 2) return;
    const what = parts.length === 0 ? '没有一个标题' : '只有一个最高一级的标题';
    tell(file, {
      ruleId: 'few-parts',
      wrong: `全文 ${length} 字，${what}`,
      cure: '请对照原件：没有认出的标题写一条 heading；后面缺失的写一条 gap；原件如此的，不必处理。',
    });
  };
}
