import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTopics, readTopics } from '../compile/topics.ts';
import { guessRole } from './guess-role.ts';
import { type NamedCounty, proposeTopics } from './propose-topics.ts';
import { writeOffers } from './write-offers.ts';

/** A report of lines, each a paragraph under a heading. */
function reportOf(id: string, heading: string, lines: readonly string[]) {
  const blocks = lines.map((text, at) => ({
    id: `${id}-p${at}`,
    type: 'paragraph' as const,
    text,
    path: [heading],
    marks: [],
  }));
  return { id, blocks };
}

const older = reportOf('jia-2021', '主要任务', [
  '建设清澧河大桥，总投资3亿元。',
  '加快化工园区认定。',
  '推进大澧小学扩建。',
  '以三化三制改革为牵引，推动高质量发展。',
  '深化“四零五办”改革。',
  '建设东灌底樱桃园区。',
  '推动经济社会高质量发展，持续推进各项工作。',
  '坚持高质量发展，持续推进改革。',
  '到2025年，建成日间照料中心59所。',
]);
const newer = reportOf('jia-2024', '去年工作回顾', [
  '清澧河大桥主体完工，完成投资2亿元。',
  '扎实做好化工园区认定。',
  '大澧小学投入使用。',
  '巩固“四零五办”改革成果。',
  '东灌底村建成玉米基地。',
  '经济社会高质量发展，持续推进各项事业。',
  '建成高质量发展示范点，持续推进。',
  '提升改造日间照料中心5所。',
]);
const other = reportOf('yi-2024', '今年工作', [
  '推动高质量发展，持续推进各项工作。',
  '经济社会高质量发展，持续推进。',
]);
const jia: NamedCounty = { slug: 'jia', name: '甲县', reports: [older, newer] };
const yi: NamedCounty = { slug: 'yi', name: '乙县', reports: [other] };

const namesOf = (
  counties: readonly NamedCounty[],
  topics: Parameters<typeof proposeTopics>[1] = [],
) => proposeTopics(counties, topics, 'jia')[0]?.proposals.map(({ name }) => name) ?? [];

/** The library as the compiler of topics sees it. */
const library = {
  counties: ['jia', 'yi'],
  indicators: [],
  observations: [],
  reports: jia.reports.map((report, at) => ({
    seed: {
      id: report.id,
      source: {
        county: 'jia',
        year: 2021 + 3 * at,
        kind: 'work-report' as const,
        date: `${2021 + 3 * at}-02-20`,
      },
    },
    blocks: at === 0 ? older.blocks : newer.blocks,
  })),
};

function publish(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'topics-'));
  try {
    writeFileSync(join(folder, 'topics.yml'), yaml);
    return compileTopics(readTopics(folder), library);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('names', () => {
  test('are whole, without what is done with them', () => {
    const names = namesOf([jia, yi]);
    expect(names).toEqual(expect.arrayContaining(['清澧河大桥', '大澧小学', '日间照料中心']));
    expect(names.some((name) => /^化工园区/.test(name))).toBe(true);
    expect(names).not.toContain('澧河大桥');
    expect(names).not.toContain('清澧河');
  });

  test('in quotes are kept as they stand', () => {
    expect(namesOf([jia, yi])).toContain('四零五办');
  });

  test('that one report alone has are none, nor what two names have in common', () => {
    const names = namesOf([jia, yi]);
    expect(names).not.toContain('三化三制');
    expect(names).not.toContain('樱桃园区');
    const near = [
      reportOf('jia-2021', '任务', ['治理甲澧河。', '修建平安路。']),
      reportOf('jia-2024', '任务', ['治理乙澧河。', '修建平顺路。']),
    ];
    expect(namesOf([{ ...jia, reports: near }, yi])).not.toContain('澧河');
  });

  test('of things come before the phrases of all', () => {
    const names = namesOf([jia, yi]);
    const phrases = ['高质量发展', '持续推进', '经济社会'].map((phrase) => names.indexOf(phrase));
    for (const name of ['清澧河大桥', '大澧小学', '日间照料中心']) {
      for (const at of phrases) if (at >= 0) expect(names.indexOf(name)).toBeLessThan(at);
    }
  });

  test('and their order are the same whatever the order of counties', () => {
    expect(namesOf([yi, jia])).toEqual(namesOf([jia, yi]));
  });
});

describe('entries', () => {
  const [offers] = proposeTopics([jia, yi], [], 'jia');
  const yaml = offers ? writeOffers(offers, () => '其他') : '';

  test('can be pasted as they are', () => {
    const topics = publish(yaml);
    expect(topics).toHaveLength(offers?.proposals.length ?? 0);
    const bridge = topics.find(({ title }) => title === '清澧河大桥');
    expect(bridge?.terms).toEqual(['清澧河大桥']);
    expect(bridge?.passages.map(({ report, quote, role }) => [report, quote, role])).toEqual([
      ['jia-2021', '建设清澧河大桥，总投资3亿元。', 'promise'],
      ['jia-2024', '清澧河大桥主体完工，完成投资2亿元。', 'result'],
    ]);
  });

  test('say which sentence is meant where a report has it twice', () => {
    const twice = reportOf('jia-2024', '回顾', ['清澧河大桥开工。', '清澧河大桥开工。']);
    const [found] = proposeTopics([{ ...jia, reports: [older, twice] }], []);
    expect(found && writeOffers(found, () => '其他')).toContain(
      'quote:\n        words: 清澧河大桥开工。\n        nth: 2\n        of: 2',
    );
  });

  test('that are topics already are left out, with the longer names of theirs', () => {
    const topics = publish(`- slug: bridge
  county: jia
  title: 大桥
  subject: 大桥的建设。
  theme: 交通
  terms: [河大桥]
  passages:
    - { report: jia-2021, quote: 建设清澧河大桥, role: promise }
`);
    const names = namesOf([jia, yi], topics);
    expect(names).toContain('大澧小学');
    expect(names.filter((name) => name.includes('大桥'))).toEqual([]);
  });
});

test('sentences like those of a topic, without its terms, are told of other reports alone', () => {
  const reports = [
    reportOf('jia-2021', '任务', [
      '新建城东集中供热管网和大型换热站六座。',
      '城东集中供热管网和大型换热站加快建设。',
    ]),
    reportOf('jia-2024', '任务', ['新建城东热力管网和大型换热站六座。', '改造城西道路。']),
  ];
  const [topic] = publish(`- slug: heating
  county: jia
  title: 供热
  subject: 供热管网。
  theme: 城建
  terms: [大桥]
  passages:
    - { report: jia-2021, quote: 建设清澧河大桥, role: promise }
`);
  if (!topic) throw new Error('no topic');
  const [passage] = topic.passages;
  if (!passage) throw new Error('no passage');
  const quote = '新建城东集中供热管网和大型换热站六座';
  const heating = {
    ...topic,
    terms: ['集中供热'],
    passages: [{ ...passage, quote, block: 'jia-2021-p0', start: 0, end: quote.length }],
  };
  const [offers] = proposeTopics([{ ...jia, reports }], [heating]);
  expect(offers?.further.map(({ topic: slug, passage: { text } }) => [slug, text])).toEqual([
    ['heating', '新建城东热力管网和大型换热站六座。'],
  ]);
  expect(offers && writeOffers(offers, () => '其他')).toContain(
    '#   jia-2024：新建城东热力管网和大型换热站六座。',
  );
});

test.each([
  ['确保年内投入使用。', '今年工作', 'promise'],
  ['大桥主体完工。', '一、去年工作回顾', 'result'],
  ['大桥开工。', '主要成就', 'progress'],
  ['这里人文荟萃。', '今年工作', 'mention'],
] as const)('%s under %s is offered as %s', (text, heading, role) => {
  expect(guessRole(text, [heading])).toBe(role);
});
