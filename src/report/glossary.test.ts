import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toGlossary } from './glossary.ts';

test('of many reports the newest are told, and the search tells of the others', () => {
  const places = [makeCounty()];
  const all = Array.from({ length: 20 }, (_, at) => ({
    id: `r${at}`,
    data: makeReport({ year: 2001 + at }),
  }));
  const byId = new Map(toReports(all, places, new Map()).map((report) => [report.id, report]));
  const term = { slug: 'x', term: '词', forms: ['词'], explanation: '解释', source: null };
  const uses = all.map(({ id }) => ({ report: id, block: 'p1' }));
  const [entry] = toGlossary([{ ...term, uses }], byId);
  expect(entry?.uses).toHaveLength(12);
  expect(entry?.uses[0]?.href).toBe('/a/2020/#p1');
  expect(entry?.more).toEqual({ count: 8, href: '/search/?q=%E8%AF%8D' });
  expect(toGlossary([{ ...term, uses: uses.slice(0, 12) }], byId)[0]?.more).toBeNull();
});

test('an explanation is common, or leads to the words it was taken from', () => {
  const [report] = toReports([{ id: 'a-2024', data: makeReport() }], [makeCounty()], new Map());
  const reports = new Map(report ? [['a-2024', report]] : []);
  const term = { slug: 'x', term: '词', forms: ['词'], explanation: '解释' };
  const uses = [{ report: 'a-2024', block: 'p3' }];
  const source = { report: 'a-2024', quote: '词是', block: null };
  const [common, own] = toGlossary(
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
