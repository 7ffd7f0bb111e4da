import { parseQuery } from '../../search/query.ts';
import { type Found, SearchEngine } from './engine.ts';
import { toFailure } from './failure.ts';
import { IndexFiles } from './index-files.ts';
import type { Near } from './near.ts';
import { Network } from './network.ts';
import type { NamedFound, Results, SearchReply, SearchRequest, SearchState } from './protocol.ts';
import { SearchIndex } from './search-index.ts';

/** What was found, and what is offered where that is nothing. */
interface Answer {
  found: Found;
  near: Near[];
}

/** Most reports that are named where nothing else is asked. */
const mostReports = 6;

let engine: Promise<SearchEngine> | undefined;
let isLoaded = false;
let latest = 0;
let last: { key: string; answer: Promise<Answer> } | undefined;

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  latest = data.id;
  const reply = (content: Reply) => {
    // A reader who has typed on does not wait for what came before.
    if (data.id === latest) postMessage({ id: data.id, ...content });
  };
  try {
    await answer(data, reply);
  } catch (error) {
    const { kind, message } = toFailure(error);
    // A program that was not loaded stays so, and an edition that is no longer there does not come back.
    const goesOn = isLoaded && (kind === 'network' || kind === 'silence');
    reply({ type: 'failed', failure: kind, error: message, goesOn });
    return;
  }
  // What only completes the choices is done without where it does not come.
  await complete(data, reply).catch(() => {});
});

/** A reply without the number of its request. */
type Reply = SearchReply extends infer Each
  ? Each extends SearchReply
    ? Omit<Each, 'id'>
    : never
  : never;

async function answer(
  { bundle, state, from, count }: SearchRequest,
  reply: (content: Reply) => void,
): Promise<void> {
  engine ??= load(bundle);
  const loaded = await engine;
  const { found, near } = await ask(loaded, state);
  const query = parseQuery(state.q);
  const inLines = state.view === 'lines';
  const { lines, blocks } = inLines
    ? await loaded.lines(found, query, state.sort)
    : { lines: [], blocks: 0 };
  const results: Results = {
    blocks: found.places.length,
    reports: found.reports.size,
    unfiltered: found.unfiltered,
    facets: found.facets,
    lines: lines.slice(from, from + count),
    lineCount: lines.length,
    linedBlocks: blocks,
    near,
  };
  reply({ type: 'found', ...results });
  if (!inLines) {
    for await (const hits of loaded.show(found, from, count, query)) {
      reply({ type: 'hits', hits });
    }
  }
  reply({ type: 'shown' });
}

async function complete(
  { id, state, from, named }: SearchRequest,
  reply: (content: Reply) => void,
): Promise<void> {
  const loaded = await engine;
  if (loaded === undefined || from > 0) return;
  if (state.part === '') {
    const { found } = await ask(loaded, state);
    reply({ type: 'parts', parts: await loaded.parts(found) });
  }
  if (named !== undefined && id === latest) {
    reply({ type: 'named', found: await lookInto(loaded, named) });
  }
}

async function lookInto(loaded: SearchEngine, named: SearchState): Promise<NamedFound> {
  if (named.q === '') return { blocks: 0, reports: loaded.reportsOf(named).slice(0, mostReports) };
  const { places } = await search(loaded, named);
  return { blocks: places.length, reports: [] };
}

async function load(bundle: string): Promise<SearchEngine> {
  const files = await IndexFiles.load(bundle, new Network());
  isLoaded = true;
  return new SearchEngine(new SearchIndex(files));
}

/** The answer to a state, which is kept while more of it is asked for. */
function ask(loaded: SearchEngine, state: SearchState): Promise<Answer> {
  const { view: _, sort: __, ...asked } = state;
  const key = JSON.stringify(asked);
  if (last?.key === key) return last.answer;
  const answer = find(loaded, state);
  last = { key, answer };
  answer.catch(() => {
    if (last?.answer === answer) last = undefined;
  });
  return answer;
}

async function find(loaded: SearchEngine, state: SearchState): Promise<Answer> {
  const found = await search(loaded, state);
  return { found, near: found.unfiltered > 0 ? [] : await loaded.near(parseQuery(state.q)) };
}

function search(loaded: SearchEngine, state: SearchState): Promise<Found> {
  return loaded.find(parseQuery(state.q), state.within, state, state.order);
}
