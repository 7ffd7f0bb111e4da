import { expect, test } from 'vitest';
import type { CountyLead } from '../figures/county-lead.ts';
import { counties } from '../library/test-library.ts';
import { toCountyCard, toCountyPoster } from './county-pictures.ts';

const [entry] = counties;
if (!entry) throw new Error('No county');

const report = { title: '2025年政府工作报告', href: '/a/2025/' };
const told = { words: '2023年', value: '87亿元', href: '/a/2024/#s', report: '' };
const lead: CountyLead = {
  figures: {
    year: '2024年',
    report,
    items: [{ name: '地区生产总值', value: '增长5%', href: '/a/2025/#g', quote: '增长5%' }],
  },
  target: {
    name: '地区生产总值',
    said: told,
    start: { ...told, words: '2020年', value: '63.9亿元' },
    target: { ...told, words: '2025年', value: '100亿元以上' },
    bar: { zero: 0, start: 59, said: 80, target: 92 },
  },
  promises: { title: '2025年的3件民生实事', report, items: [{ text: '修路', href: '/a/2025/#r' }] },
  parts: undefined,
};

test('the picture tells the newest numbers, and the plan beside the reports', () => {
  expect(toCountyCard(entry, lead)).toMatchObject({
    period: '2024年',
    figures: [{ label: '地区生产总值', value: '增长5%' }],
    note: '地区生产总值2023年87亿元，2025年目标100亿元以上',
  });
});

test('of a county without numbers it tells a promise', () => {
  const { figures, target, ...rest } = lead;
  const card = toCountyCard(entry, { ...rest, figures: undefined, target: undefined });
  expect(card).toMatchObject({ figures: [], lead: '2025年的3件民生实事', note: '修路' });
});

test('the poster has numbers, bars, promises and reports', () => {
  const poster = toCountyPoster(entry, lead, 'https://x.example/a/');
  expect(poster.facts).toEqual(['2024年的数字，据2025年政府工作报告']);
  expect(poster.bars?.rows).toMatchObject([
    { label: '2020年', value: '63.9亿元', width: 59, isTarget: false },
    { label: '2023年', value: '87亿元', width: 80, isTarget: false },
    { label: '2025年目标', value: '100亿元以上', width: 92, isTarget: true },
  ]);
  expect(poster.promises).toMatchObject({
    title: '2025年的3件民生实事',
    lines: [{ text: '修路' }],
  });
  expect(poster.parts.title).toBe('历年报告');
});
