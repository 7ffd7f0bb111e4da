import { describe, expect, test } from 'vitest';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import { toCountyEntries, toReports } from './catalog.ts';
import { toCountyList } from './county-list.ts';

/** Entries of places, each with a report of 2024. */
function entriesOf(...places: Partial<Parameters<typeof makeCounty>[0]>[]) {
  const counties = places.map((place, at) => makeCounty({ slug: `s${at}`, ...place }));
  const reports = toReports(
    counties.map(({ slug }) => ({ id: `${slug}-2024`, data: makeReport({ county: slug }) })),
    counties,
    new Map(),
  );
  return toCountyEntries(counties, reports);
}

describe('the list of counties', () => {
  const list = toCountyList(
    entriesOf(
      { name: '甲县', city: '子市', province: '东省' },
      { name: '乙县', city: '丑市', province: '东省' },
      { name: '丙区', city: '京市', province: '京市' },
      { name: '寅市', city: '寅市', province: '西省' },
    ),
  );

  test('has them by province and city, none under a name that says nothing new', () => {
    expect(
      list.provinces.map(({ name, count, cities }) => [
        `${name}${count}`,
        ...cities.map((city) => [city.name, ...city.counties.map(({ title }) => title)]),
      ]),
    ).toEqual([
      ['东省2', ['子市', '甲县'], ['丑市', '乙县']],
      ['京市1', ['', '丙区']],
      ['西省1', ['', '寅市']],
    ]);
    expect(list.title).toBe('各地');
    expect(list.description).toContain('4个地方，4份报告');
  });

  test('leads to the county and to each report by its name', () => {
    const county = list.provinces[0]?.cities[0]?.counties[0];
    expect(county).toMatchObject({ title: '甲县', href: '/s0/' });
    expect(county?.reports).toEqual([{ title: '2024年政府工作报告', href: '/s0/2024/' }]);
  });

  test('stands open while it is short', () => {
    const many = Array.from({ length: 61 }, (_, at) => ({ name: `甲${at}县`, province: '东省' }));
    const open = (places: Parameters<typeof entriesOf>) =>
      toCountyList(entriesOf(...places)).provinces.map(({ isOpen }) => isOpen);
    expect(open(many)).toEqual([true]);
    expect(open([...many, { name: '乙县', province: '西省' }])).toEqual([false, false]);
    expect(list.provinces.every(({ isOpen }) => isOpen)).toBe(true);
    const folds = toCountyList(entriesOf(...many)).provinces.flatMap(({ cities }) => cities);
    expect(folds.map(({ isFolded }) => isFolded)).toEqual(folds.map(({ name }) => name !== ''));
    expect(list.provinces.flatMap(({ cities }) => cities).some(({ isFolded }) => isFolded)).toBe(
      false,
    );
  });
});
