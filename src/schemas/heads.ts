/** Headings of an edition, those that are lost among them: apart from the schema, which a browser has no use for. */
import type { Block } from './edition.ts';

/** What stands for the words of a lost heading: above its gap, and in the paths of the blocks below. */
export const lostHeading = '〔标题缺〕';

/** Whether a heading is one that is lost, whatever tells it from others. */
export function isLostHeading(text: string): boolean {
  return text.includes(lostHeading);
}

/** What a heading is to the outline. */
export type Head = Pick<Block, 'id' | 'number' | 'text'> & { level: number };

/** The headings that a block is: itself, or those that are lost in it. */
export function headsOf({ type, id, level, number, text, lost }: Block): Head[] {
  if (lost) return lost;
  return type === 'heading' && level !== null ? [{ id, level, number, text }] : [];
}
