import { describe, test } from 'vitest';
import type { Correction } from '../../src/schemas/correction.ts';
import { applyCorrections } from './apply-corrections.ts';
import { makeEdition, type TextEdition } from './make-edition.ts';
import { toMarkdown } from './to-markdown.ts';

const about = { id: 'a', reason: '试', certainty: 'certain', kind: 'misread' } as const;

function edit(text: string, ...corrections: Correction[]): TextEdition {
  return makeEdition(text, 'a.txt', {}, applyCorrections({ id: 'a', text }, corrections));
}

function read(text: string, ...corrections: Correction[]): string {
  return toMarkdown(edit(text, ...corrections).tree).trimEnd();
}

describe('replace', () => {
  test('changes only the characters that differ, and keeps the printed ones with their place', ({
    expect,
  }) => {
    const { blocks } = edit('沿澧水河建设公路。', {
      ...about,
      op: 'replace',
      find: '澧水河',
      text: '涑水河',
    });
    expect(blocks[0]?.text).toBe('沿涑水河建设公路。');
    expect(blocks[0]?.marks).toEqual([{ start: 1, end: 2, kind: 'correction', id: 'a' }]);
    expect(blocks[0]?.segments.find(({ from }) => from === 1)).toMatchObject({ start: 1, end: 2 });
    expect(blocks[0]?.spans).toEqual([[0, 9]]);
  });
  test('supplies a character that is missing', ({ expect }) => {
    const find = '自身建是重要前提';
    expect(
      read('加强自身建是重要前提。', { ...about, op: 'replace', find, text: '自身建设是重要前提' }),
    ).toBe('加强自身建设是重要前提。');
  });
  test('takes a doubled character out', ({ expect }) => {
    expect(
      read('开工工率达到八成。', { ...about, op: 'replace', find: '开工工率', text: '开工率' }),
    ).toBe('开工率达到八成。');
  });
  test('takes a character out at the very start, and shows where', ({ expect }) => {
    const { blocks } = edit('《鄆国路中心。', {
      ...about,
      op: 'replace',
      find: '《鄆国路',
      text: '鄆国路',
    });
    expect(blocks[0]?.text).toBe('鄆国路中心。');
    expect(blocks[0]?.marks).toEqual([{ start: 0, end: 1, kind: 'correction', id: 'a' }]);
  });
  test('can begin a paragraph with a head', ({ expect }) => {
    const find = '二十二家。农业高效。严守';
    const text = '二十二家。\n\n**农业高效。**严守';
    const edition = edit('企业二十二家。农业高效。严守红线。', {
      ...about,
      op: 'replace',
      find,
      text,
    });
    expect(toMarkdown(edition.tree).trimEnd()).toBe('企业二十二家。\n\n**农业高效。**严守红线。');
    // Signs have no place in the text; the paragraph they open knows of the correction.
    expect(edition.blocks.map(({ corrections }) => corrections)).toEqual([[], ['a']]);
  });
  test('replaces every match where it says how many there are', ({ expect }) => {
    const all = { all: true, count: 2 } as const;
    expect(read('澧水与澧水。', { ...about, op: 'replace', find: '澧', text: '涑', ...all })).toBe(
      '涑水与涑水。',
    );
  });
});

describe('join', () => {
  test('closes a break that falls at a full stop', ({ expect }) => {
    expect(
      read('坚持公益性。\n\n深度融合。', { ...about, op: 'join', end: '公益性。', start: '深度' }),
    ).toBe('坚持公益性。深度融合。');
  });
  test('brings the rest of a sentence from elsewhere', ({ expect }) => {
    const text = '主体数量发\n\n另一段的话在这里。\n\n展到三万户。\n\n末段。';
    const { blocks } = edit(text, { ...about, op: 'join', end: '数量发', start: '展到' });
    expect(blocks.map((block) => block.text)).toEqual([
      '主体数量发展到三万户。',
      '另一段的话在这里。',
      '末段。',
    ]);
    expect(blocks.map((block) => block.corrections)).toEqual([['a'], [], []]);
    expect(blocks[0]?.spans).toEqual([
      [0, 5],
      [18, 24],
    ]);
    expect(blocks[0]?.aliases).toHaveLength(1);
  });
  test('lands the address that a piece had before it was joined', ({ expect }) => {
    const text = '主体数量增长。\n\n涨到三万户。';
    const before = edit(text).blocks.map(({ id }) => id);
    const [joined] = edit(text, { ...about, op: 'join', end: '增长。', start: '涨到' }).blocks;
    expect([joined?.id, ...(joined?.aliases ?? [])]).toEqual(before);
  });
  test('sets the lines of a heading apart by its glue', ({ expect }) => {
    const entry = { ...about, op: 'join', end: '办好实事', start: '增进', glue: ' ' } as const;
    expect(read('办好实事\n\n增进福祉\n\n今年办好十件民生实事。', entry)).toBe(
      '## 办好实事 增进福祉\n\n今年办好十件民生实事。',
    );
  });
});

describe('move', () => {
  const text = '今年的安排在这里。\n\n回顾一。\n\n回顾二。\n\n结语。';
  test('sets a passage of whole lines before another', ({ expect }) => {
    const entry = {
      ...about,
      op: 'move',
      from: '回顾一',
      to: '回顾二。',
      before: '今年的安排',
    } as const;
    expect(read(text, entry)).toBe('回顾一。\n\n回顾二。\n\n今年的安排在这里。\n\n结语。');
  });
  test('sets a passage after another, in the order of the entries', ({ expect }) => {
    expect(
      read(text, { ...about, op: 'move', from: '今年', to: '这里。', after: '回顾二。' }),
    ).toBe('回顾一。\n\n回顾二。\n\n今年的安排在这里。\n\n结语。');
  });
  test('names one of several equal places by its number', ({ expect }) => {
    const place = { words: '回顾', nth: 2, of: 2 };
    expect(read(text, { ...about, op: 'move', from: '今年', to: '这里。', before: place })).toBe(
      '回顾一。\n\n今年的安排在这里。\n\n回顾二。\n\n结语。',
    );
  });
});

describe('drop', () => {
  test('leaves a passage out, with the correction as the rule', ({ expect }) => {
    const { blocks, leftOut } = edit('留下。\n\n多余的一段。', {
      ...about,
      op: 'drop',
      from: '多余',
      to: '一段。',
    });
    expect(blocks.map((block) => block.text)).toEqual(['留下。']);
    expect(leftOut).toContainEqual({ span: [5, 11], rule: 'correction:a', text: '多余的一段。' });
  });
});

describe('heading', () => {
  test('makes a line a heading of a level, or none', ({ expect }) => {
    const text =
      '第一章 总则\n\n这一行其实是标题。\n\n正文的话在这里，说了很多。\n\n一、并不是标题\n\n正文。';
    expect(
      read(
        text,
        { ...about, op: 'heading', find: '这一行', level: 2 },
        { ...about, id: 'b', op: 'heading', find: '一、并不', level: 0 },
      ),
    ).toBe(
      '## 第一章 总则\n\n### 这一行其实是标题。\n\n正文的话在这里，说了很多。\n\n一、并不是标题正文。',
    );
  });
});

describe('gap', () => {
  test('shows lost words inside a paragraph', ({ expect }) => {
    const { blocks } = edit('增长9.4%；14889户。', {
      ...about,
      op: 'gap',
      after: '9.4%；',
      note: '主语不见',
    });
    expect(blocks[0]?.text).toBe('增长9.4%；〔缺文〕14889户。');
    expect(blocks[0]?.marks).toEqual([{ start: 7, end: 11, kind: 'gap', id: 'a' }]);
  });
  test('stands between blocks and keeps them from being joined', ({ expect }) => {
    expect(
      read('项目十个；句子断在标准\n\n独特的资源在这里。', {
        ...about,
        op: 'gap',
        after: '标准',
        note: '以下不见',
      }),
    ).toBe('项目十个；句子断在标准\n\n〔缺文：以下不见〕\n\n独特的资源在这里。');
  });
  test('ends the section whose following heading is lost', ({ expect }) => {
    const { blocks } = edit(
      '一、回顾\n\n（一）工业\n\n好。\n\n今年的话。\n\n（二）农业\n\n要好。\n\n三、自身建设\n\n严。',
      {
        ...about,
        op: 'gap',
        after: '今年的话。',
        note: '标题不见',
        level: 1,
      },
    );
    expect(
      blocks.map(({ type, text, path }) => `${type} ${text} ‹ ${path.join(' › ')}`),
    ).toMatchInlineSnapshot(`
      [
        "heading 一、回顾 ‹ ",
        "heading （一）工业 ‹ 一、回顾",
        "paragraph 好。 ‹ 一、回顾 › （一）工业",
        "paragraph 今年的话。 ‹ 一、回顾 › （一）工业",
        "gap 〔缺文：标题不见〕 ‹ ",
        "heading （二）农业 ‹ 二、〔标题缺〕",
        "paragraph 要好。 ‹ 二、〔标题缺〕 › （二）农业",
        "heading 三、自身建设 ‹ ",
        "paragraph 严。 ‹ 三、自身建设",
      ]
    `);
  });
});

describe('headings that are lost in a gap', () => {
  /** The lost headings of a text, each with its depth, and the paths below. */
  function lostIn(text: string, ...gaps: [after: string, level?: number][]) {
    const { blocks, tree } = edit(
      text,
      ...gaps.map(([after, level], index) => ({
        ...about,
        id: `gap-${index}`,
        op: 'gap' as const,
        after,
        note: `缺${index}`,
        ...(level !== undefined && { level }),
      })),
    );
    return {
      lost: blocks.flatMap(({ lost = [] }) => lost.map(({ level, text }) => `${level} ${text}`)),
      gaps: blocks.filter(({ type }) => type === 'gap'),
      paths: blocks.map(({ text, path }) => `${text} ‹ ${path.join(' › ')}`),
      markdown: toMarkdown(tree),
    };
  }
  const numbered = '一、甲\n\n甲文。\n\n四、丁\n\n丁文。';

  test('have the numbers that those before and after leave', ({ expect }) => {
    expect(lostIn(numbered, ['甲文。', 1]).lost).toEqual(['1 二、三、〔标题缺〕']);
    expect(lostIn('甲文。\n\n（二）乙\n\n乙文。', ['甲文。', 1]).lost).toEqual([
      '1 （一）〔标题缺〕',
    ]);
    expect(lostIn('第九章 甲\n\n甲文。\n\n第十一章 乙\n\n乙文。', ['甲文。', 1]).lost).toEqual([
      '1 第十章〔标题缺〕',
    ]);
  });
  test('have none where their neighbours do not tell', ({ expect }) => {
    expect(lostIn('一、甲\n\n甲文。\n\n二、乙\n\n乙文。', ['甲文。', 1]).lost).toEqual([
      '1 〔标题缺〕',
    ]);
    expect(lostIn('一、甲\n\n甲文。', ['甲文。', 1]).lost).toEqual(['1 〔标题缺〕']);
    expect(lostIn('一、甲\n\n甲文。\n\n九、乙\n\n乙文。', ['甲文。', 1]).lost).toEqual([
      '1 〔标题缺〕',
    ]);
  });
  test('are numbered one by one where as many are lost as numbers are missing', ({ expect }) => {
    const text = '一、甲\n\n甲文。\n\n乙文。\n\n四、丁\n\n丁文。';
    expect(lostIn(text, ['甲文。', 1], ['乙文。', 1]).lost).toEqual([
      '1 二、〔标题缺〕',
      '1 三、〔标题缺〕',
    ]);
  });
  test('of one loss stand above one gap, and name what is below', ({ expect }) => {
    const text = '一、甲\n\n断在\n\n半句。\n\n（二）乙\n\n乙文。\n\n三、丙\n\n丙文。';
    // The later of two entries stands nearer to its words.
    const { gaps, lost, paths, markdown } = lostIn(text, ['断在', 2], ['断在', 1]);
    expect(lost).toEqual(['1 二、〔标题缺〕', '2 （一）〔标题缺〕']);
    expect(gaps).toMatchObject([
      {
        id: 'gapgap1',
        aliases: ['gapgap0'],
        level: 1,
        number: '二、',
        text: '〔缺文：缺1；缺0〕',
        path: [],
        corrections: ['gap-1', 'gap-0'],
        lost: [{ id: 'lost-gapgap1' }, { id: 'lost-gapgap0' }],
      },
    ]);
    expect(paths).toContain('半句。 ‹ 二、〔标题缺〕 › （一）〔标题缺〕');
    expect(paths).toContain('乙文。 ‹ 二、〔标题缺〕 › （二）乙');
    expect(markdown).toContain(
      '断在\n\n## 二、〔标题缺〕\n\n### （一）〔标题缺〕\n\n〔缺文：缺1；缺0〕\n\n半句。',
    );
  });
});

describe('text that a correction supplies goes with what it was supplied for', () => {
  const head = {
    ...about,
    id: 'head',
    op: 'replace',
    find: '农业高效。',
    text: '**农业高效。**',
  } as const;
  const text = '企业二十二家。\n\n农业高效。严守红线。\n\n生态向好。';
  test('where another passage is moved before it', ({ expect }) => {
    const move = { ...about, op: 'move', from: '生态', to: '向好。', before: '农业高效' } as const;
    expect(read(text, head, move)).toBe('企业二十二家。\n\n生态向好。\n\n**农业高效。**严守红线。');
  });
  test('where words are moved behind it in its paragraph', ({ expect }) => {
    const move = { ...about, op: 'move', from: '二十', to: '二家', after: '农业高效。' } as const;
    expect(read(text, head, move)).toBe('企业。\n\n**农业高效。**二十二家严守红线。\n\n生态向好。');
  });
  test('where it is moved itself', ({ expect }) => {
    const move = { ...about, op: 'move', from: '农业', to: '高效。', before: '生态' } as const;
    expect(read(text, head, move)).toBe('企业二十二家。\n\n严守红线。\n\n**农业高效。**生态向好。');
  });
  test('where what stands behind it is replaced, moved or dropped', ({ expect }) => {
    const replace = { ...about, op: 'replace', find: '严守', text: '坚守' } as const;
    expect(read(text, head, replace)).toContain('**农业高效。**坚守红线。');
    const move = { ...about, op: 'move', from: '严守', to: '红线。', after: '向好。' } as const;
    expect(read(text, head, move)).toBe('企业二十二家。\n\n**农业高效。**\n\n生态向好。严守红线。');
    const drop = { ...about, op: 'drop', from: '严守', to: '红线。' } as const;
    expect(read(text, head, drop)).toBe('企业二十二家。\n\n**农业高效。**\n\n生态向好。');
  });
  test('where it is joined to another, at either end', ({ expect }) => {
    const before = { ...about, op: 'join', end: '二十二家。', start: '农业' } as const;
    const edition = edit(text, head, before);
    expect(toMarkdown(edition.tree)).toContain('企业二十二家。**农业高效。**严守红线。');
    expect(edition.blocks[0]?.corrections).toEqual(['head', 'a']);
    const after = { ...about, op: 'join', end: '高效。', start: '生态' } as const;
    expect(read('农业高效。\n\n生态向好。', head, after)).toBe('**农业高效。**生态向好。');
  });
  test('where several words are set in bold by one entry', ({ expect }) => {
    const find = '农业高效。严守红线。';
    const both = { ...head, find, text: '农业高效。\n\n**严守红线。**' } as const;
    const move = { ...about, op: 'move', from: '生态', to: '向好', after: '高效。' } as const;
    expect(read(text, both, move)).toContain('农业高效。生态向好\n\n**严守红线。**');
  });
  test('a gap stays behind its words where the next are dropped', ({ expect }) => {
    const gap = { ...about, id: 'gap', op: 'gap', after: '高效。', note: '有缺' } as const;
    const drop = { ...about, op: 'drop', from: '严守', to: '线' } as const;
    expect(read(text, gap, drop)).toContain('农业高效。〔缺文〕。');
  });
});

describe('a correction that cannot be applied', () => {
  const place = 'seeds/a.corrections.yml：条目 a：';
  test('says that its words are not there', ({ expect }) => {
    expect(() => read('一段话。', { ...about, op: 'replace', find: '两段', text: '' })).toThrow(
      `${place}“两段”在 seeds/a.txt 中出现 0 次，应为 1 次。请照 seeds/a.txt 的文字改正引文。`,
    );
  });
  test('says that its words are there twice', ({ expect }) => {
    expect(() => read('话，话。', { ...about, op: 'drop', from: '话', to: '。' })).toThrow(
      `${place}“话”在 seeds/a.txt 中出现 2 次，应为 1 次。请把引文写长，或写明是几处中的哪一处（nth、of），全改则写明共几处（count）。`,
    );
  });
  test('says that it wants one target', ({ expect }) => {
    expect(() => read('甲乙丙。', { ...about, op: 'move', from: '甲', to: '乙' })).toThrow(
      `${place}before 与 after 应恰有一个。请只写其中一个。`,
    );
  });
  test('says that it overlaps another', ({ expect }) => {
    const other = { ...about, id: 'b', op: 'replace', find: '乙丙', text: '丁' } as const;
    expect(() =>
      read('甲乙丙。', { ...about, op: 'replace', find: '甲乙', text: '戊' }, other),
    ).toThrow('条目 b：引文在另一条校改的文字中断开。请合为一条。');
  });
});
