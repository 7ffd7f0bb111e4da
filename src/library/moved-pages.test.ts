import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toMovedPages } from './moved-pages.ts';

const page = makeIndicator();
const row = makeIndicator({ slug: 'area', title: '面积', compares: undefined });
const fact = makeIndicator({ slug: 'fact-1a2b3c4d', title: '新建水厂', compares: true });

const leads = (...input: Parameters<typeof toMovedPages>) =>
  toMovedPages(...input).map(({ path, to }) => [path, to]);

test('an indicator that has a page leads nowhere, one without to its row; a fact had no page', () => {
  expect(leads([page, row, fact], [])).toEqual([['/indicators/area/', '/indicators/#area']]);
  expect(toMovedPages([row], [])).toMatchObject([
    { heading: '“面积”没有单独的页面', now: '面积', isEmbedded: false },
  ]);
});

test('a former indicator leads to the one of today: page, row or fact, and its embedded page', () => {
  const former = ['gdp', 'area', 'fact-1a2b3c4d'].map((now) => ({
    slug: `old-${now}`,
    title: '旧名',
    now,
  }));
  expect(leads([page, row, fact], former).slice(0, 6)).toEqual([
    ['/indicators/old-gdp/', '/indicators/gdp/'],
    ['/embed/indicators/old-gdp/', '/embed/indicators/gdp/'],
    ['/indicators/old-area/', '/indicators/#area'],
    ['/embed/indicators/old-area/', '/embed/indicators/area/'],
    ['/indicators/old-fact-1a2b3c4d/', '/indicators/#fact-1a2b3c4d'],
    ['/embed/indicators/old-fact-1a2b3c4d/', '/indicators/#fact-1a2b3c4d'],
  ]);
  expect(toMovedPages([page], former)[0]).toMatchObject({
    heading: '“旧名”换了地址',
    now: '地区生产总值',
  });
});

test('a picture that there is stands for it: of the page of today, or of the list', () => {
  const former = ['gdp', 'area'].map((now) => ({ slug: `old-${now}`, title: '旧名', now }));
  expect(toMovedPages([page, row], former).map(({ card }) => card)).toEqual([
    ...['/indicators/gdp/', '/indicators/gdp/', '/indicators/', '/indicators/'],
    '/indicators/',
  ]);
});
