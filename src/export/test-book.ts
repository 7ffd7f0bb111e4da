/** A report and a book for tests: every kind of block, a correction, a doubt, a gap. */

import { toSheetNotes } from '../report/sheet-notes.ts';
import { toContents } from '../report/toc.ts';
import type { Edition } from '../schemas/edition.ts';
import { makeBlock, makeCorrection } from '../schemas/test-factories.ts';
import type { Book, BookReport } from './epub.ts';
import { signNotes } from './text-nodes.ts';

export const edition: Edition = {
  blocks: [
    makeBlock({ id: 'p1', text: '各位代表：' }),
    makeBlock({ id: 'p2', type: 'heading', level: 1, number: '一、', text: '一、回顾 & 展望' }),
    makeBlock({
      id: 'p3',
      text: '修路。东山路建成<1公里。',
      runIn: '修路。',
      aliases: ['p3a'],
      corrections: ['road'],
      marks: [
        { start: 4, end: 5, kind: 'correction', id: 'road' },
        { start: 6, end: 11, kind: 'observation', id: 'a-road-2023' },
      ],
    }),
    makeBlock({ id: 'p4', type: 'caption', text: '主要指标' }),
    makeBlock({ id: 'p5', type: 'table', text: '指标\t数\n面积\t9' }),
    makeBlock({ id: 'p6', type: 'list', text: '——一项' }),
    makeBlock({
      id: 'gap1',
      type: 'gap',
      level: 1,
      text: '〔缺文：以下不见〕',
      lost: [{ id: 'lost-1', level: 1, number: '二、', text: '二、〔标题缺〕' }],
    }),
    makeBlock({ id: 'p7', type: 'box', level: 2, text: '专栏：工程' }),
    makeBlock({ id: 'p8', text: '完。' }),
  ],
  leftOut: [],
  repairs: [],
  kept: [],
  doubts: [
    {
      id: 'd1',
      quote: '完',
      maybe: '毕',
      note: '形近',
      span: [0, 1],
      block: 'p8',
      start: 0,
      end: 1,
    },
  ],
};

export const corrections = [
  makeCorrection({ blocks: ['p3'] }),
  makeCorrection({ id: 'moved', op: 'move', read: '移到这里', blocks: ['p8'] }),
];

/** The report in a book under a name. */
export function makeBookReport(name = '甲县2024年政府工作报告'): BookReport {
  const notes = toSheetNotes('a-2024', edition, corrections, new Map(), () => '');
  return {
    id: 'jia-2024-work-report',
    name,
    subtitle: undefined,
    address: 'https://example.org/a/2024/',
    facts: [{ term: '日期', value: '2024年2月20日' }],
    edited: '据公报整理。',
    citation: '政府工作报告[R/OL]. (2024-02-20)',
    contents: toContents(edition.blocks),
    edition,
    notes: signNotes(notes, corrections, edition.doubts),
  };
}

/** One pixel. */
const cover = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** A book of some reports. */
export function makeBook(reports: readonly BookReport[] = [makeBookReport()]): Book {
  return {
    title: reports.length === 1 ? (reports[0]?.name ?? '') : '甲县历年报告',
    address: 'https://example.org/a/2024/',
    description: '一份报告。',
    creator: '县长 某某',
    modified: '2026-03-01T08:00:00+08:00',
    cover,
    reports,
    toSite: (href) => new URL(href, 'https://example.org').href,
  };
}
