import { expect, test } from 'vitest';
import type { PublishedTerm } from '../schemas/glossary.ts';
import { makeCoverage, makeTopic } from '../schemas/test-factories.ts';
import { toSearchWords } from './search-words.ts';

const term = (word: string, reports: string[], forms = [word]): PublishedTerm => ({
  slug: word,
  term: word,
  forms,
  explanation: '',
  source: null,
  uses: reports.map((report) => ({ report, block: 'p1' })),
});
const topic = (word: string, theme: string, reports: string[], more: string[] = []) =>
  makeTopic({
    terms: [word, ...more],
    theme,
    reports: ['a-2021', 'a-2024', 'a-2025'].map((report) =>
      makeCoverage({ report, mentions: reports.includes(report) ? 1 : 0 }),
    ),
  });
const words = (...[topics, terms]: [ReturnType<typeof topic>[], PublishedTerm[]]) =>
  toSearchWords(topics, terms, (id) => id.split('-')[0]).map(({ title }) => title);

test('words of several reports are offered, those of several counties first, in turn', () => {
  expect(
    words(
      [topic('大桥', '交通', ['a-2021', 'a-2024'])],
      [term('双减', ['a-2021', 'a-2024', 'a-2025']), term('三农', ['a-2024', 'b-2024'])],
    ),
  ).toEqual(['大桥', '三农', '双减']);
});

test('a word of one report, of a topic looked for by several, or printed otherwise is none', () => {
  const two = ['a-2021', 'a-2024'];
  expect(
    words(
      [topic('大桥', '交通', ['a-2024']), topic('氢能', '能源', two, ['加氢'])],
      [term('三资', two, ['“{三资}”']), term('医共体', ['a-2024'])],
    ),
  ).toEqual([]);
});

test('of one theme only one word is shown, and six in all', () => {
  const two = ['a-2021', 'a-2024'];
  expect(words([topic('大桥', '交通', two), topic('国道', '交通', two)], [])).toEqual(['大桥']);
  expect(
    words(
      [],
      [...'一二三四五六七八'].map((word) => term(word, two)),
    ),
  ).toHaveLength(6);
});
