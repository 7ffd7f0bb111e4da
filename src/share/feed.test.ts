import { describe, expect, test } from 'vitest';
import { reports } from '../library/test-library.ts';
import { makeCorrection } from '../schemas/test-factories.ts';
import { type FeedReport, toAtom, toFeedEntries } from './feed.ts';

const [newest, oldest] = reports;
if (!newest || !oldest) throw new Error('No reports');

function tell(report: FeedReport['report'], ...corrections: FeedReport['corrections']): FeedReport {
  return { report, description: '一句话。', corrections };
}

const unknown = () => undefined;

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
        added: new Date('2026-01-01'),
        changed: new Date('2026-05-01'),
      },
      {
        title: '甲县2021年五年规划纲要：校订1条',
        path: '/corrections/#a-2021',
        summary: '东出路 → 东山路',
        added: new Date('2026-02-01'),
        changed: new Date('2026-04-01'),
      },
      {
        title: '乙县2025年政府工作报告',
        path: '/b/2025/',
        summary: '一句话。',
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

  test('are sixty at most', () => {
    expect(
      toFeedEntries(
        Array.from({ length: 61 }, () => tell(newest)),
        unknown,
      ),
    ).toHaveLength(60);
  });
});

test('the feed is as new as its newest entry, and escapes what it quotes', () => {
  const entries = toFeedEntries([tell(newest, makeCorrection({ printed: '<甲>&乙' }))], unknown);
  const atom = toAtom(entries);
  expect(/<updated>(.*?)<\/updated>/.exec(atom)?.[1]).toBe('2025-02-20T00:00:00.000Z');
  expect(atom.match(/<entry>/g)).toHaveLength(2);
  expect(atom).toContain('&lt;甲&gt;&amp;乙 → 东山路');
});
