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
export const topic = makeTopic({ passages: [makePassage(), makePassage()] });
