/** Which blocks answer a query: terms by the index, their blocks intersected, texts read where it cannot tell. */
import { meet, scan, type Within } from '../../search/match.ts';
import type { Query, SearchTerm } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';
import { termTokens } from '../../search/tokens.ts';
import { type Blocks, together, union } from './blocks.ts';
import type { SearchIndex } from './search-index.ts';

/** A matching block: its record, and its position there. */
export type Place = [record: number, block: number];

/** Every block that answers a query, in the order of the texts. */
export async function findPlaces(
  index: SearchIndex,
  query: Query,
  within: Within,
): Promise<Place[]> {
  if (query.terms.length === 0) {
    return [];
  }
  const [wanted, unwanted] = await Promise.all([
    Promise.all(query.terms.map((term) => blocksWithTerm(index, term))),
    Promise.all(query.excluded.map((term) => blocksWithTerm(index, term))),
  ]);
  const spellings = [...query.terms, ...query.excluded].flat();
  if (!spellings.every(({ text, exact }) => exact === undefined && termTokens(text).exact)) {
    return scanTexts(index, query, within, wanted);
  }
  const found = within === 'report' ? apart(index, wanted, unwanted) : together(wanted, unwanted);
  const places = [...found]
    .flatMap(([record, blocks]) => [...blocks].map((block): Place => [record, block]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  // Of one term there is nothing that it must be near to.
  if (within === 'block' || within === 'report' || query.terms.length < 2) return places;
  const meeting = await Promise.all(
    places.map(async ([record, position]) => {
      const { blocks } = await index.fragment(record);
      const [, , text = '', , printed] = blocks[position] ?? [];
      return readings({ text, printed }).some((each) => meet(each, query.terms, within));
    }),
  );
  return places.filter((_, at) => meeting[at]);
}

/** The blocks that hold any spelling of a term. */
async function blocksWithTerm(index: SearchIndex, term: SearchTerm): Promise<Blocks> {
  return union(await Promise.all(term.map(({ text }) => index.blocksWith(text))));
}

/** In reports that hold every term somewhere, the blocks with any of them. */
function apart(index: SearchIndex, wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const reportsWith = (blocks: Blocks) =>
    new Set([...blocks.keys()].map((record) => index.reportOf(record)));
  const having = wanted.map(reportsWith);
  const without = unwanted.map(reportsWith);
  return new Map(
    [...union(wanted)].filter(([record]) => {
      const report = index.reportOf(record);
      return (
        having.every((reports) => reports.has(report)) &&
        !without.some((reports) => reports.has(report))
      );
    }),
  );
}

/** Read the texts themselves, where the index cannot tell two characters apart. */
async function scanTexts(
  index: SearchIndex,
  query: Query,
  within: Within,
  wanted: readonly Blocks[],
): Promise<Place[]> {
  const candidates = new Set(
    wanted.flatMap((blocks) => [...blocks.keys()].map((record) => index.reportOf(record))),
  );
  const places: Place[] = [];
  for (const report of [...candidates].sort((a, b) => a - b)) {
    const records = index.recordsOf(report);
    const fragments = await Promise.all(records.map((record) => index.fragment(record)));
    const all = fragments.flatMap(({ blocks }, part) =>
      blocks.map(([, , text, , printed], block) => ({
        place: [records[part] ?? 0, block] satisfies Place,
        texts: readings({ text, printed }),
      })),
    );
    const texts = all.map((block) => block.texts);
    for (const hit of scan(texts, query, within)) {
      const block = all[hit];
      if (block !== undefined) {
        places.push(block.place);
      }
    }
  }
  return places;
}
