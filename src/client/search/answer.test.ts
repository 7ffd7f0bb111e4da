import '../../search/test-forms.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchBlock } from '../../search/build/units.ts';
import { fold } from '../../search/fold.ts';
import { meet, type Within } from '../../search/match.ts';
import { parseQuery, type Query, type SearchTerm } from '../../search/query.ts';
import { toCommonForm } from '../../search/variants.ts';
import { Answer, type Hit } from './answer.ts';
import type { Facet } from './facets.ts';
import { type FakeReport, fakeLibrary } from './fake-library.ts';
import { Library } from './library.ts';
import { makeSearchState } from './test-state.ts';

/** Few characters, so that what is asked for often occurs: with blanks, borders, signs and both forms of 乡. */
const letters = [...'水水水电电乡鄉1２.，。“', 'Ａ', ' ', '\t', '〔缺文〕', '😀', '😁'];
const texts = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 });
const string = texts.map((all) => all.join(''));

const block: fc.Arbitrary<SearchBlock> = fc
  .record({
    type: fc.constantFrom('paragraph', 'paragraph', 'heading'),
    text: string,
    path: fc.constantFrom<string[]>([], ['一'], ['二']),
    printed: fc.option(fc.tuple(fc.nat(8), fc.nat(2), fc.constantFrom('', '水', '电1')), {
      nil: undefined,
    }),
  })
  .map(({ printed, ...rest }) => {
    if (printed === undefined) return { id: '', ...rest };
    const start = Math.min(printed[0], rest.text.length);
    const end = Math.min(start + printed[1], rest.text.length);
    return { id: '', ...rest, printed: [{ start, end, text: printed[2] }] };
  });

const reports: fc.Arbitrary<FakeReport[]> = fc
  .array(
    fc
      .record({
        county: fc.constantFrom('甲', '乙'),
        year: fc.constantFrom(2021, 2024),
        kind: fc.constantFrom('plan', 'work'),
        blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
      })
      .map((report) => ({
        ...report,
        blocks: report.blocks.map((each, index) => ({ ...each, id: `b${index}` })),
      })),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    // Newest first, and of one year by their places: the order in which segments have them.
    all.sort((a, b) => b.year - a.year || (a.county < b.county ? -1 : 1)),
  );

const term = fc
  .array(fc.constantFrom(...letters.filter((letter) => letter.trim() !== '')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.join(''));
const part = fc.oneof(
  { weight: 4, arbitrary: term },
  { weight: 2, arbitrary: term.map((text) => `-${text}`) },
  { weight: 1, arbitrary: string.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: fc.tuple(term, term).map((terms) => terms.join('|')) },
  { weight: 1, arbitrary: string.map((text) => `-"${text}"`) },
);
const line = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const question = fc.record({
  line,
  within: fc.constantFrom<Within>('block', 'report', 'sentence', 2),
  order: fc.constantFrom('newest' as const, 'oldest' as const, 'county' as const),
  filters: fc.record({
    county: fc.constantFrom('', '', '甲'),
    year: fc.constantFrom('', '', '2024'),
    kind: fc.constantFrom('', '', 'plan'),
    part: fc.constantFrom('', '', '一'),
  }),
});
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

/** A block as it is read and as it is printed, without any of the program's own ways to tell. */
function bothReadings({ text, printed: [variant] = [] }: SearchBlock): string[] {
  if (variant === undefined) return [text];
  return [text, text.slice(0, variant.start) + variant.text + text.slice(variant.end)];
}

/** What a spelling asks for: the very characters where `exact`, else any of their variants. */
const has = (text: string, spellings: SearchTerm) =>
  spellings.some(({ text: common, exact }) => {
    const { text: folded } = fold(text);
    return exact === undefined ? toCommonForm(folded).includes(common) : folded.includes(exact);
  });
const holds = (each: SearchBlock, spellings: SearchTerm) =>
  bothReadings(each).some((text) => has(text, spellings));

/** Which blocks of a report answer, by reading it. */
function answers({ terms, excluded }: Query, all: SearchBlock[], within: Within): SearchBlock[] {
  const none = (each: SearchBlock) => !excluded.some((spellings) => holds(each, spellings));
  if (within !== 'report') {
    const meets = (each: SearchBlock) =>
      within === 'block' || bothReadings(each).some((text) => meet(text, terms, within));
    return all.filter(
      (each) => none(each) && terms.every((spellings) => holds(each, spellings)) && meets(each),
    );
  }
  const met = terms.every((spellings) => all.some((each) => holds(each, spellings)));
  if (!met || !all.every(none)) return [];
  return all.filter((each) => terms.some((spellings) => holds(each, spellings)));
}

/** The shown reading of a block, and which of its code units the words cover. */
function shown(each: SearchBlock, { terms }: Query): { text: string; marked: boolean[] } {
  const [text = '', source] = bothReadings(each);
  const count = (reading: string) => terms.filter((spellings) => has(reading, spellings)).length;
  const chosen = source !== undefined && count(source) > count(text) ? source : text;
  const folded = fold(chosen);
  const marked = Array.from({ length: chosen.length }, () => false);
  for (const { text: common, exact } of terms.flat()) {
    // None of the variants here is longer than another.
    const inForm = exact === undefined ? toCommonForm(folded.text) : folded.text;
    const wanted = exact ?? common;
    let at = 0;
    for (const piece of inForm.split(wanted).slice(0, -1)) {
      at += piece.length + wanted.length;
      const from = folded.starts[at - wanted.length] ?? 0;
      marked.fill(true, from, folded.ends[at - 1]);
    }
  }
  return { text: chosen, marked };
}

/** All results by reading every text. */
function plainScan(all: FakeReport[], { line, within, order, filters }: Question) {
  const query = parseQuery(line);
  const partOf = ({ type, text, path }: SearchBlock) => path[0] ?? (type === 'heading' ? text : '');
  const found = all.flatMap((report, number) =>
    (query.terms.length === 0 ? [] : answers(query, report.blocks, within)).map((each) => ({
      number,
      each,
      facets: {
        county: report.county,
        year: String(report.year),
        kind: report.kind,
        part: partOf(each),
      },
    })),
  );
  const names = ['county', 'year', 'kind', 'part'] as const;
  type Found = (typeof found)[number];
  const passes = ({ facets }: Found, but?: Facet) =>
    names.every((name) => name === but || filters[name] === '' || filters[name] === facets[name]);
  const facets = Object.fromEntries(
    names.map((name) => {
      const counts: Record<string, number> = {};
      for (const one of found.filter((each) => passes(each, name))) {
        const value = one.facets[name];
        if (value !== '') counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts];
    }),
  );
  const kept = found.filter((each) => passes(each));
  if (order === 'oldest') kept.sort((a, b) => b.number - a.number);
  if (order === 'county') {
    kept.sort((a, b) => a.facets.county.localeCompare(b.facets.county, 'zh-CN'));
  }
  return {
    unfiltered: found.length,
    facets,
    hits: kept.map(({ number, each }) => ({
      path: `/${number}/`,
      id: each.id,
      inReport: kept.filter((other) => other.number === number).length,
      ...shown(each, query),
    })),
  };
}

/** All results by the index. */
async function byIndex(all: FakeReport[], { line, within, order, filters }: Question) {
  const state = makeSearchState(line, { within, order, ...filters });
  const answer = await Answer.begin(new Library(await fakeLibrary(all)), state);
  await answer.lookFor(Number.POSITIVE_INFINITY, () => {});
  const hits: Hit[] = [];
  while (hits.length < answer.blocks) {
    hits.push(...(await Array.fromAsync(answer.show(hits.length, 1000))).flat());
  }
  const { part } = answer.facets;
  return {
    unfiltered: answer.unfiltered,
    facets: { ...answer.facets, part: filters.part === '' ? await answer.parts() : part },
    hits: hits.map(({ report, id, inReport, text, marks }) => ({
      path: report.path,
      id,
      inReport,
      text,
      marked: Array.from(text.split(''), (_, at) =>
        marks.some(([start, end]) => start <= at && at < end),
      ),
    })),
  };
}

test('the index answers every query as reading all the texts does, in one segment or in many', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(reports, question, async (all, asked) => {
      expect(await byIndex(all, asked)).toEqual(plainScan(all, asked));
    }),
    { numRuns: 300 },
  );
});
