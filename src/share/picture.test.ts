import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import jsQR from 'jsqr';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { type Card, cardSize, drawCard } from './card.ts';
import { missingGlyphs } from './font.ts';
import { largestImage } from './lint.ts';
import { withFormer } from './pictures.ts';
import { drawPoster, type Poster } from './poster.ts';
import { rasterize } from './raster.ts';
import { drawQr, drawSvg, drawText, fitSize, wrap } from './svg.ts';

/** What may differ from the approved pictures: nothing a reader would see. */
const tolerance = 0.001;

const figures = [
  { label: '地区生产总值', value: '87亿元' },
  { label: '农村居民人均可支配收入', value: '18081元' },
  { label: '粮食总产量', value: '1.56亿公斤以上' },
];

const report: Card = {
  eyebrow: '2024年2月19日至22日',
  title: ['甲县2024年', '政府工作报告'],
  period: '2023年',
  figures,
  lead: '',
};

const topic: Card = {
  eyebrow: '甲县 能源',
  title: ['抽水蓄能电站'],
  figures: [
    { year: '2021年', label: '', value: '计划' },
    { year: '2024年', label: '', value: '进展、计划' },
    { year: '2025年', label: '', value: '未提到' },
  ],
  lead: '',
  quoted: '2024年政府工作报告：',
  quote:
    '积极推动光储投综合示范项目和装机容量1200MW的抽水蓄能电站项目建设，力争三年内开工，五年内建成投产，成为全市最大的一座。',
};

const rare: Card = {
  eyebrow: '絳 澮 倗 峪 棚 續 稷 垣 浍 涑',
  title: ['絳澮倗峪'],
  figures: [],
  lead: '没有数字的一页',
};

const poster: Poster = {
  eyebrow: '某省 某市 甲县',
  title: '甲县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
  facts: ['2021年4月', '甲县人民政府'],
  figures: figures.map(({ label, value }) => ({ label: `2025年${label}目标`, value })),
  parts: {
    title: '报告各部分',
    lines: [
      { text: '第一章 规划基础', isSub: false },
      { text: '一、主要成就', isSub: true },
      { text: '第二章 指导思想、原则和主要目标', isSub: false },
    ],
  },
  sources: ['据印本的识读文本整理，每处订正都有记录。'],
  address: 'https://www.example.gov.cn/baogao/jiaxian/2021/',
};

describe('pictures look as approved', () => {
  test.each([
    ['card', drawCard(report)],
    ['card-rare', drawCard(rare)],
    ['card-topic', drawCard(topic)],
    ['poster', drawPoster(poster)],
  ])('%s', (name, svg) => {
    const png = rasterize(svg);
    const file = `src/share/test/approved/${name}.png`;
    if (!existsSync(file) && process.env['CI'] === undefined) writeFileSync(file, png);
    const actual = PNG.sync.read(Buffer.from(png));
    const approved = PNG.sync.read(readFileSync(file));
    expect([actual.width, actual.height]).toEqual([approved.width, approved.height]);
    const { width, height } = actual;
    const different = pixelmatch(actual.data, approved.data, undefined, width, height);
    expect(different / (width * height)).toBeLessThan(tolerance);
  });
});

test('the same words give the same bytes, whatever was drawn before', () => {
  const first = rasterize(drawCard(report));
  rasterize(drawPoster(poster));
  const second = rasterize(drawCard({ ...report }));
  expect(Buffer.compare(first, second)).toBe(0);
});

test('a card is 1200×630 and small enough for every platform', () => {
  const png = Buffer.from(rasterize(drawCard(report)));
  const { width, height } = PNG.sync.read(png);
  expect({ width, height }).toEqual(cardSize);
  expect(png.length).toBeLessThan(largestImage);
});

test.each([
  ['a report', report, ['甲县2024年', '87亿元', '地区生产总值', '2023年']],
  ['a topic', topic, ['抽水蓄能电站', '2021年', '计划', '未提到']],
])('the message of %s stands in the central square', (_, card, message) => {
  const texts = [
    ...drawCard(card).matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>(.*?)</g),
  ];
  const outside = texts
    .filter(([, x]) => Number(x) < 285 || Number(x) > 915)
    .map(([, , , text]) => text);
  // One character each: the name of the site and its promise, in the margins.
  expect(outside.every((text) => text?.length === 1)).toBe(true);
  expect(texts.map(([, , , text]) => text)).toEqual(expect.arrayContaining(message));
});

/** What is drawn of some words: `[font, size]`. */
function styleOf(svg: string, words: string): string[] {
  return (
    new RegExp(`font-family="([^"]*)" font-size="([^"]*)"[^>]*>${words}<`).exec(svg)?.slice(1) ?? []
  );
}

test('labels have one size, and a year that tells figures apart is as large as its value', () => {
  const alike = drawCard({
    ...report,
    figures: [
      { label: '新绛县地区生产总值', value: '184.1亿元' },
      { label: '绛县地区生产总值', value: '87亿元' },
    ],
  });
  const [font, size] = styleOf(alike, '新绛县地区生产总值');
  expect(Number(size)).toBeGreaterThanOrEqual(36);
  expect(styleOf(alike, '绛县地区生产总值')).toEqual([font, size]);
  expect(styleOf(alike, '184.1亿元')).toEqual(styleOf(alike, '87亿元'));

  const apart = drawCard({
    ...report,
    period: undefined,
    figures: [
      { year: '2025年', label: '目标', value: '100亿元以上' },
      { year: '2023年', label: '报告', value: '87亿元' },
      { year: '2024年', label: '农村居民人均可支配收入', value: '18081元' },
    ],
  });
  const sizes = ['2025年', '2023年', '2024年'].map((year) => Number(styleOf(apart, year)[1]));
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeGreaterThan(Number(styleOf(apart, '目标')[1]));
  expect(sizes[0]).toBeGreaterThanOrEqual(0.7 * Number(styleOf(apart, '87亿元')[1]));
});

test('a quote is cut short rather than drawn small or over what stands above it', () => {
  const drawn = drawCard(topic);
  const lines = [...drawn.matchAll(/y="([\d.]+)"[^>]*font-size="36"[^>]*>(.*?)</g)];
  expect(lines.map(([, , line]) => line).join('')).toMatch(/^2024年政府工作报告：“积极推动.*…”$/);
  expect(lines).toHaveLength(3);
  expect(lines.every(([, y]) => Number(y) < cardSize.height - 10)).toBe(true);
  const values = [...drawn.matchAll(/y="([\d.]+)"[^>]*text-anchor="end"/g)];
  const top = Number(lines[0]?.[1]) - 36;
  expect(values.every(([, y]) => Number(y) < top)).toBe(true);
});

test.each([
  'https://www.example.gov.cn/baogao/jiaxian/2021/',
  `https://example.org/${'x'.repeat(200)}/`,
])('the QR code of %s is read back', (address) => {
  const size = 400;
  expect(decode(rasterize(drawSvg(size, size, [drawQr(address, 0, 0, size)])))).toBe(address);
});

test('the QR code of a poster leads to its page', () => {
  expect(decode(rasterize(drawPoster(poster)))).toBe(poster.address);
});

test('a page that leads elsewhere keeps a picture: that of where it leads', () => {
  const cards = withFormer(new Map([['/indicators/', report]]), [
    { path: '/indicators/old/', card: '/indicators/', isEmbedded: false },
    { path: '/embed/indicators/old/', card: '/indicators/', isEmbedded: true },
  ]);
  expect([...cards]).toEqual([
    ['/indicators/old/', report],
    ['/indicators/', report],
  ]);
});

test('a character without a glyph is drawn as printers do, not as an empty box', () => {
  const style = { font: 'serif', size: 20, fill: '#23211d' } as const;
  const drawn = drawText('绛𰻞县', 0, 0, style);
  expect(drawn).toContain('>绛〓县<');
  expect(missingGlyphs('〓', 'serif')).toEqual([]);
  expect(missingGlyphs('〓', 'sans')).toEqual([]);
});

test('text is escaped', () => {
  const style = { font: 'sans', size: 20, fill: '#23211d' } as const;
  expect(drawText('<a> & "b"', 0, 0, style)).toContain('&lt;a&gt; &amp; &quot;b&quot;');
});

test('a text is drawn smaller rather than wider', () => {
  expect(fitSize('甲乙', 'sans', 100, 500)).toBe(100);
  expect(fitSize('甲乙', 'sans', 100, 150)).toBe(75);
});

test('lines break between words and are never wider than allowed', () => {
  expect(wrap('全面加强政府自身建设', 'sans', 10, 60)).toEqual(['全面加强政府', '自身建设']);
  expect(wrap('https://example.org/', 'sans', 10, 40).join('')).toBe('https://example.org/');
});

test('a picture with a part that would not be drawn is told', () => {
  expect(() => rasterize(drawSvg(9, 9, ['<circle r="4"/>']))).toThrow('<circle r="4"/>');
});

function decode(png: Uint8Array): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}
