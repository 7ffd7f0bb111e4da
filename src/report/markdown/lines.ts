/** Where the lines of a text may break, as far as the style sheet cannot tell. */
import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block } from '../../schemas/edition.ts';
import { findMeasures } from '../../text/line-breaks.ts';
import { longestNarrow, toPhrases } from '../../text/phrases.ts';
import { splitTitle } from '../toc.ts';
import { element, type Properties } from './element.ts';

/** A text whose pieces become nodes. */
type Cut = (value: string, start: number) => PhrasingContent[];

/** Characters of a phrase that a line of a phone in large text has room for. */
const longestOnPhone = 9;

/**
 * The words of a title with places to break between its phrases: those that the contents have. A
 * phrase that is too long for a phone has one more in its middle, which the style sheet opens there
 * alone: else it would leave its number behind on a line of its own.
 */
export function breakTitle(
  nodes: readonly PhrasingContent[],
  block: Pick<Block, 'number' | 'text'>,
): PhrasingContent[] {
  const { number, phrases } = splitTitle(block);
  let broken = breakAt(nodes, phrases, number.length);
  let from = number.length;
  for (const [index, phrase] of phrases.entries()) {
    const before = index === 0 ? number.trim().length : 0;
    broken = breakAt(broken, halve(phrase, before), from, { className: ['fine'] });
    from += phrase.length;
  }
  return broken;
}

/** A phrase in two, between the words next to its middle; `before` characters stand in its line already. */
function halve(phrase: string, before: number): string[] {
  if (before + phrase.trim().length <= longestOnPhone) return [phrase];
  let end = 0;
  const ends = toPhrases(phrase, 1).map((word) => (end += word.length));
  const off = (at: number) => Math.abs(before + 2 * at - phrase.length);
  const [middle = end] = ends.slice(0, -1).sort((one, other) => off(one) - off(other));
  return [phrase.slice(0, middle), phrase.slice(middle)];
}

/** What stands in a narrow column, such as the heads of a table, with places to break between its words. */
export function breakNarrow(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const words = nodes.map((node) => textOf(node)).join('');
  return breakAt(nodes, toPhrases(words, longestNarrow), 0);
}

function breakAt(
  nodes: readonly PhrasingContent[],
  phrases: readonly string[],
  from: number,
  properties: Properties = {},
): PhrasingContent[] {
  let end = from;
  const breaks = new Set(phrases.slice(0, -1).map((phrase) => (end += phrase.length)));
  return cutTexts(nodes, (value, start) => {
    const ends = [...breaks].filter((at) => start < at && at <= start + value.length);
    let at = start;
    const parts = ends.flatMap((next): PhrasingContent[] => {
      const text = { type: 'text' as const, value: value.slice(at - start, next - start) };
      at = next;
      return [text, element('wbr', properties, [])];
    });
    const rest = value.slice(at - start);
    return rest === '' ? parts : [...parts, { type: 'text', value: rest }];
  });
}

/**
 * Running text in which a line keeps a number and its unit, `2021年` or `63.9亿元`: the unit is an element
 * that the style sheet holds to what is before it. The number stays in its words, whose space before it
 * would else be counted where they end a line.
 */
export function keepNumbers(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return cutTexts(nodes, (value) => {
    let at = 0;
    const parts = findMeasures(value).flatMap(([digit, end]): PhrasingContent[] => {
      const before = value.slice(at, digit + 1);
      const unit = value.slice(digit + 1, end);
      at = end;
      return [
        { type: 'text', value: before },
        element('span', { className: ['unit'] }, [{ type: 'text', value: unit }]),
      ];
    });
    const rest = value.slice(at);
    return rest === '' ? parts : [...parts, { type: 'text', value: rest }];
  });
}

/** The nodes with each of their texts cut; `start` is where it stands in the text of all. */
export function cutTexts(
  nodes: readonly PhrasingContent[],
  cut: Cut,
  start = 0,
): PhrasingContent[] {
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
