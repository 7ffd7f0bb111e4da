import { describe, expect, test } from 'vitest';
import { makeFigure } from '../figures/test-factories.ts';
import { toReports } from '../library/catalog.ts';
import { toPlaceWords } from '../library/place-words.ts';
import {
  makeCounty,
  makeCoverage,
  makeIndicator,
  makePassage,
  makeReport,
  makeTopic,
} from '../schemas/test-factories.ts';
import { toTopicList, toTopicPage, toTopicTable } from './topic-page.ts';

const county = makeCounty();
const reports = toReports(
  [2021, 2024].map((year) => ({ id: `a-${year}`, data: makeReport({ year }) })),
  [county],
  new Map(),
);
const topic = makeTopic({
  terms: ['大桥', '二桥'],
  passages: [
    makePassage({ quote: '建成\n大桥。', path: ['一、', '一、', '（一）'], note: '旧名' }),
  ],
  reports: [
    makeCoverage({ report: 'a-2021', year: 2021, mentions: 0, gaps: 2 }),
    makeCoverage({ report: 'a-2024', unquoted: 2, unquotedTerms: ['二桥'] }),
  ],
});
const pageOf = (...args: [typeof topic, Parameters<typeof toTopicPage>[2]?]) =>
  toTopicPage(
    args[0],
    { county, reports },
    args[1] ?? [],
    [
      topic,
      makeTopic({ slug: 'tunnel', title: '隧道' }),
      makeTopic({ slug: 'school', title: '学校', theme: '教育' }),
    ],
    toPlaceWords([county]),
  );

describe('the page of a topic', () => {
  const { timeline, searches, related } = pageOf(topic);

  test('quotes passages with their place, a heading of one name once', () => {
    expect(timeline[1]).toMatchObject({
      anchor: 'report-2024-work-report',
      link: { title: '2024年政府工作报告', href: '/a/2024/' },
      shown: { roles: [{ role: 'promise', name: '计划' }], untold: '' },
      unmentioned: '',
    });
    expect(timeline[1]?.passages).toEqual([
      {
        role: 'promise',
        roleName: '计划',
        quote: '建成 大桥。',
        note: '旧名',
        place: { title: '原文第1段', href: '/a/2024/#p1' },
        path: '一、 › （一）',
      },
    ]);
  });

  test('says what was not mentioned, and that it may be lost', () => {
    expect(timeline[0]).toMatchObject({
      unmentioned:
        '2021年政府工作报告未提到“大桥”“二桥”。这份文本有2处缺文，缺去的话说了什么已不可知。',
      shown: { roles: [], untold: '未提到' },
      unquoted: undefined,
    });
  });

  test('leads to paragraphs that were not chosen', () => {
    const { unquoted } = timeline[1] ?? {};
    expect(unquoted?.words).toBe('另有2段提到，未选录；检索');
    expect(unquoted?.searches.map(({ href }) => decodeURIComponent(href))).toEqual([
      '/search/?q=二桥&county=a&year=2024&kind=work-report',
    ]);
    const alone = pageOf({ ...topic, passages: [] });
    expect(alone.timeline[1]?.unquoted?.words).toBe('有2段提到，未选录；检索');
    expect(alone.timeline[1]?.shown.untold).toBe('未选录');
  });

  test('has searches for its terms and other topics of its theme', () => {
    expect(searches.map(({ title }) => title)).toEqual(['大桥', '二桥']);
    expect(related).toEqual([{ title: '隧道', href: '/topics/tunnel/' }]);
  });

  test('tells one value in a line and draws several', () => {
    const area = makeIndicator({ slug: 'area', title: '面积' });
    const { figures, singles } = pageOf(topic, [
      makeFigure('a', [{}, { period: '2022', value: 80 }]),
      makeFigure('a', [{ period: '2025', nature: 'target', url: '/a/2024/#o' }], area),
      makeFigure('a', []),
    ]);
    expect(figures.map(({ comparison }) => comparison)).toEqual([
      { title: '各县比较', href: '/indicators/gdp/' },
    ]);
    expect(singles).toEqual([
      {
        slug: 'area',
        indicator: { title: '面积', href: '/indicators/area/' },
        years: '2025年目标',
        value: { title: '87亿元', href: '/a/2024/#o' },
        report: '2024年政府工作报告',
      },
    ]);
  });
});

test('the table of a county has a column for each report and a cell for what it says', () => {
  const { columns, groups } = toTopicTable([topic], reports);
  expect(columns.map(({ year }) => year)).toEqual(['2021年', '2024年']);
  expect(
    groups.map(({ theme, rows }) => [
      theme,
      rows.map(({ title, cells }) => [
        title,
        ...cells.map((cell) => cell.untold || cell.said.map(({ name }) => name).join('、')),
      ]),
    ]),
  ).toEqual([['交通', [['大桥', '未提到', '计划']]]]);
  expect(groups[0]?.rows[0]?.cells[1]).toEqual({
    report: '2024年政府工作报告',
    said: [{ role: 'promise', name: '计划', words: { title: '建成大桥', href: '/a/2024/#p1' } }],
    more: undefined,
    untold: '',
  });
  expect(toTopicTable([], reports)).toEqual({ columns: [], groups: [], isFolded: false });
});

test('the themes of more than forty topics are folded away', () => {
  const many = Array.from({ length: 41 }, () => topic);
  expect(toTopicTable(many, reports).isFolded).toBe(true);
  expect(toTopicTable(many.slice(1), reports).isFolded).toBe(false);
});

test('a cell has one passage of each role, one without a note first, and at most 22 characters of it', () => {
  const long = '新建大桥、改造老桥、拓宽连接线，并同步建设沿江步道和观景平台等配套设施';
  const { groups } = toTopicTable(
    [
      {
        ...topic,
        passages: [
          makePassage({ quote: '大桥开工。', role: 'progress', url: '/a/2024/#p1' }),
          makePassage({ quote: '建大桥。', note: '旧名', url: '/a/2024/#p2' }),
          makePassage({ quote: long, url: '/a/2024/#p3' }),
        ],
      },
    ],
    reports,
  );
  const { said = [], more } = groups[0]?.rows[0]?.cells[1] ?? {};
  expect(said.map(({ name, words }) => [name, words.href])).toEqual([
    ['进展', '/a/2024/#p1'],
    ['计划', '/a/2024/#p3'],
  ]);
  expect(more?.title).toBe('另1处');
  const [, shown] = said.map(({ words }) => words.title.replace(/…$/, ''));
  expect(long).toContain(shown);
  expect(shown?.length).toBeLessThanOrEqual(22);
});

test('two passages of a role are shown where each tells a number, the others are counted', () => {
  const { groups } = toTopicTable(
    [
      {
        ...topic,
        passages: [
          makePassage({ quote: '加快建桥。', url: '/a/2024/#p1' }),
          makePassage({ quote: '建大桥3座。', url: '/a/2024/#p2' }),
          makePassage({ quote: '加固大桥2座。', url: '/a/2024/#p3' }),
        ],
      },
    ],
    reports,
  );
  const { said = [], more } = groups[0]?.rows[0]?.cells[1] ?? {};
  expect(said.map(({ words }) => words.href)).toEqual(['/a/2024/#p2', '/a/2024/#p3']);
  expect(more).toEqual({ title: '另1处', href: '/topics/bridge/#report-2024-work-report' });
});

test('the county followed for longest comes first, one without topics not at all', () => {
  const other = makeCounty({ slug: 'b', name: '乙市' });
  const none = makeCounty({ slug: 'c', name: '丙县' });
  const { description, noun, counties } = toTopicList(
    [
      { county: other, reports: reports.slice(0, 1) },
      { county, reports },
      { county: none, reports },
    ],
    new Map([
      ['a', [topic, makeTopic({ theme: '教育' })]],
      ['b', [makeTopic({ county: 'b' })]],
    ]),
  );
  expect(description).toContain('2个地方的3件事，1处原文');
  expect(counties.map((one) => [one.county.name, one.themes])).toEqual([
    ['甲县', ['交通', '教育']],
    ['乙市', ['交通']],
  ]);
  expect(noun).toBe('地方');
});

test('of more topics than one page has room for each county leads to where its own stand', () => {
  const other = makeCounty({ slug: 'b', name: '乙县' });
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => makeTopic({ slug: `t${at}` }));
  const listOf = (count: number) =>
    toTopicList(
      [county, other].map((one) => ({ county: one, reports })),
      new Map([
        ['a', many(count)],
        ['b', many(1)],
      ]),
    );
  expect(listOf(249)).toMatchObject({ isWhole: true, counties: [{ href: '#a' }, { href: '#b' }] });
  expect(listOf(250)).toMatchObject({
    isWhole: false,
    counties: [
      { href: '/a/topics/', themes: [] },
      { href: '/b/#topics', themes: [] },
    ],
  });
});
