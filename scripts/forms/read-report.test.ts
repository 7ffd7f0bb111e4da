import { readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { readReport } from './read-report.ts';
import { testPdf } from './test-pdf.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
/** What each form of the fixture says, without blank lines. */
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

const body = [
  '米易县2024年政府工作报告',
  '——2024年2月6日在米易县第十九届人民代表大会第四次会议上',
  '县长　林一平',
  '各位代表：',
  '现在，我代表县人民政府，向大会报告工作，请予审议。',
  '一、2023年工作回顾',
  '过去一年，全县上下同心，较好完成了年初确定的目标。',
  '（一）经济运行平稳向好。全年地区生产总值完成203.6亿元，增长6.1%；一般公共预算收入完成12.4亿元，增长5.8%。',
  '（二）乡村面貌持续改善。新建农村公路86公里，改造卫生厕所2300户。',
  '二、2024年重点工作',
  '今年的主要预期目标是：地区生产总值增长6.5%左右，社会消费品零售总额增长7%以上。',
  '（一）做优特色农业。建设早春蔬菜基地1.2万亩，扶持合作社30家。',
  '（二）办好民生实事。新建幼儿园2所，为60岁以上老人体检1.5万人次。',
  '三、加强政府自身建设',
  '坚持依法行政，自觉接受监督，让每一分钱都花在明处。',
  '各位代表，让我们携手努力，把米易建设得更加美好！',
];

describe('a page saved from a site', () => {
  test('gives a line for each block and row, without what stands around the text', async ({
    expect,
  }) => {
    const { text, form, remarks } = await readReport(fixture('saved-page.txt'), 'a.txt');
    expect(form).toBe('html');
    expect(lines(text)).toEqual([...body, '指标\t2023年', '地区生产总值（亿元）\t203.6']);
    expect(remarks).toEqual([
      '略去页面四周的文字：“首页”（2 字）',
      '略去页面四周的文字：“政务公开”（4 字）',
      '略去页面四周的文字：“版权所有 米易县人民政府办公室”（15 字）',
    ]);
  });
  test('may stand in one line', async ({ expect }) => {
    const page = `<html><body><div>${body.join('<br/>&nbsp;&nbsp;')}</div></body></html>`;
    const { text } = await readReport(bytes(page), 'a.html');
    expect(lines(text).map((line) => line.trim())).toEqual(body);
  });
  test('keeps the header and footer of its article', async ({ expect }) => {
    const page =
      '<html><header>某县政府网</header><article><header><h1>政府工作报告</h1></header><p>各位代表：</p></article></html>';
    const { text } = await readReport(bytes(page), 'a.html');
    expect(lines(text)).toEqual(['政府工作报告', '各位代表：']);
  });
  test('leaves out lists of links to other pages, and no link among words', async ({ expect }) => {
    const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">栏目${at}</a></li>`);
    const page = `<html><div class=menu><ul>${menu.join('')}</ul></div><div><a>首页</a> &gt; <a>公开</a> &gt; <a>报告</a></div><p>政府工作报告</p><p>见<a>附件一</a>、<a>附件二</a>、<a>附件三</a>。</p><ul><li><a>附件一</a></li><li><a>附件二</a></li></ul></html>`;
    const { text, remarks } = await readReport(bytes(page), 'a.html');
    expect(lines(text)).toEqual(['政府工作报告', '见附件一、附件二、附件三。', '附件一', '附件二']);
    expect(remarks).toHaveLength(2);
  });
  test('tells that numbers of a list are not words of the page', async ({ expect }) => {
    const page = '<html><ol><li>经济发展</li><li>民生改善</li></ol></html>';
    const { remarks } = await readReport(bytes(page), 'a.html');
    expect(remarks).toEqual(['有 1 处自动编号：编号不是原文的字，没有取出，请对照原件补上']);
  });
});

describe('a text', () => {
  test('has its lines again where a program has written out their ends, and that is told', async ({
    expect,
  }) => {
    const { text, remarks } = await readReport(bytes(`${body.join('\\r\\n')}\n`), 'a.txt');
    expect(lines(text)).toEqual(body);
    expect(remarks).toEqual([`${body.length - 1} 处写作 \\r\\n 或 \\n 的换行改作换行`]);
  });
  test('keeps such signs where they are words of it', async ({ expect }) => {
    const [first = '', ...others] = body;
    const words = [`${first}\\n`, ...others].join('\n');
    expect(await readReport(bytes(words), 'a.txt')).toMatchObject({ text: words, remarks: [] });
    const many = body.map((line) => `${line}\\n`).join('\n\n');
    expect(await readReport(bytes(many), 'a.txt')).toMatchObject({ text: many, remarks: [] });
  });
});

describe('a document of Word', () => {
  const printed = [
    '首页',
    '政务公开',
    ...body,
    '指标\t2023年',
    '地区生产总值（亿元）\t203.6',
    '版权所有 米易县人民政府办公室',
  ];
  test('.docx gives its paragraphs and rows', async ({ expect }) => {
    const { text, form } = await readReport(fixture('report.docx'), 'a.txt');
    expect(form).toBe('docx');
    expect(lines(text)).toEqual(printed);
  });
  test('.doc gives the same', async ({ expect }) => {
    const { text, form } = await readReport(fixture('report.doc'), 'a.docx');
    expect(form).toBe('doc');
    expect(lines(text).map((line) => line.trimEnd())).toEqual(printed);
  });
});

describe('a PDF', () => {
  test('gives its lines, an indent where a paragraph begins, and its pages', async ({ expect }) => {
    const pdf = testPdf([
      [
        ['政府工作报告', 240],
        ['各位代表：', 72],
        ['现在，我代表县人民政府，向大会报告工作，', 104],
        ['请予审议。', 72],
        ['- 1 -', 280],
      ],
      [
        ['一、2023年工作回顾', 104],
        ['过去一年，全县上下同心。', 104],
        ['— 2 —', 280],
      ],
    ]);
    const { text, form } = await readReport(pdf, 'a.pdf');
    expect(form).toBe('pdf');
    expect(text).toBe(
      '政府工作报告\n各位代表：\n　　现在，我代表县人民政府，向大会报告工作，\n请予审议。\n- 1 -\n\f　　一、2023年工作回顾\n　　过去一年，全县上下同心。\n— 2 —\n',
    );
  });
  test('draws a line together that was stretched to the width of the column', async ({
    expect,
  }) => {
    const pdf = testPdf([
      [
        ['县长 王一平 在会上作报告并请大会审议', 72],
        ['3.27 亿 元 ， 实 施 项 目 246 个 。', 72],
        ['GDP 增长 6.1% 左右，高于全省平均水平', 72],
      ],
    ]);
    const { text } = await readReport(pdf, 'a.pdf');
    expect(lines(text)).toEqual([
      '县长 王一平 在会上作报告并请大会审议',
      '3.27亿元，实施项目246个。',
      'GDP 增长 6.1% 左右，高于全省平均水平',
    ]);
  });
  test('that is a scan is refused with what to do', async ({ expect }) => {
    await expect(readReport(testPdf([[], [['1', 280]]]), 'a.pdf')).rejects.toThrow(
      'a.pdf：这是扫描件：2 页里没有文字层。请先用文字识别（OCR）软件识读，把识读出的文字存为 .txt，再加入。',
    );
  });
  test('that is broken is refused without a stack', async ({ expect }) => {
    await expect(readReport(bytes('%PDF-1.4\nrubbish'), 'a.pdf')).rejects.toThrow(
      /^a\.pdf：文件读不出来（.+）。请用原来的软件打开，另存为 \.docx 或 \.txt。$/,
    );
  });
});

describe('other forms', () => {
  test('text is taken as it is, Markdown and stray HTML too', async ({ expect }) => {
    const text = '# 政府工作报告\n<b>一、</b>工作回顾\n';
    expect(await readReport(bytes(text), 'a.pdf')).toEqual({
      text,
      form: 'text',
      encoding: 'utf-8',
      remarks: [],
    });
  });
  test('another encoding is told', async ({ expect }) => {
    const { text, remarks } = await readReport(
      Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6),
      'a.txt',
    );
    expect([text, remarks]).toEqual(['政府工作报告', ['按 GB18030 读出']]);
  });
  test.for([
    ['{\\rtf1\\ansi 政府}', '这是 rtf 文件，不能直接读。请用 Word 或 WPS 打开，另存为 .docx'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', '这是 png 文件，不能直接读。图片请先用文字识别'],
    ['MIME-Version: 1.0\r\n', '这是网页归档（.mht）或邮件。请在浏览器里另存为“仅 HTML”'],
  ] as const)('%s is refused with what to do', async ([start, message], { expect }) => {
    const file = Buffer.from(start, start.startsWith('\x89') ? 'latin1' : 'utf8');
    await expect(readReport(file, 'a.txt')).rejects.toThrow(`a.txt：${message}`);
  });
});
