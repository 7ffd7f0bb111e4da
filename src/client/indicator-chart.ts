import type { ChartGap, ChartRow } from './chart-data.ts';
import type { Drawing, Look } from './draw-chart.ts';

/**
 * `<indicator-chart label="…">` around a table: draws it when it comes into view.
 *
 * The table stays and holds the data; Chart.js is loaded only for a reader who gets as far. Colours
 * and typeface are those of the legend and the frame, which the style sheet sets for both schemes.
 */
class IndicatorChart extends HTMLElement {
  #drawing: Drawing | undefined;
  #ends: AbortController | undefined;

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void this.#start(signal);
    });
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.#drawing?.destroy();
    this.#drawing = undefined;
  }

  /** Draw, and draw again whenever the colours or the size of the text change. */
  async #start(signal: AbortSignal): Promise<void> {
    const frame = this.querySelector<HTMLElement>('.chart-frame');
    if (!frame) return;
    const module = await import('./draw-chart.ts').catch(() => undefined);
    if (signal.aborted) return;
    if (!module) {
      // Offline, say: the table has it all, and an empty frame would only puzzle.
      frame.hidden = true;
      return;
    }
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
    frame.append(canvas);

    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const draw = (isFirst: boolean) => {
      this.#drawing?.destroy();
      this.#drawing = module.drawChart(canvas, {
        rows: readRows(this),
        gaps: readGaps(this),
        unit: this.getAttribute('unit') ?? '',
        look: readLook(this, frame),
        isAnimated: isFirst && !still.matches,
      });
    };
    draw(true);
    const redraw = () => draw(false);
    this.#offerPicture(canvas, frame, redraw, signal);

    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
    const root = new MutationObserver(redraw);
    root.observe(document.documentElement, { attributes: true });
    signal.addEventListener('abort', () => root.disconnect());
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
      const { toPicture, savePicture } = await import('./chart-picture.ts');
      const { color, fontFamily } = getComputedStyle(frame);
      const text = {
        title,
        unit: this.getAttribute('unit') ?? '',
        source: this.getAttribute('source') ?? '',
        address: this.getAttribute('address') ?? '',
      };
      const look = { text: color, fontFamily, background: backgroundOf(frame) };
      // Not in the middle of the movement with which it appears.
      redraw();
      savePicture(toPicture(canvas, text, look), title);
    };
    button.addEventListener('click', () => void save(), { signal });
    button.disabled = false;
    signal.addEventListener('abort', () => {
      button.disabled = true;
    });
  }
}

/** The colour behind an element: that of the first one around it that has any. */
function backgroundOf(element: HTMLElement | null): string {
  if (!element) return 'white';
  const { backgroundColor } = getComputedStyle(element);
  const isClear = backgroundColor === 'transparent' || backgroundColor === 'rgba(0, 0, 0, 0)';
  return isClear ? backgroundOf(element.parentElement) : backgroundColor;
}

/** The figures of the table that the element surrounds. */
function readRows(element: HTMLElement): ChartRow[] {
  return [...element.querySelectorAll<HTMLElement>('tr[data-value]')].map(({ dataset }) => ({
    from: Number(dataset['from']),
    to: Number(dataset['to']),
    isAverage: dataset['average'] !== undefined,
    isTarget: dataset['target'] !== undefined,
    label: dataset['label'] ?? '',
    value: Number(dataset['value']),
    ...(dataset['upper'] !== undefined && { upper: Number(dataset['upper']) }),
  }));
}

/** The years of which the table says that no report tells. */
function readGaps(element: HTMLElement): ChartGap[] {
  return [...element.querySelectorAll<HTMLElement>('tr[data-gap]')].map(({ dataset }) => ({
    from: Number(dataset['from']),
    to: Number(dataset['to']),
  }));
}

/** Colours as the browser has resolved them: a canvas understands neither variables nor light-dark(). */
function readLook(element: HTMLElement, frame: HTMLElement): Look {
  const style = getComputedStyle(frame);
  const colorOf = (selector: string) => {
    const sample = element.querySelector(selector);
    return sample ? getComputedStyle(sample).color : style.color;
  };
  return {
    text: style.color,
    grid: style.borderBlockEndColor,
    actual: colorOf('.chart-actual'),
    target: colorOf('.chart-target'),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
}

customElements.define('indicator-chart', IndicatorChart);
