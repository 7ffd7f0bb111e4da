import { describe, expect, test } from 'vitest';
import { readUndertakings } from './read-undertakings.ts';

/** A paragraph of a text, or a heading where a level is given. */
function block(
  id: string,
  text: string,
  more: { level?: number; path?: string[]; type?: 'list' } = {},
) {
  return {
    id,
    type: more.level === undefined ? (more.type ?? ('paragraph' as const)) : ('heading' as const),
    level: more.level ?? null,
    text,
    path: more.path ?? [],
  };
}

/** Names and members of the lists in their own words. */
function read(blocks: ReturnType<typeof block>[], year = 2024) {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const wordsOf = (one: { block: string; start: number; end: number }) =>
    texts.get(one.block)?.slice(one.start, one.end);
  return readUndertakings(blocks, year).map(({ head, name, items }) => ({
    head: wordsOf(head),
    name,
    items: items.map(wordsOf),
  }));
}

describe('lists that go on in their paragraph', () => {
  test('counted by 一是', () => {
    const text =
      '加大投入。今年我们全力办好3件民生实事：一是改造7个老旧小区。二是建成1所综合托育机构。三是免费送戏下乡200场、演出40场。各位代表！';
    expect(read([block('a', text)])).toEqual([
      {
        head: '今年我们全力办好3件民生实事',
        name: '3件民生实事',
        items: ['改造7个老旧小区', '建成1所综合托育机构', '免费送戏下乡200场、演出40场'],
      },
    ]);
  });

  test('by figures, over ten, and with several sentences each', () => {
    const members = Array.from({ length: 12 }, (_, at) => `${at + 1}.办第${at + 1}事。另有一句。`);
    const [list] = read([block('a', `将办好十二件实事。${members.join('')}`)]);
    expect(list?.items).toHaveLength(12);
    expect(list?.items[11]).toBe('办第12事。另有一句');
  });

  test.each([
    ['wide figures', '１、修路。２、建桥。３、通水。'],
    ['plain brackets', '(1)修路。(2)建桥。(3)通水。'],
  ])('counted by %s', (_, members) => {
    const [list] = read([block('a', `办好３件民生实事。${members}`)]);
    expect(list?.items).toEqual(['修路', '建桥', '通水']);
    expect(list?.name).toBe('３件民生实事');
  });

  test('parted by ； and as many as announced', () => {
    expect(read([block('a', '办好三件惠民实事：修路；建桥；通水。')])[0]?.items).toEqual([
      '修路',
      '建桥',
      '通水',
    ]);
  });

  test.each([
    ['another number of members', '办好十件实事：一是修路。二是建桥。三是通水。'],
    ['what was done', '完成三件民生实事：一是修路。二是建桥。三是通水。'],
    ['another year', '2023年办好三件民生实事：一是修路。二是建桥。三是通水。'],
    ['no list', '办好三件民生实事，让群众满意。'],
  ])('%s is none', (_, text) => {
    expect(read([block('a', text)])).toEqual([]);
  });

  test('what is completed in another clause does not make them done', () => {
    const text = '在完成省定工程的基础上，再办好三件实事：一是修路。二是建桥。三是通水。';
    expect(read([block('a', text)])).toHaveLength(1);
  });

  test('under a heading that looks back they are done', () => {
    const text = '办好三件实事：一是修路。二是建桥。三是通水。';
    expect(read([block('a', text, { path: ['一、2023年工作回顾'] })])).toEqual([]);
  });
});

describe('lists in blocks of their own', () => {
  const members = ['1.修路', '2.建桥', '3.通水'];

  test('paragraphs below', () => {
    const blocks = [
      block('a', '今年办好三件民生实事：'),
      ...members.map((text, at) => block(`p${at}`, `${text}。`)),
    ];
    expect(read(blocks)[0]?.items).toEqual(['修路', '建桥', '通水']);
  });

  test('a list below, and headings with text between', () => {
    expect(
      read([
        block('a', '三件实事', { level: 2 }),
        block('b', members.join('\n'), { type: 'list' }),
      ])[0]?.items,
    ).toEqual(['修路', '建桥', '通水']);
    const headed = members.flatMap((text, at) => [
      block(`h${at}`, text, { level: 3 }),
      block(`t${at}`, '说明一句。'),
    ]);
    expect(read([block('a', '三件实事', { level: 2 }), ...headed])[0]?.items).toEqual([
      '修路',
      '建桥',
      '通水',
    ]);
  });

  test('not those of the next section', () => {
    const blocks = [
      block('a', '今年办好三件民生实事。'),
      block('b', '加强自身建设。'),
      block('c', '政府工作千头万绪。'),
      ...members.map((text, at) => block(`p${at}`, text)),
    ];
    expect(read(blocks)).toEqual([]);
  });
});

test('announced twice, the nearest words are the head', () => {
  const text = '在办好省里三件实事的同时，今年再办好三件惠民实事：一是修路。二是建桥。三是通水。';
  expect(read([block('a', text)]).map(({ name }) => name)).toEqual(['三件惠民实事']);
});
