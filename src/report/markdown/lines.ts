/** Where the lines of a text may break, as far as the style sheet cannot tell. */
import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block } from '../../schemas/edition.ts';
import { toPhrases } from '../../text/phrases.ts';
import { splitTitle } from '../toc.ts';
import { element } from './element.ts';

/** A text whose pieces become nodes. */
type Cut = (value: string, start: number) => PhrasingContent[];

/** The words of a title with places to break between its phrases: those that the contents have. */
export function breakTitle(
  nodes: readonly PhrasingContent[],
  block: Pick<Block, 'number' | 'text'>,
): PhrasingContent[] {
  const { number, phrases } = splitTitle(block);
  return breakAt(nodes, phrases, number.length);
}

/** Characters of a run that has room in a narrow column. */
const longestNarrow = 4;

/** What stands in a narrow column, such as the head of a table's, with places to break between its words. */
export function breakNarrow(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const words = nodes.map((node) => textOf(node)).join('');
  return breakAt(nodes, toPhrases(words, longestNarrow), 0);
}

function breakAt(
  nodes: readonly PhrasingContent[],
  phrases: readonly string[],
  from: number,
): PhrasingContent[] {
  let end = from;
  const breaks = new Set(phrases.slice(0, -1).map((phrase) => (end += phrase.length)));
  return cutTexts(nodes, (value, start) => {
    const ends = [...breaks].filter((at) => start < at && at <= start + value.length);
    let at = start;
    const parts = ends.flatMap((next): PhrasingContent[] => {
      const text = { type: 'text' as const, value: value.slice(at - start, next - start) };
      at = next;
      return [text, element('wbr', {}, [])];
    });
    const rest = value.slice(at - start);
    return rest === '' ? parts : [...parts, { type: 'text', value: rest }];
  });
}

/** `2021年`: a number with what it counts would else be parted wherever a line ends. */
const year = /(?<!\d)(\d{4}年)/;

/** Running text in which years stay in one line. */
export function keepYears(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return cutTexts(nodes, (value) =>
    value
      .split(year)
      .filter((part) => part !== '')
      .map((part): PhrasingContent => {
        const text = { type: 'text' as const, value: part };
        return year.test(part) ? element('span', { className: ['whole'] }, [text]) : text;
      }),
  );
}

/** The nodes with each of their texts cut; `start` is where it stands in the text of all. */
function cutTexts(nodes: readonly PhrasingContent[], cut: Cut, start = 0): PhrasingContent[] {
  let at = start;
  return nodes.flatMap((node): PhrasingContent[] => {
    const from = at;
    at += textOf(node).length;
    if (node.type === 'text') return cut(node.value, from);
    if (!('children' in node)) return [node];
    const children = cutTexts(node.children as PhrasingContent[], cut, from);
    return [{ ...node, children } as PhrasingContent];
  });
}
