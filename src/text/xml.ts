import type { Nodes } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';

/** A tree as XML that every parser takes: `]]>` in words ends a section that was never begun. */
export function writeXml(tree: Nodes, options?: Options): string {
  return toXml(tree, options).replaceAll(']]>', ']]&gt;');
}
