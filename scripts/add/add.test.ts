import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, test, vi } from 'vitest';
import { add } from '../add.ts';
import { readSeeds } from '../seeds/read-seeds.ts';

const report = fileURLToPath(new URL('../forms/fixtures/report.docx', import.meta.url));
const library = fileURLToPath(new URL('../verify/library', import.meta.url));
const id = 'miyixian-2024-work-report';
/** What the command said. */
const said = { out: '', err: '' };

const projects = mkdtempSync(join(tmpdir(), 'add-'));
afterAll(() => rmSync(projects, { recursive: true }));

/** A project with the library of the tests. */
function project(): string {
  const root = mkdtempSync(join(projects, 'project-'));
  cpSync(library, join(root, 'seeds'), { recursive: true });
  return root;
}

/** Every file of the seeds with its text. */
function seedsOf(root: string): Record<string, string> {
  const { counties, reports } = readSeeds(join(root, 'seeds'));
  return Object.fromEntries([
    ['counties', JSON.stringify(counties)],
    ...reports.map((seed) => [seed.id, seed.text]),
  ]);
}

beforeEach(() => {
  said.out = '';
  said.err = '';
  vi.spyOn(console, 'log').mockImplementation((text) => {
    said.out += `${text}\n`;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    said.err += `${text}\n`;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('npm run add', () => {
  test('registers a report of a new county by what its text says', async ({ expect }) => {
    const root = project();
    expect(await add([report, '--yes'], root)).toBe(0);
    const { counties, reports } = readSeeds(join(root, 'seeds'));
    expect(counties.at(-1)).toEqual({
      slug: 'miyixian',
      name: '米易县',
      code: 510421,
      city: '攀枝花市',
      province: '四川省',
    });
    expect(reports.find((seed) => seed.id === id)?.source).toMatchObject({
      county: 'miyixian',
      year: 2024,
      kind: 'work-report',
      title: '米易县2024年政府工作报告',
      date: '2024-02-06',
      occasion: '米易县第十九届人民代表大会第四次会议',
      speaker: '县长 林一平',
    });
    expect(readFileSync(join(root, `src/content/reports/${id}.md`), 'utf8')).toContain(
      '新建农村公路86公里',
    );
    expect(said.out).toContain('——2024年2月6日在米易县第十九届人民代表大会第四次会议上');
    expect(said.out).toContain(
      '一、2023年工作回顾\n    · （一）经济运行平稳向好。\n    · （二）乡村面貌持续改善。\n  二、2024年重点工作',
    );
    expect(said.out).toContain('地区生产总值 2023年 203.6亿元');
  });

  test('tells what it did not find of a speech', async ({ expect }) => {
    const root = project();
    const path = join(root, 'new.txt');
    writeFileSync(
      path,
      '米易县2024年政府工作报告\n（2024年2月6日）\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n',
    );
    expect(await add([path, '--dry-run'], root)).toBe(0);
    expect(said.out).toContain(
      '没有读出会议、报告人，登记里先不写；知道的请用 --occasion、--speaker 写明',
    );
  });

  test.for([
    [['--year', '2023'], '不合：年份：给的是“2023”，文中是“2024”'],
    [['--county', '绛县'], '不合：地方：给的是“绛县”，文中是“米易县”'],
    [['--date', '2024-03-06'], '不合：日期：给的是“2024-03-06”，文中是“2024-02-06”'],
    [['--occasion', '米易县第十八届人民代表大会第四次会议'], '不合：会议：'],
    [['--speaker', '县长 张三'], '不合：报告人：给的是“县长 张三”，文中是“县长 林一平”'],
    [['--kind', 'five-year-plan'], '不合：文种：'],
  ] as const)('believes no %s against the text', async ([given, message], { expect }) => {
    const root = project();
    const before = seedsOf(root);
    expect(await add([report, '--yes', ...given], root)).toBe(1);
    expect(said.err).toContain(message);
    expect(seedsOf(root)).toEqual(before);
  });

  test('takes what is given where the editor insists', async ({ expect }) => {
    const root = project();
    const given = ['--speaker', '县长 林一萍', '--form', '县档案馆扫描件'];
    expect(await add([report, '--yes', ...given, '--despite'], root)).toBe(0);
    const register = readFileSync(join(root, `seeds/${id}.source.yml`), 'utf8');
    expect(register).toContain('林一萍');
    expect(register).toContain('form: 县档案馆扫描件');
  });

  test('writes nothing unasked', async ({ expect }) => {
    const root = project();
    const before = seedsOf(root);
    expect(await add([report, '--dry-run'], root)).toBe(0);
    expect(said.out).toContain(`seeds/${id}.txt`);
    expect(seedsOf(root)).toEqual(before);
    expect(existsSync(join(root, 'src'))).toBe(false);
  });

  test('says of a folder what it is', async ({ expect }) => {
    expect(await add(['seeds', '--yes'], project())).toBe(1);
    expect(said.err).toContain('seeds：是一个文件夹，不是文件');
  });

  test('adds a report only once', async ({ expect }) => {
    const root = project();
    await add([report, '--yes'], root);
    const before = seedsOf(root);
    expect(await add([report, '--yes'], root)).toBe(1);
    expect(said.err).toContain(`与 seeds/${id}.txt 是同一份文本`);
    expect(seedsOf(root)).toEqual(before);
  });

  test('undoes itself when the library cannot be compiled with it', async ({ expect }) => {
    const root = project();
    writeFileSync(join(root, 'seeds/topics.yml'), '- 这不是一件事\n');
    expect(await add([report, '--yes'], root)).toBe(1);
    expect(said.err).toContain('seeds/topics.yml:1');
    expect(said.err).toContain('没有加入，文库已复原。');
    expect(existsSync(join(root, `seeds/${id}.txt`))).toBe(false);
    expect(readFileSync(join(root, 'seeds/counties.yml'), 'utf8')).not.toContain('米易县');
  });

  test('asks for what nobody tells', async ({ expect }) => {
    const root = project();
    const path = join(root, '报告.txt');
    writeFileSync(path, '各位代表：\n现在报告工作，请予审议。\n');
    expect(await add([path, '--yes'], root)).toBe(1);
    expect(said.err).toContain('看不出是哪个地方的报告。请写明，如 --county 某县');
    expect(await add([path, '--yes', '--county', '鼓楼区', '--year', '2024'], root)).toBe(1);
    expect(said.err).toContain('叫“鼓楼区”的地方不止一个（南京市 320106、');
    expect(await add([path, '--yes', '--county', '新绛县', '--slug', 'search'], root)).toBe(1);
    expect(said.err).toContain('网址 /search/ 已另有用处');
  });

  test('explains itself', async ({ expect }) => {
    expect(await add([], project())).toBe(0);
    expect(said.out).toContain('npm run add -- 文件');
    expect(await add(['--frobnicate'], project())).toBe(1);
    expect(said.err).toContain('--frobnicate');
  });
});
