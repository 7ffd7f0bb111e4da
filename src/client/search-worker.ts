import { parseQuery } from '../search/query.ts';
import { toSimplified } from '../search/simplified.ts';
import { type Found, type Near, SearchEngine } from './search-engine.ts';
import type { SearchReply, SearchRequest, SearchState } from './search-protocol.ts';

/** What was found, and for which query: the reader's, or the same in simplified characters. */
interface Answer {
  q: string;
  found: Found;
  near: Near[];
}

let engine: Promise<SearchEngine> | undefined;
let latest = 0;
let last: { key: string; found: Promise<Answer> } | undefined;

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
  const key = JSON.stringify(state);
  if (last?.key !== key) {
    last = { key, found: find(loaded, state) };
  }
  const { q, found, near } = await last.found;
  const hits = await loaded.show(found, from, count, parseQuery(q));
  return {
    id,
    q,
    blocks: found.places.length,
    reports: found.reports.size,
    unfiltered: found.unfiltered,
    facets: found.facets,
    searched: found.searched,
    hits,
    near,
  };
}

/** What a query finds; where it finds nothing, what its simplified characters find. */
async function find(loaded: SearchEngine, { q, scope, ...filters }: SearchState): Promise<Answer> {
  const found = await loaded.find(parseQuery(q), scope, filters);
  if (found.unfiltered > 0) {
    return { q, found, near: [] };
  }
  const simplified = toSimplified(q);
  if (simplified !== q) {
    const answer = {
      q: simplified,
      found: await loaded.find(parseQuery(simplified), scope, filters),
    };
    if (answer.found.unfiltered > 0) {
      return { ...answer, near: [] };
    }
  }
  return { q, found, near: await loaded.near(parseQuery(simplified)) };
}
