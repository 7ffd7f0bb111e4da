import { expect, test } from 'vitest';
import type { Block } from '../schemas/edition.ts';
import { lostHeading } from '../schemas/heads.ts';
import { makeBlock } from '../schemas/test-factories.ts';
import { type PartedReport, toYearParts } from './year-parts.ts';

/** Chapters, each with its parts and what they say. */
function report(place: string, chapters: Record<string, Record<string, string>>): PartedReport {
  let count = 0;
  const block = (more: Partial<Block>) => makeBlock({ id: `p${++count}`, ...more });
  return {
    place,
    path: `/${place}/2024/`,
    year: 2024,
    blocks: Object.entries(chapters).flatMap(([chapter, parts]) => [
      block({ type: 'heading', level: 1, text: chapter }),
      ...Object.entries(parts).flatMap(([heading, text]) => [
        block(
          heading === ''
            ? {
                type: 'gap',
                level: 2,
                text: '〔缺文〕',
                lost: [{ id: 'lost-g1', level: 2, number: null, text: lostHeading }],
              }
            : { type: 'heading', level: 2, text: heading },
        ),
        block({ text, runIn: heading === '' ? text : null }),
      ]),
    ]),
  };
}

const a = report('甲县', {
  '2023年工作回顾': { 坚定办好民生实事: '学校建成了。' },
  '2024年工作安排': {
    坚定推进工业转型: '工业企业改造。',
    坚定发展文化旅游: '景区和旅游公路。',
    坚定加强边境口岸: '口岸通关。',
  },
});
const b = report('乙县', {
  回眸2023: { 抓好民生福祉: '学校扩建了。' },
  展望2024: { 打造旅游名县: '景区升级，旅游兴旺。', 壮大新型工业: '工业园区，企业成长。' },
});

const titles = (groups: ReturnType<typeof toYearParts>) =>
  groups.map(({ title, rows, alone }) => ({
    title,
    rows: rows.map(({ cells }) => cells.map(({ link }) => link?.title)),
    alone: alone.map(({ place, links }) => [place, ...links.map((link) => link.title)]),
  }));

test('parts that speak of the same thing stand in one row, whatever their order', () => {
  expect(titles(toYearParts([a, b]))).toEqual([
    {
      title: '安排',
      rows: [
        ['坚定推进工业转型', '壮大新型工业'],
        ['坚定发展文化旅游', '打造旅游名县'],
      ],
      alone: [['甲县', '坚定加强边境口岸']],
    },
    { title: '回顾', rows: [['坚定办好民生实事', '抓好民生福祉']], alone: [] },
  ]);
});

test('what praises any subject joins nothing', () => {
  const c = report('丙县', { 展望2024: { 项目建设实现新突破: '铁路开工，园区扩建。' } });
  const d = report('丁县', {
    展望2024: { 粮食生产创造新突破: '小麦丰收。', 民生事业再上新台阶: '学校建成。' },
  });
  expect(titles(toYearParts([c, d]))).toEqual([
    {
      title: '全文',
      rows: [],
      alone: [
        ['丙县', '项目建设实现新突破'],
        ['丁县', '粮食生产创造新突破', '民生事业再上新台阶'],
      ],
    },
  ]);
});

test('a heading tells more than those in its paragraphs; where it is lost these tell', () => {
  const c = report('丙县', {
    展望2024: {
      城乡面貌展现新形象: '道路改造。生态环境提升，河流治理，空气质量改善。',
      '': '大抓项目建设。',
    },
  });
  const d = report('丁县', {
    展望2024: {
      守护生态底色: '生态环境改善，河流治理。',
      城乡面貌绽放新颜: '道路绿化，公园开放。',
      项目建设提速: '铁路开工。',
    },
  });
  const [, , paragraph] = c.blocks;
  if (paragraph) paragraph.runIn = '生态环境提升，河流治理，空气质量改善。';
  expect(titles(toYearParts([c, d]))[0]?.rows).toEqual([
    ['城乡面貌展现新形象', '城乡面貌绽放新颜'],
    [`${lostHeading}大抓项目建设。`, '项目建设提速'],
  ]);
});

test('each part leads to its heading', () => {
  const [plans] = toYearParts([a, b]);
  expect(plans?.rows[0]?.cells[0]?.link?.href).toBe('/甲县/2024/#p5');
});

test('a part whose heading is lost is named by the headings in its paragraphs', () => {
  const lost = report('丙县', { 展望2024: { '': '壮大工业企业。', 发展旅游: '景区。' } });
  expect(titles(toYearParts([lost]))).toEqual([
    { title: '全文', rows: [], alone: [['丙县', `${lostHeading}壮大工业企业。`, '发展旅游']] },
  ]);
});

test('a report alone lists its parts; of one with too many the chapters', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`第${at}节`, '内容']));
  expect(titles(toYearParts([report('丁县', { 第一章: many, 第二章: {} })]))).toEqual([
    { title: '全文', rows: [], alone: [['丁县', '第一章', '第二章']] },
  ]);
});

test('notes and annexes are no parts', () => {
  const withNotes = report('甲县', {
    '2024年工作安排': { 发展文化旅游: '景区和旅游公路。' },
    附件: { 名词解释: '指景区。' },
    有关名词解释: { '': '指公路。' },
  });
  const [group] = titles(toYearParts([withNotes, b]));
  expect(JSON.stringify(group)).not.toMatch(/名词|附件/);
});
