import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toGlossary } from './glossary.ts';

/** The entries of some terms, in the order of the page. */
function entriesOf(...[terms, reports]: Parameters<typeof toGlossary>) {
  return toGlossary(terms, reports).groups.flatMap((group) => group.terms);
}

const plain = { forms: ['词'], explanation: '解释', source: null, uses: [] };

function termsOf(names: readonly string[]): PublishedTerm[] {
  return names.map((term, at) => ({ ...plain, slug: `t${at}`, term }));
}

test('of many reports the newest are told, and the search tells of the others', () => {
  const places = [makeCounty()];
  const all = Array.from({ length: 20 }, (_, at) => ({
    id: `r${at}`,
    data: makeReport({ year: 2001 + at }),
  }));
  const byId = new Map(toReports(all, places, new Map()).map((report) => [report.id, report]));
  const term = { slug: 'x', term: '词', forms: ['词'], explanation: '解释', source: null };
  const uses = all.map(({ id }) => ({ report: id, block: 'p1' }));
  const [entry] = entriesOf([{ ...term, uses }], byId);
  expect(entry?.uses).toHaveLength(12);
  expect(entry?.uses[0]?.href).toBe('/a/2020/#p1');
  expect(entry?.more).toEqual({ count: 8, href: '/search/?q=%E8%AF%8D' });
  expect(entriesOf([{ ...term, uses: uses.slice(0, 12) }], byId)[0]?.more).toBeNull();
  // The more terms there are, the fewer reports of each.
  const many = Array.from({ length: 300 }, (_, at) => ({ ...term, slug: `x${at}`, uses }));
  const [first] = entriesOf(many, byId);
  expect(first?.uses.map(({ href }) => href)).toEqual(['/a/2020/#p1', '/a/2019/#p1']);
  expect(first?.more?.count).toBe(18);
});

test('terms stand as in a dictionary: by their sound, under its first letter', () => {
  const { count, groups } = toGlossary(
    termsOf(['双控', '4G', '标准地', '三农', '六稳', 'e镇', '三区三线', '绿水', '路长制']),
    new Map(),
  );
  expect(count).toBe(9);
  expect(groups.map(({ initial, names }) => [initial, names])).toEqual([
    ['#', '4G'],
    ['B', '标准地'],
    ['E', 'e镇'],
    ['L', '六稳、路长制、绿水'],
    ['S', '三农、三区三线、双控'],
  ]);
});

test('many terms are folded, few are not', () => {
  const of = (count: number) =>
    toGlossary(termsOf(Array.from({ length: count }, (_, at) => `词${at}`)), new Map()).isFolded;
  expect(of(24)).toBe(false);
  expect(of(25)).toBe(true);
});

test('an explanation is common, or leads to the words it was taken from', () => {
  const [report] = toReports([{ id: 'a-2024', data: makeReport() }], [makeCounty()], new Map());
  const reports = new Map(report ? [['a-2024', report]] : []);
  const term = { slug: 'x', term: '词', forms: ['词'], explanation: '解释' };
  const uses = [{ report: 'a-2024', block: 'p3' }];
  const source = { report: 'a-2024', quote: '词是', block: null };
  const [common, own] = entriesOf(
    [
      { ...term, source: null, uses },
      { ...term, source, uses: [] },
    ],
    reports,
  );
  expect(common).toMatchObject({
    kind: '通行',
    source: null,
    uses: [{ title: '甲县2024年政府工作报告', href: '/a/2024/#p3' }],
  });
  expect(own).toMatchObject({ kind: '原文', source: { quote: '词是', href: '/a/2024/' } });
});
