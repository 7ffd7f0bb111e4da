import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { toAddress } from '../library/routes.ts';
import { reports } from '../library/test-library.ts';
import { makeCorrection } from '../schemas/test-factories.ts';
import { type FeedReport, toAtom, toFeedEntries, toFeedPages } from './feed.ts';

const [newest, oldest] = reports;
if (!newest || !oldest) throw new Error('No reports');

function tell(report: FeedReport['report'], ...corrections: FeedReport['corrections']): FeedReport {
  return { report, description: '一句话。', corrections };
}

const unknown = () => undefined;

/** The forms of a report at a path, and what catalogues ask of it. */
function toForms(path: string, id: string, type: string, coverage: string, date: string) {
  return {
    files: [
      ['application/epub+zip', 'EPUB', 'report.epub'],
      ['application/tei+xml', 'TEI', 'report.xml'],
      ['text/markdown', 'Markdown', 'report.md'],
      ['text/plain', '纯文本', 'report.txt'],
      ['application/json', 'JSON', 'report.json'],
      ['text/plain', '底本', 'source.txt'],
    ].map(([form, title, file = '']) => ({
      rel: file === 'source.txt' ? 'related' : 'alternate',
      type: form,
      title,
      path: path + file,
    })),
    terms: [
      { name: 'identifier', value: id },
      { name: 'type', value: type },
      { name: 'coverage', value: coverage },
      { name: 'date', value: date },
    ],
  };
}

const ofCorrections = {
  files: [
    { rel: 'related', type: 'application/json', title: '全部校改', path: '/data/corrections.json' },
  ],
  terms: [],
};

describe('the entries of the feed', () => {
  test('are the reports and their corrections, what was changed last first', () => {
    const dates = new Map([
      [oldest.file, { added: '2026-01-01', changed: '2026-05-01' }],
      [`src/content/corrections/${oldest.id}.json`, { added: '2026-02-01', changed: '2026-04-01' }],
      [newest.file, { added: '2026-03-01', changed: '2026-03-01' }],
    ]);
    const entries = toFeedEntries([tell(newest), tell(oldest, makeCorrection())], (file) =>
      dates.get(file),
    );
    expect(entries).toEqual([
      {
        title: '甲县2021年五年规划纲要',
        path: '/a/2021/',
        summary: '一句话。',
        ...toForms('/a/2021/', 'a-2021', '五年规划纲要', '甲县（140800）', oldest.data.date),
        added: new Date('2026-01-01'),
        changed: new Date('2026-05-01'),
      },
      {
        title: '甲县2021年五年规划纲要：校订1条',
        path: '/corrections/#a-2021',
        summary: '东出路 → 东山路',
        ...ofCorrections,
        added: new Date('2026-02-01'),
        changed: new Date('2026-04-01'),
      },
      {
        title: '乙县2025年政府工作报告',
        path: '/b/2025/',
        summary: '一句话。',
        ...toForms('/b/2025/', 'b-2025', '政府工作报告', '乙县（140800）', newest.data.date),
        added: new Date('2026-03-01'),
        changed: new Date('2026-03-01'),
      },
    ]);
  });

  test('have the day of the report where no other is known, and the order of their paths', () => {
    const entries = toFeedEntries([tell(newest, makeCorrection())], unknown);
    expect(entries.map(({ path, changed }) => [path, changed.toISOString()])).toEqual([
      ['/b/2025/', '2025-02-20T00:00:00.000Z'],
      ['/corrections/#b-2025', '2025-02-20T00:00:00.000Z'],
    ]);
  });

  test('quote five corrections, each in a line of thirty characters', () => {
    const long = makeCorrection({ printed: `一\n${'二'.repeat(29)}`, read: '三'.repeat(30) });
    const [, entry] = toFeedEntries(
      [tell(newest, long, ...Array.from({ length: 5 }, () => makeCorrection()))],
      unknown,
    );
    expect(entry?.title).toContain('校订6条');
    const [first, ...others] = entry?.summary.split('；') ?? [];
    expect(first).toBe(`一 ${'二'.repeat(27)}… → ${'三'.repeat(30)}`);
    expect(others).toHaveLength(4);
  });

  test('stand on pages of sixty', () => {
    const many = toFeedEntries(
      Array.from({ length: 61 }, () => tell(newest)),
      unknown,
    );
    expect(toFeedPages(many).map(({ length }) => length)).toEqual([60, 1]);
    expect(toFeedPages([])).toEqual([[]]);
  });
});

describe('the feed', () => {
  const entries = toFeedEntries([tell(newest, makeCorrection({ printed: '<甲>&乙' }))], unknown);
  const atom = toAtom([entries]);

  test('is as new as its newest entry', () => {
    expect(/<updated>(.*?)<\/updated>/.exec(atom)?.[1]).toBe('2025-02-20T00:00:00.000Z');
    expect(atom.match(/<entry>/g)).toHaveLength(2);
  });

  test('says what was printed, whatever signs are in it', () => {
    const words: string[] = [];
    const walk = (
      node: ReturnType<typeof fromXml> | ReturnType<typeof fromXml>['children'][number],
    ) => {
      if (node.type === 'text') words.push(node.value);
      if ('children' in node) for (const child of node.children) walk(child);
    };
    walk(fromXml(atom));
    expect(words).toContain('<甲>&乙 → 东山路');
  });

  test('gives a harvester each form of a report, known by its page', () => {
    const [, entry = ''] = atom.split('<entry>');
    expect(entry).toContain(`<id>${toAddress('/b/2025/')}</id>`);
    expect(entry).toContain(
      `<link rel="alternate" type="application/tei+xml" title="TEI" href="${toAddress('/b/2025/report.xml')}" />`,
    );
    expect(entry).toContain('<dc:identifier>b-2025</dc:identifier>');
    expect(atom).not.toContain('rel="next"');
  });

  test('leads a harvester from page to page', () => {
    const link = (rel: string, path: string) => `<link rel="${rel}" href="${toAddress(path)}" />`;
    const pages = [entries, entries, entries];
    expect(toAtom(pages)).toContain(link('next', '/atom/2.xml'));
    expect(toAtom(pages)).not.toContain('rel="previous"');
    const second = toAtom(pages, 2);
    expect(second).toContain(link('self', '/atom/2.xml'));
    expect(second).toContain(link('previous', '/atom.xml'));
    expect(second).toContain(link('next', '/atom/3.xml'));
    expect(toAtom(pages, 3)).not.toContain('rel="next"');
  });
});
