import { isWithinText } from '../tokens.ts';
import { blockPairs, type SearchBlock } from './records.ts';

/** The pairs of letters that stand in the texts at least so many times; the blocks come report by report. */
export async function frequentPairs(
  reports: Iterable<SearchBlock[]> | AsyncIterable<SearchBlock[]>,
  frequentCount: number,
): Promise<Set<string>> {
  const counts = new Map<string, number>();
  for await (const blocks of reports) {
    for (const pair of blocks.flatMap(blockPairs)) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts]
      .filter(([pair, count]) => count >= frequentCount && isWithinText(pair))
      .map(([pair]) => pair),
  );
}
