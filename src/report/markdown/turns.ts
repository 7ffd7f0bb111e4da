import type { Block } from '../../schemas/edition.ts';
import { type Head, headsOf } from '../../schemas/heads.ts';
import { element, type HtmlElement } from './element.ts';
import { breakNarrow } from './lines.ts';

/**
 * The line between two chapters that leads to the chapter before and the one after; for each
 * highest heading that has one above it, by the heading's id.
 */
export function turns(blocks: readonly Block[]): Map<string, HtmlElement> {
  const headings = blocks.flatMap(headsOf);
  const top = Math.min(...headings.map(({ level }) => level));
  const chapters = headings.filter(({ level }) => level === top);
  return new Map(
    chapters.slice(1).map((next, index) => {
      // The line closes the chapter before `next`: what a reader turns back to is one further up.
      const previous = chapters[index - 1];
      return [
        next.id,
        element('p', { className: ['turn'] }, [
          ...(previous ? [turn('previous', previous)] : []),
          turn('next', next),
        ]),
      ];
    }),
  );
}

function turn(direction: 'previous' | 'next', { id, text }: Head): HtmlElement {
  const words = breakNarrow([{ type: 'text', value: text }]);
  return element('a', { className: [`turn-${direction}`], href: `#${id}` }, words);
}
