import { beforeEach, expect, test } from 'vitest';
import { forget, question, record } from './asked.ts';
import { keepAnswered } from './kept-answers.ts';
import { type Made, madeInMemory } from './made.ts';

let made: Made;
let texts: Record<string, string>;
let runs: number;
beforeEach(() => {
  made = madeInMemory();
  texts = { a: '甲', b: '乙' };
  runs = 0;
});

const getText = question('text for what is kept', async (name: string) => texts[name]);

/** What a build takes or makes. */
function build(isDev = false): Promise<string> {
  forget();
  const make = async () => {
    runs += 1;
    return `〔${await getText('a')}〕`;
  };
  return keepAnswered(['bracketed', 'a'], make, made, isDev);
}

test('what was made of the same answers is taken', async () => {
  expect([await build(), await build()]).toEqual(['〔甲〕', '〔甲〕']);
  texts['b'] = '丁';
  expect(await build()).toBe('〔甲〕');
  expect(runs).toBe(1);
});

test('where an answer is another, it is made again, and kept from then on', async () => {
  await build();
  texts['a'] = '丙';
  expect([await build(), await build()]).toEqual(['〔丙〕', '〔丙〕']);
  expect(runs).toBe(2);
});

test('what is asked for it is not asked by the page that wants it', async () => {
  const ask = question('what is kept', () => build());
  const { answered } = await record(() => ask());
  expect(answered.map(([asked]) => asked)).toEqual([['what is kept']]);
});

test('in dev it is made each time', async () => {
  expect([await build(true), await build(true)]).toEqual(['〔甲〕', '〔甲〕']);
  expect(runs).toBe(2);
});
