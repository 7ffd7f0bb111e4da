import type { BlockContent, DefinitionContent } from 'mdast';
import { captionsTitle } from '../paragraph-numbers.ts';
import { element } from './element.ts';

type Node = BlockContent | DefinitionContent;

/** Captions of photos that stand together, folded away under a line that says what they are. */
export function foldCaptions(nodes: readonly Node[], captions: ReadonlySet<string>): Node[] {
  const folded: Node[] = [];
  let group: Node[] | undefined;
  for (const node of nodes) {
    if (!captions.has(String(node.data?.hProperties?.['id']))) {
      group = undefined;
      folded.push(node);
      continue;
    }
    if (!group) {
      const summary = element('summary', {}, [{ type: 'text', value: captionsTitle }]);
      const details = element('details', { className: ['captions'] }, [summary]);
      group = details.children as Node[];
      folded.push(details);
    }
    group.push(node);
  }
  return folded;
}
