import { expect, test } from 'vitest';
import type { Line } from './lines.ts';
import { toLinesCsv, toLinesName } from './lines-csv.ts';

const report = {
  path: '/jiaxian/2024/',
  title: '甲县2024年政府工作报告',
  county: 'jiaxian',
  countyName: '甲县',
  year: 2024,
  kind: 'work-report',
  date: '2024-01-01',
  characters: 9000,
};
const line: Line = { report, id: 'b7', inBlock: 2, before: '发展', words: '产业', after: '，做大' };

/** Rows without the byte order mark. */
function rows(...lines: Line[]): string[] {
  const csv = toLinesCsv(lines, (path) => `https://example.org${path}`);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv.slice(1, -2).split('\r\n');
}

test('each line is a row that leads to its block', () => {
  expect(rows(line, { ...line, id: 'b8' })).toEqual([
    '地方,年份,报告,网址,前文,检索词,后文',
    '甲县,2024,甲县2024年政府工作报告,https://example.org/jiaxian/2024/#b7,发展,产业,，做大',
    '甲县,2024,甲县2024年政府工作报告,https://example.org/jiaxian/2024/#b8,发展,产业,，做大',
  ]);
});

test('commas and quotation marks of the text part no fields', () => {
  expect(rows({ ...line, before: 'a,"b"' })[1]).toContain(',"a,""b""",产业,');
});

test('no text is a formula', () => {
  const { before: _, ...rest } = line;
  for (const before of ['=1+1', '+5', '-5%', '@x', '＝1', '－5', '\t=1']) {
    expect(rows({ ...rest, before })[1]).toContain(`,'${before},产业,`);
  }
  expect(rows({ ...line, words: '-5', after: '1-2' })[1]).toContain(",发展,'-5,1-2");
});

test('a file is called by what was looked for, as far as its name may be that', () => {
  expect(toLinesName('产业 旅游')).toBe('产业 旅游-各行.csv');
  expect(toLinesName('"../甲|乙?"')).toBe('甲 乙-各行.csv');
  expect(toLinesName('::')).toBe('检索-各行.csv');
});
