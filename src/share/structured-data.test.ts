import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { toAddress } from '../library/routes.ts';
import {
  makeCounty,
  makeIndicator,
  makeObservation,
  makePassage,
  makeReport,
  makeTopic,
} from '../schemas/test-factories.ts';
import {
  toBreadcrumbs,
  toCountyEntity,
  toDataset,
  toReportEntity,
  toTopicEntity,
  toTopicsDataset,
} from './structured-data.ts';

const county = makeCounty();
const reports = toReports(
  [
    { id: 'a-2024', data: makeReport({ speaker: '县长 甲乙' }) },
    { id: 'a-2025', data: makeReport({ year: 2025, kind: 'sessions', speaker: '县长 甲乙' }) },
  ],
  [county],
  new Map(),
);
const [account, report] = reports;

test('the last step of the way is the page itself', () => {
  const { itemListElement } = toBreadcrumbs([{ title: '甲', path: '/a/' }, { title: '乙' }], '/b/');
  expect(itemListElement).toMatchObject([
    { position: 1, name: '首页', item: toAddress('/') },
    { position: 2, name: '甲', item: toAddress('/a/') },
    { position: 3, name: '乙', item: toAddress('/b/') },
  ]);
});

test('a report is by its speaker and published by its government; an account is about them', () => {
  if (!account || !report) throw new Error('No reports');
  expect(toReportEntity(report, '说明', '2026')).toMatchObject({
    '@id': toAddress('/a/2024/'),
    author: { name: '甲乙' },
    dateCreated: '2024-02-20',
    dateModified: '2026',
    isBasedOn: { '@type': 'Report', publisher: { name: '甲县人民政府' } },
  });
  const told = toReportEntity(account, '说明', undefined);
  expect(told).not.toHaveProperty('author');
  expect(told).not.toHaveProperty('dateModified');
  expect(told['isBasedOn']).toMatchObject({ '@type': 'Article', about: { name: '甲县人民政府' } });
});

test('a county has its reports as parts', () => {
  expect(toCountyEntity({ county, reports })).toMatchObject({
    about: { areaServed: { identifier: '140800' } },
    hasPart: [{ '@id': toAddress('/a/2025/') }, { '@id': toAddress('/a/2024/') }],
  });
});

test('a topic quotes its passages with their report and what an editor says of them', () => {
  const topic = makeTopic({
    passages: [makePassage({ note: '旧名' }), makePassage({ report: 'x' })],
  });
  const { hasPart } = toTopicEntity(topic, { county, reports }, '说明', undefined);
  expect(hasPart).toMatchObject([
    {
      text: '建成一座大桥。',
      comment: { text: '旧名' },
      isPartOf: { name: '甲县2024年政府工作报告' },
    },
    { url: toAddress('/a/2024/#p1') },
  ]);
});

test('a dataset names the years and the counties of which it tells, and its files', () => {
  const dataset = toDataset({
    name: '总值',
    description: '说明',
    page: '/indicators/gdp/',
    files: '/data/indicators/gdp',
    observations: [makeObservation(), makeObservation({ period: '2021-2025 average' })],
    indicators: [makeIndicator()],
    counties: [county, makeCounty({ slug: 'b', name: '乙县' })],
    modified: undefined,
  });
  expect(dataset).toMatchObject({
    temporalCoverage: '2021/2025',
    spatialCoverage: [{ name: '甲县' }],
    variableMeasured: [{ name: '地区生产总值', unitText: '亿元' }],
    distribution: [
      { contentUrl: toAddress('/data/indicators/gdp.csv') },
      { contentUrl: toAddress('/data/indicators/gdp.json') },
    ],
  });
  expect(toTopicsDataset(['甲县'], '2026')).toMatchObject({
    dateModified: '2026',
    spatialCoverage: [{ name: '甲县' }],
  });
});

test('a dataset of many counties names their provinces', () => {
  const counties = Array.from({ length: 61 }, (_, at) =>
    makeCounty({ slug: `c${at}`, name: `${at}县`, province: at < 40 ? '东省' : '西省' }),
  );
  const { spatialCoverage } = toDataset({
    name: '总值',
    description: '说明',
    page: '/indicators/gdp/',
    files: '/data/indicators/gdp',
    observations: counties.map(({ slug }) => makeObservation({ county: slug })),
    indicators: [makeIndicator()],
    counties,
    modified: undefined,
  });
  expect(spatialCoverage).toMatchObject([{ name: '东省' }, { name: '西省' }]);
});
