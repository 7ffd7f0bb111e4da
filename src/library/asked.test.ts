import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Answered,
  digestOf,
  fact,
  forget,
  isAnsweredAlike,
  keyed,
  question,
  record,
} from './asked.ts';

/** A library of a text and a title, as the build knows it. */
let library = { text: '甲', title: '乙', files: 0 };
beforeEach(() => {
  library = { text: '甲', title: '乙', files: 0 };
  forget();
});

const getText = question('text', async () => library.text);
const getTitle = question('title', async () => library.title);
const getWhole = question('whole', async () => `${await getText()}${await getTitle()}`);
const getLetter = question('letter', async (at: string) => library.text[Number(at)]);
const getLength = question('length', async () => (await getText()).length);
const getDay = fact('day', (file: string) => `${file}: ${library.files}`);

/** Whether a page would be printed again after a change. */
async function isPrintedAgain(print: () => Promise<unknown>, change: () => void): Promise<boolean> {
  const { answered } = await record(print);
  change();
  forget();
  return (await Promise.all(answered.map(isAnsweredAlike))).includes(false);
}

describe('a page is printed again where what it has asked is answered otherwise', () => {
  const change = () => {
    library.text = '丙';
  };

  test('and not where something else has changed', async () => {
    expect(await isPrintedAgain(getText, change)).toBe(true);
    expect(await isPrintedAgain(getTitle, change)).toBe(false);
  });

  test('by the answer, not by what that was made of', async () => {
    expect(await isPrintedAgain(getWhole, change)).toBe(true);
    expect(await isPrintedAgain(getLength, change)).toBe(false);
  });

  test('for each thing it has asked about', async () => {
    const print = () => getLetter('0');
    const other = () => getLetter('1');
    expect(await isPrintedAgain(print, change)).toBe(true);
    expect(await isPrintedAgain(other, change)).toBe(false);
  });

  test('also of what is answered without waiting', async () => {
    const turn = () => {
      library.files += 1;
    };
    expect(await isPrintedAgain(async () => getDay('a'), turn)).toBe(true);
  });

  test('and where the answer was known before it asked', async () => {
    await getText();
    expect(await isPrintedAgain(getText, change)).toBe(true);
  });
});

test('what a page is answered is not made again to know whether it has changed', async () => {
  let made = 0;
  const getCostly = question('costly', async () => {
    made += 1;
    return library.text;
  });
  const { answered } = await record(getCostly);
  expect(made).toBe(1);
  forget();
  expect(await Promise.all(answered.map(isAnsweredAlike))).toEqual([true]);
  expect(made).toBe(2);
});

test('what pages ask that are printed at once is kept apart', async () => {
  const [first, second] = await Promise.all([record(() => getText()), record(() => getTitle())]);
  const namesOf = (answered: readonly Answered[]) => answered.map(([[name]]) => name);
  expect([namesOf(first.answered), namesOf(second.answered)]).toEqual([['text'], ['title']]);
});

test('who hands a question to `map` is stopped: it would ask about the place and the list, too', async () => {
  const print = async () => Promise.all(['0', '1'].map(getLetter as (at: string) => unknown));
  await expect(record(print)).rejects.toThrow(
    '"letter" is asked about something that is no string',
  );
});

test('a question that nobody can ask any more has no answer', async () => {
  expect(await isAnsweredAlike([['gone'], digestOf(1)])).toBe(false);
  const getGone = question('went', async () => {
    if (library.text === '') throw new Error('has none');
    return library.text;
  });
  expect(
    await isPrintedAgain(getGone, () => {
      library.text = '';
    }),
  ).toBe(true);
});

test('maps and sets have the digest of what is in them', () => {
  expect(digestOf(new Map([['a', 1]]))).not.toBe(digestOf(new Map([['a', 2]])));
  expect(digestOf(new Set(['a']))).not.toBe(digestOf(new Set(['b'])));
  expect(digestOf({ a: new Map([['a', 1]]) })).toBe(digestOf({ a: new Map([['a', 1]]) }));
});

test('equal values have one digest, however their strings came about', () => {
  const cut = '中abc'.repeat(10).slice(1, 4);
  expect(digestOf({ a: [cut] })).toBe(digestOf({ a: ['abc'] }));
});

test('what JSON does not tell is told apart all the same', () => {
  const values = [undefined, null, Number.NaN, Number.POSITIVE_INFINITY, 'NaN'];
  expect(new Set(values.map((value) => digestOf([value]))).size).toBe(values.length);
  expect(digestOf({ a: undefined })).not.toBe(digestOf({ a: null }));
});

test('a path has the digest of what its page is given', () => {
  const toKey = (report: string) =>
    keyed([{ params: { page: 'a' }, props: { report } }])[0]?.cacheKey;
  expect(toKey('a')).toBe(toKey('a'));
  expect(toKey('a')).not.toBe(toKey('b'));
});

describe('what pages are made of', () => {
  /** Reads, but nothing that changes without the code: typefaces, colours. Or at other times than pages are printed. */
  const others = [
    /^src\/(?:client|desk|e2e|integrations|search\/build)\//,
    /^src\/library\/(?:content-files|glob-missing|load-report-data|made|memory|rendered|same-file|write-files)\.ts$/,
    /^src\/library\/(?:digest-files|observation-digests|report-data)-thread\.ts$/,
    /^src\/report\/markdown\/remark-edition\.ts$/,
    // Told by the pages alone that are printed each time: `/data/` and `/all/`.
    /^src\/library\/site-archive\.ts$/,
    // What it reads has been asked for (see `getComparison`), or has another digest where it has changed.
    /^src\/(?:export\/tei|report\/(?:comparison|likeness|own-words)|library\/files-of-all)-thread\.ts$/,
    /^src\/library\/(?:body-file|report-content)\.ts$/,
    /^src\/(?:share\/font|styles\/palette|share\/dates)\.ts$/,
  ];
  const sources = globSync('src/**/*.{ts,astro}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:^|[./])test[.-]/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  test('is asked for, or a page would be kept that is out of date', () => {
    const reading = sources
      .filter(({ text }) => /from '(?:node:fs(?:\/promises)?|node:child_process)'/.test(text))
      .map(({ file }) => file);
    expect(reading.filter((file) => !others.some((known) => known.test(file)))).toEqual([]);
    const collections = sources.filter(({ text }) => text.includes("from 'astro:content'"));
    expect(collections.map(({ file }) => file).sort()).toEqual([
      'src/content.config.ts',
      'src/library/entries.ts',
    ]);
  });

  test('is asked for by names that are told apart', () => {
    const names = sources.flatMap(({ text }) =>
      [...text.matchAll(/(?<!\.)\b(?:question|once|oneOf|fact|readerOf<\w+>)\(\s*'([^']+)'/g)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
