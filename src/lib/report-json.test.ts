import { expect, test } from 'vitest';
import { toPlainText, toReportJson } from './report-json.ts';

const county = { slug: 'a', name: '甲县', code: 140800, city: '市', province: '省' };
const source = { file: 'a-2024-sessions.txt', sha256: '0'.repeat(64), length: 9 };

test('toReportJson has the fields others rely on, in their order', () => {
  const json = toReportJson(
    {
      id: 'a-2024-sessions',
      county: 'a',
      year: 2024,
      kind: 'sessions',
      title: '题',
      date: '2024-02',
      form: '报纸',
      source,
      characters: 2,
      digest: '1',
    },
    county,
    {
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
          aliases: ['p0'],
          marks: [],
        },
      ],
      leftOut: [],
      repairs: [],
      notes: [],
    },
    [],
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
      observations: [],
      repairs: [],
    }),
  );
});

test('toPlainText puts a blank line between blocks and ends in a line break', () => {
  expect(toPlainText('题', [{ text: '一、' }, { text: '文。' }])).toBe('题\n\n一、\n\n文。\n');
});
