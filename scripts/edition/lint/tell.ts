import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** What an editor has to look at. */
interface Doubtful {
  /** Name of the rule that saw it. */
  ruleId: string;
  /** What is wrong, in words. */
  wrong: string;
  /** What to do about it, in words. */
  cure: string;
  /** Where it stands; nothing where it is the whole text. */
  place?: Point | undefined;
}

/** Tell an editor of a place that a rule can only suspect. */
export function tell(file: VFile, { ruleId, wrong, cure, place }: Doubtful): void {
  file.message(wrong, { place, ruleId, source: 'edition' }).note = cure;
}

/** The first words of a text, as many as a message holds. */
export function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
