import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Block, Mark } from '../../schemas/edition.ts';
import {
  makeBlock,
  makeCounty,
  makeIndicator,
  makeObservation,
} from '../../schemas/test-factories.ts';
import { toProcessor } from './processor.ts';
import { applyEdition, type PageMaterial, remarkEdition } from './remark-edition.ts';

/** A block with the fields that matter to a case. */
function block(id: string, text: string, more: Partial<Block> = {}): Block {
  return makeBlock({ id, text, ...more });
}

/** A mark on the words of a text. */
function mark(text: string, words: string, kind: Mark['kind'], id: string): Mark {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind, id };
}

/** The HTML of Markdown with the edition's blocks, without the numbers behind them. */
async function render(...input: Parameters<typeof renderWhole>): Promise<string> {
  const html = await renderWhole(...input);
  return html.replace(/<a data-cite="" aria-label="第\d+段" href="#\w+"><\/a>/g, '');
}

/** The HTML of Markdown with the edition's blocks. */
async function renderWhole(
  markdown: string,
  blocks: Block[],
  more: Partial<PageMaterial> = {},
): Promise<string> {
  const none = { doubts: [], glossary: [], observations: [], indicators: new Map() };
  const material = { report: 'r', base: '/library', ...none, ...more };
  const plugin = () => (tree: Root, file: VFile) => applyEdition(tree, blocks, file, material);
  return String(await toProcessor(plugin).process(markdown));
}

describe('blocks', () => {
  test('headings and paragraphs have their ids', async () => {
    const html = await render('## 一、回顾\n\n各位代表：\n', [
      block('h1', '一、回顾', { type: 'heading', level: 1 }),
      block('p1', '各位代表：'),
    ]);
    expect(html).toBe(
      '<h2 id="h1" data-block="h1">一、回顾</h2>\n<p id="p1" data-block="p1">各位代表：</p>',
    );
  });

  test('what looks like HTML is words, and stays as it is printed', async () => {
    const text = '甲<b onclick="x()">乙</b>。';
    const html = await render(`${text}\n`, [block('p1', text)]);
    expect(html).toBe('<p id="p1" data-block="p1">甲&#x3C;b onclick="x()">乙&#x3C;/b>。</p>');
  });

  test('an alias is an empty anchor in the block', async () => {
    const html = await render('文。\n', [block('p1', '文。', { aliases: ['p0', 'p9'] })]);
    expect(html).toBe(
      '<p id="p1" data-block="p1">' + '<span id="p0"></span><span id="p9"></span>文。</p>',
    );
  });

  test('the id of a joined piece stands where it begins, also inside other words', async () => {
    const html = await render('**综合实力提升。**全年完成\n', [
      block('p1', '综合实力提升。全年完成', {
        runIn: '综合实力提升。',
        aliases: ['p2', 'p3'],
        joins: [2, 9],
      }),
    ]);
    expect(html).toBe(
      '<p id="p1" data-block="p1"><strong class="run-in">综合<span id="p2" data-join=""></span>' +
        '实力提升。</strong>全年<span id="p3" data-join=""></span>完成</p>',
    );
  });

  test('a place where lines were joined has its sign though it left no id', async () => {
    const html = await render('全年完成。\n', [
      block('p1', '全年完成。', { aliases: ['p2'], joins: [1, 2] }),
    ]);
    expect(html).toBe(
      '<p id="p1" data-block="p1"><span id="p2"></span>全<span data-join=""></span>年' +
        '<span data-join=""></span>完成。</p>',
    );
  });

  test('a run-in head closes before the text that follows it', async () => {
    const html = await render('**综合实力提升。**全年完成\n', [
      block('p1', '综合实力提升。全年完成', { runIn: '综合实力提升。' }),
    ]);
    expect(html).toBe(
      '<p id="p1" data-block="p1"><strong class="run-in">综合实力提升。</strong>全年完成</p>',
    );
  });

  test('lost headings stand above their gap, and are no blocks', async () => {
    const html = await render('## 二、〔标题缺〕\n\n### （一）〔标题缺〕\n\n〔缺文：约一节〕\n', [
      block('g1', '〔缺文：约一节〕', {
        type: 'gap',
        level: 1,
        lost: [
          { id: 'lost-g1', level: 1, number: '二、', text: '二、〔标题缺〕' },
          { id: 'lost-g2', level: 2, number: '（一）', text: '（一）〔标题缺〕' },
        ],
      }),
    ]);
    expect(html).toBe(
      '<h2 id="lost-g1" class="lost-heading">二、〔标题缺〕</h2>\n' +
        '<h3 id="lost-g2" class="lost-heading">（一）〔标题缺〕</h3>\n' +
        '<p id="g1" data-block="g1" data-gap="">〔缺文：约一节〕</p>',
    );
  });

  test('a gap says that it is one', async () => {
    const html = await render('〔缺文：约一栏〕\n', [
      block('g1', '〔缺文：约一栏〕', { type: 'gap' }),
    ]);
    expect(html).toBe('<p id="g1" data-block="g1" data-gap="">〔缺文：约一栏〕</p>');
  });

  test('items that print their own sign make a list without bullets', async () => {
    const html = await render('- ——**甲。**一\n\n- ——乙\n', [
      block('l1', '——甲。一', { type: 'list', runIn: '甲。' }),
      block('l2', '——乙', { type: 'list' }),
    ]);
    expect(html).toBe(
      '<ul class="printed-marks">\n' +
        '<li id="l1" data-block="l1">——<strong class="run-in">甲。</strong>一</li>\n' +
        '<li id="l2" data-block="l2">——乙</li>\n</ul>',
    );
  });

  test('a plain list keeps its bullets', async () => {
    const html = await render('- 甲\n- 乙\n', [
      block('l1', '甲', { type: 'list' }),
      block('l2', '乙', { type: 'list' }),
    ]);
    expect(html).toContain('<ul>\n<li id="l1"');
  });

  test('a box is a section that its title names', async () => {
    const html = await render('> **专栏：项目**\n>\n> ##### 1.基地\n>\n> 文。\n', [
      block('b1', '专栏：项目', { type: 'box', level: 3 }),
      block('h1', '1.基地', { type: 'heading', level: 4 }),
      block('p1', '文。'),
    ]);
    expect(html).toBe(
      '<section class="box" aria-labelledby="b1">\n' +
        '<h4 class="box-title" id="b1" data-block="b1">专栏：项目</h4>\n' +
        '<h5 id="h1" data-block="h1">1.基地</h5>\n' +
        '<p id="p1" data-block="p1">文。</p>\n</section>',
    );
  });

  test('tildes and quotes stay as printed', async () => {
    const text = '20~30，5~10，"双减"';
    expect(await render(`${text}\n`, [block('p1', text)])).toContain(`>${text}<`);
  });
});

describe('tables', () => {
  const markdown =
    '| 指标 | 2020年 | 属性 |\n| - | - | - |\n| 一、经济 | | |\n| GDP | 2.6 | 预期性 |\n| 规模 | - | 约束性 |\n';
  const text = '指标\t2020年\t属性\n一、经济\t\t\nGDP\t2.6\t预期性\n规模\t-\t约束性';

  test('have heads, groups and columns of figures', async () => {
    expect(await render(markdown, [block('t1', text, { type: 'table' })])).toBe(
      '<div class="table" id="t1" data-block="t1"><section class="table-frame" tabindex="0" aria-label="表格"><table>' +
        '<thead><tr><th scope="col">指标</th><th scope="col" class="figure">2020年</th><th scope="col">属性</th></tr></thead>' +
        '<tbody><tr class="group"><th scope="rowgroup" colspan="3">一、经济</th></tr>' +
        '<tr><th scope="row">GDP</th><td class="figure">2.6</td><td>预期性</td></tr>' +
        '<tr><th scope="row">规模</th><td class="figure">-</td><td>约束性</td></tr></tbody>' +
        '</table></section></div>',
    );
  });

  test('are named by the caption above', async () => {
    const html = await render(`*主要指标*\n\n${markdown}`, [
      block('c1', '主要指标', { type: 'caption' }),
      block('t1', text, { type: 'table' }),
    ]);
    expect(html).toContain('<p id="c1" data-block="c1" class="caption"><em>主要指标</em></p>');
    expect(html).toContain('tabindex="0" aria-labelledby="c1"');
  });

  test('have marks in their cells, a mark over several in each', async () => {
    const marks = [mark(text, 'GDP\t2.6', 'observation', 'o1')];
    const html = await render(markdown, [block('t1', text, { type: 'table', marks })]);
    expect(html).toContain(
      '<th scope="row"><span data-observation="o1" id="o1">GDP</span></th>' +
        '<td class="figure"><span data-observation="o1">2.6</span></td><td>预期性</td>',
    );
  });
});

describe('marks', () => {
  const text = '总量提升。生产总值完成一百亿元，增长7%。';
  const markdown = '**总量提升。**生产总值完成一百亿元，增长7%。\n';
  const observed = (words: string, id = 'o1') => mark(text, words, 'observation', id);
  const corrected = (words: string, id = 'c1') => mark(text, words, 'correction', id);
  const cases: [name: string, marks: Mark[], inner: string][] = [
    [
      'surround their words',
      [observed('一百亿元')],
      '<strong>总量提升。</strong>生产总值完成<span data-observation="o1" id="o1">一百亿元</span>，增长7%。',
    ],
    [
      'nest where one lies within the other',
      [corrected('百亿'), observed('完成一百亿元')],
      '<strong>总量提升。</strong>生产总值<span data-observation="o1" id="o1">完成一<a href="/library/corrections/#r--c1" data-correction="c1" id="note-c1">百亿</a>元</span>，增长7%。',
    ],
    [
      'are cut where they cross, and only the first piece has the id',
      [observed('完成一百', 'o1'), observed('百亿元', 'o2')],
      '<strong>总量提升。</strong>生产总值<span data-observation="o1" id="o1">完成一<span data-observation="o2" id="o2">百</span></span><span data-observation="o2">亿元</span>，增长7%。',
    ],
    [
      'lie within bold text',
      [corrected('提升')],
      '<strong>总量<a href="/library/corrections/#r--c1" data-correction="c1" id="note-c1">提升</a>。</strong>生产总值完成一百亿元，增长7%。',
    ],
    [
      'stay whole over the end of bold text',
      [observed('提升。生产')],
      '<strong>总量</strong><span data-observation="o1" id="o1"><strong>提升。</strong>生产</span>总值完成一百亿元，增长7%。',
    ],
    [
      'may be two on the same words',
      [observed('7%', 'o1'), observed('7%', 'o2')],
      '<strong>总量提升。</strong>生产总值完成一百亿元，增长<span data-observation="o1" id="o1"><span data-observation="o2" id="o2">7%</span></span>。',
    ],
    [
      'say where words are lost',
      [{ ...corrected('一百'), kind: 'gap', id: 'g1' }],
      '<strong>总量提升。</strong>生产总值完成<a href="/library/corrections/#r--g1" data-gap="g1" id="note-g1">一百</a>亿元，增长7%。',
    ],
    [
      'of no width leave no trace',
      [{ start: 3, end: 3, kind: 'correction', id: 'c1' }],
      '<strong>总量提升。</strong>生产总值完成一百亿元，增长7%。',
    ],
  ];
  test.each(cases)('%s', async (_, marks, inner) => {
    expect(await render(markdown, [block('p1', text, { marks })])).toBe(
      `<p id="p1" data-block="p1">${inner}</p>`,
    );
  });

  test('a number leads to its indicator, unless a link stands in it already', async () => {
    const text = '生产总值完成一百亿元，增长7%。';
    const of = (id: string) => ({ id, county: 'c', indicator: 'gdp' });
    const indicators = new Map([['gdp', { slug: 'gdp', compares: true as const }]]);
    const corrected = mark(text, '7', 'correction', 'k');
    const marks = [
      mark(text, '一百亿元', 'observation', 'o1'),
      mark(text, '增长7%', 'observation', 'o2'),
    ];
    const html = await render(`${text}\n`, [block('p1', text, { marks: [...marks, corrected] })], {
      observations: [of('o1'), of('o2')],
      indicators,
    });
    expect(html).toContain(
      '完成<a href="/library/indicators/gdp/#o1" data-observation="o1" id="o1">一百亿元</a>，',
    );
    expect(html).toContain(
      '<span data-observation="o2" id="o2">增长<a href="/library/corrections/#r--k" data-correction="k"',
    );
  });

  test('a number of an indicator that is shown by cities leads to the page of its city', async () => {
    const text = '生产总值完成一百亿元。';
    const marks = [mark(text, '一百亿元', 'observation', 'o1')];
    const html = await render(`${text}\n`, [block('p1', text, { marks })], {
      observations: [{ id: 'o1', county: 'c', indicator: 'gdp' }],
      indicators: new Map([
        ['gdp', { slug: 'gdp', compares: true as const, byCity: true as const }],
      ]),
      codes: new Map([['c', 140_826]]),
    });
    expect(html).toContain('<a href="/library/indicators/gdp/1408/#o1"');
  });

  test('a number whose indicator has no page leads to its row, a fact nowhere', async () => {
    const text = '新建水厂三座、泵站五座。';
    const marks = [
      mark(text, '三座', 'observation', 'o1'),
      mark(text, '五座', 'observation', 'o2'),
    ];
    const html = await render(`${text}\n`, [block('p1', text, { marks })], {
      observations: [
        { id: 'o1', county: 'c', indicator: 'waterworks' },
        { id: 'o2', county: 'c', indicator: 'fact-1a2b3c4d' },
      ],
      indicators: new Map([['waterworks', { slug: 'waterworks' }]]),
    });
    expect(html).toContain(
      '<a href="/library/indicators/#waterworks" data-observation="o1" id="o1">三座</a>',
    );
    expect(html).toContain('<span data-observation="o2" id="o2">五座</span>');
  });

  test('ids that an observation had are empty anchors in its words', async () => {
    const text = '完成一百亿元';
    const marks = [mark(text, '一百亿元', 'observation', 'o1')];
    const html = await render(`${text}\n`, [block('p1', text, { marks })], {
      former: [
        { id: 'o0', now: 'o1' },
        { id: 'x0', now: 'x1' },
      ],
    });
    expect(html).toContain(
      '完成<span data-observation="o1" id="o1"><span id="o0"></span>一百亿元</span>',
    );
    expect(html).not.toContain('x0');
  });

  test('give no id that stands on the page already', async () => {
    const html = await render('甲乙\n\n甲乙\n', [
      block('p1', '甲乙', { marks: [mark('甲乙', '甲', 'observation', 'o1')] }),
      block('p2', '甲乙', { marks: [mark('甲乙', '乙', 'observation', 'o1')] }),
    ]);
    expect(html.match(/id="o1"/g)).toHaveLength(1);
  });
});

describe('behind the words of a block', () => {
  test('stands its number, which is the link to it', async () => {
    expect(await renderWhole('甲。\n\n乙。\n', [block('p1', '甲。'), block('p2', '乙。')])).toBe(
      '<p id="p1" data-block="p1">甲。<a data-cite="" aria-label="第1段" href="#p1"></a></p>\n' +
        '<p id="p2" data-block="p2">乙。<a data-cite="" aria-label="第2段" href="#p2"></a></p>',
    );
  });

  test('stands none behind captions of photos, which are folded away and count for no paragraph', async () => {
    const html = await renderWhole('*图一*\n\n*图二*\n\n甲。\n\n*图三*\n', [
      block('c1', '图一', { type: 'caption' }),
      block('c2', '图二', { type: 'caption' }),
      block('p1', '甲。'),
      block('c3', '图三', { type: 'caption' }),
    ]);
    const title = '<summary>版面图片说明（图未收）</summary>';
    const caption = (id: string, text: string) =>
      `<p id="${id}" data-block="${id}" class="caption"><em>${text}</em></p>`;
    expect(html).toBe(
      `<details class="captions">${title}${caption('c1', '图一')}${caption('c2', '图二')}</details>\n` +
        '<p id="p1" data-block="p1">甲。<a data-cite="" aria-label="第1段" href="#p1"></a></p>\n' +
        `<details class="captions">${title}${caption('c3', '图三')}</details>`,
    );
  });

  test('stands one sign of a gap, whatever several corrections tell of it', async () => {
    const html = await render('〔缺文：甲；乙〕\n', [
      block('g1', '〔缺文：甲；乙〕', { type: 'gap', corrections: ['c1', 'c2'] }),
    ]);
    expect(html.match(/data-note/g)).toHaveLength(1);
  });

  test('stand signs of corrections that no words of it show', async () => {
    const marks = [mark('甲乙', '乙', 'correction', 'c2')];
    const html = await render('甲乙\n', [
      block('p1', '甲乙', { corrections: ['c1', 'c2'], marks }),
    ]);
    expect(html).toBe(
      '<p id="p1" data-block="p1">甲<a href="/library/corrections/#r--c2" data-correction="c2" id="note-c2">乙</a>' +
        '<a href="/library/corrections/#r--c1" data-note="c1" id="note-c1" aria-label="校注"></a></p>',
    );
  });

  test('stand signs of corrections that only a blank shows', async () => {
    const marks = [mark('甲 乙', ' ', 'correction', 'c1')];
    const html = await render('甲 乙\n', [block('p1', '甲 乙', { corrections: ['c1'], marks })]);
    expect(html).toBe(
      '<p id="p1" data-block="p1">甲 乙<a href="/library/corrections/#r--c1" data-note="c1" id="note-c1" aria-label="校注"></a></p>',
    );
  });

  test('is no sign of a suspect reading, which is marked at its words', async () => {
    const about = { maybe: null, note: '可疑', span: [0, 1] as [number, number] };
    const doubts = [
      { ...about, id: 'd1', quote: '甲', block: null, start: null, end: null },
      { ...about, id: 'd2', quote: '乙', block: 'p1', start: 0, end: 1 },
    ];
    expect(await render('乙\n', [block('p1', '乙')], { doubts })).toContain(
      '<a href="/library/corrections/#r--d2" data-doubt="d2" id="d2">乙</a>',
    );
  });
});

describe('terms of the glossary', () => {
  const glossary = [
    { slug: 'three', forms: ['“{三保}”'] },
    { slug: 'standard', forms: ['三保障标准'] },
    { slug: 'land', forms: ['标准'] },
  ];
  const link = (id: string, words: string) =>
    `<a href="/library/glossary/#${id}" data-term="${id}">${words}</a>`;

  test('lead to it where they are first met, quotes left out, the longest first', async () => {
    const html = await render(
      '## “三保”\n\n三保障标准，“三保”。\n\n“三保”标准。\n',
      [
        block('h1', '“三保”', { type: 'heading', level: 1 }),
        block('p1', '三保障标准，“三保”。'),
        block('p2', '“三保”标准。'),
      ],
      { glossary },
    );
    expect(html).toBe(
      '<h2 id="h1" data-block="h1">“三保”</h2>\n' +
        `<p id="p1" data-block="p1">${link('standard', '三保障标准')}，“${link('three', '三保')}”。</p>\n` +
        `<p id="p2" data-block="p2">“三保”${link('land', '标准')}。</p>`,
    );
  });

  test('leave alone what an editor marked', async () => {
    const text = '标准地，标准';
    const html = await render(
      `${text}\n`,
      [block('p1', text, { marks: [mark(text, '准地', 'correction', 'c1')] })],
      { glossary },
    );
    expect(html).toContain(
      `标<a href="/library/corrections/#r--c1" data-correction="c1" id="note-c1">准地</a>，${link('land', '标准')}`,
    );
  });
});

test('between chapters a line leads to the one before and the next', async () => {
  const heading = (id: string, text: string) => block(id, text, { type: 'heading', level: 1 });
  const html = await render('## 甲\n\n## 乙\n\n## 丙\n', [
    heading('h1', '甲'),
    heading('h2', '乙'),
    heading('h3', '丙'),
  ]);
  expect(html).toContain('</h2>\n<p class="turn"><a class="turn-next" href="#h2">乙</a></p>');
  expect(html).toContain(
    '<p class="turn"><a class="turn-previous" href="#h1">甲</a><a class="turn-next" href="#h3">丙</a></p>',
  );
});

describe('texts that differ stop the build', () => {
  test.each([
    [
      'another text',
      '甲。\n\n今年完成一百亿元。\n',
      [block('p1', '甲。'), block('p2', '今年完成一千亿元。')],
      'Unexpected text of block 2 (p2): the Markdown has "今年完成一百亿元。", the edition expects "今年完成一千亿元。"',
    ],
    [
      'a block too few',
      '甲。\n',
      [block('p1', '甲。'), block('p2', '乙。')],
      'Unexpected text of block 2 (p2): the Markdown has nothing, the edition expects "乙。"',
    ],
    [
      'a block too many',
      '甲。\n\n乙。\n',
      [block('p1', '甲。')],
      'Unexpected text of block 2: the Markdown has "乙。", the edition expects nothing',
    ],
    [
      'a difference far into a long text',
      `${'长'.repeat(200)}甲\n`,
      [block('p1', `${'长'.repeat(200)}乙`)],
      'the Markdown has "…长长长长长长长长长长甲", the edition expects "…长长长长长长长长长长乙"',
    ],
  ])('%s', async (_, markdown, blocks, message) => {
    await expect(render(markdown, blocks)).rejects.toThrow(message);
  });
});

describe('a file of the content', () => {
  const text = '生产总值完成一百亿元。';
  const edition = {
    blocks: [block('p1', text, { marks: [mark(text, '一百亿元', 'observation', 'o1')] })],
    leftOut: [],
    repairs: [],
    kept: [],
    doubts: [],
  };

  /** The HTML of the report in a folder of content that has these files. */
  async function renderFile(files: Record<string, unknown>): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    try {
      for (const [name, value] of Object.entries(files)) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), JSON.stringify(value));
      }
      const plugin = () => (tree: Root) =>
        remarkEdition({ base: '/' })(tree, new VFile({ path: join(folder, 'reports', 'r.md') }));
      return String(await toProcessor(plugin).process(`${text}\n`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('has the numbers that were read in it, each with the page that shows it in its city', async () => {
    const html = await renderFile({
      'editions/r.json': edition,
      'observations/r.json': {
        observations: [makeObservation({ id: 'o1', county: 'c', block: 'p1' })],
        shares: [],
        unread: [],
      },
      'indicators.json': [makeIndicator({ byCity: true })],
      'counties.json': [makeCounty({ slug: 'c', code: 140_826 })],
      'glossary.json': [],
      'former.json': { indicators: [], observations: [{ id: 'o0', now: 'o1' }] },
      'corrections/r.json': { corrections: [] },
    });
    expect(html).toContain('href="/indicators/gdp/1408/#o1"');
    expect(html).toContain('<span id="o0"></span>');
  });

  test('needs nothing but its edition', async () => {
    expect(await renderFile({ 'editions/r.json': edition })).toContain(
      '<span data-observation="o1" id="o1">一百亿元</span>',
    );
  });
});
