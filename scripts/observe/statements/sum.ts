/** 总投资210亿元的37个亿元以上工业项目: a sum is an indicator of what is counted behind it. */

import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import type { Token } from '../token.ts';
import { betweenKinds } from './kinds.ts';
import { longestLead } from './quote.ts';

/** Which sum it is that stands before `index`, and where the name of the things counted ends. */
export function sumBefore(
  tokens: readonly Token[],
  index: number,
  indicators: KnownIndicators,
): { indicator: KnownIndicator; end: number } | undefined {
  const counted = countBehind(tokens, index);
  const indicator = [...indicators.values()].find(
    ({ sumOf }) => sumOf !== undefined && sumOf === counted?.slug,
  );
  return counted && indicator && { indicator, end: counted.end };
}

/** What is counted behind a sum, where it is several. */
function countBehind(
  tokens: readonly Token[],
  index: number,
): { slug: string; end: number } | undefined {
  const at = tokens[index]?.kind === 'filler' ? index + 1 : index;
  const count = tokens[at];
  if (count?.kind !== 'quantity' || count.quantity.unit !== '个' || count.quantity.value <= 1)
    return undefined;
  const noun = tokens.slice(at + 1).find(({ kind }) => !betweenKinds.has(kind));
  const slug = noun?.kind === 'subject' ? noun.indicators[0] : undefined;
  const isNear = noun !== undefined && noun.end - count.end <= longestLead;
  return slug !== undefined && isNear ? { slug, end: noun.end } : undefined;
}
