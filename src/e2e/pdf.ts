/** A page as it is printed: the text of each sheet of paper, as a reader of the PDF finds and copies it. */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { foldRadicals } from '../text/radicals.ts';

/**
 * The text of each sheet, without spaces: a PDF has them where letters stand apart. Radicals that some
 * faces have for characters are those characters.
 */
export async function printText(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const loading = getDocument({ data, verbosity: 0 });
  const { numPages, getPage } = await loading.promise.then((pdf) => ({
    numPages: pdf.numPages,
    getPage: (number: number) => pdf.getPage(number),
  }));
  const sheets: string[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    const { items } = await (await getPage(number)).getTextContent();
    sheets.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await loading.destroy();
  return sheets;
}

/** Text as `printText` gives it. */
export function bare(text: string): string {
  return foldRadicals(text.replaceAll(/\s/g, '')).normalize('NFKC').replaceAll('―', '—');
}

/** What stands on one sheet: signs set into the page, which name the group they belong to. */
export interface Held {
  /** What it is, for the message of a test. */
  name: string;
  /** On which sheets each of its signs stands. */
  sheets: number[][];
}

/**
 * Where rows, items and headings come to stand on paper. Each gets signs too small to move anything: a
 * row and an item at the start and the end of its words, a heading on itself and on what follows.
 */
export async function printHeld(page: Page): Promise<{ whole: Held[]; headings: Held[] }> {
  await page.emulateMedia({ media: 'print' });
  const groups = await page.locator('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent?.trim() &&
      node.parentElement?.checkVisibility({ contentVisibilityAuto: true })
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    let count = 0;
    const set = (text: Node | undefined): string[] => {
      if (!text) return [];
      const sign = document.createElement('i');
      sign.textContent = `<${count}>`;
      count += 1;
      Object.assign(sign.style, { position: 'absolute', fontSize: '4px', lineHeight: '1' });
      text.parentNode?.insertBefore(sign, text);
      return [sign.textContent];
    };
    const inside = (element: Element) => texts.filter((text) => element.contains(text));
    const name = (element: Element) => element.textContent?.trim().slice(0, 30) ?? '';
    const toGroup = (element: Element, held: (Node | undefined)[]) => ({
      name: name(element),
      signs: held.flatMap(set),
    });
    const whole = [...main.querySelectorAll('tbody tr, li, .county-lead section')].map(
      (element) => {
        const cells = element.matches('tr') ? [...element.children] : [element];
        return toGroup(
          element,
          cells.map(inside).flatMap((own) => [own[0], own.at(-1)]),
        );
      },
    );
    const headings = [...main.querySelectorAll('h1, h2, h3, h4, thead, summary')].flatMap(
      (element) => {
        const last = inside(element).at(-1);
        const next = last && texts[texts.indexOf(last) + 1];
        // What stays folded is a line of its own.
        const isFolded =
          element.matches('summary') && !element.parentElement?.contains(next ?? null);
        return next && !isFolded ? [toGroup(element, [last, next])] : [];
      },
    );
    return { whole, headings };
  });
  const sheets = await printText(page);
  const find = (signs: readonly string[]) =>
    signs.map((sign) => sheets.flatMap((text, at) => (text.includes(sign) ? [at + 1] : [])));
  const toHeld = (all: { name: string; signs: string[] }[]): Held[] =>
    all
      .filter(({ signs }) => signs.length > 0)
      .map((group) => ({ name: group.name, sheets: find(group.signs) }));
  return { whole: toHeld(groups.whole), headings: toHeld(groups.headings) };
}
