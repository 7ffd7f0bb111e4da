/** Entries for tests: whole ones, of which a test says only what it is about. */
import type { PublishedCorrection } from './correction.ts';
import type { Block } from './edition.ts';
import type { Indicator, Observation } from './observation.ts';
import type { County, Report } from './report.ts';
import type { Coverage, PublishedPassage, PublishedTopic } from './topic.ts';

/** 甲县, unless it is said otherwise. */
export function makeCounty(more: Partial<County> = {}): County {
  return { slug: 'a', name: '甲县', code: 140800, city: '某市', province: '某省', ...more };
}

/** The work report of 甲县 of 2024, unless it is said otherwise. */
export function makeReport(more: Partial<Report> = {}): Report {
  const { county = 'a', year = 2024, kind = 'work-report' } = more;
  return {
    county,
    year,
    kind,
    title: '政府工作报告',
    date: `${year}-02-20`,
    form: '公报，扫描识读',
    source: { file: `${county}-${year}-${kind}.txt`, sha256: '0'.repeat(64), length: 9 },
    characters: 2,
    digest: '1',
    ...more,
  };
}

/** The GDP in 亿元 and 万元, which has a page, unless it is said otherwise. */
export function makeIndicator(more: Partial<Indicator> = {}): Indicator {
  return {
    slug: 'gdp',
    title: '地区生产总值',
    definition: '一年的产出。',
    unit: '亿元',
    group: '综合经济',
    headline: true,
    aliases: [],
    factors: { 亿元: 1, 万元: 0.0001 },
    compares: true,
    ...more,
  };
}

/** 87亿元 of GDP reached in 甲县 in 2023, unless it is said otherwise. */
export function makeObservation(more: Partial<Observation> = {}): Observation {
  const { county = 'a', period = '2023', value = 87, unit = '亿元' } = more;
  return {
    id: `${county}-${period}-${value}`,
    county,
    report: `${county}-2024`,
    indicator: 'gdp',
    label: '地区生产总值',
    period,
    nature: 'actual',
    comparator: '=',
    value,
    unit,
    scope: null,
    headline: true,
    quote: `${value}${unit}`,
    reading: more.quote ?? `${value}${unit}`,
    start: 0,
    end: 1,
    block: 'b',
    url: '/',
    ...more,
  };
}

/** A paragraph without any marks, unless it is said otherwise. */
export function makeBlock(more: Partial<Block> = {}): Block {
  const { id = 'p1' } = more;
  return {
    id,
    type: 'paragraph',
    level: null,
    runIn: null,
    number: null,
    text: id,
    path: [],
    spans: [],
    corrections: [],
    aliases: [],
    marks: [],
    ...more,
  };
}

/** One word read for another, for certain and without evidence, unless it is said otherwise. */
export function makeCorrection(more: Partial<PublishedCorrection> = {}): PublishedCorrection {
  return {
    id: 'road',
    report: 'a-2024',
    op: 'replace',
    printed: '东出路',
    read: '东山路',
    reason: '形近',
    certainty: 'certain',
    kind: 'misread',
    evidence: [],
    attested: null,
    blocks: ['p1'],
    near: null,
    spans: [],
    ...more,
  };
}

/** A passage that promises a bridge, unless it is said otherwise. */
export function makePassage(more: Partial<PublishedPassage> = {}): PublishedPassage {
  return {
    report: 'a-2024',
    role: 'promise',
    quote: '建成一座大桥。',
    note: null,
    block: 'p1',
    number: 1,
    start: 0,
    end: 7,
    path: [],
    url: '/a/2024/#p1',
    ...more,
  };
}

/** A report that mentions a topic three times, all of them quoted, unless it is said otherwise. */
export function makeCoverage(more: Partial<Coverage> = {}): Coverage {
  return {
    report: 'a-2024',
    year: 2024,
    kind: 'work-report',
    mentions: 3,
    unquoted: 0,
    unquotedTerms: [],
    gaps: 0,
    ...more,
  };
}

/** The topic of a bridge of 甲县, without passages and reports unless they are given. */
export function makeTopic(more: Partial<PublishedTopic> = {}): PublishedTopic {
  return {
    slug: 'bridge',
    county: 'a',
    title: '大桥',
    subject: '大桥的建设。',
    theme: '交通',
    terms: ['大桥'],
    indicators: [],
    passages: [],
    reports: [],
    ...more,
  };
}
