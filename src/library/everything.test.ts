import { describe, expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toCityParts } from './city-parts.ts';
import { isFolded, toCityContents, toEverything } from './everything.ts';
import { counties, manyCounties, reports, topic } from './test-library.ts';

const indicators = [makeIndicator(), makeIndicator({ slug: 'area', title: '面积', group: '农业' })];
const told = { topics: new Map([['a', [topic]]]), ofManyTargets: new Set<string>() };

describe('the page of everything', () => {
  const everything = toEverything(counties, reports, indicators, told);

  test('says how much there is', () => {
    expect(everything.description).toContain(
      '2个县、2份报告的各种格式，2个年份，2项指标，1件事的计划与进展',
    );
  });

  test('has the page, the picture and the data of each county, and every dataset', () => {
    const [first] = everything.counties;
    expect(first?.links.map(({ href }) => href)).toEqual([
      '/a/',
      '/posters/a.png',
      '/a/a.epub',
      '/a/a.html',
      '/data/counties/a.csv',
      '/data/counties/a.json',
    ]);
    const others = everything.others.map(({ href }) => href);
    const names = ['', 'reports.json', 'indicators.csv', 'indicators.json', 'topics.json'];
    names.push('targets.csv', 'targets.json', 'reports.csv', 'counties.csv', 'definitions.csv');
    names.push('datapackage.json');
    expect(others).toEqual(
      expect.arrayContaining(
        [...names, 'corrections.json', 'glossary.json'].map((name) => `/data/${name}`),
      ),
    );
    expect(others).toContain('/site.zip');
  });

  test('has the page of the targets of a county that has many', () => {
    const many = { ...told, ofManyTargets: new Set(['b']) };
    const paths = toEverything(counties, reports, indicators, many).counties.map(({ links }) =>
      links.some(({ href }) => href.endsWith('/targets/')),
    );
    expect(paths).toEqual([false, true]);
  });

  test('has every form of each report', () => {
    const [, second] = everything.counties;
    expect(second?.reports).toMatchObject([
      { title: '乙县2025年政府工作报告', about: '乙县报告，2025年2月20日' },
    ]);
    expect(second?.reports[0]?.links.map(({ href }) => href)).toEqual([
      '/b/2025/',
      '/b/2025/source/',
      '/b/2025/report.epub',
      '/b/2025/report.xml',
      '/b/2025/report.md',
      '/b/2025/report.txt',
      '/b/2025/report.json',
      '/b/2025/source.txt',
      '/posters/b/2025.png',
    ]);
  });

  test('has indicators by group and topics by county', () => {
    expect(
      everything.subjects.map(({ title, groups }) => [
        title,
        ...groups.map((group) => [group.title, ...group.links.map(({ href }) => href)]),
      ]),
    ).toEqual([
      ['指标', ['综合经济', '/indicators/gdp/'], ['农业', '/indicators/area/']],
      ['计划与进展', ['甲县', '/topics/bridge/']],
    ]);
  });

  test('of a large library each city has a page, and what is of its counties stands there', () => {
    const own = { ...told, topics: new Map([['c21', [topic]]]) };
    const large = toEverything(manyCounties, [], indicators, own);
    expect(large.counties).toEqual([]);
    expect(large.cities.map(({ links }) => links)).toEqual([
      [
        { title: '甲市', href: '/all/1408/' },
        { title: '乙市', href: '/all/1409/' },
      ],
    ]);
    expect(large.subjects.map(({ title }) => title)).toEqual(['指标']);
    const parts = toCityParts(manyCounties).map((part) => toCityContents(part, own));
    expect(parts.map((part) => [part.title, part.counties.length, part.topics.length])).toEqual([
      ['甲市的全部内容', 20, 0],
      ['乙市的全部内容', 20, 1],
    ]);
    expect(parts[1]?.description).toBe('乙市20个县、80份报告的每一页和每一个文件。');
  });

  test('has no heading over nothing', () => {
    const { subjects } = toEverything(counties, reports, indicators, {
      ...told,
      topics: new Map(),
    });
    expect(subjects.map(({ title }) => title)).toEqual(['指标']);
  });

  test('folds groups of many links, so that it grows by a line a group', () => {
    const group = {
      title: '组',
      links: Array.from({ length: 12 }, () => ({ title: '', href: '' })),
    };
    expect(isFolded([group, group])).toBe(false);
    expect(isFolded([group, group, { title: '又一组', links: [{ title: '', href: '' }] }])).toBe(
      true,
    );
  });
});
