/**
 * Another library than ours, of invented places: a city and a district of it, two documents of one
 * year, a county of another province without numbers, a district whose name and report are full of signs
 * that could break out of what they stand in; no corrections, topics or terms. What a reader relies on must
 * hold for any library.
 */
import { spawn } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { toString as wordsIn } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { parse } from 'yaml';
import { drawReading, validateTei } from '../../src/export/test-tei.ts';
import { CountiesFileSchema } from '../../src/schemas/report.ts';
import { type LibraryEntry, packed, type ReportGroup } from '../../src/search/files.ts';
import { readHead } from '../../src/share/head.ts';
import { changeFigure } from '../bench/made-library.ts';
import { readYaml } from '../seeds/read-seeds.ts';
import { buildEnvironment, buildLibrary, runScript } from './build-library.ts';
import { cellsOf, nodesOf, visitElements, wordsOf } from './read-forms.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = 'https://library.example';
/** The site may stand in a folder of its host. */
const base = '/wenku';

const folder = mkdtempSync(join(tmpdir(), 'library-'));
const dist = join(folder, 'dist');

beforeAll(async () => {
  await buildLibrary(folder, ['scripts/verify/library'], { SITE: site, BASE: base });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A built file by its path from the site's root. */
function read(path: string): string {
  return readFileSync(
    join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path),
    'utf8',
  );
}

const squeeze = (text: string) => text.replace(/\s/g, '');

/** What is read on a page. */
function textOf(path: string): string {
  return decode(read(path).replace(/<(script|style)\b.*?<\/\1>/gs, ''))
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

function decode(html: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function pages(): string[] {
  return globSync('**/*.html', { cwd: dist }).map((file) =>
    file.replaceAll('\\', '/').replace(/index\.html$/, ''),
  );
}

const reports = [
  'yunqi/2024/work-report/',
  'yunqi/2024/sessions/',
  'linquan/2025/',
  'xian/2025/',
  'baishi/2023/',
];
const files = [
  '',
  'source/',
  'report.json',
  'report.md',
  'report.txt',
  'report.epub',
  'report.xml',
  'source.txt',
];

describe('every page that a reader may ask for', () => {
  test.each([
    '',
    ...['yunqi/', 'yunqi/2024/', 'linquan/', 'baishi/', 'baishi/baishi.epub'],
    ...['baishi/baishi.html', 'site.zip', 'data/datapackage.json'],
    ...['data/counties/baishi.csv-metadata.json', 'data/schemas/observations.json'],
    ...reports.flatMap((report) => files.map((file) => report + file)),
    ...['years/2023/', 'years/2024/', 'years/2025/'],
    ...['indicators/', 'indicators/gdp/', 'topics/', 'search/', 'glossary/'],
    ...['about/', 'corrections/', 'data/', 'all/', '404.html'],
    ...['data/indicators.json', 'data/indicators.csv', 'data/corrections.json'],
    ...['data/reports.json', 'data/topics.json', 'data/counties/baishi.csv'],
    ...['atom.xml', 'sitemap-index.xml', 'robots.txt', 'llms.txt', 'pagefind/library.json'],
  ])('/%s', (path) => {
    expect(read(path)).not.toBe('');
  });
});

test('a year of two documents introduces both, and is neither', () => {
  const year = read('yunqi/2024/');
  expect(year).toContain(`href="${base}/yunqi/2024/work-report/"`);
  expect(year).toContain(`href="${base}/yunqi/2024/sessions/"`);
  expect(textOf('yunqi/2024/')).toContain('这一年有2份文献');
  expect(year).not.toContain('data-block=');
  for (const report of reports) expect(read(report)).toContain('data-block=');
});

interface Dataset {
  observations: { county: string; indicator: string; scope: string | null; url: string }[];
}

test('the numbers of a city and of a district are of the whole place', () => {
  const { observations }: Dataset = JSON.parse(read('data/indicators.json'));
  expect(observations.map(({ scope }) => scope).filter((scope) => scope !== null)).toEqual([]);
  const told = observations.filter(({ indicator }) => indicator === 'gdp');
  expect(told).toMatchObject([
    { county: 'linquan', period: '2024', value: 96.2 },
    { county: 'xian', period: '2024', value: 12.5 },
    { county: 'yunqi', period: '2023', value: 328.6 },
    { county: 'yunqi', period: '2023', value: 328.6 },
  ]);
  expect(textOf('indicators/gdp/')).toContain('328.6亿元');
  expect(textOf('yunqi/')).toContain('328.6亿元');
  expect(textOf('')).toContain('2024年，据2025年政府工作报告地区生产总值 增长5.8%');
});

test('a county without numbers says so', () => {
  const { observations }: Dataset = JSON.parse(read('data/indicators.json'));
  expect(observations.some(({ county }) => county === 'baishi')).toBe(false);
  const text = textOf('baishi/');
  expect(text).toContain('收录的报告未写：地区生产总值、');
  expect(text).toContain('收录的报告中没有读出其他指标');
  expect(text).not.toMatch(/\d(?:亿元|%)/);
  expect(read('data/counties/baishi.csv').trim().split('\n')).toHaveLength(1);
  expect(readHead(read('baishi/')).meta.get('description')).toBe(
    '北漠省远川市白石县。收有2023年的报告共1份。',
  );
});

test('a place lies in its own province and city, and a city in no city', () => {
  expect(textOf('baishi/')).toContain('北漠省 远川市');
  expect(textOf('linquan/')).toContain('东岭省 云栖市');
  expect(readHead(read('yunqi/')).meta.get('description')).toMatch(/^东岭省云栖市：2023年/);
});

/** Of places of several kinds none is called a county, but the one that is. */
test.each([
  ...['', '404.html', 'about/', 'all/', 'counties/', 'data/', 'topics/'],
  ...['indicators/', 'indicators/gdp/', 'embed/indicators/gdp/', 'search/'],
  ...['years/2023/', 'years/2024/', 'years/2025/', 'yunqi/', 'yunqi/2024/', 'linquan/'],
])('/%s calls no city or district a county', (path) => {
  const { title, meta } = readHead(read(path));
  const labels = [...read(path).matchAll(/\s(?:aria-label|name|data-noun)="([^"]*)"/g)].flat();
  const words = [textOf(path), title, ...meta.values(), ...labels.map(decode)].join('\n');
  // The name of the library, the level of government, a scope that numbers have, the one county.
  const rest = words.replace(
    /县域报告文库|县级政府|城镇、农村、县城等|全县（全市、全区）|白石县/g,
    '',
  );
  expect([...rest.matchAll(/.{0,9}县.{0,9}/g)].map(([found]) => found)).toEqual([]);
});

test('places are called by their kind, places of several kinds by a word for all', () => {
  expect(textOf('linquan/')).toContain('取走本区的全部数字');
  expect(textOf('yunqi/')).toContain('取走本市的全部数字');
  expect(textOf('yunqi/')).toContain('与各地比较');
  expect(textOf('')).toContain('4个地方、5份');
  expect(textOf('years/2024/')).toContain('2024年各地报告');
  expect(textOf('indicators/gdp/')).toContain('逐地细看');
});

test('without topics, terms and corrections the pages of these say that there are none', () => {
  expect(textOf('topics/')).toContain('还没有选录');
  expect(textOf('corrections/')).toContain('没有需要编者订正之处');
  expect(textOf('glossary/')).toContain('用语0条');
  expect(read('all/')).not.toContain('<h2>计划与进展</h2>');
});

test('the index of the search knows every report, newest first, as the pages have them', () => {
  const library: LibraryEntry = JSON.parse(read('pagefind/library.json'));
  const paths = library.segments.flatMap(({ id }) => {
    // Five reports are one group.
    const file = readFileSync(join(dist, 'pagefind/segments', id, `reports/0${packed}`));
    const group: ReportGroup = JSON.parse(gunzipSync(file).toString());
    return group.reports.map(({ path }) => path);
  });
  expect(paths).toEqual([
    '/xian/2025/',
    '/linquan/2025/',
    '/yunqi/2024/sessions/',
    '/yunqi/2024/work-report/',
    '/baishi/2023/',
  ]);
});

/** Where an address of the site leads: a page with a place in it, or a file; nothing for other sites. */
function resolve(address: string, page: string): { path: string; place: string } | undefined {
  const url = new URL(address, `${site}${base}/${page}`);
  if (url.origin !== site || !/^https?:$/.test(url.protocol)) return undefined;
  const place = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
  return { path: decodeURIComponent(url.pathname), place };
}

test('every link leads somewhere, and to a place that is there', () => {
  const ids = new Map(
    pages().map((page) => [
      `${base}/${page}`,
      new Set([...read(page).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id))),
    ]),
  );
  const lost = pages().flatMap((page) => {
    const links = [...read(page).matchAll(/\s(?:href|src)="([^"]+)"/g)];
    return links.flatMap(([, link = '']) => {
      const target = resolve(decode(link), page);
      if (!target) return [];
      const places = ids.get(target.path);
      const isThere =
        target.path.startsWith(`${base}/`) &&
        (places
          ? target.place === '' || places.has(target.place)
          : statSync(join(dist, target.path.slice(base.length)), {
              throwIfNoEntry: false,
            })?.isFile());
      return isThere ? [] : [`/${page} → ${link}`];
    });
  });
  expect(ids.size).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});

/** All that a file gives as an `url`, however deep. */
function urlsOf(file: string): string[] {
  const text = read(file);
  if (file.endsWith('.csv')) {
    const [head = [], ...rows] = cellsOf(text);
    const places = head.flatMap((name, at) => (/(?:^|_)url$/.test(name) ? [at] : []));
    return rows.flatMap((row) => places.map((at) => row[at] ?? '').filter(Boolean));
  }
  const found: string[] = [];
  JSON.parse(text, (name, value) => {
    if (name === 'url') found.push(value);
    return value;
  });
  return found;
}

test('every url in a file of data is a full address, wherever the site stands, and leads there', () => {
  const files = globSync(['data/**/*.csv', '**/*.json'], { cwd: dist });
  const urls = files.flatMap((file) =>
    urlsOf(file).map((given) => {
      // What stands beside a CSV names it from there, as its standard has it.
      const isBeside = file.endsWith('.csv-metadata.json');
      const url = isBeside
        ? new URL(given, `${site}${base}/${file.replaceAll('\\', '/')}`).href
        : given;
      return { file, url };
    }),
  );
  expect(new Set(urls.map(({ file }) => file.replace(/.*[.]/, '')))).toEqual(
    new Set(['json', 'csv']),
  );
  const wrong = urls.filter(({ url }) => {
    if (!url.startsWith(`${site}${base}/`)) return true;
    const { path, place } = resolve(url, '') ?? { path: '', place: '' };
    const page = path.slice(base.length + 1);
    return !existsSync(join(dist, page)) || !(place === '' || read(page).includes(`id="${place}"`));
  });
  expect(urls.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('every address of a number, of the sitemap and of the feed is a page and a place of it', () => {
  const { observations }: Dataset = JSON.parse(read('data/indicators.json'));
  const addresses = [
    ...observations.map(({ url }) => url),
    ...[...read('sitemap-0.xml').matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => address),
    ...[...read('atom.xml').matchAll(/<id>([^<]+)/g)].map(([, address = '']) => address),
  ];
  expect(addresses.length).toBeGreaterThan(observations.length + reports.length);
  const lost = addresses.filter((address) => {
    const target = resolve(address, '');
    const page = target?.path.slice(base.length + 1);
    if (page === undefined || !existsSync(join(dist, page))) return true;
    return target?.place !== '' && !read(page).includes(`id="${target?.place}"`);
  });
  expect(lost).toEqual([]);
});

describe('signs in a name or in a report that could break out', () => {
  const wild = /alert\(|HYPERLINK/;

  test('stand in text and in attributes, and nowhere do anything', () => {
    const broken = pages().flatMap((page) => {
      const found: string[] = [];
      visitElements(fromHtml(read(page)), (element) => {
        const { tagName, properties } = element;
        const isData = properties['type'] === 'application/ld+json';
        if (tagName === 'script' && !isData && wild.test(toText(element))) found.push(tagName);
        for (const [name, value] of Object.entries(properties)) {
          if (/^on/i.test(name) || /^\s*javascript:/i.test(String(value))) found.push(name);
          if (tagName === 'img' && name === 'src' && value === 'x') found.push('img');
        }
      });
      return found.map((name) => `/${page}: ${name}`);
    });
    expect(broken).toEqual([]);
    expect(toText(fromHtml(read('xian/')))).toContain(
      '险"\'&<i>}</style><script>alert(1)</script>区',
    );
    expect(toText(fromHtml(read('xian/2025/')))).toContain(
      `修通了'">三条路，\`\${alert(6)}\`两座桥，]]>学校`,
    );
  });

  /** The blocks of that report, as the data have them. */
  const readBlocks = () => {
    const { blocks }: { blocks: { id: string; text: string }[] } = JSON.parse(
      read('xian/2025/report.json'),
    );
    return blocks.map(({ id, text }) => ({ id, text: squeeze(text) }));
  };
  /** What a report like this has nowhere, but in its own source. */
  const unseen = /[\0\u200f\u202a-\u202e]/;

  test('are read as they are printed, where they are no tags', () => {
    const text = readBlocks()
      .map((block) => block.text)
      .join('');
    expect(text).toContain('county:[别处，-&甲*乙！!js/function');
    expect(text).toContain("=SUM(A1:A9)*cmd|'/C");
    expect(text).toContain('<%=1%>、$（touchx）、\\u003cb\\u003e、%3Cscript%3E');
    expect(text).toContain('<![CDATA[植树五万株]]>&lt;<，');
    expect(text).toContain(`倒写的字和看不见的符号。${'W'.repeat(300)}，`);
  });

  test.each(['xian/2025/', 'xian/xian.html'])('are on the page %s word for word', (page) => {
    const shown = new Map<unknown, string>();
    visitElements(fromHtml(read(page)), (element) => {
      const { id } = element.properties;
      if (id !== undefined) shown.set(id, squeeze(wordsOf(element)));
    });
    const isOf = (id: string) =>
      page.endsWith('/') ? id : [...shown.keys()].find((key) => `${key}`.endsWith(id));
    for (const { id, text } of readBlocks()) expect(shown.get(isOf(id)), id).toContain(text);
  });

  test('are words in Markdown, and no tag, link or picture', () => {
    for (const file of ['xian/2025/report.md', 'llms.txt']) {
      const [, body = ''] = /^(?:---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(read(file)) ?? [];
      const nodes = nodesOf(body);
      const kinds = new Set(nodes.map(({ type }) => type));
      for (const kind of ['html', 'image', 'code', 'inlineCode', 'delete', 'emphasis'] as const) {
        expect(kinds, file).not.toContain(kind);
      }
      const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
      expect(links.length, file).toBeGreaterThan(0);
      expect(links.filter((link) => !link.startsWith(`${site}${base}/`))).toEqual([]);
      const words = squeeze(wordsIn(nodes[0]));
      expect(words).toContain('险"\'&<i>}</style><script>alert(1)</script>区2025年政府工作报告');
      if (file === 'llms.txt') continue;
      for (const { text } of readBlocks()) expect(words).toContain(text);
    }
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(read('xian/2025/report.md')) ?? [];
    expect(parse(head)).toMatchObject({
      title: '政府工作报告</title><script>alert(8)</script>">',
      speaker: "区长 甲'乙<",
    });
  });

  test('are words in plain text, in a book and in TEI', async () => {
    const txt = squeeze(read('xian/2025/report.txt'));
    const xml = read('xian/2025/report.xml');
    const bytes = readFileSync(join(dist, 'xian/2025/report.epub'));
    const book = Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xhtml|opf|ncx|xml)$/.test(name))
      .map(([, file]) => squeeze(wordsIn(fromXml(Buffer.from(file)))))
      .join('\n');
    const tei = drawReading(xml);
    for (const { id, text } of readBlocks()) {
      expect(txt).toContain(text);
      expect(book).toContain(text);
      expect(squeeze(tei.get(id) ?? '')).toBe(text);
    }
    expect(() => validateTei(xml)).not.toThrow();
    expect((await EpubCheck.validate(bytes)).messages).toEqual([]);
  });

  test('stay in their cells: tables have the quotes of the data', () => {
    const { observations }: { observations: { id: string; quote: string }[] } = JSON.parse(
      read('data/indicators.json'),
    );
    const own = observations.filter(({ id }) => id.startsWith('xian-'));
    const [head = [], ...rows] = cellsOf(read('data/counties/xian.csv'));
    expect(own.length).toBeGreaterThan(2);
    expect(rows.map((row) => row.length)).toEqual(own.map(() => head.length));
    expect(rows.map((row) => row[head.indexOf('quote')])).toEqual(own.map(({ quote }) => quote));
  });

  test('leave every other file what it is', () => {
    for (const page of pages()) {
      for (const json of readHead(read(page)).structured)
        expect(() => JSON.parse(json)).not.toThrow();
    }
    for (const file of globSync('**/*.json', { cwd: dist })) {
      expect(() => JSON.parse(read(file)), file).not.toThrow();
    }
    const xml = globSync(['**/*.xml', '**/*.svg'], { cwd: dist });
    for (const file of xml) {
      expect(() => fromXml(read(file)), file).not.toThrow();
      expect(read(file), file).not.toMatch(/<(?:script|b|i|img)\b/);
    }
    expect(xml).toContain('sitemap-0.xml');
    expect(wordsIn(fromXml(read('atom.xml')))).toContain(
      '政府工作报告</title><script>alert(8)</script>">',
    );
    for (const page of ['xian', 'xian/2025']) {
      const png = readFileSync(join(dist, 'og', `${page}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual([1200, 630]);
    }
  });

  test('that nobody sees stand in no file but those that tell of the source', () => {
    const files = globSync('**/*.{html,md,txt,xml,csv}', { cwd: dist });
    const having = files.filter((file) => unseen.test(read(file.replaceAll('\\', '/'))));
    expect(having.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'xian/2025/report.xml',
      'xian/2025/source.txt',
    ]);
  });

  test('the policy of a page allows its own styles and scripts, as they stand in it, and is first', () => {
    for (const page of pages()) {
      const html = read(page);
      const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
      expect(html.slice(0, html.indexOf(policy)), page).toMatch(
        /^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8">$/i,
      );
      for (const [, css = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) {
        expect(policy).toContain(createHash('sha256').update(css).digest('base64'));
      }
    }
  });
});

test('hosts are told what to send, under the path that the site has', () => {
  expect(read('_headers')).toMatch(/^\/wenku\/\*\n(?: {2}.+\n)+\n\/wenku\/embed\/\*\n/);
  expect(read('nginx.conf')).toContain('location /wenku/ {');
});

/** Digests of the built files, by their paths. */
function digests(): ReadonlyMap<string, string> {
  // Without git a book and the archive say when they were made.
  const dated = /\.epub$|^site\.zip$|datapackage\.json$/;
  const files = globSync('**/*', { cwd: dist })
    .filter((file) => !dated.test(file) && statSync(join(dist, file)).isFile())
    .sort();
  const digestOf = (file: string) => hash('sha256', readFileSync(join(dist, file)));
  return new Map(files.map((file) => [file, digestOf(file)]));
}

const build = () => runScript('build', folder, { SITE: site, BASE: base });

test('what a build has kept makes the same site, and what is damaged is made again', async () => {
  const before = digests();
  const damage = (files: string[]) => {
    for (const [at, file] of files.entries()) {
      if (at % 5 === 0) writeFileSync(join(folder, file), 'damaged');
    }
  };
  await build();
  expect(digests()).toEqual(before);
  // Pages and what stands beside them come from there, and segments of the search.
  damage(globSync('dist/**/*.{html,json,md,txt,png}', { cwd: folder }));
  const ofSearch = globSync('dist/pagefind/segments/*/texts/*', { cwd: folder });
  expect(ofSearch.length).toBeGreaterThan(0);
  damage(ofSearch);
  damage(['dist/pagefind/library.json']);
  expect(digests()).not.toEqual(before);
  await build();
  expect(digests()).toEqual(before);
  const noted = globSync('.astro/made/*/*', { cwd: folder });
  damage(noted);
  expect(noted.length).toBeGreaterThan(4);
  await build();
  expect(digests()).toEqual(before);
}, 240_000);

test('a build that is killed leaves the site that there was', async () => {
  const before = read('');
  writeFileSync(join(dist, 'mark.txt'), 'the site that there was');
  const killed = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: buildEnvironment({ SITE: site, BASE: base }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  killed.stdout.resume();
  // It closes when all that the build has started has ended, too.
  const ended = once(killed, 'close');
  await expect
    .poll(() => globSync('**/index.html', { cwd: `${dist}.new` }).length, { timeout: 60_000 })
    .toBeGreaterThan(0);
  killed.kill('SIGKILL');
  await ended;
  expect(read('mark.txt')).not.toBe('');
  expect(read('')).toBe(before);
});

test('the desk of the editor is in no built site', () => {
  expect(pages().filter((page) => /(?:^|\/)desk(?:\/|$)/.test(page))).toEqual([]);
  const naming = globSync('**/*.{html,js,css,xml,txt}', { cwd: dist }).filter((file) =>
    /desk-row|desk:update|工作台/.test(readFileSync(join(dist, file), 'utf8')),
  );
  expect(naming).toEqual([]);
});

test('nothing names a place of our library', () => {
  const { city, counties } = readYaml(join(root, 'seeds'), 'counties.yml', CountiesFileSchema);
  const names = [city.name, city.province, ...counties.flatMap(({ name, slug }) => [name, slug])];
  const known = names.flatMap((name) => {
    const stem = name.replace(/[省市县区]$/, '');
    return stem.length > 1 ? stem : name;
  });
  const texts = globSync('**/*.{html,json,xml,txt,md,csv,js}', { cwd: dist });
  const naming = texts.flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return known.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(texts.length).toBeGreaterThan(50);
  expect(naming).toEqual([]);
});

// The last one: it changes a text.
test('a changed text makes the same site as one that is built from nothing', async () => {
  const before = digests();
  const fileOf = (path: string) => statSync(join(dist, path)).ino;
  const paths = ['baishi/2023/index.html', 'linquan/2025/index.html'];
  const files = paths.map(fileOf);
  // Of a site that is built twice all files have other names.
  await build();
  const folder2023 = statSync(join(`${dist}.spare`, 'baishi/2023')).ino;
  changeFigure(join(folder, 'seeds'), 'linquan-2025-work-report');
  await runScript('content', folder, { SITE: site, BASE: base });
  await build();
  const after = digests();
  expect(read('linquan/2025/')).toContain('96.3');
  const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
  expect(changed).toEqual(
    expect.arrayContaining(['linquan/2025/index.html', 'data/indicators.csv', 'index.html']),
  );
  // What is not of the text is the same file.
  expect(paths.map((path, at) => fileOf(path) === files[at])).toEqual([true, false]);
  // They come by folders that have moved.
  expect(fileOf('baishi/2023')).toBe(folder2023);
  for (const kept of ['.astro', 'dist']) rmSync(join(folder, kept), { recursive: true });
  await runScript('content', folder, { SITE: site, BASE: base });
  await build();
  expect(digests()).toEqual(after);
}, 480_000);
