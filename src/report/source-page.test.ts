import { expect, test } from 'vitest';
import type { Edition } from '../schemas/edition.ts';
import { makeBlock, makeCorrection, makeReport } from '../schemas/test-factories.ts';
import { toSourcePage } from './source-page.ts';

const report = { id: 'r', path: '/a/2024/', data: makeReport() };

function pageOf(text: string, more: Partial<Edition>, corrections = [makeCorrection()]) {
  const edition = { blocks: [], leftOut: [], repairs: [], kept: [], doubts: [], ...more };
  const page = toSourcePage(text, report, edition, corrections);
  return { ...page, lines: page.parts.flatMap(({ lines }) => lines) };
}

test('each stretch says what was done to it', () => {
  const note = { id: 'd', quote: '', maybe: null, note: '', block: null, start: null, end: null };
  const { lines } = pageOf(
    '甲# 页码,路街疑',
    {
      leftOut: [
        { span: [1, 2], rule: 'markdown-sign', text: '#' },
        { span: [3, 5], rule: 'page-number', text: '页码' },
        { span: [7, 8], rule: 'correction:road', text: '街' },
      ],
      repairs: [{ span: [5, 6], rule: 'mark-width', printed: ',', text: '，' }],
      doubts: [{ ...note, span: [8, 9] }],
    },
    [makeCorrection({ spans: [[6, 8]] })],
  );
  const act = { kind: 'act', href: '/corrections/#a-2024--road', isDoubt: false };
  expect(lines[0]?.segments).toEqual([
    { kind: 'plain', text: '甲' },
    { kind: 'sign', text: '#' },
    { kind: 'plain', text: ' ' },
    { kind: 'leftOut', text: '页码', rule: '页码' },
    { kind: 'repaired', text: ',', read: '，' },
    { ...act, text: '路', word: '订正', isLeftOut: false },
    { ...act, text: '街', word: undefined, isLeftOut: true },
    {
      kind: 'act',
      href: '/corrections/#r--d',
      text: '疑',
      word: '疑',
      isLeftOut: false,
      isDoubt: true,
    },
  ]);
});

test('a line has the blocks read from it, those that go on in it, or nothing', () => {
  const { lines } = pageOf('甲\n乙\n丙', {
    blocks: [makeBlock({ id: 't1', type: 'table', text: '名\t值\n甲\t1', spans: [[0, 3]] })],
  });
  expect(lines.map(({ blocks, parts, isOut }) => [blocks.length, parts, isOut])).toEqual([
    [1, [], false],
    [0, [{ id: 't1', href: '#t1', number: '第1段' }], false],
    [0, [], true],
  ]);
  expect(lines[0]?.blocks[0]).toMatchObject({ href: '../#t1', rows: ['名 │ 值', '甲 │ 1'] });
});

test('rules are counted, those that touch signs only last; corrections apart', () => {
  const leftOut = ['html', 'watermark', 'html', 'correction:road'].map((rule) => ({
    rule,
    span: [0, 1] as [number, number],
    text: '甲',
  }));
  const page = pageOf('甲', { leftOut });
  expect(page).toMatchObject({
    leftOut: '水印1处，网页标记2处',
    repaired: '',
    corrections: 1,
    doubts: 0,
    length: '9字符',
  });
});

test('a long source stands on several pages, and what goes on in another one leads to where it began', () => {
  const line = '字'.repeat(20_000);
  const at = (number: number) => number * 20_001;
  const block = (id: string, from: number, to: number) =>
    makeBlock({
      id,
      text: line,
      spans: [
        [at(from), at(from) + 20_000],
        ...(to > from ? [[at(to), at(to) + 20_000] as [number, number]] : []),
      ],
    });
  const { parts } = pageOf([line, line, line, line].join('\n'), {
    blocks: [block('p0', 0, 0), block('p1', 1, 2), block('p3', 3, 3)],
  });
  expect(parts.map(({ title, href }) => [title, href])).toEqual([
    ['第1—1行', '/a/2024/source/'],
    ['第2—3行', '/a/2024/source/2/'],
    ['第4—4行', '/a/2024/source/3/'],
  ]);
  expect(parts[0]?.lines[0]?.blocks[0]?.href).toBe('../#p0');
  expect(parts[1]?.lines[0]?.blocks[0]?.href).toBe('../../#p1');
  expect(parts[1]?.lines[1]?.parts[0]?.href).toBe('#p1');
});
