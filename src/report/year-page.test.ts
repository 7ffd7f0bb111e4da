import { expect, test } from 'vitest';
import { makeFigure, makeFigureReport } from '../figures/test-factories.ts';
import { toReports } from '../library/catalog.ts';
import { toPlaceWords } from '../library/place-words.ts';
import { makeBlock, makeCounty, makeReport } from '../schemas/test-factories.ts';
import { pickReports, toYearPage } from './year-page.ts';

const slugs = [...'abcdefghijklmnopqrstuvwxyz', 'za', 'zb', 'zc', 'zd'];
const places = slugs.map((slug, at) =>
  makeCounty({
    slug,
    name: `${slug}县`,
    ...(at < 15 ? { city: '甲市', code: 140_721 + at } : { city: '乙市', code: 140_821 + at }),
  }),
);
const reports = toReports(
  slugs.map((slug) => ({ id: `${slug}-2024`, data: makeReport({ county: slug }) })),
  places,
  new Map(),
);

/** The page of 2024 of the first counties of the library. */
function page(many: number) {
  const own = reports.slice(0, many);
  return toYearPage(
    2024,
    own,
    pickReports(own).shown.map(({ id, county }) => ({
      county,
      figures: [makeFigure(county.slug, [{ value: 87 }])],
      reports: new Map([[id, makeFigureReport(county.slug)]]),
    })),
    new Map(
      own.map(({ id }) => [id, [makeBlock({ type: 'heading', level: 1, text: '发展工业' })]]),
    ),
    new Map(),
    [],
    [],
    [],
    toPlaceWords(places),
  );
}

test('counties stand beside each other in one order', () => {
  const { note, places: names, figures, parts } = page(2);
  expect(note).toContain('2个县的报告并列');
  expect(names).toEqual(['a县', 'b县']);
  expect(figures.places).toEqual(names);
  expect(parts[0]?.rows).toHaveLength(1);
});

test('a county alone says so, and still shows its numbers and parts', () => {
  const { note, figures, parts, only } = page(1);
  expect(note).toBe('2024年只收有a县的报告，还没有别的县可以并列。');
  expect(figures.rows).toHaveLength(1);
  expect(parts[0]?.alone).toHaveLength(1);
  expect(only).toEqual([]);
});

test('of more counties than can be read beside each other the others are links', () => {
  const { places: names, others } = page(8);
  expect(names).toHaveLength(6);
  const [all, ...more] = others;
  expect(all?.title).toBe('');
  expect(all?.links.map(({ title }) => title)).toEqual([
    'g县2024年政府工作报告',
    'h县2024年政府工作报告',
  ]);
  expect(more).toEqual([]);
});

test('of many others each city has its own, so that no list grows with the library', () => {
  const { others } = page(slugs.length);
  expect(others.map(({ title, links }) => `${title}${links.length}`)).toEqual(['甲市9', '乙市15']);
  expect(others.flatMap(({ links }) => links)).toHaveLength(slugs.length - 6);
});
