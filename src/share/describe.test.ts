import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import {
  makeBlock,
  makeCounty,
  makeObservation,
  makePassage,
  makeReport,
} from '../schemas/test-factories.ts';
import { longestDescription } from '../text/limits.ts';
import {
  compose,
  describeCounty,
  describeReport,
  describeTopic,
  describeYear,
} from './describe.ts';

test('as many items as fit, four at most', () => {
  expect(compose('甲县', ['一', '二', '三', '四', '五'], '完。')).toBe(
    '甲县：一，二，三，四。完。',
  );
  expect(compose('甲', ['乙'.repeat(60), '丙'.repeat(60)], '丁。')).toBe(
    `甲：${'乙'.repeat(60)}。丁。`,
  );
  expect(compose('甲', ['乙'.repeat(200)], '丁。')).toBe('甲。丁。');
  expect(compose('甲'.repeat(200), [], '丁。')).toHaveLength(longestDescription);
});

const reports = [
  { id: 'c', kind: '两会报道', data: { year: 2025 } },
  { id: 'a', kind: '五年规划纲要', data: { year: 2021 } },
  { id: 'b', kind: '政府工作报告', data: { year: 2024 } },
];

/** A topic of which only the quotes matter. */
function topicOf(...quotes: { role: 'promise' | 'result'; quote: string }[]) {
  return { title: '大桥', passages: quotes.map((one) => makePassage({ ...one, report: 'a' })) };
}

test('a topic is told by its first promise and the years of the other reports', () => {
  const topic = topicOf(
    { role: 'result', quote: '大桥通车。' },
    { role: 'promise', quote: '再建一座大桥。' },
  );
  expect(describeTopic(topic, { name: '甲县' }, reports)).toBe(
    '大桥。甲县2021年五年规划纲要：“再建一座大桥”。2024年、2025年的报告怎样说，原文并列。',
  );
  expect(describeTopic(topic, { name: '甲县' }, reports.slice(1, 2))).toBe(
    '大桥。甲县2021年五年规划纲要：“再建一座大桥”。原文按年并列。',
  );
});

test('a long promise is cut to what a description has room for', () => {
  const told = describeTopic(
    topicOf({ role: 'promise', quote: '大'.repeat(200) }),
    { name: '甲县' },
    reports,
  );
  expect(told).toHaveLength(longestDescription);
  expect(told).toContain('大…”。2024年');
});

test('however many reports a county comes to have, a description stays short', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `r${at}`,
    kind: '政府工作报告',
    data: makeReport({ year: 2029 - at }),
  }));
  const told = describeTopic(
    topicOf({ role: 'promise', quote: '大'.repeat(200) }),
    { name: '甲县' },
    many,
  );
  expect(told).toHaveLength(longestDescription);
  expect(told).toContain('另外40份报告怎样说');
  const county = describeCounty({ county: makeCounty(), reports: many as never }, []);
  expect(county.length).toBeLessThanOrEqual(longestDescription);
  expect(county).toContain('收有1990年至2029年的报告共40份');
});

const gdp = {
  title: '地区生产总值',
  period: '2023年',
  year: '2023年',
  label: '2023年地区生产总值',
  value: '87亿元',
};
const headlines = [{ ...gdp, observation: makeObservation() }];
const entry = {
  county: makeCounty(),
  data: makeReport({ year: 2024, date: '2024-02-20', characters: 12345 }),
};

test('a report is told by its headline numbers, or else by its parts', async () => {
  const blocks = [makeBlock({ type: 'heading', level: 1, number: '一、', text: '一、回顾' })];
  const read = async () => ({ blocks });
  const told = (...numbers: typeof headlines) => describeReport(entry, numbers, read);
  expect(await told(...headlines)).toBe(
    '甲县《政府工作报告》（2024年2月20日）：2023年地区生产总值87亿元。全文12,345字，逐段可引，逐字可核对。',
  );
  expect(await told()).toContain('：一、回顾。');
  const named = { ...entry, data: { ...entry.data, title: '甲县政府工作报告' } };
  expect(await describeReport(named, [], read)).toMatch(/^《甲县政府工作报告》/);
});

test('a county is told by its headline numbers and the years of its reports', () => {
  const county = makeCounty();
  const reports = toReports(
    [2024, 2021].map((year) => ({ id: `a-${year}`, data: makeReport({ year }) })),
    [county],
    new Map(),
  );
  expect(describeCounty({ county, reports }, headlines)).toBe(
    '某省某市甲县：2023年地区生产总值87亿元。收有2021年、2024年的报告共2份。',
  );
});

test('a year is told by the numbers of the year before and by whose reports they are', () => {
  const words = { all: '各县', noun: '县' };
  const of = (...names: string[]) =>
    names.map((name) => ({ county: makeCounty({ slug: name, name }) }));
  expect(
    describeYear(2024, words, of('甲县', '乙县'), [{ ...gdp, observation: makeObservation() }]),
  ).toBe(
    `2024年各县报告：${gdp.label}${gdp.value}。甲县、乙县的2份报告并列：数字、目标、要办的事和各部分。`,
  );
  expect(describeYear(2024, words, of('甲县'), [])).toContain('。甲县的报告：');
  expect(describeYear(2024, words, of(...'甲乙丙丁戊'), [])).toContain('5个县的5份报告');
});
