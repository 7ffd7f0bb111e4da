/** Each report of the library, whichever it is: one visit of its page, asked all that must hold of it. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { sourcePath } from '../../library/routes.ts';
import { pages, readBuilt, readData, reports, spread } from './built.ts';

interface ReportFile {
  source: { file: string };
  blocks: { id: string; type: string; text: string; joins?: number[] }[];
  doubts: { id: string; block: string | null; start: number | null; end: number | null }[];
}

/** The ids of the entries on the page of all corrections. */
const entries = new Set(
  [...readBuilt('corrections/').matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id),
);

/** A table's cells stand apart by themselves. */
const withoutGaps = (text: string) => text.replace(/[\t\n]/g, '');
const squeeze = (text: string) => text.replace(/\s/g, '');

for (const { path } of spread(reports, 12)) {
  test(`${path}: has every block, number, doubt and heading in its place`, async ({ page }) => {
    const { blocks, doubts } = readData<ReportFile>(`${path}report.json`);
    await page.goto(`${path}?view=collate`);
    const shown = await readPage(page);

    expect(shown.blocks.map(({ id, text }) => ({ id, text: withoutGaps(text) }))).toEqual(
      blocks.map(({ id, text }) => ({ id, text: withoutGaps(text) })),
    );
    // Captions of photos, which are folded away, count for no paragraph.
    const counted = blocks.filter(({ id }) => !shown.folded.includes(id));
    for (const { id, type } of blocks) {
      if (shown.folded.includes(id)) expect(type).toBe('caption');
    }
    expect(shown.numbers).toEqual(
      counted.map(({ id }, index) => [`第${index + 1}段`, `#${id}`, '']),
    );
    // The number that the style sheet counts is that of the name.
    expect(shown.counted).toEqual(
      counted.map((_, index) => `counter(block) ${index + 1} 第${index + 1}段`),
    );

    expect(shown.outline[0]?.[0]).toBe(1);
    expect(shown.outline.filter(([depth]) => depth === 1)).toHaveLength(1);
    const skipped = shown.outline.filter(
      ([depth], index) => index > 0 && depth > (shown.outline[index - 1]?.[0] ?? 0) + 1,
    );
    expect(skipped).toEqual([]);

    // Ids from before corrections land in the block that they went into.
    const ids = new Set(blocks.map(({ id }) => id));
    expect(shown.former.filter(({ old, block }) => ids.has(old) || !ids.has(block))).toEqual([]);
    expect(shown.lost).toEqual([]);

    // Where lines were joined there is a sign, and it is drawn.
    expect(shown.joins).toEqual(
      blocks.flatMap(({ id, joins = [] }) => joins.map((at) => ({ block: id, at, isDrawn: true }))),
    );

    for (const { id, block, start, end } of doubts) {
      if (block === null || start === null || end === null) continue;
      const own = shown.doubts.filter((one) => one.id === id);
      const text = blocks.find((one) => one.id === block)?.text ?? '';
      expect(squeeze(own.map(({ words }) => words).join(''))).toBe(squeeze(text.slice(start, end)));
      for (const one of own) {
        expect(one.block).toBe(block);
        expect(entries).toContain(one.anchor);
      }
      expect(shown.anchors).toContain(id);
    }
  });

  test(`${path}source/: the source stands beside the edition without a character lost`, async ({
    page,
  }) => {
    const { source, blocks } = readData<ReportFile>(`${path}report.json`);
    let printed = '';
    const ids: string[] = [];
    // A long one stands on several pages.
    for (let part = 1, count = 1; part <= count; part += 1) {
      await page.goto(`.${sourcePath(path.slice(1), part)}`);
      const own = await page.evaluate(() => ({
        printed: [...document.querySelectorAll('.lines > div > p')]
          .map((line) => {
            const number = line.querySelector('a')?.textContent ?? '';
            return (line.textContent ?? '').slice(number.length);
          })
          .join(''),
        ids: [...document.querySelectorAll('.lines > div > div > p[id]')].map(({ id }) => id),
        count: document.querySelectorAll('.source-parts [data-from]').length,
      }));
      printed += own.printed;
      ids.push(...own.ids);
      count = Math.max(1, own.count);
    }
    const seed = readFileSync(new URL(`../../../seeds/${source.file}`, import.meta.url), 'utf8');
    expect(squeeze(printed)).toBe(squeeze(seed));
    expect(ids.toSorted()).toEqual(blocks.map(({ id }) => id).toSorted());
  });
}

test('an address of a line or of a paragraph lands on the page of a long source that has it', async ({
  page,
}) => {
  const divided = reports.filter(({ path }) => pages.includes(`${path}source/2/`));
  for (const { path } of spread(divided, 3)) {
    const { blocks } = readData<ReportFile>(`${path}report.json`);
    const first = `${path}source/`;
    const last = readBuilt(`${first}2/`);
    const lineOf = (html: string) => /<div id="(L\d+)"/.exec(html)?.[1] ?? '';
    const line = lineOf(last);
    const before = lineOf(readBuilt(first));
    const block = blocks.find(({ id }) => last.includes(`<p id="${id}"`))?.id ?? '';
    for (const id of [line, block]) {
      await page.goto(`${first}#${id}`);
      await expect(page).toHaveURL(new RegExp(`/source/2/#${id}$`));
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
    await page.goto(`${first}2/#${before}`);
    await expect(page).toHaveURL(new RegExp(`/source/#${before}$`));
  }
});

/** What a report's page holds, read in one go. */
function readPage(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    let count = 0;
    const counted: string[] = [];
    // Each block that is laid out counts one, and nothing else does.
    for (const element of all('.text *')) {
      const { counterIncrement, display } = getComputedStyle(element);
      if (counterIncrement === 'block 1' && display !== 'none') count += 1;
      if (!element.matches('[data-cite]')) continue;
      const { content } = getComputedStyle(element, '::before');
      // Before it stands what holds it to the words.
      counted.push(`${content.split(' ').at(-1)} ${count} ${element.ariaLabel}`);
    }
    return {
      counted,
      blocks: all('[data-block]').map(({ id, textContent }) => ({ id, text: textContent ?? '' })),
      folded: all('.captions [data-block]').map(({ id }) => id),
      numbers: all('[data-block] [data-cite]').map((link) => [
        link.getAttribute('aria-label'),
        link.getAttribute('href'),
        link.textContent,
      ]),
      outline: all('main :is(h1, h2, h3, h4, h5, h6)').map((head): [number, string] => [
        Number(head.localName[1]),
        head.textContent ?? '',
      ]),
      former: all('[data-block] > span[id]:empty, [data-join][id]').map((element) => ({
        old: element.id,
        block: element.closest('[data-block]')?.id ?? '',
      })),
      doubts: all('a[data-doubt]').map((link) => ({
        id: link.dataset['doubt'] ?? '',
        block: link.closest('[data-block]')?.id,
        words: link.textContent ?? '',
        anchor: decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)),
      })),
      joins: all('[data-join]').map((join) => {
        const block = join.closest('[data-block]');
        const before = document.createRange();
        before.setStart(block ?? join, 0);
        before.setEndBefore(join);
        const isDrawn = getComputedStyle(join, '::before').content !== 'none';
        return { block: block?.id, at: before.toString().length, isDrawn };
      }),
      anchors: all('[data-doubt][id]').map(({ id }) => id),
      lost: all('.report-grid a[href^="#"]')
        .map((link) => (link as HTMLAnchorElement).hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    };
  });
}
