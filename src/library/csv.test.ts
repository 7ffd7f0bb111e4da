import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('fields are quoted where they need it, and the whole begins with a byte order mark', () => {
  const csv = toCsv(
    ['quote', 'value'],
    [
      ['完成87亿元，增长4.6%', 4.6],
      ['a "b",\nc', true],
    ],
  );
  expect(csv).toBe('\uFEFFquote,value\r\n完成87亿元，增长4.6%,4.6\r\n"a ""b"",\nc",true\r\n');
});
