import { parseQuery } from '../../search/query.ts';
import { type Found, SearchEngine } from './engine.ts';
import { toFailure } from './failure.ts';
import { IndexFiles } from './index-files.ts';
import type { Near } from './near.ts';
import { Network } from './network.ts';
import type { SearchReply, SearchRequest, SearchState } from './protocol.ts';
import { SearchIndex } from './search-index.ts';

/** What was found, and what is offered where that is nothing. */
interface Answer {
  found: Found;
  near: Near[];
}

let engine: Promise<SearchEngine> | undefined;
let isLoaded = false;
let latest = 0;
let last: { key: string; answer: Promise<Answer> } | undefined;

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  latest = data.id;
  const reply = await answer(data).catch((error): SearchReply => {
    const { kind, message } = toFailure(error);
    // A program that was not loaded stays so, and an edition that is no longer there does not come back.
    return {
      id: data.id,
      failure: kind,
      error: message,
      goesOn: isLoaded && (kind === 'network' || kind === 'silence'),
    };
  });
  // A reader who has typed on does not wait for what came before.
  if (data.id === latest) {
    postMessage(reply);
  }
});

async function answer({ id, bundle, state, from, count }: SearchRequest): Promise<SearchReply> {
  engine ??= load(bundle);
  const loaded = await engine;
  const { view: _, sort, ...asked } = state;
  const key = JSON.stringify(asked);
  if (last?.key !== key) {
    last = { key, answer: find(loaded, state) };
    last.answer.catch(() => {
      last = undefined;
    });
  }
  const { found, near } = await last.answer;
  const query = parseQuery(state.q);
  const inLines = state.view === 'lines';
  const { lines, blocks } = inLines
    ? await loaded.lines(found, query, sort)
    : { lines: [], blocks: 0 };
  return {
    id,
    blocks: found.places.length,
    reports: found.reports.size,
    unfiltered: found.unfiltered,
    facets: found.facets,
    hits: inLines ? [] : await loaded.show(found, from, count, query),
    lines: lines.slice(from, from + count),
    lineCount: lines.length,
    linedBlocks: blocks,
    near,
  };
}

async function load(bundle: string): Promise<SearchEngine> {
  const files = await IndexFiles.load(bundle, new Network());
  isLoaded = true;
  return new SearchEngine(new SearchIndex(files));
}

async function find(
  loaded: SearchEngine,
  { q, within, order, county, year, kind, part }: SearchState,
): Promise<Answer> {
  const query = parseQuery(q);
  const found = await loaded.find(query, within, { county, year, kind, part }, order);
  return { found, near: found.unfiltered > 0 ? [] : await loaded.near(query) };
}
