import { execFile } from 'node:child_process';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from './serve.ts';

/** What is asked of Lighthouse, and how it says it. */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Result {
  categories: Record<(typeof categories)[number], { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
  environment: { benchmarkIndex: number };
}

/**
 * Lighthouse on a phone, for one page of each kind, of two reports beside each other the heaviest: the
 * medians of three runs.
 *
 * It is no dependency of the project, being larger than all of them: `npx` runs the one that is
 * installed, or brings it. What else a machine does shows in what it measures, so that the index of its
 * speed stands beside each page: below some 1,000 a score says more of the machine than of the page.
 *
 * @param site folder of the built site
 */
export async function benchLighthouse(site: string): Promise<void> {
  const server = await serve(site);
  try {
    console.log('页面\t性能/无障碍/做法/检索\tFCP ms\tLCP ms\tTBT ms\tCLS\t机器');
    for (const path of pagesOf(site)) {
      const runs: Result[] = [];
      // One after the other: together they would slow each other down.
      for (let run = 0; run < 3; run += 1) runs.push(await runLighthouse(server.address + path));
      const median = (value: (run: Result) => number) =>
        runs.map(value).toSorted((a, b) => a - b)[1] ?? Number.NaN;
      const scores = categories.map((name) =>
        Math.round(median((run) => (run.categories[name].score ?? 0) * 100)),
      );
      const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
      const cells = [
        path,
        scores.join('/'),
        ...metrics.map((id) => Math.round(median((run) => run.audits[id]?.numericValue ?? 0))),
        median((run) => run.audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3),
        Math.round(median((run) => run.environment.benchmarkIndex)),
      ];
      console.log(cells.join('\t'));
    }
  } finally {
    server.close();
  }
}

/** A page of each kind; of reports the longest, and the shortest. */
function pagesOf(site: string): string[] {
  const { reports } = JSON.parse(readFileSync(join(site, 'data/reports.json'), 'utf8'));
  const byLength: string[] = reports
    .toSorted((a: { characters: number }, b: { characters: number }) => b.characters - a.characters)
    .map(({ url }: { url: string }) => new URL(url).pathname);
  const [longest = '/'] = byLength;
  const shortest = byLength.at(-1) ?? '/';
  const [county = '', year = ''] = longest.split('/').filter(Boolean);
  const [indicator = ''] = readdirSync(join(site, 'embed/indicators'));
  const slugs = readdirSync(join(site, 'topics'), { withFileTypes: true });
  const topics = slugs.filter((entry) => entry.isDirectory()).map(({ name }) => `/topics/${name}/`);
  const pairs = globSync('compare/*/*/index.html', { cwd: site })
    .sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size)
    .map((file) => `/${dirname(file)}/`);
  return [
    ...['/', '/counties/', `/${county}/`, longest, shortest, `${longest}source/`],
    ...[`/years/${year}/`, '/compare/', ...pairs.slice(0, 1)],
    ...['/indicators/', `/indicators/${indicator}/`, `/embed/indicators/${indicator}/`],
    ...[
      '/topics/',
      ...topics.slice(0, 1),
      `/search/?q=${encodeURIComponent('发展')}`,
      '/corrections/',
      '/glossary/',
    ],
    ...['/data/', '/about/', '/offline/', '/check/', '/all/'],
  ];
}

async function runLighthouse(address: string): Promise<Result> {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox'];
  const command = ['--yes', 'lighthouse@12.8.2', address, ...flags];
  const { CHROMIUM } = process.env;
  const { stdout } = await promisify(execFile)('npx', command, {
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...(CHROMIUM !== undefined && { CHROME_PATH: CHROMIUM }) },
  });
  return JSON.parse(stdout);
}
