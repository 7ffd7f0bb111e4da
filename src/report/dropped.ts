import type { Edition } from '../schemas/edition.ts';

/** Words that stand elsewhere in the text already and were left out where they stood. */
export interface Dropped {
  id: string;
  /** Id of the block behind which they stood. */
  block: string;
  text: string;
}

const rules = new Set(['duplicate', 'truncated-copy', 'loop']);

/**
 * The passages that the general rules left out as standing twice, each run of them as one, with the
 * block that stands right before them in the source, or the first behind.
 */
export function toDropped({ blocks, leftOut }: Pick<Edition, 'blocks' | 'leftOut'>): Dropped[] {
  const ends = blocks
    .flatMap(({ id, spans }) => spans.map(([start, end]) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start);
  const dropped: Dropped[] = [];
  for (const { span, rule, text } of leftOut) {
    if (!rules.has(rule)) continue;
    const place = ends.findLast(({ end }) => end <= span[0]) ?? ends[0];
    if (!place) continue;
    const last = dropped.at(-1);
    if (last?.block === place.id) last.text += `\n${text}`;
    else dropped.push({ id: `out-${place.id}`, block: place.id, text });
  }
  return dropped;
}
