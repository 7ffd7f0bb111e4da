import type { Time } from '../time.ts';
import { hasKind, type Token } from '../token.ts';

/** `完成投资26.36亿元，占固定资产投资的74.69%`: a part of a known whole, told twice. */
export interface ShareStatement {
  /** The amount that is the part. */
  part: number;
  /** As printed. */
  unit: string;
  /** Slug of the indicator that is the whole. */
  whole: string;
  percent: number;
  /** The clause with the amount, through the percentage. */
  start: number;
  end: number;
  /** The time the sentence gives, if it does. */
  time: Time | undefined;
}

/** Words that may stand between the name of the whole and the percentage. */
const linking = new Set<Token['kind']>(['filler', 'level', 'comparator', 'share']);

/** Words for the relation itself: 占…的比重达到…. */
const relation = /^(?:的)?(?:比重|比例|份额)$/;

/**
 * Find amounts that are told as a share of a known indicator. An amount, `占`, the name and the
 * percentage have to follow each other, with nothing between them that is not understood.
 */
export function readShares(tokens: readonly Token[], sentence: string): ShareStatement[] {
  if (!hasKind(tokens, 'share')) return [];
  return tokens.flatMap((token, at): ShareStatement[] => {
    const part = tokens[at - 1]?.kind === 'comma' ? tokens[at - 2] : tokens[at - 1];
    if (token.kind !== 'share' || part?.kind !== 'quantity') return [];
    const { value, upper, unit } = part.quantity;
    if (unit === undefined || unit === '%' || upper !== undefined) return [];

    const behind = tokens.slice(at + 1);
    const nameAt = behind.findIndex(({ kind }) => kind === 'subject' || kind === 'other-name');
    const name = behind[nameAt];
    const lead = behind.slice(0, Math.max(nameAt, 0));
    const isLeadKnown = lead.every(
      (one) => one.kind === 'filler' || one.kind === 'time' || (one.kind === 'place' && one.isOwn),
    );
    if ((name?.kind !== 'subject' && name?.kind !== 'other-name') || !isLeadKnown) return [];
    const [whole, ...others] = name.indicators;
    if (whole === undefined || others.length > 0) return [];

    const rest = behind.slice(nameAt + 1);
    const percentAt = rest.findIndex(({ kind }) => kind === 'quantity');
    const percent = rest[percentAt];
    const isLinked = rest
      .slice(0, Math.max(percentAt, 0))
      .every(
        ({ kind, start, end }) =>
          linking.has(kind) || (kind === 'word' && relation.test(sentence.slice(start, end))),
      );
    if (percent?.kind !== 'quantity' || percent.quantity.unit !== '%' || !isLinked) return [];
    const time = [...tokens.slice(0, at), ...lead].findLast(
      (one) => one.kind === 'time' && !one.time.isOpen,
    );
    return [
      {
        part: value,
        unit,
        whole,
        percent: percent.quantity.value,
        start: clauseStart(tokens, at - 2),
        end: percent.end,
        time: time?.kind === 'time' ? time.time : undefined,
      },
    ];
  });
}

/** Start of the clause that ends around the token at `index`. */
function clauseStart(tokens: readonly Token[], index: number): number {
  const border = tokens.findLastIndex(
    ({ kind }, at) => at < index && ['comma', 'semicolon', 'colon'].includes(kind),
  );
  return tokens[border]?.end ?? 0;
}
