import { describe, expect, test } from 'vitest';
import type { Correction, Doubt } from '../../src/schemas/correction.ts';
import { applyCorrections } from '../edition/apply-corrections.ts';
import { makeEdition } from '../edition/make-edition.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { compileDoubts } from './doubts.ts';
import { makeSeed } from './test-seed.ts';

function seedOf(text: string, quotes: readonly Doubt['quote'][]): Seed {
  return makeSeed(text, {
    doubts: quotes.map((quote) => ({ quote, maybe: '别的', note: '可疑。' })),
  });
}

/**
 * The doubts of a text, each with what stands at its place in its block and in the source: the words
 * there, so that an offset that is one off shows.
 */
function doubts(text: string, quotes: readonly Doubt['quote'][], corrections: Correction[] = []) {
  const seed = seedOf(text, quotes);
  const { blocks } = makeEdition(text, 'a.txt', {}, applyCorrections(seed, corrections));
  return compileDoubts(seed, blocks).map(({ block: id, start, end, span, quote }) => {
    const block = blocks.find((one) => one.id === id);
    return {
      block: block === undefined ? null : blocks.indexOf(block),
      read: block?.text.slice(start ?? 0, end ?? 0) ?? null,
      start,
      printed: text.slice(...span),
      quote,
    };
  });
}

const about = { id: 'c', reason: '试', certainty: 'certain', kind: 'misread' } as const;

test('a doubt knows its words, its block and its place in both', () => {
  const text = '第一段在这里。\n\n第二段有疑字。';
  const seed = seedOf(text, ['有疑字']);
  const { blocks } = makeEdition(text, 'a.txt');
  expect(compileDoubts(seed, blocks)).toEqual([
    {
      id: expect.stringMatching(/^d[0-9a-f]{6}$/),
      quote: '有疑字',
      maybe: '别的',
      note: '可疑。',
      span: [12, 15],
      block: blocks[1]?.id,
      start: 3,
      end: 6,
    },
  ]);
});

describe('characters that were repaired', () => {
  test('before the quote move it in the block, not in the source', () => {
    expect(doubts('工业 and 农业增长，有疑字。', ['有疑字'])).toEqual([
      { block: 0, read: '有疑字', start: 8, printed: '有疑字', quote: '有疑字' },
    ]);
  });
  test('inside the quote are read in the block, and printed in the source', () => {
    expect(doubts('那里的工业 and 农业有疑。', ['工业 and 农业'])).toEqual([
      { block: 0, read: '工业和农业', start: 3, printed: '工业 and 农业', quote: '工业 and 农业' },
    ]);
  });
  test('at an end of the quote are meant as a whole', () => {
    expect(doubts('那里的工业 and 农业有疑。', ['and 农'])).toEqual([
      { block: 0, read: '和农', start: 5, printed: 'and 农', quote: 'and 农' },
    ]);
    expect(doubts('那里的工业 and 农业有疑。', ['业 a'])).toMatchObject([
      { read: '业和', start: 4, printed: '业 a' },
    ]);
    expect(doubts('那里的工业,农业有疑。', ['业,'])).toEqual([
      { block: 0, read: '业，', start: 4, printed: '业,', quote: '业,' },
    ]);
  });
  test('right before or behind the quote are not meant', () => {
    expect(doubts('工业 and 有疑 and 农业。', ['有疑'])).toMatchObject([
      { read: '有疑', start: 3 },
    ]);
  });
  test('behind the quote do not move it', () => {
    expect(doubts('有疑字的工业 and 农业。', ['有疑字'])).toMatchObject([
      { read: '有疑字', start: 0 },
    ]);
  });
});

test('signs of the source before and inside the quote do not stand in the block', () => {
  expect(doubts('**小标题在此。**正文里的话，有疑字。', ['此。**正文', '有疑字'])).toEqual([
    { block: 0, read: '此。正文', start: 4, printed: '此。**正文', quote: '此。**正文' },
    { block: 0, read: '有疑字', start: 12, printed: '有疑字', quote: '有疑字' },
  ]);
});

test('a corrected word before the quote moves it, one inside it is read', () => {
  const replace = { ...about, op: 'replace', find: '自身建是', text: '自身建设是' } as const;
  expect(doubts('加强自身建是前提，有疑字。', ['有疑字', '建是前'], [replace])).toEqual([
    { block: 0, read: '有疑字', start: 10, printed: '有疑字', quote: '有疑字' },
    { block: 0, read: '建设是前', start: 4, printed: '建是前', quote: '建是前' },
  ]);
});

test('a quote that begins or ends inside a corrected word takes the whole word along', () => {
  const replace = { ...about, op: 'replace', find: '甲乙丙', text: '子丑' } as const;
  expect(doubts('这里有甲乙丙，那里有疑。', ['乙', '有甲', '丙，那里'], [replace])).toEqual([
    { block: 0, read: '子丑', start: 3, printed: '乙', quote: '乙' },
    { block: 0, read: '有子丑', start: 2, printed: '有甲', quote: '有甲' },
    { block: 0, read: '子丑，那里', start: 3, printed: '丙，那里', quote: '丙，那里' },
  ]);
});

test('a quote stands where its passage was moved to', () => {
  const move = { ...about, op: 'move', from: '后一段', to: '有疑。', before: '前一段' } as const;
  expect(doubts('前一段的话。\n\n后一段有疑。', ['段有疑', '前一'], [move])).toMatchObject([
    { block: 0, read: '段有疑', start: 2 },
    { block: 1, read: '前一', start: 0 },
  ]);
});

test('a quote over two blocks stands at its words in the first', () => {
  expect(doubts('前一段有疑。\n\n后一段也有疑。', ['疑。\n\n后一段'])).toEqual([
    { block: 0, read: '疑。', start: 4, printed: '疑。\n\n后一段', quote: '疑。\n\n后一段' },
  ]);
});

test('a character that a correction takes out stands at the one that shows it', () => {
  const replace = { ...about, op: 'replace', find: '建设好设', text: '建设好' } as const;
  const quote = { words: '设', nth: 2, of: 2 };
  expect(doubts('要建设好设城市。', [quote], [replace])).toMatchObject([
    { block: 0, read: '好', start: 3, printed: '设' },
  ]);
});

test('a quote at the very start of a block that follows another at once is in that block', () => {
  const find = '二十二家。农业高效。严守';
  const text = '二十二家。\n\n**农业高效。**严守';
  const replace = { ...about, op: 'replace', find, text } as const;
  expect(doubts('企业二十二家。农业高效。严守红线。', ['农业高效'], [replace])).toMatchObject([
    { block: 1, read: '农业高效', start: 0 },
  ]);
});

describe('a quote over a paragraph that was rejoined', () => {
  test('by a rule stands in the joined block', () => {
    // Longer than a heading can be.
    const text =
      '前面的一段说完了。\n\n全县今年新建成一批企业，带动农户稳定增收，培育了家庭农场和合作社，优质农产\n\n品出口多个国家，还没有完。\n\n后面的一段。';
    expect(doubts(text, ['农产\n\n品出口', '国家'])).toEqual([
      {
        block: 1,
        read: '农产品出口',
        start: 35,
        printed: '农产\n\n品出口',
        quote: '农产\n\n品出口',
      },
      { block: 1, read: '国家', start: 42, printed: '国家', quote: '国家' },
    ]);
  });
  test('by an editor, in its second piece, which stands elsewhere in the source', () => {
    const text = '主体数量发\n\n另一段的话在这里。\n\n展到三万户。\n\n末段有疑。';
    const join = { ...about, op: 'join', end: '数量发', start: '展到' } as const;
    expect(doubts(text, ['三万', '另一段', '有疑'], [join])).toEqual([
      { block: 0, read: '三万', start: 7, printed: '三万', quote: '三万' },
      { block: 1, read: '另一段', start: 0, printed: '另一段', quote: '另一段' },
      { block: 2, read: '有疑', start: 2, printed: '有疑', quote: '有疑' },
    ]);
  });
});

describe('a quote that was left out', () => {
  const text = '留下的一段。\n\n多余的一段有疑。';
  const drop = { ...about, op: 'drop', from: '多余', to: '有疑。' } as const;
  test('stands in no block', () => {
    expect(doubts(text, ['一段有疑'], [drop])).toEqual([
      { block: null, read: null, start: null, printed: '一段有疑', quote: '一段有疑' },
    ]);
  });
  test('in part stands where the rest of it is', () => {
    expect(doubts(text, ['一段。\n\n多余'], [drop])).toMatchObject([
      { block: 0, read: '一段。', start: 3 },
    ]);
  });
});

test('a quote of several equal ones is the one that is meant, and each has an id of its own', () => {
  const text = '有疑，有疑。';
  const [first, second] = doubts(text, [
    { words: '有疑', nth: 1, of: 2 },
    { words: '有疑', nth: 2, of: 2 },
  ]);
  expect([first?.start, second?.start]).toEqual([0, 3]);
  const { blocks } = makeEdition(text, 'a.txt');
  const seed = seedOf(text, [
    { words: '有疑', nth: 1, of: 2 },
    { words: '有疑', nth: 2, of: 2 },
  ]);
  const [one, other] = compileDoubts(seed, blocks).map(({ id }) => id);
  expect(other).toBe(`${one}-2`);
});

test('a quote that does not stand in the seed is told with its file', () => {
  expect(() => doubts('一段话。', ['两段'])).toThrow(
    'seeds/a.notes.yml：“两段”在 seeds/a.txt 中出现 0 次，应为 1 次。',
  );
});
