import type { LibraryEntry } from '../../search/files.ts';
import { readNearness } from '../../search/nearness.ts';
import { parseQuery, variantsIn } from '../../search/query.ts';
import { listLoaded } from '../offline/tell-loaded.ts';
import { Answer } from './answer.ts';
import { fewLeft, forMore } from './effort.ts';
import { passes } from './facets.ts';
import { toFailure } from './failure.ts';
import { Library } from './library.ts';
import { LibraryFiles } from './library-files.ts';
import { findNear } from './near.ts';
import { Network } from './network.ts';
import type {
  NamedFound,
  Results,
  SearchReply,
  SearchRequest,
  SearchState,
  Totals,
} from './protocol.ts';
import { toTimes } from './times.ts';
import { learnFormsIn } from './typed-forms.ts';

/** Most reports that are named where nothing else is asked. */
const mostReports = 6;
/** Most reports whose counts are sent for a table. */
const mostInTable = 400;

const network = new Network();
let library: Promise<Library> | undefined;
let files: LibraryFiles | undefined;
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
    const canGoOn = kind === 'network' || kind === 'silence';
    const goesOn = canGoOn && (await files?.hasProgram()) === true;
    reply({ type: 'failed', failure: kind, error: message, goesOn });
    return;
  }
  // What only completes the choices is done without where it does not come.
  await complete(data, reply).catch(() => {});
  postMessage({ id: data.id, type: 'loaded', addresses: listLoaded() } satisfies SearchReply);
  performance.clearResourceTimings();
});

/** A reply without the number of its request. */
type Reply = SearchReply extends infer Each
  ? Each extends SearchReply
    ? Omit<Each, 'id'>
    : never
  : never;

async function answer(request: SearchRequest, reply: (content: Reply) => void): Promise<void> {
  const { bundle, state, from, count, effort, all } = request;
  library ??= load(bundle, request.library);
  const [loaded] = await Promise.all([
    library,
    learnFormsIn(state.q, (address) => network.getJson(address)),
  ]);
  const found = await ask(loaded, state);
  const tell = () => {
    const { looked, segments, blocks } = found;
    reply({ type: 'progress', looked, segments: segments.length, blocks });
  };
  if (all) await found.lookFor(Number.POSITIVE_INFINITY, tell);
  else await found.lookFor(from + count, tell, effort);
  const { lines, blocks } =
    state.view === 'blocks'
      ? { lines: [], blocks: 0 }
      : await found.lines(state.view === 'lines' ? state.sort : 'place', request.steps, (read) =>
          reply({ type: 'reading', read, blocks: found.blocks }),
        );
  const isNowhere = found.isWhole && found.unfiltered === 0 && found.leftOut === 0;
  const results: Results = {
    ...totalsOf(found, request),
    lines: lines.slice(from, from + count),
    lineCount: lines.length,
    linedBlocks: blocks,
    times: state.view === 'times' ? toTimes(lines, await loaded.reportsWithin(state)) : undefined,
    variants: variantsIn(state.q),
    // Of a question that says how near words are to be its own words are offered.
    near: isNowhere && !readNearness(state.q) ? await findNear(loaded, parseQuery(state.q)) : [],
  };
  reply({ type: 'found', ...results });
  if (state.view === 'blocks') {
    for await (const hits of found.show(from, count, unitsFrom(from)))
      reply({ type: 'hits', hits });
  }
  reply({ type: 'shown' });
}

async function complete(request: SearchRequest, reply: (content: Reply) => void): Promise<void> {
  const { id, state, named } = request;
  const loaded = await library;
  if (loaded === undefined) return;
  const found = await ask(loaded, state);
  if (!found.isWhole) {
    await lookOn(found, () => id === latest);
    reply({ type: 'totals', totals: totalsOf(found, request) });
  }
  reply({ type: 'rested' });
  if (state.part === '' && id === latest) reply({ type: 'parts', parts: await found.parts() });
  if (named !== undefined && id === latest) {
    reply({ type: 'named', found: await lookInto(loaded, named) });
  }
}

/** Look into what is left, where that is little; the reader has what was asked for. */
async function lookOn(found: Answer, goesOn: () => boolean): Promise<void> {
  if (found.segments.length - found.looked > fewLeft) return;
  try {
    while (!found.isWhole && goesOn()) await found.lookOn();
  } catch {
    // The count stays what it was, and the page offers to look on.
  }
}

/** The first results are few, or as many as there were when the reader left: these come in full. */
function unitsFrom(from: number): number | undefined {
  return from === 0 ? Number.POSITIVE_INFINITY : undefined;
}

function totalsOf(found: Answer, { from, count, following }: SearchRequest): Totals {
  const { blocks, reports, unfiltered, facets, looked, segments, leftOut } = found;
  return {
    blocks,
    reports,
    unfiltered,
    facets,
    looked,
    segments: segments.length,
    isFiltered: leftOut > 0,
    next: found.countAtOnce(from + found.countAtOnce(from, count, unitsFrom(from)), following),
    byReport:
      reports > mostInTable
        ? []
        : found.byReport().map(({ entry: { county, countyName, year }, blocks: count }) => ({
            county,
            countyName,
            year,
            blocks: count,
          })),
  };
}

async function lookInto(loaded: Library, named: SearchState): Promise<NamedFound> {
  if (named.q === '') {
    const numbers = await loaded.reportsOf(named);
    const reports: NamedFound['reports'] = [];
    for (const number of numbers) {
      if (reports.length >= mostReports) break;
      const segment = await loaded.segment(number);
      const all = await segment.allReports();
      reports.push(...all.filter((report) => passes(report, named)));
    }
    return { blocks: 0, isWhole: true, reports: reports.slice(0, mostReports) };
  }
  const found = await Answer.begin(loaded, named);
  await found.lookFor(Number.POSITIVE_INFINITY, () => {}, forMore(0));
  return { blocks: found.blocks, isWhole: found.hasAll, reports: [] };
}

async function load(bundle: string, known: LibraryEntry | undefined): Promise<Library> {
  files = await LibraryFiles.load(bundle, network, known);
  return new Library(files);
}

/** The answer to a state, which is kept while more of it is asked for. */
function ask(loaded: Library, state: SearchState): Promise<Answer> {
  const { view: _, sort: __, ...asked } = state;
  const key = JSON.stringify(asked);
  if (last?.key === key) return last.answer;
  const answer = Answer.begin(loaded, state);
  last = { key, answer };
  answer.catch(() => {
    if (last?.answer === answer) last = undefined;
  });
  return answer;
}
