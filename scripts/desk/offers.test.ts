import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlainRule } from '../../src/report/rule-names.ts';
import {
  type Correction,
  CorrectionsFileSchema,
  DoubtsFileSchema,
} from '../../src/schemas/correction.ts';
import type { DeskMark, Offer } from '../../src/schemas/desk.ts';
import { compileDoubts } from '../compile/doubts.ts';
import { makeSeed } from '../compile/test-seed.ts';
import { applyCorrections } from '../edition/apply-corrections.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { readIndicators } from '../observe/read-indicators.ts';
import { type ObservedEdition, observeSeed } from '../pipeline.ts';
import { findWords } from '../seeds/quote.ts';
import { readSeeds, type Seed } from '../seeds/read-seeds.ts';
import { findEchoes } from './echoes.ts';
import { toMarks } from './marks.ts';

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const { reports } = readSeeds(folder);
const indicators = readIndicators(folder);

/** The marks of a seed, as the desk has them. */
function marksOf(
  seed: Seed,
  all: readonly Seed[] = [seed],
  observed: ObservedEdition = observeSeed(seed, all, indicators),
): DeskMark[] {
  const doubts = compileDoubts(seed, observed.edition.blocks);
  const names = new Map(all.map(({ id }) => [id, id]));
  return toMarks(seed, observed, doubts, findEchoes(seed, all), names);
}

/** The seed as it is when the entry of an offer was copied into its file. */
function withOffer(seed: Seed, { file, yaml }: Offer): Seed {
  if (file === `seeds/${seed.id}.notes.yml`) {
    return { ...seed, doubts: [...seed.doubts, ...DoubtsFileSchema.parse(parse(yaml))] };
  }
  expect(file).toBe(`seeds/${seed.id}.corrections.yml`);
  const entries = CorrectionsFileSchema.parse(parse(yaml));
  return { ...seed, corrections: [...seed.corrections, ...entries] };
}

function isApplicable(seed: Seed): boolean {
  try {
    applyCorrections(seed, seed.corrections);
    return true;
  } catch {
    return false;
  }
}

/** Words by which a correction names its places: each must stand in the seed once. */
function quoted(correction: Correction): string[] {
  const words = Object.entries(correction).flatMap(([field, value]) =>
    ['find', 'end', 'start', 'from', 'to', 'after', 'before'].includes(field) ? [value] : [],
  );
  return words.filter((value): value is string => typeof value === 'string');
}

/** That an offer can be copied as it is: the schema takes it, and it matches its one place. */
function expectToMatch(seed: Seed, offer: Offer): void {
  const { corrections, doubts } = withOffer(seed, offer);
  const [correction, doubt] = [corrections, doubts].map((list) => list.at(-1));
  if (corrections.length > seed.corrections.length) {
    const count = correction && 'count' in correction ? correction.count : 1;
    for (const words of quoted(correction as Correction)) {
      expect(findWords(seed.text, words)).toHaveLength(count ?? 1);
    }
    // A match too few or too many, or a collision with another entry, throws.
    applyCorrections(seed, corrections);
    expect(new Set(corrections.map(({ id }) => id)).size).toBe(corrections.length);
  } else {
    expect(compileDoubts({ ...seed, doubts: [doubt as (typeof doubts)[number]] }, [])).toHaveLength(
      1,
    );
  }
}

let offered = 0;

describe.each(reports)('$id', (seed) => {
  const observed = observeSeed(seed, reports, indicators);
  const marks = marksOf(seed, reports, observed);
  const offers = marks.flatMap((mark) => mark.offers);

  test('every entry that is offered can be copied as it is', () => {
    for (const offer of offers) expectToMatch(seed, offer);
    offered += offers.length;
  });

  test('entries of all kinds together go through everything, and read what they say', () => {
    const kinds = Map.groupBy(marks, ({ kind, rule }) => `${kind} ${rule}`);
    const copied = [...kinds.values()].reduce((subject, group) => {
      const [offer] = group.flatMap((one) => one.offers);
      if (!offer) return subject;
      const next = withOffer(subject, offer);
      // Two entries may want the same words; each alone is tested above.
      return isApplicable(next) ? next : subject;
    }, seed);
    const added =
      copied.corrections.length +
      copied.doubts.length -
      seed.corrections.length -
      seed.doubts.length;
    // A report in which nothing is to be mended offers nothing.
    expect(added > 0).toBe(offers.length > 0);
    const edition = makeEdition(
      copied.text,
      copied.id,
      copied.source,
      applyCorrections(copied, copied.corrections),
    );
    expect(compileDoubts(copied, edition.blocks)).toHaveLength(copied.doubts.length);
    for (const one of copied.corrections.slice(seed.corrections.length)) {
      const isRead = edition.blocks.some(({ corrections }) => corrections.includes(one.id));
      if (one.op === 'replace' && one.find !== one.text) expect(isRead).toBe(true);
    }
  });

  test('what is open or was changed has an entry, unless a correction acts on its words', () => {
    const acts = marks.filter(({ kind }) => kind === 'correction').flatMap(({ spans }) => spans);
    // What a suspicion about the whole asks for, stands in the register: it has no place in the text.
    const placed = marks.filter(({ kind, spans }) => kind !== 'suspect' || spans.length > 0);
    for (const { kind, spans } of placed.filter(({ offers }) => offers.length === 0)) {
      expect(kind).toBe('doubt');
      const touched = spans.some(([from, to]) => acts.some(([a, b]) => a <= to && from <= b));
      expect(touched).toBe(true);
    }
  });

  test('everything that a rule did to words is there', () => {
    const { leftOut, repairs, kept } = observed.edition;
    const words = leftOut.filter(({ rule, text }) => !rule.includes(':') && text.trim() !== '');
    const done = [...words, ...repairs, ...kept].filter(({ rule }) => !isPlainRule(rule));
    expect(marks.filter(({ kind }) => kind === 'rule')).toHaveLength(done.length);
  });

  test('every correction and every doubt is there, with its line in its file', () => {
    const written = (kind: DeskMark['kind']) => marks.filter((mark) => mark.kind === kind);
    expect(written('correction')).toHaveLength(seed.corrections.length);
    expect(written('doubt')).toHaveLength(seed.doubts.length);
    for (const { written: place } of [...written('correction'), ...written('doubt')]) {
      expect(place).toMatch(/^seeds\/[\w-]+\.(?:corrections|notes)\.yml:\d+$/);
    }
  });
});

describe('what the steps suspect', () => {
  const text = [
    '一、回顾',
    '这一段的话说到这里就断在了句子的中间没有说完也没有任何一个标点符号能说明它',
    '## 后一段从这里开始，说的是另外一件事情，把它说完了才有句号。',
    '三、安排',
    '今年要做好几件事，第一件是修路，第二件是架桥，都要做完。',
    '四、下面没有文字',
  ].join('\n\n');
  const seed = makeSeed(text);
  const marks = marksOf(seed);

  test.each(['unfinished-paragraph', 'numbering-gap', 'empty-heading'])(
    '%s is told, with entries that match',
    (rule) => {
      const mark = marks.find((one) => one.rule === rule);
      expect(mark?.kind).toBe('suspect');
      expect(mark?.offers.length).toBeGreaterThan(1);
      for (const offer of mark?.offers ?? []) expectToMatch(seed, offer);
    },
  );

  test('a paragraph is joined to the one that follows', () => {
    const offer = marks
      .find((one) => one.rule === 'unfinished-paragraph')
      ?.offers.find(({ yaml }) => yaml.includes('op: join'));
    if (!offer) throw new Error('No entry joins');
    const { edition } = observeSeed(withOffer(seed, offer), [seed], indicators);
    expect(edition.blocks.map((block) => block.text)).toContainEqual(
      expect.stringContaining('能说明它后一段从这里开始'),
    );
  });

  test('a gap is offered where a number is left out, and silences the suspicion', () => {
    const offer = marks
      .find((one) => one.rule === 'numbering-gap')
      ?.offers.find(({ yaml }) => yaml.includes('op: gap'));
    if (!offer) throw new Error('No entry tells of a gap');
    const { edition } = observeSeed(withOffer(seed, offer), [seed], indicators);
    expect(edition.file.messages.map(({ ruleId }) => ruleId)).not.toContain('numbering-gap');
  });
});

test('a misreading that was corrected in another report of the county is suspected', () => {
  const correction: Correction = {
    id: 'river',
    op: 'replace',
    find: '澧水河',
    text: '涑水河',
    reason: '县内的河是涑水河。',
    certainty: 'certain',
    kind: 'misread',
  };
  const other = makeSeed('治理澧水河。', { id: 'b', corrections: [correction] });
  const seed = makeSeed('澧水河清了。今年还要治理澧水河，再修桥。');
  const echoes = marksOf(seed, [seed, other]).filter(({ rule }) => rule === 'echo');
  expect(echoes.map(({ printed, read }) => [printed, read])).toEqual([
    ['澧水河', '涑水河'],
    ['澧水河', '涑水河'],
  ]);
  for (const offer of echoes.flatMap((mark) => mark.offers)) expectToMatch(seed, offer);
  const elsewhere = { ...other, county: { ...other.county, slug: 'elsewhere' } };
  expect(marksOf(seed, [seed, elsewhere]).filter(({ rule }) => rule === 'echo')).toEqual([]);
  const mended = makeSeed(seed.text, {
    corrections: [{ ...correction, all: true, count: 2 }],
  });
  expect(marksOf(mended, [mended, other]).filter(({ rule }) => rule === 'echo')).toEqual([]);
});

test('a library of damaged texts has much to offer', () => {
  expect(offered).toBeGreaterThan(20);
});
