import { parseQuery } from '../search/query.ts';
import { type Found, SearchEngine } from './search-engine.ts';
import type { SearchReply, SearchRequest, SearchState } from './search-protocol.ts';

let engine: Promise<SearchEngine> | undefined;
let latest = 0;
let last: { key: string; found: Promise<Found> } | undefined;

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  latest = data.id;
  const reply = await answer(data).catch(
    (error): SearchReply => ({ id: data.id, error: String(error) }),
  );
  // A reader who has typed on does not wait for what came before.
  if (data.id === latest) {
    postMessage(reply);
  }
});

async function answer({ id, bundle, state, from, count }: SearchRequest): Promise<SearchReply> {
  engine ??= SearchEngine.load(bundle);
  const loaded = await engine;
  const query = parseQuery(state.q);
  const found = await find(loaded, state);
  const hits = await loaded.show(found, from, count, query);
  return {
    id,
    blocks: found.places.length,
    reports: found.reports.size,
    facets: found.facets,
    searched: found.searched,
    hits,
  };
}

/** Find, or take what was found when the results before these were asked for. */
function find(loaded: SearchEngine, state: SearchState): Promise<Found> {
  const key = JSON.stringify(state);
  if (last?.key !== key) {
    const { q, scope, county, year, kind } = state;
    last = { key, found: loaded.find(parseQuery(q), scope, { county, year, kind }) };
  }
  return last.found;
}
