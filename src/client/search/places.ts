/** Which blocks of a segment answer a query: terms by the index, their blocks intersected, texts read where it cannot tell. */
import { meet, scan, type Within } from '../../search/match.ts';
import type { Query, SearchTerm } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';
import { termTokens } from '../../search/tokens.ts';
import { type Blocks, together, union } from './blocks.ts';
import type { Segment } from './segment.ts';

/** Every block that answers a query, in the order of the texts. */
export async function findBlocks(segment: Segment, query: Query, within: Within): Promise<Blocks> {
  if (query.terms.length === 0) {
    return [];
  }
  const [wanted, unwanted] = await Promise.all([
    Promise.all(query.terms.map((term) => blocksWithTerm(segment, term))),
    Promise.all(query.excluded.map((term) => blocksWithTerm(segment, term))),
  ]);
  const spellings = [...query.terms, ...query.excluded].flat();
  if (!spellings.every(({ text, exact }) => exact === undefined && termTokens(text).exact)) {
    return scanTexts(segment, query, within, wanted);
  }
  if (within === 'report') return apart(segment, wanted, unwanted);
  const found = together(wanted, unwanted);
  // Of one term there is nothing that it must be near to.
  if (within === 'block' || query.terms.length < 2) return found;
  const meeting = await Promise.all(
    found.map(async (block) =>
      (await readingsOf(segment, block)).some((each) => meet(each, query.terms, within)),
    ),
  );
  return found.filter((_, at) => meeting[at]);
}

/** The blocks that hold any spelling of a term. */
async function blocksWithTerm(segment: Segment, term: SearchTerm): Promise<Blocks> {
  return union(await Promise.all(term.map(({ text }) => segment.blocksWith(text))));
}

/** In reports that hold every term somewhere, the blocks with any of them. */
function apart(segment: Segment, wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const reportsWith = (blocks: Blocks) => new Set(blocks.map((block) => segment.reportOf(block)));
  const having = wanted.map(reportsWith);
  const without = unwanted.map(reportsWith);
  return union(wanted).filter((block) => {
    const report = segment.reportOf(block);
    return (
      having.every((reports) => reports.has(report)) &&
      !without.some((reports) => reports.has(report))
    );
  });
}

/** Read the texts themselves, where the index cannot tell two characters apart. */
async function scanTexts(
  segment: Segment,
  query: Query,
  within: Within,
  wanted: readonly Blocks[],
): Promise<Blocks> {
  const candidates = new Set(wanted.flat().map((block) => segment.reportOf(block)));
  const found: number[] = [];
  for (const report of [...candidates].sort((a, b) => a - b)) {
    const blocks = segment.blocksOf(report);
    const texts = await Promise.all(blocks.map((block) => readingsOf(segment, block)));
    found.push(...scan(texts, query, within).flatMap((hit) => blocks[hit] ?? []));
  }
  return found;
}

async function readingsOf(segment: Segment, number: number): Promise<string[]> {
  const {
    block: [, , text, , printed],
  } = await segment.read(number);
  return readings({ text, printed });
}
