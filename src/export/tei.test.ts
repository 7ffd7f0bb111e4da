import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reports } from '../library/test-library.ts';
import { toSheetNotes } from '../report/sheet-notes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import type { Observation } from '../schemas/observation.ts';
import { makeBlock, makeCorrection, makeObservation } from '../schemas/test-factories.ts';
import { toTei } from './tei.ts';
import { drawPrinted, drawReading, validateTei } from './test-tei.ts';

function makeTei(
  seed: string,
  edition: Edition,
  corrections: readonly PublishedCorrection[],
  observations: readonly Observation[],
): string {
  const [report] = reports;
  if (!report) throw new Error('No report');
  return toTei({
    report,
    seed,
    edition,
    corrections,
    observations,
    notes: toSheetNotes(report.id, edition, corrections, new Map(), () => ''),
    edited: '据公报整理。',
    citation: '规划[R/OL]. (2021-02-20)',
    address: 'https://example.org/a/2021/',
    toIndicator: (slug) => `https://example.org/indicators/${slug}/`,
    modified: '2026-03-01T08:00:00Z',
  });
}

describe('a report as TEI', () => {
  const seed = '## 一、路\r\n东出路建成約80公里，\f面积9亩';
  const edition: Edition = {
    blocks: [
      makeBlock({ id: 'p1', type: 'heading', level: 1, text: '一、路', spans: [[3, 6]] }),
      makeBlock({
        id: 'p2',
        text: '东山路建成约80公里，',
        spans: [[8, 19]],
        corrections: ['road'],
        marks: [
          { start: 1, end: 2, kind: 'correction', id: 'road' },
          { start: 2, end: 9, kind: 'observation', id: 'a-road-2023' },
        ],
      }),
      makeBlock({
        id: 'gap1',
        type: 'gap',
        level: 1,
        text: '〔缺文：以下不见〕',
        lost: [{ id: 'lost-1', level: 1, number: null, text: '〔标题缺〕' }],
      }),
      makeBlock({
        id: 'p3',
        type: 'table',
        text: '面积\t9亩',
        spans: [[20, 24]],
      }),
    ],
    leftOut: [
      { span: [0, 3], rule: 'markdown-sign', text: '## ' },
      { span: [6, 8], rule: 'line-break', text: '\r\n' },
      { span: [19, 20], rule: 'unseen-sign', text: '\f' },
    ],
    repairs: [{ span: [13, 14], rule: 'traditional', printed: '約', text: '约' }],
    kept: [],
    doubts: [
      {
        id: 'd1',
        quote: '建成',
        maybe: null,
        note: '存',
        span: [11, 13],
        block: 'p2',
        start: 3,
        end: 5,
      },
    ],
  };
  const xml = makeTei(
    seed,
    edition,
    [makeCorrection({ blocks: ['p2'], certainty: 'probable' })],
    [
      makeObservation({
        id: 'a-road-2023',
        value: 80,
        unit: '公里',
        comparator: '>=',
        indicator: 'road',
      }),
    ],
  );

  test('is valid', () => {
    expect(() => validateTei(xml)).not.toThrow();
    expect(() => validateTei(xml.replace('<corr cert="medium">', '<corr>'))).toThrow();
  });

  test('holds the text as it is read and as it is printed', () => {
    expect(drawReading(xml).get('p2')).toBe('东山路建成约80公里，');
    expect(drawReading(xml).get('p3')).toBe('面积\t9亩');
    expect(drawPrinted(xml)).toBe(seed);
  });

  test('says what was read otherwise, why and how surely', () => {
    expect(xml).toContain(
      '东<choice change="#note-road"><sic>出</sic><corr cert="medium">山</corr></choice>',
    );
    expect(xml).toMatch(/<change xml:id="note-road"[^>]*>.*形近（很可能）/);
    expect(xml).toContain('<choice ana="#rule-traditional"><orig>約</orig><reg>约</reg></choice>');
  });

  test('has the numbers with unit, bound and period, also where a sign within them was changed', () => {
    expect(xml).toContain(
      '<measure xml:id="a-road-2023" type="actual" quantity="80" atLeast="80" unit="公里" ana="#period-2023" corresp="https://example.org/indicators/road/">路<anchor xml:id="d1"/>建成<anchor xml:id="d1-end"/><choice',
    );
    expect(xml).toContain('<category xml:id="period-2023"><catDesc><date when="2023">2023');
  });

  test('shows what is lost as a gap, and supplies nothing', () => {
    expect(xml).toContain('<head xml:id="lost-1"><gap reason="lost"><desc>〔标题缺〕');
    expect(xml).toContain('<note type="doubt" target="#d1" targetEnd="#d1-end">');
    expect(xml).not.toContain('<supplied');
  });
});

test.each(globSync('src/content/editions/*.json').map((file) => basename(file, '.json')))(
  '%s: valid, and both texts come out of it whole',
  (id) => {
    const read = (folder: string) =>
      JSON.parse(readFileSync(`src/content/${folder}/${id}.json`, 'utf8'));
    const edition: Edition = read('editions');
    const seed = readFileSync(`seeds/${id}.txt`, 'utf8');
    const xml = makeTei(
      seed,
      edition,
      read('corrections').corrections,
      read('observations').observations,
    );
    expect(() => validateTei(xml)).not.toThrow();
    const reading = drawReading(xml);
    for (const { id: block, text } of edition.blocks) expect(reading.get(block)).toBe(text);
    expect([...reading.keys()].filter((key) => !key.startsWith('lost-'))).toEqual(
      expect.arrayContaining(edition.blocks.map((block) => block.id)),
    );
    expect(drawPrinted(xml)).toBe(seed);
  },
);
