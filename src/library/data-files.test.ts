import { describe, expect, test } from 'vitest';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toDataFiles } from './data-files.ts';
import { counties, topic } from './test-library.ts';

const indicators = [makeIndicator(), makeIndicator({ slug: 'area', title: '面积', group: '农业' })];

describe('the page of the data', () => {
  const content = {
    counties,
    indicators,
    topics: [topic],
    terms: [],
    reports: 2,
    corrections: 5,
    targets: 3,
    byCounty: new Map([['a', [makeObservation(), makeObservation()]]]),
    byIndicator: new Map([['gdp', [makeObservation(), makeObservation()]]]),
  };
  const { description, files, ofIndicators, example, ...fieldLists } = toDataFiles(content);

  test('says how much there is', () => {
    expect(description).toContain('2个数值、2项指标、2份报告、1件事的计划与进展、5条校改');
  });

  test('has every file with its count', () => {
    expect(files.map(({ links, count }) => [links.map(({ href }) => href).join(), count])).toEqual([
      ['/data/indicators.csv', '2行'],
      ['/data/indicators.json', '2个数值，2项指标'],
      ['/data/targets.csv', '3行'],
      ['/data/targets.json', '3项'],
      ['/data/definitions.csv', '2行'],
      ['/data/counties.csv', '2行'],
      ['/data/reports.csv', '2行'],
      ['/data/reports.json', '2份'],
      ['/data/topics.json', '1件，2处'],
      ['/data/corrections.json', '5条'],
      ['/data/glossary.json', '0个词'],
      ['/data/counties/a.csv,/data/counties/a.json', '2行'],
      ['/data/counties/b.csv,/data/counties/b.json', '0行'],
    ]);
    expect(ofIndicators.map(({ holds, count }) => [holds, count])).toEqual([
      ['地区生产总值', '2行'],
      ['面积', '0行'],
    ]);
  });

  test('of a large library the files of counties stand on their pages', () => {
    const many = toDataFiles({ ...content, counties: Array(61).fill(counties[0]) });
    expect(many.files).toHaveLength(11);
  });

  test('shows how to load the indicator of which most is told', () => {
    expect(example).toBe('gdp');
  });

  test('describes every field', () => {
    const { valueFields, topicFields, otherFields } = fieldLists;
    expect(valueFields.find(({ name }) => name === 'county')?.note).toBe('县的短名');
    expect(valueFields.map(({ name }) => name)).toEqual(Object.keys(makeObservation()));
    for (const { title, fields } of [...topicFields, ...otherFields]) {
      expect(fields.length, title).toBeGreaterThan(5);
      for (const { name, note } of fields) expect(note, name).not.toBe('');
    }
  });
});
