import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { largestFile, type OneFile, toOneFile } from './one-file.ts';
import { makeBookReport } from './test-book.ts';

const address = 'https://example.org/a/';

function makeFile(...reports: OneFile['reports']): OneFile {
  return {
    title: '甲县历年报告',
    description: '甲县2份报告。',
    region: '某省　某市',
    address,
    reports,
    table: {
      columns: ['2023年'],
      hasTargets: false,
      rows: [
        {
          id: 'main-road',
          name: '公路',
          spark: undefined,
          cells: [
            {
              years: '2023年',
              values: [
                {
                  href: '/a/2024/#a-road-2023',
                  quote: '东山路建成<1公里',
                  label: '不足1公里',
                  remark: undefined,
                  isGrowth: false,
                  due: undefined,
                },
              ],
              nothing: '',
              lost: undefined,
              isOlder: false,
            },
          ],
          targets: [],
          opened: [],
          summary: '',
        },
      ],
    },
    modified: '2026-03-01T08:00:00+08:00',
    style: 'p{margin:0}',
    toSite: (href) => new URL(href, 'https://example.org').href,
  };
}

const newer = makeBookReport('甲县2024年政府工作报告');
const older = { ...makeBookReport('甲县2021年五年规划纲要'), address: `${address}2021/` };

describe('the one file of a county', () => {
  const html = toOneFile(makeFile(newer, older));

  test('is valid, and says what it is and of which day', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).toContain('<title>甲县历年报告（2026-03-01）</title>');
  });

  test('needs nothing else: no address is loaded, nothing is stored, its policy allows itself alone', () => {
    expect(html).not.toMatch(/\ssrc=|url\(|@import|localStorage|fetch\(|\sstyle=/);
    const [policy = ''] = /content="default-src[^"]*"/.exec(html) ?? [];
    expect(policy).toMatch(/^content="default-src 'none'; img-src data:; script-src 'sha256-/);
    expect(policy).not.toMatch(/'self'|unsafe|https?:/);
  });

  test('has the anchors of the site, and others where two reports have the same', () => {
    expect(html).toContain('<p id="p1" data-text="">各位代表：</p>');
    expect(html).toContain('<p id="at-2021-p1" data-text="">各位代表：</p>');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const led = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(led.length).toBeGreaterThan(10);
    expect(led.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leads from a number to its words in the file', () => {
    expect(html).toContain('<a href="#a-road-2023">不足1公里</a>');
    expect(html).toContain('<span id="a-road-2023"></span>建成');
  });

  test('says of each correction and doubt what was done, and leads there and back', () => {
    expect(html).toContain('<a id="note-road" class="note" href="#n1-road">校1</a>');
    expect(html).toMatch(/<div id="n1-road"><p><a class="sign" href="#note-road">校1<\/a><b>/);
    expect(html).toContain('印作“东出路”，今读“东山路”');
  });
});

test('what would be too large is left out, the oldest first, and named', () => {
  const [first, ...others] = older.edition.blocks;
  if (!first) throw new Error('No block');
  const blocks = [{ ...first, text: '长'.repeat(largestFile / 3) }, ...others];
  const html = toOneFile(makeFile(newer, { ...older, edition: { ...older.edition, blocks } }));
  expect(Buffer.byteLength(html)).toBeLessThan(largestFile);
  expect(html).toContain('<h2 id="report-1">甲县2024年政府工作报告</h2>');
  expect(html).not.toContain('id="report-2"');
  expect(html).toContain(
    '在网上可读的：<a href="https://example.org/a/2021/">甲县2021年五年规划纲要</a>。',
  );
});
