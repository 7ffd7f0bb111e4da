import { expect, test } from 'vitest';
import { toPlaceWords } from './place-words.ts';

const wordsOf = (...names: string[]) => toPlaceWords(names.map((name) => ({ name })));

test.each([
  ['counties', ['甲县', '乙自治县'], '县'],
  ['cities', ['丙市'], '市'],
  ['districts', ['丁区', '戊区'], '区'],
  ['banners', ['己旗'], '旗'],
])('places of one kind are called by it: %s', (_, names, noun) => {
  expect(wordsOf(...names)).toEqual({
    noun,
    all: `各${noun}`,
    each: `逐${noun}`,
    any: `一${noun}`,
    own: `本${noun}`,
    whole: `全${noun}`,
  });
});

test.each([
  ['several kinds', ['甲县', '丙市']],
  ['a kind that is not known', ['庚州']],
  ['a county beside a kind that is not known', ['甲县', '庚州']],
  ['no places', []],
])('others are called places: %s', (_, names) => {
  expect(wordsOf(...names)).toEqual({
    noun: '地方',
    all: '各地',
    each: '逐地',
    any: '一地',
    own: '本地',
    whole: '全境',
  });
});
