import { describe, expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { toAddress } from '../library/routes.ts';
import type { Edition } from '../schemas/edition.ts';
import type { Report } from '../schemas/report.ts';
import { makeBlock, makeCorrection, makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toReportPage } from './report-page.ts';

const edition: Edition = {
  blocks: [makeBlock({ type: 'heading', level: 1, text: '回顾' })],
  leftOut: [],
  repairs: [],
  kept: [],
  doubts: [],
};

function pageOf(
  id: string,
  more: Partial<Report> = {},
  corrections = [makeCorrection()],
  changed?: string,
  blocks = edition.blocks,
) {
  const siblings = toReports(
    [
      { id: 'old', data: makeReport({ year: 2021, kind: 'five-year-plan' }) },
      { id: 'middle', data: makeReport({ speaker: '县长 甲乙', characters: 4000, ...more }) },
      { id: 'new', data: makeReport({ year: 2025, kind: 'sessions' }) },
    ],
    [makeCounty()],
    new Map(),
  );
  const report = siblings.find((one) => one.id === id);
  if (!report) throw new Error('No report');
  return toReportPage(report, { ...edition, blocks }, corrections, siblings, changed);
}

describe('the page of a report', () => {
  test('has its facts, as far as they are known', () => {
    expect(pageOf('middle').facts).toEqual([
      { term: '日期', value: '2024年2月20日' },
      { term: '报告人', value: '县长 甲乙' },
      { term: '篇幅', value: '4,000字，读完约10分钟' },
    ]);
  });

  test('says that a newspaper made it of a report, and when it was last edited', () => {
    expect(pageOf('new', {}, [], '2026-03-01T23:00:00+08:00').facts.slice(1)).toEqual([
      { term: '说明', value: '报纸摘登，不是报告全文' },
      { term: '篇幅', value: expect.stringContaining('字') },
      { term: '修订', value: '2026年3月1日' },
    ]);
  });

  test('says what it was made from, and what was repaired', () => {
    expect(pageOf('middle').edited).toBe('据公报整理：订正1处。');
    expect(pageOf('middle', {}, []).edited).toBe('据公报整理。');
  });

  test('has the reports before and after it', () => {
    const tell = (id: string) => {
      const { older, newer } = pageOf(id);
      return [older?.href, newer?.title];
    };
    expect(tell('old')).toEqual([undefined, '2024年政府工作报告']);
    expect(tell('middle')).toEqual(['/a/2021/', '2025年两会报道']);
    expect(tell('new')).toEqual(['/a/2024/', undefined]);
  });

  test('knows whether it is alone in its year', () => {
    expect(pageOf('middle').isOneOfSeveral).toBe(false);
    expect(pageOf('middle', { year: 2025, kind: 'work-report' }).isOneOfSeveral).toBe(true);
  });

  test('a name in its styles ends them nowhere', () => {
    const named = makeCounty({ name: '甲"}</style><b>' });
    const [report] = toReports([{ id: 'a', data: makeReport() }], [named], new Map());
    if (!report) throw new Error('No report');
    const { style } = toReportPage(report, edition, [], [report]);
    expect(style).not.toContain('<');
    expect(style).toContain('content:"甲\\22 }\\3c /style');
  });

  test('says what has styles of its own', () => {
    const { hasTables, hasCaptions } = pageOf('middle');
    expect([hasTables, hasCaptions]).toEqual([false, false]);
    const shown = [
      makeBlock({ id: 'caption', type: 'caption' }),
      makeBlock({ id: 'text', type: 'paragraph' }),
      makeBlock({ id: 'title', type: 'caption' }),
      makeBlock({ id: 'table', type: 'table' }),
    ];
    expect(pageOf('middle', {}, [], undefined, shown)).toMatchObject({
      hasTables: true,
      hasCaptions: true,
    });
    expect(pageOf('middle', {}, [], undefined, shown.slice(2)).hasCaptions).toBe(false);
  });

  test('is cited without a day, and names itself on paper', () => {
    const { colophon, imprint, address, style } = pageOf('middle');
    expect(address).toBe(toAddress('/a/2024/'));
    expect(colophon.standard).toBe(
      `甲乙. 政府工作报告：甲县[R/OL]. (2024-02-20)[引用日期]. ${address}.`,
    );
    expect(imprint).toMatch(/，2024年2月20日，底本SHA-256：[0-9a-f]{12}…$/);
    expect(imprint.startsWith(`${new URL(address).host}${new URL(address).pathname}，`)).toBe(true);
    expect(style).toContain('content:"甲县2024年政府工作报告"');
  });
});
