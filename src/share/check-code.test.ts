import { expect, test } from 'vitest';
import { checkCode, reportCode } from './check-code.ts';
import { type CheckedReport, findCode, parseCode } from './check-list.ts';

const report: CheckedReport = {
  name: '甲县2024年政府工作报告',
  path: '/jia/2024/',
  corrections: '/corrections/#jia-2024-work-report',
  blocks: { p1: '', p2: '' },
  unnumbered: [],
};
const id = 'jia-2024-work-report';
const texts = { p1: '各位代表：', p2: '总值完成87亿元。' };
const codes = Object.entries(texts).map(([block, text]) => checkCode(id, block, text));
report.blocks = { p1: codes[0]?.slice(4) ?? '', p2: codes[1]?.slice(4) ?? '' };

test('a code is nine digits that are not mistaken for each other, the report’s first', () => {
  for (const code of codes) {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{3}-){2}[0-9A-HJKMNP-TV-Z]{3}$/);
    expect(code.slice(0, 3)).toBe(reportCode(id));
  }
});

test('one character more changes the last part only', () => {
  const changed = checkCode(id, 'p2', `${texts.p2}。`);
  expect(changed.slice(0, 7)).toBe(codes[1]?.slice(0, 7));
  expect(changed).not.toBe(codes[1]);
});

test('a code leads to its block', () => {
  expect(findCode(codes[1] ?? '', { reports: [report] })).toEqual([
    { report, block: 'p2', number: 2, isSame: true },
  ]);
});

test('a code made from other words leads to the block and says so', () => {
  const changed = checkCode(id, 'p2', '总值完成870亿元。');
  expect(findCode(changed, { reports: [report] })).toEqual([
    { report, block: 'p2', number: 2, isSame: false },
  ]);
});

test('the caption of a photo has no number, and counts for none', () => {
  const reports = [{ ...report, unnumbered: ['p1'] }];
  const found = codes.map((code) => findCode(code, { reports })[0]?.number);
  expect(found).toEqual([null, 1]);
});

test('a code of nothing leads nowhere', () => {
  expect(findCode('000-000-000', { reports: [report] })).toEqual([]);
});

test.each([
  ['03h-psy-vpe', '03H-PSY-VPE'],
  ['O3H PSY VPE', '03H-PSY-VPE'],
  ['０３Ｈ—psyVPE', '03H-PSY-VPE'],
  ['i2l-aaa-aaa', '121-AAA-AAA'],
  ['03H-PSY', undefined],
  ['UUU-UUU-UUU', undefined],
  ['', undefined],
])('parseCode(%j) is %j', (typed, expected) => {
  expect(parseCode(typed)).toBe(expected);
});
