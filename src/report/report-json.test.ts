import { expect, test } from 'vitest';
import { makeBlock, makeCorrection, makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toPlainText, toReportHead, toReportJson } from './report-json.ts';

const county = makeCounty();
const source = { file: 'a-2024-sessions.txt', sha256: '0'.repeat(64), length: 9 };

const report = {
  ...makeReport({ kind: 'sessions', title: '题', date: '2024-02', source }),
  id: 'a-2024-sessions',
};

const doubt = {
  id: 'd1',
  quote: '文',
  maybe: '丈',
  note: '形近，没有旁证。',
  span: [3, 4] as [number, number],
  block: 'p1',
  start: 0,
  end: 1,
};

const correction = makeCorrection({ kind: 'slip' });

test('toReportJson has the fields others rely on, in their order', () => {
  const unread = [{ block: 'p1', start: 0, end: 1, quote: '文', reason: '指标名后没有数字' }];
  const json = toReportJson(
    toReportHead(report, county),
    {
      blocks: [
        makeBlock({
          text: '文。',
          path: ['一、'],
          spans: [[3, 5]],
          corrections: ['c'],
          aliases: ['p0'],
        }),
      ],
      leftOut: [],
      repairs: [],
      doubts: [doubt],
      kept: [],
    },
    { observations: [], unread },
    [correction],
  );
  expect(JSON.stringify(json)).toBe(
    JSON.stringify({
      id: 'a-2024-sessions',
      county: { slug: 'a', name: '甲县', code: 140800 },
      year: 2024,
      kind: 'sessions',
      title: '题',
      date: '2024-02',
      speaker: null,
      occasion: null,
      series: null,
      source,
      blocks: [
        {
          id: 'p1',
          type: 'paragraph',
          level: null,
          runIn: null,
          number: null,
          text: '文。',
          path: ['一、'],
          spans: [[3, 5]],
          corrections: ['c'],
        },
      ],
      leftOut: [],
      corrections: [
        {
          id: 'road',
          op: 'replace',
          kind: 'slip',
          certainty: 'certain',
          printed: '东出路',
          read: '东山路',
          reason: '形近',
        },
      ],
      doubts: [doubt],
      unread,
      observations: [],
      repairs: [],
      kept: [],
    }),
  );
});

test('a corrected block says what is printed', () => {
  const block = makeBlock({
    text: '东山路',
    corrections: ['road'],
    marks: [{ start: 1, end: 2, kind: 'correction', id: 'road' }],
  });
  const edition = { blocks: [block], leftOut: [], repairs: [], doubts: [], kept: [] };
  const { blocks } = toReportJson(
    toReportHead(report, county),
    edition,
    { observations: [], unread: [] },
    [correction],
  );
  expect(blocks[0]).toHaveProperty('printed', [{ start: 1, end: 2, text: '出' }]);
});

test('toPlainText puts a blank line between blocks and lost headings above their gap', () => {
  expect(
    toPlainText('题', [
      { text: '一、' },
      { text: '文。' },
      { text: '〔缺文：一栏〕' },
      {
        text: '〔缺文：一节〕',
        lost: [
          { id: 'lost-g1', level: 1, number: '二、', text: '二、〔标题缺〕' },
          { id: 'lost-g2', level: 2, number: null, text: '〔标题缺〕' },
        ],
      },
    ]),
  ).toBe(
    '题\n\n一、\n\n文。\n\n〔缺文：一栏〕\n\n二、〔标题缺〕\n\n〔标题缺〕\n\n〔缺文：一节〕\n',
  );
});
