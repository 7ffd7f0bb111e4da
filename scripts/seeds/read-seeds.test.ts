import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { readSeeds, readYaml } from './read-seeds.ts';

const text = '一、工作回顾\n\n全年完成投资十亿元。\n';
const source = {
  county: 'qinghe',
  year: 2024,
  kind: 'work-report',
  title: '政府工作报告',
  date: '2024-02-20',
  form: '测试文本',
  sha256: hash('sha256', text),
};
const counties = {
  city: { name: '清市', province: '清省', code: 990800 },
  counties: [{ slug: 'qinghe', name: '清河县', code: 990801 }],
};

let folder: string;
const write = (name: string, content: string | object) =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  write('counties.yml', counties);
  write('qinghe-2024.txt', text);
  write('qinghe-2024.source.yml', source);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The messages of everything that is wrong with the folder. */
function faults(): string[] {
  try {
    readSeeds(folder);
    return [];
  } catch (error) {
    return (error as AggregateError).errors.map(({ message }: Error) => message);
  }
}

describe('readSeeds', () => {
  test('reads a text with its description', ({ expect }) => {
    const { reports } = readSeeds(folder);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ id: 'qinghe-2024', text, corrections: [], doubts: [] });
    expect(reports[0]?.county).toMatchObject({ name: '清河县', city: '清市' });
  });

  test('wants a description for every text', ({ expect }) => {
    write('other.txt', text);
    expect(faults()).toEqual([
      'seeds/other.txt：没有登记。请写 seeds/other.source.yml（县、年份、文种、标题、日期、形态、sha256），写法见 README“加一份报告”。',
    ]);
  });

  test('wants a text for every description', ({ expect }) => {
    write('other.source.yml', source);
    expect(faults()).toEqual([
      'seeds/other.source.yml：没有与之相配的 seeds/other.txt。请放入该文本，或删去 other.source.yml。',
    ]);
  });

  test('refuses an unknown county', ({ expect }) => {
    write('qinghe-2024.source.yml', { ...source, county: 'nowhere' });
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml：不认识的县 nowhere。请改为 qinghe 之一，或在 seeds/counties.yml 中加上它。',
    ]);
  });

  test('refuses two counties of one code or name in addresses, and one called as a page', ({
    expect,
  }) => {
    const [own] = counties.counties;
    const withOne = (one: object) => ({ ...counties, counties: [own, one] });
    write('counties.yml', withOne({ slug: 'baishi', name: '白石县', code: 990801 }));
    expect(faults()[0]).toBe(
      'seeds/counties.yml：白石县：与清河县的代码 990801 相同。请核对后改正其中一个。',
    );
    write('counties.yml', withOne({ slug: 'qinghe', name: '青河县', code: 990802 }));
    expect(faults()[0]).toBe(
      'seeds/counties.yml：青河县：与清河县的 slug qinghe 相同。请核对后改正其中一个。',
    );
    write('counties.yml', withOne({ slug: 'search', name: '寻县', code: 990802 }));
    expect(faults()[0]).toBe(
      'seeds/counties.yml：寻县：网址 /search/ 是网站自己的页面。请给它另取一个 slug。',
    );
  });

  test.for([
    ['2024-13-45', '没有这一天'],
    ['2023-02-29', '没有这一天'],
    ['2024-02-22/2024-02-19', '起讫的日期前后颠倒'],
  ] as const)('refuses the date %s', ([date, wrong], { expect }) => {
    write('qinghe-2024.source.yml', { ...source, date });
    expect(faults()).toEqual([
      `seeds/qinghe-2024.source.yml:1：字段 date：${wrong}。请照 README 中的写法改正。`,
    ]);
  });

  test('refuses control characters, as they stand in a file and as they are written out', ({
    expect,
  }) => {
    write('qinghe-2024.source.yml', `title: 政府\0报告\n${JSON.stringify(source)}`);
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml:1：混进了控制符 U+0000。请删去它；引文里确有这个符号的，在双引号中写作 "\\x00" 的样子。',
    ]);
    write('qinghe-2024.source.yml', { ...source, title: '政府\0报告' });
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml:1：字段 title：有控制符，请删去。请照 README 中的写法改正。',
    ]);
  });

  test('refuses an unknown kind, naming file, line and field', ({ expect }) => {
    write('qinghe-2024.source.yml', JSON.stringify({ ...source, kind: 'novel' }, null, 1));
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml:4：字段 kind：无效选项：期望以下之一 "work-report"|"sessions"|"five-year-plan"|"bulletin"。请照 README 中的写法改正。',
    ]);
  });

  test('refuses a key it does not know', ({ expect }) => {
    write('qinghe-2024.source.yml', { ...source, titel: '错' });
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml:1：出现未知的键(key): "titel"。请照 README 中的写法改正。',
    ]);
  });

  test('wants every file of the folder', ({ expect }) => {
    expect(() => readYaml(folder, 'themes.yml', z.unknown())).toThrow(
      'seeds/themes.yml：没有这个文件。请照 README 中的目录补上。',
    );
  });

  test('names a misspelt key rather than the one that is then missing', ({ expect }) => {
    const { year, ...rest } = source;
    write('qinghe-2024.source.yml', { ...rest, yeer: year });
    expect(faults()[0]).toContain('出现未知的键(key): "yeer"');
  });

  test('says in words what is wrong with YAML', ({ expect }) => {
    write('qinghe-2024.source.yml', 'county: qinghe\n year: 2024\n');
    expect(faults()[0]).toMatch(
      /^seeds\/qinghe-2024\.source\.yml:\d：YAML 写法有误：[^（]+（[A-Z_]+）。请改正该行。$/,
    );
    write('qinghe-2024.source.yml', 'county: qinghe\ncounty: baishi\n');
    expect(faults()[0]).toContain('同一个键写了两次');
    write('qinghe-2024.source.yml', 'county: 清河: 县\n');
    expect(faults()[0]).toContain('值里有冒号的请加引号');
  });

  test('a folder in place of a file, and a list of counties that cannot be read, are one fault each', ({
    expect,
  }) => {
    write('counties.yml', 'counties:\n\t- a\n');
    expect(faults()).toEqual([expect.stringMatching(/^seeds\/counties\.yml:2：YAML 写法有误：/)]);
    write('counties.yml', '\n');
    expect(faults()).toEqual(['seeds/counties.yml：文件是空的。请照 README 中的写法补上内容。']);
    rmSync(join(folder, 'qinghe-2024.source.yml'));
    mkdirSync(join(folder, 'qinghe-2024.source.yml'));
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml：是一个文件夹，不是文件。请把它移出 seeds，或改名。',
    ]);
  });
  test('an alias of nothing is told with its line', ({ expect }) => {
    write('counties.yml', 'city: { name: a }\ncounties: *none\n');
    expect(faults()).toEqual([
      'seeds/counties.yml:2：别名 *none 指向不存在的名字。请写出值来，不用别名。',
    ]);
  });
  test('is not blown up by aliases', ({ expect }) => {
    const bomb = Array.from({ length: 9 }, (_, at) =>
      at === 0
        ? 'a0: &a0 [x, x]'
        : `a${at}: &a${at} [${Array(9)
            .fill(`*a${at - 1}`)
            .join(', ')}]`,
    );
    write('qinghe-2024.source.yml', bomb.join('\n'));
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml:9：别名（&、*）层层套用，展开后太多。请写出值来，不用别名。',
    ]);
  });

  test('names the entry whose field is wrong, and what may stand there', ({ expect }) => {
    write('qinghe-2024.corrections.yml', [
      { id: 'a-gap', op: 'gap', after: '工作回顾', reason: '缺', certainty: 'surely' },
    ]);
    expect(faults()[0]).toContain('条目 a-gap 的字段 certainty：');
    expect(faults()[0]).toMatch(/certain.*probable/);
  });

  test('takes no folder for a text', ({ expect }) => {
    mkdirSync(join(folder, 'x.txt'));
    expect(faults()).toEqual(['seeds/x.txt：是一个文件夹，不是文件。请把它移出 seeds，或改名。']);
  });

  test('notices a text that was changed', ({ expect }) => {
    write('qinghe-2024.txt', `${text}添`);
    expect(faults()[0]).toMatch(
      /^seeds\/qinghe-2024\.txt：文本与登记的 sha256 不符（实为 [0-9a-f]{64}）/,
    );
  });

  test('refuses an empty text', ({ expect }) => {
    write('qinghe-2024.txt', '');
    expect(faults()).toEqual(['seeds/qinghe-2024.txt：文件是空的。请放入识读文本，或删去此文件。']);
  });

  test('refuses two documents for one address', ({ expect }) => {
    write('other.txt', text);
    write('other.source.yml', source);
    expect(faults()).toEqual([
      'seeds/qinghe-2024.source.yml：与 seeds/other.source.yml 同县、同年、同文种。请改其中一份的年份或文种，或合为一份。',
    ]);
  });

  test('refuses evidence that does not stand where it is said to', ({ expect }) => {
    const entry = {
      id: 'a',
      op: 'drop',
      from: '全年',
      to: '全年',
      reason: '试',
      certainty: 'certain',
    };
    write('qinghe-2024.corrections.yml', [
      { ...entry, evidence: [{ report: 'qinghe-2024', quote: '没有的话' }] },
    ]);
    expect(faults()).toEqual([
      'seeds/qinghe-2024.corrections.yml：条目 a 的佐证：seeds/qinghe-2024.txt 中没有“没有的话”。请照 seeds/qinghe-2024.txt 的文字改正引文。',
    ]);
  });

  test('names the line where YAML is broken', ({ expect }) => {
    write('qinghe-2024.corrections.yml', '- id: a\n  op: [drop\n');
    expect(faults()[0]).toMatch(/^seeds\/qinghe-2024\.corrections\.yml:\d：YAML 写法有误/);
  });

  test('reports every fault at once', ({ expect }) => {
    write('qinghe-2024.txt', '');
    write('other.txt', text);
    expect(faults()).toHaveLength(2);
  });
});
