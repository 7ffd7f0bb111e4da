/** The lines of each report, on every screen and on paper: none torn or cut, no word parted and no number from its unit, no sign alone. */
import { expect, type Page, test } from '@playwright/test';
import { reports, spread } from './built.ts';

/** What a reader stumbles over; each with its words. */
interface Faults {
  /** Last lines of a paragraph that are set from edge to edge. */
  torn: string[];
  /** Titles and heads in tables that break within a word. */
  words: string[];
  /** `2021年` or `63.9亿元` in two lines. */
  numbers: string[];
  /** Numbers and signs of a block in a line without its words. */
  alone: string[];
  /** Lines that reach over the edge, where paper cuts them. */
  cut: string[];
}

const widths = [360, 390, 820, 1280, 1440, 1680];
/** A4 without the margins of reports, in pixels of 1/96 inch. */
const paper = Math.round(((210 - 18 - 14) / 25.4) * 96);

for (const { path } of spread(reports, 12)) {
  test(`${path}: no line is torn, no word parted, no sign alone`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await findFaults(page)]).toEqual([width, none]);
    }
    await page.setViewportSize({ width: paper, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(['print', await findFaults(page)]).toEqual(['print', none]);
  });
}

const none: Faults = { torn: [], words: [], numbers: [], alone: [], cut: [] };

/** Look at every line of the text that can be wrong, as it is laid out now. */
function findFaults(page: Page): Promise<Faults> {
  return page.locator('.text').evaluate((text) => {
    const faults: Faults = { torn: [], words: [], numbers: [], alone: [], cut: [] };
    const range = document.createRange();
    const rectOf = (node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const blocks = 'p:not(.turn), li, h2, h3, h4, h5, h6';
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
    const textsOf = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      return nodes.filter((node) => node.parentElement?.closest(blocks) === element);
    };
    /** Whether a line ends between two characters of an element. */
    const parts = (before: DOMRect, after: DOMRect) =>
      Math.abs(middle(before) - middle(after)) > before.height / 2;

    for (const element of text.querySelectorAll(blocks)) {
      if (!element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      let last: DOMRect | undefined;
      let line = '';
      let widest = 0;
      walk: for (const node of textsOf(element).reverse()) {
        let next: DOMRect | undefined;
        for (let at = node.data.length - 1; at >= 0; at -= 1) {
          if (node.data[at]?.trim() === '') continue;
          const rect = rectOf(node, at);
          last ??= rect;
          if (parts(last, rect)) break walk;
          // A character reaches to the next one, however far it is set from it.
          if (next) widest = Math.max(widest, next.left - rect.left);
          next = rect;
          line = node.data[at] + line;
        }
      }
      if (widest > 1.3 * size) faults.torn.push(line);
      if (element.getBoundingClientRect().right > innerWidth + 0.5) faults.cut.push(line);
      for (const sign of element.querySelectorAll(
        ':scope > :is([data-cite], [data-note], [data-suspect])',
      )) {
        if (!last || !sign.checkVisibility()) continue;
        if (getComputedStyle(sign).position === 'absolute' || element.matches('[data-gap]'))
          continue;
        if (parts(last, sign.getBoundingClientRect())) faults.alone.push(line);
      }
    }

    const words = new Intl.Segmenter('zh', { granularity: 'word' });
    for (const element of text.querySelectorAll('h2, h3, h4, h5, h6, th, .turn a')) {
      if (!element.checkVisibility()) continue;
      const characters: { sign: string; rect: DOMRect }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.data.length; at += 1) {
          characters.push({ sign: node.data[at] ?? '', rect: rectOf(node, at) });
        }
      }
      const title = characters.map(({ sign }) => sign).join('');
      const starts = new Set([...words.segment(title)].map(({ index }) => index));
      characters.forEach(({ sign, rect }, at) => {
        const before = characters[at - 1];
        if (!before || sign.trim() === '' || before.sign.trim() === '') return;
        if (parts(before.rect, rect) && !starts.has(at)) {
          faults.words.push(`${title.slice(0, at)}|${title.slice(at)}`);
        }
      });
    }

    // Titles have their words; a cell may be narrower than these.
    for (const element of text.querySelectorAll('p:not(.turn), li')) {
      if (!element.checkVisibility()) continue;
      const characters = textsOf(element).flatMap((node) =>
        node.data.split('').map((sign, at) => ({ sign, node, at })),
      );
      const words = characters.map(({ sign }) => sign).join('');
      const locate = (offset: number) => {
        const one = characters[offset];
        return one ? rectOf(one.node, one.at) : new DOMRect();
      };
      for (const { index, 0: number } of words.matchAll(/\d(?:年|[百千万亿]*[家个户亩元吨])/g)) {
        if (parts(locate(index), locate(index + number.length - 1))) {
          faults.numbers.push(words.slice(Math.max(0, index - 9), index) + number);
        }
      }
    }
    return faults;
  });
}
