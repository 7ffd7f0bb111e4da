import { make, makeLink, targetOf } from '../site/dom.ts';
import { keep, recall } from '../site/storage.ts';
import { paragraphsOf, readChapters } from './chapters.ts';

/**
 * Where one is: the section in view is marked in the contents; chapter, paragraph of the chapter and
 * part read stand in the bar, one step leads to the next section, and back to where one was.
 */

const bar = document.querySelector<HTMLElement>('[data-reading-bar]');
const contents = document.querySelector<HTMLElement>('#contents');
const text = document.querySelector<HTMLElement>('.text');

if (bar && contents && text) {
  follow(bar, contents, text);
}

/** A line of the contents and the heading it leads to. */
interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
  /** The line it stands under, furthest up. */
  chapter: HTMLAnchorElement;
}

function follow(bar: HTMLElement, contents: HTMLElement, text: HTMLElement): void {
  const sections = readSections(contents);
  const headings = sections.map(({ heading }) => heading);
  const part = <Kind extends HTMLElement>(name: string) => bar.querySelector<Kind>(`[${name}]`);
  const place = part('data-place');
  const placeLink = part<HTMLAnchorElement>('data-place-section');
  const progress = part('data-place-share');
  const back = part('data-return');
  const turns = {
    previous: part<HTMLButtonElement>('data-turn="previous"'),
    next: part<HTMLButtonElement>('data-turn="next"'),
  };
  /** How far one is in the chapter: 3/12段 */
  const within = make('span', { className: 'place-part' });
  progress?.after(within);
  const chapters = new Map(readChapters(contents, text).map((chapter) => [chapter.link, chapter]));
  /** Of the chapters that were read so far. */
  const paragraphs = new Map<HTMLAnchorElement | undefined, HTMLElement[]>();
  const paragraphsUnder = (link: HTMLAnchorElement | undefined): HTMLElement[] => {
    const chapter = link && chapters.get(link);
    const known = paragraphs.get(link) ?? (chapter ? paragraphsOf(chapter) : []);
    paragraphs.set(link, known);
    return known;
  };
  let current = -1;

  const update = () => {
    const index = lastAbove(headings, innerHeight / 3);
    if (progress) progress.textContent = toPercent(partRead(text));
    within.textContent = toPart(paragraphsUnder(sections[index]?.chapter));
    if (index === current) return;
    sections[current]?.link.removeAttribute('aria-current');
    current = index;
    const section = sections[current];
    if (section) {
      section.link.setAttribute('aria-current', 'location');
      reveal(section.link, contents);
    }
    if (placeLink) {
      placeLink.textContent = section?.chapter.textContent ?? '开头';
      placeLink.href = section?.chapter.hash ?? '#main';
    }
    if (turns.previous) turns.previous.disabled = current <= 0;
    if (turns.next) turns.next.disabled = current >= sections.length - 1;
  };

  /** The place a jump was made from; where several follow each other, the first. */
  let origin: number | undefined;
  const remember = () => {
    origin ??= scrollY;
    if (back) back.hidden = false;
  };
  back?.addEventListener('click', () => {
    if (origin !== undefined) scrollTo(0, origin);
    origin = undefined;
    back.hidden = true;
  });
  document.addEventListener('click', (event) => {
    const link = targetOf<HTMLAnchorElement>(event, 'a');
    if (event.defaultPrevented || !link?.hash || link.pathname !== location.pathname) return;
    remember();
    if (contents.matches(':popover-open')) contents.hidePopover();
  });

  const turn = (by: 1 | -1) => {
    const target = sections[current + by];
    if (!target) return;
    remember();
    // An entry for each step would bury the page one came from.
    history.replaceState(history.state, '', target.link.hash);
    target.heading.scrollIntoView();
  };
  turns.previous?.addEventListener('click', () => turn(-1));
  turns.next?.addEventListener('click', () => turn(1));
  addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    turn(event.key === 'ArrowUp' ? -1 : 1);
  });

  let waiting = false;
  const onScroll = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onScroll);
  for (const part of [place, turns.previous, turns.next]) part?.removeAttribute('hidden');
  update();
  resume(text, () => {
    // Who leaves at once has scrolled since it was last told.
    update();
    return sections[current]?.chapter.textContent ?? '';
  });
}

function readSections(contents: HTMLElement): Section[] {
  const chapters = new Map<Element, HTMLAnchorElement>();
  return [...contents.querySelectorAll<HTMLAnchorElement>('li > a')].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1));
    const item = link.parentElement;
    const outer = item?.parentElement?.closest('li');
    const chapter = (outer && chapters.get(outer)) ?? link;
    if (item) chapters.set(item, chapter);
    return heading ? [{ link, heading, chapter }] : [];
  });
}

/** Index of the last of some elements, in their order, that begins above a line of the window; -1 where none does. */
function lastAbove(elements: readonly HTMLElement[], line: number): number {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= line) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** `3/12段`: what has come into view of a chapter's paragraphs. */
function toPart(paragraphs: readonly HTMLElement[]): string {
  const at = lastAbove(paragraphs, (innerHeight * 2) / 3) + 1;
  return paragraphs.length === 0 ? '' : `${Math.max(1, at)}/${paragraphs.length}段`;
}

/** How much of the text stands above the lower edge of the window, from 0 to 1. */
function partRead(text: HTMLElement): number {
  const { top, height } = text.getBoundingClientRect();
  if (top >= 0) return 0;
  return Math.min(1, Math.max(0, (innerHeight - top) / height));
}

/** Keep the current line of the contents in view beside the text, without moving the page. */
function reveal(link: HTMLElement, contents: HTMLElement): void {
  if (contents.matches(':hover, :focus-within')) return;
  const box = contents.getBoundingClientRect();
  const line = link.getBoundingClientRect();
  if (line.top < box.top + 48 || line.bottom > box.bottom - 48) {
    contents.scrollTop += line.top - box.top - box.height / 3;
  }
}

/** Remember the place in the text, and offer to go on there when the page is opened again. */
function resume(text: HTMLElement, chapter: () => string): void {
  const key = `place:${location.pathname}`;
  const begin = performance.getEntriesByType('navigation')[0];
  const fresh = begin instanceof PerformanceNavigationTiming && begin.type === 'navigate';
  const [id = '', name = '', read = ''] = recall(key)?.split('\n') ?? [];
  if (fresh && location.hash === '' && document.getElementById(id)) offer(id, name, read);
  addEventListener('pagehide', () => {
    const part = partRead(text);
    // Who has barely begun, or has finished, begins anew.
    const isOver = part < 0.03 || part > 0.97;
    keep(key, isOver ? undefined : [blockInView(text), chapter(), toPercent(part)].join('\n'));
  });
}

function toPercent(part: number): string {
  return `${Math.round(part * 100)}%`;
}

function offer(id: string, chapter: string, read: string): void {
  const words = `接着上次读：${[chapter, read].filter(Boolean).join('，')}`;
  const line = make('p', { className: 'resume' }, makeLink(`#${id}`, words));
  document.querySelector('.report-grid')?.append(line);
  const dismiss = () => {
    if (scrollY < innerHeight) return;
    line.remove();
    removeEventListener('scroll', dismiss);
  };
  addEventListener('scroll', dismiss, { passive: true });
}

/** Id of the first block that is not wholly above the window. */
function blockInView(text: HTMLElement): string {
  const blocks = [...text.querySelectorAll<HTMLElement>('[data-block]')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > 0)?.id ?? '';
}
