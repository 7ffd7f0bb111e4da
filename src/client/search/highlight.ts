/**
 * Landing from a search: marks the words of `?q=` on a report's page and leads from hit to hit.
 * The address always names the hit in view: its block, and `hit` where a block has several.
 */
import { searchPath, withBase } from '../../library/routes.ts';
import type { PrintedVariant } from '../../report/printed.ts';
import { mergeRanges, type Range } from '../../search/find.ts';
import { markRanges } from '../../search/match.ts';
import { parseQuery } from '../../search/query.ts';
import { printedText, toReadingRange } from '../../search/readings.ts';
import hitsStyle from '../../styles/hits.css?url&no-inline';
import { markRange, readBlock, unmark } from '../reading/block-text.ts';
import { unfold } from '../reading/unfold.ts';
import { isTyping, make, makeButton, makeLink, makeQuote, makeStatus } from '../site/dom.ts';
import { fetchReport } from '../site/report-blocks.ts';
import { recall } from '../site/storage.ts';
import { bringStyle } from '../site/style.ts';
import { lastSearchKey } from './recent.ts';
import { learnFormsIn } from './typed-forms.ts';

/** One occurrence: its elements, its block, and its number among those of the block, from 1. */
interface Occurrence {
  marks: HTMLElement[];
  block: string;
  inBlock: number;
}

const q = new URLSearchParams(location.search).get('q') ?? '';
if (q.trim() !== '') void prepare().then(start);

async function prepare(): Promise<void> {
  const read = async (address: string) => (await fetch(address)).json();
  // Without the forms what is typed as it is printed is marked all the same.
  await Promise.all([bringStyle(hitsStyle), learnFormsIn(q, read).catch(() => {})]);
}

async function start(): Promise<void> {
  let hits = markAll();
  if (landing(hits) === -1) {
    // The words may be the source's, where the page reads others: those are marked.
    const printed = await readPrinted();
    unmark(hits.flatMap(({ marks }) => marks));
    hits = markAll(printed);
  }
  let current = Math.max(0, landing(hits));

  const position = make('span');
  position.dataset['hitsPosition'] = '';
  const show = (behavior: ScrollBehavior) => {
    hits.forEach(({ marks }, index) => {
      for (const mark of marks) {
        mark.toggleAttribute('data-hit-current', index === current);
      }
    });
    position.textContent =
      hits.length === 0 ? '本页没有这些字' : `第${current + 1}处，共${hits.length}处`;
    const hit = hits[current];
    if (hit !== undefined) {
      unfold(hit.marks[0]);
      hit.marks[0]?.scrollIntoView({ block: 'center', behavior });
      const parameters = new URLSearchParams({ q });
      if (hit.inBlock > 1) {
        parameters.set('hit', String(hit.inBlock));
      }
      history.replaceState(history.state, '', `?${parameters}#${hit.block}`);
    }
  };
  const step = (by: number) => {
    if (hits.length === 0) return;
    current = (current + by + hits.length) % hits.length;
    show('auto');
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'n') step(1);
    if (event.key === 'p') step(-1);
    if (event.key === 'Escape') remove();
  };
  const remove = () => {
    removeEventListener('keydown', onKey);
    unmark(hits.flatMap(({ marks }) => marks));
    bar.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  };

  const bar = toBar(position, { step, remove });
  document.querySelector('main')?.append(bar);
  addEventListener('keydown', onKey);
  show('instant');
}

/** The bar that tells which hit one is at, and leads to the others. */
function toBar(
  position: HTMLElement,
  { step, remove }: { step: (by: number) => void; remove: () => void },
): HTMLElement {
  const status = makeStatus('p');
  status.append(makeQuote(q), ' ', position);
  const buttons: [label: string, key: string, act: () => void][] = [
    ['上一处', 'P', () => step(-1)],
    ['下一处', 'N', () => step(1)],
    ['去掉标记', 'Escape', remove],
  ];
  const [previous, next, off] = buttons.map(([label, key, act]) => {
    const button = makeButton(label, act);
    button.setAttribute('aria-keyshortcuts', key);
    return button;
  });
  // With the filters one came with, if it was this search.
  const last = recall(lastSearchKey) ?? '';
  const isSame = new URLSearchParams(last).get('q') === q;
  const back = makeLink(withBase(isSame ? `/search/${last}` : searchPath({ q })), '全部结果');
  const actions = make('div', { className: 'hits-actions' });
  actions.append(...[previous, next, back, off].filter((one) => one !== undefined));
  const bar = make('aside', { className: 'hits', ariaLabel: '检索到的字词' }, status, actions);
  bar.dataset['hits'] = '';
  return bar;
}

/** Mark the words in every block, in the order of the page. */
function markAll(printed: ReadonlyMap<string, PrintedVariant[]> = new Map()): Occurrence[] {
  const query = parseQuery(q);
  return [...document.querySelectorAll('[data-block]')].flatMap((element) => {
    const block = readBlock(element);
    const variants = (printed.get(element.id) ?? []).map((variant) => shift(variant, block.text));
    const asPrinted = markRanges(printedText(block.text, variants), query).map((range) =>
      wide(toReadingRange(variants, range)),
    );
    const ranges = mergeRanges([...markRanges(block.text, query), ...asPrinted]);
    return ranges
      .map(([from, to], index) => ({ from, to, block: element.id, inBlock: index + 1 }))
      .toReversed()
      .map(({ from, to, ...hit }): Occurrence => ({ ...hit, marks: markRange(block, from, to) }))
      .toReversed();
  });
}

/** A variant's place in the text of its block on the page, where a table begins with a border. */
function shift({ start, end, text }: PrintedVariant, onPage: string): PrintedVariant {
  const by = onPage.startsWith('\t') ? 1 : 0;
  return { start: start + by, end: end + by, text };
}

/** A range of at least one character, so that there is something to mark where words were left out. */
function wide([start, end]: Range): Range {
  return end > start ? [start, end] : [Math.max(0, start - 1), Math.max(1, end)];
}

/** Where the source prints something else than the page reads, by block. */
async function readPrinted(): Promise<Map<string, PrintedVariant[]>> {
  try {
    const path = location.pathname.slice(withBase('').length);
    const { blocks } = await fetchReport(path);
    return new Map(blocks.map(({ id, printed = [] }) => [id, printed]));
  } catch {
    // Without it the block is in view all the same, only unmarked.
    return new Map();
  }
}

/** The hit that the address names: in the block of its fragment, which may be a place inside one. */
function landing(hits: readonly Occurrence[]): number {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const block = target?.closest('[data-block]')?.id;
  const inBlock = Number(new URLSearchParams(location.search).get('hit') ?? '1');
  const exact = hits.findIndex((hit) => hit.block === block && hit.inBlock === inBlock);
  return exact === -1 ? hits.findIndex((hit) => hit.block === block) : exact;
}
