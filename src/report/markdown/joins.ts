import type { PhrasingContent } from 'mdast';
import type { Block } from '../../schemas/edition.ts';
import { anchors } from './anchors.ts';
import { element, type HtmlElement } from './element.ts';
import { cutTexts } from './lines.ts';

/**
 * The places of a block's further ids: each where the piece begins that had it, with the sign that
 * it was joined there; at the block's beginning where no such place is known of all. They are
 * empty: the style sheet draws the sign.
 */
export function placeAliases(
  nodes: readonly PhrasingContent[],
  { aliases, joins = [] }: Pick<Block, 'aliases' | 'joins'>,
): PhrasingContent[] {
  const own = joins.length === aliases.length ? aliases : [];
  const signs = joins.map((at, index) => ({ at, sign: joinSign(own[index]) }));
  const joined = cutTexts(nodes, (value, start) => {
    const end = start + value.length;
    let from = start;
    const parts: PhrasingContent[] = [];
    for (const { at, sign } of signs) {
      if (at < start || at >= end) continue;
      if (at > from) parts.push({ type: 'text', value: value.slice(from - start, at - start) });
      parts.push(sign);
      from = at;
    }
    return [...parts, { type: 'text', value: value.slice(from - start) }];
  });
  return own.length > 0 ? joined : [...anchors(aliases), ...joined];
}

function joinSign(id: string | undefined): HtmlElement {
  return element('span', { ...(id !== undefined && { id }), 'data-join': '' }, []);
}
