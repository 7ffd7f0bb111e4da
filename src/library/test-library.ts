/** A small library for tests: two counties with a report each. */
import { makeCounty, makePassage, makeReport, makeTopic } from '../schemas/test-factories.ts';
import { toCountyEntries, toReports } from './catalog.ts';

const places = [makeCounty(), makeCounty({ slug: 'b', name: '乙县' })];

export const reports = toReports(
  [
    { id: 'a-2021', data: makeReport({ year: 2021, kind: 'five-year-plan', characters: 60_000 }) },
    {
      id: 'b-2025',
      data: makeReport({ county: 'b', year: 2025, title: '乙县报告', characters: 4000 }),
    },
  ],
  places,
  new Map(),
);
export const counties = toCountyEntries(places, reports);

/** A library that is too large for one list: twenty counties in each of two cities, four reports each. */
export const manyCounties = makeManyCounties();

function makeManyCounties() {
  const many = Array.from({ length: 40 }, (_, at) =>
    makeCounty({
      slug: `c${at}`,
      name: `${at}县`,
      code: (at < 20 ? 140_800 : 140_900) + at + 1,
      city: at < 20 ? '甲市' : '乙市',
    }),
  );
  const entries = many.flatMap(({ slug }) =>
    [2021, 2022, 2023, 2024].map((year) => ({
      id: `${slug}-${year}`,
      data: makeReport({ county: slug, year }),
    })),
  );
  return toCountyEntries(many, toReports(entries, many, new Map()));
}

export const topic = makeTopic({ passages: [makePassage(), makePassage()] });
