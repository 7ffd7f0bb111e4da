import type { Heading, RootContent } from 'mdast';
import { countOf, itemRank, parseNumbering, partRank, plainRank } from './numbering.ts';
import { lineOf, textOf } from './tree.ts';

/** A heading, or the head that a numbered paragraph opens with: what tells how a text is divided. */
interface Entry {
  rank: number;
  /** What its numbering counts; 0 without one. */
  value: number;
  /** A heading that only its form gives away: its rank is to be told. */
  plain: Heading | undefined;
  /** Whether the speaker has addressed his hearers: no title stands behind that. */
  inSpeech: boolean;
}

/** Ranks that a series of sections counts with: 一、 and （一）. */
const seriesRanks = [4, 5];

/**
 * A heading without number has the rank that its neighbours leave to it:
 * above a series that starts anew behind it it is a part, between two that count on it stands below
 * them, and alone behind the last of a series that stands below a part it is the next part.
 */
export function rankByContext(nodes: readonly RootContent[]): void {
  const address = nodes.findIndex(
    (node) => node.type === 'paragraph' && /^各位/.test(textOf(node).trim()),
  );
  const entries = nodes.flatMap((node, index) =>
    entryOf(node).map((entry) => ({ ...entry, inSpeech: address >= 0 && index > address })),
  );
  const plainRanks = new Map<Heading, number>();
  entries.forEach(({ plain }, index) => {
    if (plain) plainRanks.set(plain, rankAt(entries, index));
  });
  for (const [heading, rank] of plainRanks) heading.data = { ...heading.data, rank };
}

function entryOf(node: RootContent): Omit<Entry, 'inSpeech'>[] {
  if (node.type === 'heading') {
    const { number, editorLevel, role } = lineOf(node);
    if (role !== undefined) return [];
    const rank = node.data?.rank ?? plainRank;
    const isPlain =
      rank === plainRank && number === undefined && editorLevel === undefined && !node.data?.leaf;
    return [{ rank, value: countOf(number ?? '') ?? 0, plain: isPlain ? node : undefined }];
  }
  if (node.type !== 'paragraph' || lineOf(node).runIn === undefined) return [];
  const numbering = parseNumbering(textOf(node));
  if (!numbering || !seriesRanks.includes(numbering.rank)) return [];
  return [{ rank: numbering.rank, value: countOf(numbering.printed) ?? 0, plain: undefined }];
}

function rankAt(entries: readonly Entry[], index: number): number {
  const isNumbered = ({ value, rank }: Entry) => value > 0 && rank < itemRank;
  const isAbove = ({ rank, plain }: Entry) => plain === undefined && rank < plainRank;
  const next = entries[index + 1];
  // A part that a number does not name, above sections that start or start anew.
  const isAboveFirst = next?.rank === 4 && next.value === 1;
  if (isAboveFirst && ((entries[index] as Entry).inSpeech || isRestart(entries, index + 1))) {
    return partRank;
  }
  const from = entries.findLastIndex((entry, at) => at < index && entry.plain === undefined);
  const before = entries[from];
  if (before === undefined || !isNumbered(before)) return plainRank;
  // Above a series that starts anew: a sister of what stands above the one before.
  if (next?.rank === before.rank && next.value === 1 && before.value > 1) {
    const first = entries.findLastIndex(
      (entry, at) => at <= from && entry.rank === before.rank && entry.value === 1,
    );
    const sister = entries[first - 1];
    if (sister?.plain) return rankAt(entries, first - 1);
    if (sister !== undefined && sister.value === 0 && isAbove(sister)) return sister.rank;
  }
  const after = entries.slice(index + 1).find((entry) => entry.plain === undefined);
  const below = before.rank + 0.5;
  if (after?.rank === before.rank && after.value === before.value + 1) return below;
  // Behind the last of its series: like those that stand inside it, if there are any.
  const start = entries.findLastIndex(
    (entry, at) => at <= from && entry.rank === before.rank && entry.value === 1,
  );
  if (start < 0) return plainRank;
  if (entries.slice(start, from).some(({ plain }) => plain)) return below;
  const above = entries
    .slice(0, start)
    .findLast((entry) => entry.rank < before.rank || entry.plain);
  const isAlone = from === index - 1 && entries[index + 1]?.plain === undefined;
  const endsSeries = after === undefined || isAbove(after) || after.rank < before.rank;
  // The part above the series has no number, so that its sister has none either.
  const isPart = above !== undefined && above.value === 0;
  return isAlone && endsSeries && isPart && before.value > 1 ? partRank : plainRank;
}

/** Whether a series that starts at a place is not the first of its rank. */
function isRestart(entries: readonly Entry[], index: number): boolean {
  const { rank } = entries[index] as Entry;
  return entries.some((entry, at) => at !== index && entry.rank === rank && entry.value === 1);
}
