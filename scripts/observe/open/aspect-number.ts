/** Names of what a clause measures of the thing that the clause before spoke of: 实施重点项目80个，完成投资9亿元. */

import { fresh, made } from '../lexicon/subjects.ts';
import { hasKind } from '../token.ts';
import { type FactName, type PieceContext, toName } from './fact-name.ts';
import { splitLead } from './lead.ts';
import { aspectOf, type Subject } from './subject.ts';

/** Kinds of units in which things are measured beside their count. */
const kinds = new Set(['money', 'area', 'length', 'mass', 'people', 'share']);

/** ASPECT NUMBER: what is measured, of a subject. */
export function nameOfAspect(
  { piece, sentence, kind }: PieceContext,
  subject: Subject,
): FactName | undefined {
  const { core, lead } = splitLead(piece.before, sentence);
  const first = core[0];
  const end = core.at(-1)?.end;
  if (!first || end === undefined || !kinds.has(kind)) return undefined;
  if ((kind === 'share') !== hasKind(lead, 'change')) return undefined;
  const words = sentence.slice(first.start, end);
  const aspect = aspectOf(words);
  if (aspect === undefined) return undefined;
  if (fresh.test(subject.words) && made.test(aspect)) return undefined;
  return toName({
    words,
    from: first.start,
    number: piece.number,
    verb: '',
    noun: `${subject.words}${aspect}`,
    quoteStart: subject.start,
    isCounted: false,
    isMeasure: true,
  });
}
