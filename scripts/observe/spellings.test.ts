import { expect, test } from 'vitest';
import { spellings } from './spellings.ts';

test('parts in brackets may be left out', () => {
  expect(spellings('[地方]财政[总]收入')).toEqual([
    '地方财政总收入',
    '地方财政收入',
    '财政总收入',
    '财政收入',
  ]);
});

test('quotation marks go, as they do in a text', () => {
  expect(spellings('“四上”企业')).toEqual(['四上企业']);
});
