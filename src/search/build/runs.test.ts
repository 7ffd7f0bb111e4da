import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { termRuns } from '../tokens.ts';
import { RunCounter } from './runs.ts';

/** How often each run stands in some blocks, each given by its texts. */
function count(...blocks: string[][]): Map<string, number> {
  const counter = new RunCounter();
  for (const texts of blocks) counter.add(texts.map((text) => fold(text).text));
  return new Map(counter.counts());
}

test('each run of one to three characters is told with the blocks that hold it', () => {
  expect(count(['甲乙甲乙'], ['乙丙', '乙丁'], ['甲'])).toEqual(
    new Map(
      Object.entries({
        甲: 2,
        乙: 2,
        丙: 1,
        丁: 1,
        甲乙: 1,
        乙甲: 1,
        乙丙: 1,
        乙丁: 1,
        甲乙甲: 1,
        乙甲乙: 1,
      }),
    ),
  );
  expect(count()).toEqual(new Map());
});

test('nothing runs over the border of two cells', () => {
  const runs = [...count(['抽水，蓄\t能']).keys()];
  expect(runs).toContain(termRuns(fold('水，蓄').text)[0]);
  expect(runs.filter((run) => run.includes('蓄'))).toHaveLength(3);
  expect(runs.filter((run) => run.includes('能'))).toEqual(['能']);
});

test('every run that a term in a block is asked for is there, as often as blocks hold it', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'人民5%，。a𠀀'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1 }), fc.nat(11), fc.nat(2), (texts, from, more) => {
      const folded = texts.map((text) => fold(text).text);
      const term = Array.from(folded[0] ?? '')
        .slice(from, from + 1 + more)
        .join('');
      fc.pre(term !== '');
      const [run = ''] = termRuns(term);
      const holding = folded.filter((text) => text.includes(term));
      expect(count(...texts.map((text) => [text])).get(run)).toBe(holding.length);
    }),
  );
});

test('more runs than there is room for at first are counted as a plain count has them', () => {
  const [texts = []] = fc.sample(
    fc.array(
      fc.string({
        unit: fc.integer({ min: 0x4e00, max: 0x5300 }).map((code) => String.fromCodePoint(code)),
        minLength: 700,
        maxLength: 700,
        size: 'max',
      }),
      { minLength: 40, maxLength: 40, size: 'max' },
    ),
    { numRuns: 1, seed: 1 },
  );
  const plain = new Map<string, number>();
  for (const text of texts) {
    const letters = [...fold(text).text];
    const runs = [1, 2, 3].flatMap((length) =>
      letters.flatMap((_, at) =>
        at + length <= letters.length ? letters.slice(at, at + length).join('') : [],
      ),
    );
    for (const run of new Set(runs)) plain.set(run, (plain.get(run) ?? 0) + 1);
  }
  expect(plain.size).toBeGreaterThan(2 ** 15);
  const counted = count(...texts.map((text) => [text]));
  expect(counted.size).toBe(plain.size);
  for (const [run, blocks] of plain) expect(counted.get(run), run).toBe(blocks);
});
