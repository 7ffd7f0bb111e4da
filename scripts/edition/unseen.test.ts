import { expect, test } from 'vitest';
import { makeEdition } from './make-edition.ts';

const heading = '一、发展';
const body = '全县地区生产总值增长5%，城乡居民收入稳步提高。';

test.each([
  ['NUL', '\u0000', 'U+0000'],
  ['a zero-width space', '\u200b', 'U+200B'],
  ['a mark of direction', '\u202e', 'U+202E'],
  ['a soft hyphen', '\u00ad', 'U+00AD'],
  ['half a surrogate pair', '\udc00', 'U+DC00'],
])('%s is left out, stays in the ledger and is reported at its place', (_, sign, code) => {
  const text = `${heading.slice(0, 1)}${sign}${heading.slice(1)}\n\n${body.slice(0, 4)}${sign}${body.slice(4)}`;
  const { blocks, leftOut, file } = makeEdition(text, 'a.txt');
  expect(blocks.map(({ type, text }) => [type, text])).toEqual([
    ['heading', heading],
    ['paragraph', body],
  ]);
  expect(leftOut.filter(({ rule }) => rule === 'unseen-sign')).toEqual([
    { span: [1, 2], rule: 'unseen-sign', text: sign },
    { span: [11, 12], rule: 'unseen-sign', text: sign },
  ]);
  expect(file.messages.map(String)).toEqual([`a.txt:1:2: 看不见的符号 ${code}，共 2 处，不入正文`]);
});

test('a byte order mark at the start is none to speak of, one inside is', () => {
  expect(makeEdition(`\ufeff${body}`, 'a.txt').file.messages).toEqual([]);
  const inside = makeEdition(`\ufeff${body.slice(0, 2)}\ufeff${body.slice(2)}`, 'a.txt');
  expect(inside.blocks[0]?.text).toBe(body);
  expect(inside.file.messages.map(String)).toEqual(['a.txt:1:4: 看不见的符号 U+FEFF，不入正文']);
});

test('the form of a rare ideograph stays', () => {
  const text = `葛\u{e0100}城建成一座文化馆。`;
  const { blocks, leftOut } = makeEdition(text, 'a.txt');
  expect(blocks[0]?.text).toBe(text);
  expect(leftOut).toEqual([]);
});

test('what a reader will not see is kept and reported', () => {
  const { blocks, file } = makeEdition('新建\ue123桥、\ue123渠，修复\ufffd堤。', 'a.txt');
  expect(blocks[0]?.text).toBe('新建\ue123桥、\ue123渠，修复\ufffd堤。');
  expect(file.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([
    ['private-character', 3],
    ['lost-character', 11],
  ]);
});

test('a page or a line that a control character ends is one', () => {
  const { blocks, file } = makeEdition(`${heading}\f${body}\u0085${body.slice(8)}`, 'a.txt');
  expect(blocks.map(({ text }) => text)).toEqual([heading, body, body.slice(8)]);
  expect(file.messages).toEqual([]);
});
