import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../../src/e2e/browser.ts';
import { buildIndex } from '../../src/search/build/bundle.ts';
import { findBuiltReports } from '../../src/search/build/found-reports.ts';
import { prefetchIndex } from '../../src/search/build/prefetch.ts';
import type { SearchBlock } from '../../src/search/build/units.ts';
import { watchProcesses } from './memory.ts';
import { serve } from './serve.ts';
import { hanCharacters, makeRandom, type Random, vary } from './vary.ts';

/** What is read of a built `report.json`, and written for a report that is made. */
interface BenchReport {
  county: { slug: string; name: string; code: number };
  year: number;
  kind: string;
  title: string;
  date: string;
  blocks: SearchBlock[];
}

/** A string to search for, and what kind of string it is. */
interface Probe {
  name: string;
  query: string;
}

/** Characters of a report that is made. */
const reportLength = 20_000;

/** Print what the index costs, and what a reader's search does: of the site, and of many reports. */
export async function benchSearch(site: string, reports: number): Promise<void> {
  if (!existsSync(join(site, 'search', 'index.html'))) {
    throw new Error(`${site} 里没有建好的站点：请先运行 npm run build`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const texts = await readReports(site);
    console.log(`检索：本站的 ${texts.length} 份报告`);
    await measure(site, chooseProbes(texts));

    console.log(`检索：由它们变化而成的 ${reports} 份报告，每份约 ${reportLength} 字`);
    // The page and its programs are those of the site.
    for (const part of ['search', '_astro']) {
      await cp(join(site, part), join(folder, part), { recursive: true });
    }
    const sample = await makeReports(folder, texts, reports);
    const start = performance.now();
    const memory = watchProcesses();
    const { segments } = await buildIndex(await findBuiltReports(folder), join(folder, 'pagefind'));
    await prefetchIndex(folder);
    const seconds = (performance.now() - start) / 1000;
    const perReport = Math.round((seconds / reports) * 1000);
    console.log(
      `  建索引 ${seconds.toFixed(0)} 秒（每份 ${perReport} 毫秒），内存最多 ${memory.stop().megabytes} MB，分 ${segments} 组`,
    );
    await measure(folder, chooseProbes(sample));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readReports(site: string): Promise<BenchReport[]> {
  return Promise.all(
    globSync('**/report.json', { cwd: site }).map(async (file) =>
      JSON.parse(await readFile(join(site, file), 'utf8')),
    ),
  );
}

/** Write reports that are like those given, and return some of them. */
async function makeReports(
  folder: string,
  texts: readonly BenchReport[],
  count: number,
): Promise<BenchReport[]> {
  const random = makeRandom(count);
  const blocks = texts.flatMap((report) => report.blocks.map(({ text }) => text));
  const sentences = blocks.flatMap((text) => text.split(/(?<=。)/)).filter((one) => one.length > 8);
  const characters = hanCharacters(blocks);
  const sample: BenchReport[] = [];
  for (let number = 0; number < count; number += 1) {
    // Each county has a report in each of some years.
    const county = Math.floor(number / 10);
    const year = 2016 + (number % 10);
    const report: BenchReport = {
      county: {
        slug: `county-${county}`,
        name: vary('某某县', characters, random),
        code: 110_101 + county * 37,
      },
      year,
      kind: 'work-report',
      title: `${year}年政府工作报告`,
      date: `${year}-02-20`,
      blocks: makeBlocks(sentences, characters, random),
    };
    const path = join(folder, report.county.slug, String(year));
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'report.json'), JSON.stringify(report));
    if (number % Math.ceil(count / 20) === 0) sample.push(report);
  }
  return sample;
}

function makeBlocks(
  sentences: readonly string[],
  characters: readonly string[],
  random: Random,
): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  let part = '';
  for (let length = 0; length < reportLength; ) {
    const heading = blocks.length % 15 === 0;
    const taken = Array.from(
      { length: heading ? 1 : 1 + random(5) },
      () => sentences[random(sentences.length)] ?? '',
    );
    const text = vary(heading ? taken.join('').slice(0, 20) : taken.join(''), characters, random);
    if (heading) part = text;
    blocks.push({
      id: `b${blocks.length}`,
      type: heading ? 'heading' : 'paragraph',
      text,
      path: heading ? [] : [part],
    });
    length += text.length;
  }
  return blocks;
}

/** Strings that a reader may ask for: from such as stand in one place to the most frequent pair. */
function chooseProbes(reports: readonly BenchReport[]): Probe[] {
  const text = reports.flatMap((report) => report.blocks.map((block) => block.text)).join('\n');
  const count = (length: number) => {
    const counts = new Map<string, number>();
    for (const match of text.matchAll(new RegExp(`(?=(\\p{Script=Han}{${length}}))`, 'gu'))) {
      const [, string = ''] = match;
      counts.set(string, (counts.get(string) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([string]) => string);
  };
  const [pairs, fours] = [count(2), count(4)];
  return [
    { name: '只有一处的四字', query: fours.at(-1) ?? '' },
    { name: '最常见的两字', query: pairs[0] ?? '' },
    { name: '最常见的四字', query: fours[0] ?? '' },
    { name: '不多不少的四字', query: fours[Math.floor(fours.length / 20)] ?? '' },
    { name: '少见的四字', query: fours[Math.floor(fours.length / 5)] ?? '' },
    { name: '又一个罕见的四字', query: fours.at(-2) ?? '' },
    { name: '一个字', query: pairs[0]?.[0] ?? '' },
  ];
}

/** Milliseconds, more than it takes to hear of a page that its results are there. */
const delay = 60;

/** Ask the page for each string: cold in a new browser, then one after the other in an open page. */
async function measure(site: string, probes: readonly Probe[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs });
  const slow = await serve(site, delay);
  const server = await serve(site);
  try {
    for (const { name, query } of probes) {
      slow.takeBytes();
      const page = await openPage(browser, slow.address);
      const { blocks } = await ask(page, query);
      const { all, ofPage } = slow.takeBytes();
      console.log(
        `  初次，${name}“${query}”：连同网页 ${inKilobytes(all)}，不计网页和样式 ${inKilobytes(all - ofPage)}，${blocks}`,
      );
      await page.context().close();
    }
    const page = await openPage(browser, server.address);
    await ask(page, '〇〇');
    for (const { name, query } of probes) {
      server.takeBytes();
      const { blocks, time } = await ask(page, query);
      const bytes = server.takeBytes();
      console.log(
        `  再查，${name}“${query}”：${inKilobytes(bytes.all)}，${Math.round(time)} 毫秒，${blocks}`,
      );
    }
    await page.context().close();
  } finally {
    slow.close();
    server.close();
    await browser.close();
  }
}

/**
 * The search page with nothing asked yet, in a browser that has been nowhere. What a service worker
 * keeps for reading without a network comes after all this, and is not measured.
 */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${address}/search/`, { waitUntil: 'networkidle' });
  return page;
}

/** Put a query and wait for its first results; its count may be completed later. */
function ask(page: Page, query: string): Promise<{ blocks: string; time: number }> {
  return page.evaluate(async (line) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-form] input[data-search]');
    const list = document.querySelector('[data-search-results]');
    const summary = document.querySelector<HTMLElement>('[data-search-summary]');
    if (field === null || list === null) throw new Error('This is no search page');
    const start = performance.now();
    field.value = line;
    field.form?.requestSubmit();
    await new Promise<void>((resolve) => {
      const finished = () => {
        if (list.getAttribute('aria-busy') === 'false') resolve();
      };
      new MutationObserver(finished).observe(list, { attributes: true });
      finished();
    });
    const time = performance.now() - start;
    return { blocks: summary?.innerText.replace(/\s+/g, '') ?? '', time };
  }, query);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
