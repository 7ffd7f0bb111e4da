import {
  gapSelector,
  type LegendSeries,
  readGap,
  readLegendSeries,
  readNoun,
  readValue,
  type TableGap,
  type TableValue,
  valueSelector,
} from '../../figures/attributes.ts';
import {
  describeChart,
  isSpan,
  type Move,
  namesOf,
  toNextRow,
  type Years,
} from '../../figures/chart-data.ts';
import type { DrawnSeries } from '../../figures/drawing.ts';
import { formatYears } from '../../figures/format.ts';
import { make, makeLink } from '../site/dom.ts';
import type { Drawing, Look, SeriesLook } from './draw-chart.ts';

/** A value of the table with the link to its words. */
interface TableRow extends TableValue {
  link: HTMLAnchorElement;
}

type ChartModule = typeof import('./draw-chart.ts');

/**
 * `<indicator-chart name="…">` around a table: draws it when it comes into view; with `still` only when one
 * points at it, and shows until then what was drawn when the site was built, or what a small script draws.
 *
 * The table stays and holds the data; Chart.js is loaded only for a reader who gets as far. Colours,
 * signs and typeface are those of the legend and the frame, which the style sheet sets for both
 * schemes. What is `hidden` in the table is not drawn; `from` and `to` are the years of the axis.
 */
class IndicatorChart extends HTMLElement {
  #drawing: Drawing<TableRow> | undefined;
  #ends: AbortController | undefined;
  /** The values that are drawn. */
  #rows: TableRow[] = [];
  /** The value a reader points at. */
  #current: TableRow | undefined;

  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>('.chart-frame');
    if (!frame) return;
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    if (this.hasAttribute('still')) this.#wait(frame, signal);
    else whenSeen(frame, signal, () => void this.#start(frame, signal));
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.#drawing?.destroy();
    this.#drawing = undefined;
  }

  /** Show a drawing that does not move until one points at it. */
  #wait(frame: HTMLElement, signal: AbortSignal): void {
    const start = () => {
      if (begun.signal.aborted) return;
      begun.abort();
      void this.#start(frame, signal);
    };
    const begun = new AbortController();
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      this.addEventListener(type, start, { signal: begun.signal });
    }
    signal.addEventListener('abort', () => begun.abort());
    if (isNarrowed(this)) {
      // What was drawn when the site was built shows more than was chosen.
      frame.replaceChildren();
      showLegend(this, readRows(this));
    }
    const draw = () => void this.#drawStill(frame, begun.signal);
    whenSeen(frame, begun.signal, () => {
      if (frame.childElementCount === 0 || isNarrowed(this)) draw();
      this.#watchView(draw, begun.signal);
    });
  }

  /** Draw what the table shows, without what moves. */
  async #drawStill(frame: HTMLElement, signal: AbortSignal): Promise<void> {
    const module = await import('./draw-still.ts').catch(() => undefined);
    if (signal.aborted) return;
    if (!module) {
      hideEmpty(frame);
      return;
    }
    frame.hidden = false;
    const rows = readRows(this);
    showLegend(this, rows);
    module.drawStill(frame, {
      name: this.getAttribute('name') ?? '',
      rows,
      gaps: readGaps(this),
      years: readYears(this),
      unit: this.getAttribute('unit') ?? '',
      series: readDrawnSeries(this),
      isBars: this.hasAttribute('bars'),
    });
  }

  /** Draw again whenever the table shows something else. */
  #watchView(redraw: () => void, signal: AbortSignal): void {
    const view = new MutationObserver(redraw);
    view.observe(this, { attributeFilter: ['hidden', 'from', 'to'] });
    const table = this.querySelector('table');
    if (table) view.observe(table, { attributeFilter: ['hidden'], subtree: true });
    signal.addEventListener('abort', () => view.disconnect());
  }

  /** Draw, and draw again whenever the table, the colours or the size of the text change. */
  async #start(frame: HTMLElement, signal: AbortSignal): Promise<void> {
    const module = await import('./draw-chart.ts').catch(() => undefined);
    if (signal.aborted) return;
    if (!module) {
      // It may have been pointed at before it was there.
      if (this.hasAttribute('still') && frame.childElementCount === 0)
        await this.#drawStill(frame, signal);
      else hideEmpty(frame);
      return;
    }
    frame.hidden = false;
    const isSecond = frame.childElementCount > 0;
    frame.replaceChildren();
    const canvas = make('canvas');
    canvas.setAttribute('role', 'img');
    frame.append(canvas, this.#createKeys(signal));

    const still = matchMedia('(prefers-reduced-motion: reduce)');
    this.#draw(module, frame, canvas, !still.matches && !isSecond);
    const redraw = () => this.#draw(module, frame, canvas, false);
    this.#offerPicture(canvas, frame, redraw, signal);

    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
    const root = new MutationObserver(redraw);
    root.observe(document.documentElement, { attributes: true });
    signal.addEventListener('abort', () => root.disconnect());
    this.#watchView(redraw, signal);
  }

  #draw(
    module: ChartModule,
    frame: HTMLElement,
    canvas: HTMLCanvasElement,
    isAnimated: boolean,
  ): void {
    this.#drawing?.destroy();
    this.#rows = readRows(this);
    showLegend(this, this.#rows);
    const gaps = readGaps(this);
    const series = readSeries(this);
    canvas.setAttribute(
      'aria-label',
      describeChart(this.getAttribute('name') ?? '', this.#rows, gaps, namesOf(series)),
    );
    this.#drawing = module.drawChart(canvas, {
      rows: this.#rows,
      gaps,
      years: readYears(this),
      unit: this.getAttribute('unit') ?? '',
      series,
      isBars: this.hasAttribute('bars'),
      look: readLook(frame),
      isAnimated,
      onPoint: (row, isChosen) => {
        this.#tell(row, series);
        // A finger has to point before it can choose: it opens the words by the link below.
        if (isChosen && matchMedia('(hover: hover)').matches) row.link.click();
      },
    });
    this.#current = undefined;
    this.querySelector('.chart-point')?.replaceChildren();
  }

  /** What the arrow keys move in: lies over the canvas and lets the pointer through. */
  #createKeys(signal: AbortSignal): HTMLElement {
    const keys = make('div', { className: 'chart-keys', tabIndex: 0 });
    // Screen readers keep the arrow keys for themselves anywhere else.
    keys.setAttribute('role', 'application');
    keys.setAttribute('aria-label', `${this.getAttribute('name')}：逐点查看，用方向键移动`);
    keys.addEventListener('keydown', (event) => this.#move(event), { signal });
    keys.addEventListener(
      'focus',
      () => {
        if (this.#current) return;
        const isSeveral = new Set(this.#rows.map(({ series }) => series)).size > 1;
        // Several are compared only where a reader may choose between them.
        const noun = readNoun(this.closest<HTMLElement>('[data-view]')?.dataset ?? {});
        this.#say(`左右键换年份，${isSeveral ? `上下键换${noun}，` : ''}回车打开出处。`);
      },
      { signal },
    );
    return keys;
  }

  #move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') this.#current?.link.click();
    if (!isMove(event.key)) return;
    // The page would scroll.
    event.preventDefault();
    const next = toNextRow(this.#rows, this.#current, event.key);
    if (!next) return;
    this.#drawing?.show(next);
    this.#tell(next, readSeries(this));
  }

  /** Say what the point is that a reader points at, and lead to its words. */
  #tell(row: TableRow, series: ReadonlyMap<string, SeriesLook>): void {
    if (row === this.#current) return;
    this.#current = row;
    const { name = '' } = series.get(row.series) ?? {};
    const link = makeLink(row.link.href, row.told);
    const what = row.isTarget ? '目标' : '实际';
    this.#say(`${name}${formatYears(row)}${what}${row.label}，见`, link);
  }

  #say(...words: (string | Node)[]): void {
    this.querySelector('.chart-point')?.replaceChildren(...words);
  }

  /** The button that saves the chart with its title, source and address; its place was kept. */
  #offerPicture(
    canvas: HTMLCanvasElement,
    frame: HTMLElement,
    redraw: () => void,
    signal: AbortSignal,
  ): void {
    const button = this.querySelector<HTMLButtonElement>('.chart-save');
    if (!button) return;
    const title = this.getAttribute('name') ?? '';
    const save = async () => {
      const { readLegend, toPicture, savePicture } = await import('./chart-picture.ts');
      const { color, fontFamily } = getComputedStyle(frame);
      const state = this.closest<HTMLElement>('[data-view]')?.dataset['view'] ?? '';
      const text = {
        title,
        unit: this.getAttribute('unit') ?? '',
        source: this.getAttribute('source') ?? '',
        address: (this.getAttribute('address') ?? '') + state,
      };
      const look = { text: color, fontFamily, background: backgroundOf(frame) };
      // Not in the middle of the movement with which it appears.
      redraw();
      savePicture(toPicture(canvas, text, readLegend(this), look), title);
    };
    button.addEventListener('click', () => void save(), { signal });
    button.disabled = false;
    signal.addEventListener('abort', () => {
      button.disabled = true;
    });
  }
}

/** Do something once, as soon as an element comes into view. */
function whenSeen(element: HTMLElement, signal: AbortSignal, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Where nothing can be drawn, offline, say: the table has it all, and an empty frame would only puzzle. */
function hideEmpty(frame: HTMLElement): void {
  frame.hidden = frame.childElementCount === 0;
}

/** Whether a reader has chosen less than the whole table. */
function isNarrowed(element: HTMLElement): boolean {
  return element.hasAttribute('from') || element.querySelector('table [hidden]') !== null;
}

function isMove(key: string): key is Move {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** The colour behind an element: that of the first one around it that has any. */
function backgroundOf(element: HTMLElement | null): string {
  if (!element) return 'white';
  const { backgroundColor } = getComputedStyle(element);
  const isClear = backgroundColor === 'transparent' || backgroundColor === 'rgba(0, 0, 0, 0)';
  return isClear ? backgroundOf(element.parentElement) : backgroundColor;
}

/** The elements of a kind that are not hidden, nor stand in anything hidden. */
function shownParts(element: HTMLElement, selector: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(selector)].filter(
    (part) => !part.closest('[hidden]'),
  );
}

/** The figures of the table that the element surrounds. */
function readRows(element: HTMLElement): TableRow[] {
  return shownParts(element, valueSelector).flatMap((part) => {
    const link = part.matches('a') ? part : part.querySelector('.figure a');
    return link instanceof HTMLAnchorElement ? [{ ...readValue(part.dataset), link }] : [];
  });
}

/** The years of which the table says that no report tells. */
function readGaps(element: HTMLElement): TableGap[] {
  const shown = readYears(element) ?? { from: 0, to: Number.POSITIVE_INFINITY };
  return shownParts(element, gapSelector).map(({ dataset }) => {
    const { series, from, to } = readGap(dataset);
    return { series, from: Math.max(shown.from, from), to: Math.min(shown.to, to) };
  });
}

/** What the signs of a legend tell that are of no series. */
const keys: Record<string, (row: TableValue) => boolean> = {
  actual: ({ isTarget }) => !isTarget,
  target: ({ isTarget }) => isTarget,
  span: isSpan,
  variant: ({ variant }) => variant !== undefined,
  band: ({ upper }) => upper !== undefined,
};

/** Leave out of the legend what is not drawn. */
function showLegend(element: HTMLElement, rows: readonly TableValue[]): void {
  for (const entry of element.querySelectorAll<HTMLElement>('.chart-legend [data-key]')) {
    entry.hidden = !rows.some(keys[entry.dataset['key'] ?? ''] ?? Boolean);
  }
}

/** The years that the element is to show, where a reader has chosen some. */
function readYears(element: HTMLElement): Years | undefined {
  const from = element.getAttribute('from');
  const to = element.getAttribute('to');
  return from === null || to === null ? undefined : { from: Number(from), to: Number(to) };
}

/** How the legend shows each series, in the colours that the browser has resolved. */
function readSeries(element: HTMLElement): Map<string, SeriesLook> {
  return readLegend(element, ({ name, style }, entry) => ({
    name,
    color: getComputedStyle(entry).color,
    style,
  }));
}

/** The same with the classes that give the colours, and the signs as SVG has them. */
function readDrawnSeries(element: HTMLElement): Map<string, DrawnSeries> {
  return readLegend(element, ({ name, path }, entry) => ({ name, color: entry.className, path }));
}

/** What the legend says of each series; of several entries for one the first. */
function readLegend<Told>(
  element: HTMLElement,
  read: (series: LegendSeries, entry: HTMLElement) => Told,
): Map<string, Told> {
  const series = new Map<string, Told>();
  for (const entry of element.querySelectorAll<HTMLElement>('.chart-legend [data-series]')) {
    const told = readLegendSeries(entry.dataset);
    if (!series.has(told.series)) series.set(told.series, read(told, entry));
  }
  return series;
}

/** Colours as the browser has resolved them: a canvas understands neither variables nor light-dark(). */
function readLook(frame: HTMLElement): Look {
  const style = getComputedStyle(frame);
  return {
    text: style.color,
    grid: style.borderBlockEndColor,
    paper: backgroundOf(frame),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
}

/** Draw the charts of the page; where a view is chosen, after it is shown. */
export function defineIndicatorChart(): void {
  customElements.define('indicator-chart', IndicatorChart);
}
