import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Alias, type Document, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { reservedNames } from '../../src/library/reserved.ts';
import {
  type Correction,
  CorrectionsFileSchema,
  type Doubt,
  DoubtsFileSchema,
} from '../../src/schemas/correction.ts';
import {
  CountiesFileSchema,
  type County,
  type SourceFile,
  SourceFileSchema,
} from '../../src/schemas/report.ts';
import { codeOf } from '../../src/text/signs.ts';
import { decodeSeed } from './decode.ts';
import { InputError } from './input-error.ts';
import { locateFirst } from './quote.ts';

// The messages of the schemas are read by those who write the seeds.
z.config(z.locales.zhCN());

/** One seed with what its register entry says of it. */
export interface Seed {
  /** Its name: `seeds/<id>.txt`. */
  id: string;
  /** The text, verbatim. */
  text: string;
  source: SourceFile;
  county: County;
  corrections: Correction[];
  doubts: Doubt[];
}

/** Everything in `seeds/`. */
export interface Seeds {
  counties: County[];
  reports: Seed[];
}

/**
 * Read and check a folder of seeds.
 *
 * @throws AggregateError of InputError, one for each file that cannot be used
 */
export function readSeeds(folder: string): Seeds {
  const errors: InputError[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
      return undefined;
    }
  };
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.filter(
    (entry) => entry.isDirectory() && /\.(?:txt|yml)$/.test(entry.name),
  )) {
    errors.push(
      new InputError(`seeds/${entry.name}`, '是一个文件夹，不是文件', '请把它移出 seeds，或改名'),
    );
  }
  if (errors.length > 0) throw new AggregateError(errors);
  const counties = attempt(() => readCounties(folder));
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const reports: Seed[] = [];
  for (const name of names.filter((name) => name.endsWith('.txt'))) {
    const seed = attempt(() => readSeed(folder, name.slice(0, -'.txt'.length), counties));
    if (seed) reports.push(seed);
  }
  for (const name of names.filter((name) => /\.(?:source|corrections|notes)\.yml$/.test(name))) {
    const text = name.replace(/\.(?:source|corrections|notes)\.yml$/, '.txt');
    if (names.includes(text)) continue;
    errors.push(
      new InputError(
        `seeds/${name}`,
        `没有与之相配的 seeds/${text}`,
        `请放入该文本，或删去 ${name}`,
      ),
    );
  }
  attempt(() => checkPlaces(reports));
  if (errors.length === 0) attempt(() => checkEvidence(reports));
  if (errors.length > 0 || !counties) throw new AggregateError(errors);
  return { counties, reports };
}

function readCounties(folder: string): County[] {
  const { city: common, counties } = readYaml(folder, 'counties.yml', CountiesFileSchema);
  for (const [at, { slug, name, code }] of counties.entries()) {
    const fault = (wrong: string, cure: string) =>
      new InputError('seeds/counties.yml', `${name}：${wrong}`, cure);
    if (reservedNames.has(slug)) {
      throw fault(`网址 /${slug}/ 是网站自己的页面`, '请给它另取一个 slug');
    }
    const same = counties.slice(0, at).find((one) => one.slug === slug || one.code === code);
    if (same) {
      const what = same.slug === slug ? ` slug ${slug}` : `代码 ${code}`;
      throw fault(`与${same.name}的${what} 相同`, '请核对后改正其中一个');
    }
  }
  return counties.map(({ city = common, ...county }) => ({
    ...county,
    city: city.name,
    province: city.province,
  }));
}

/** @param counties nothing where their list cannot be read: then a county is not looked for in it */
function readSeed(
  folder: string,
  id: string,
  counties: readonly County[] | undefined,
): Seed | undefined {
  const path = `seeds/${id}.txt`;
  const bytes = readFileSync(join(folder, `${id}.txt`));
  const text = decodeSeed(bytes, path);
  if (!existsSync(join(folder, `${id}.source.yml`))) {
    throw new InputError(
      path,
      '没有登记',
      `请写 seeds/${id}.source.yml（县、年份、文种、标题、日期、形态、sha256），写法见 README“加一份报告”`,
    );
  }
  const name = `${id}.source.yml`;
  const source = readYaml(folder, name, SourceFileSchema);
  const county = counties?.find((county) => county.slug === source.county);
  if (counties && !county) {
    const known = counties.map((county) => county.slug).join('、');
    throw new InputError(
      `seeds/${name}`,
      `不认识的县 ${source.county}`,
      `请改为 ${known} 之一，或在 seeds/counties.yml 中加上它`,
    );
  }
  const sha256 = hash('sha256', bytes);
  if (sha256 !== source.sha256) {
    throw new InputError(
      path,
      `文本与登记的 sha256 不符（实为 ${sha256}）`,
      `识读文本不应改动：请恢复原文，或核对后改 seeds/${name}`,
    );
  }
  const corrections = readList(folder, `${id}.corrections.yml`, CorrectionsFileSchema);
  const doubts = readList(folder, `${id}.notes.yml`, DoubtsFileSchema);
  checkIds(`seeds/${id}.corrections.yml`, corrections);
  return county && { id, text, source, county, corrections, doubts };
}

/** A list that a seed may do without. */
function readList<Item>(folder: string, name: string, schema: z.ZodType<Item[]>): Item[] {
  return existsSync(join(folder, name)) ? readYaml(folder, name, schema) : [];
}

function checkIds(path: string, corrections: readonly Correction[]): void {
  const ids = corrections.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice) throw new InputError(path, `条目 ${twice} 出现两次`, '请给其中一条另取 id');
}

/** Evidence must stand where it is said to stand, or it proves nothing. */
function checkEvidence(reports: readonly Seed[]): void {
  for (const { id, corrections } of reports) {
    for (const correction of corrections) {
      for (const { report, quote } of correction.evidence ?? []) {
        const source = reports.find((other) => other.id === report);
        const fault = (wrong: string, cure: string) =>
          new InputError(
            `seeds/${id}.corrections.yml`,
            `条目 ${correction.id} 的佐证：${wrong}`,
            cure,
          );
        if (!source) throw fault(`没有 seeds/${report}.txt`, '请改正 evidence 的 report');
        locateFirst(source.text, quote, { text: `seeds/${report}.txt`, fault });
      }
    }
  }
}

/** Two documents of one county, year and kind would want one address. */
function checkPlaces(reports: readonly Seed[]): void {
  const places = new Map<string, string>();
  for (const { id, source } of reports) {
    const place = `${source.county}/${source.year}/${source.kind}`;
    const other = places.get(place);
    if (other) {
      throw new InputError(
        `seeds/${id}.source.yml`,
        `与 seeds/${other}.source.yml 同县、同年、同文种`,
        '请改其中一份的年份或文种，或合为一份',
      );
    }
    places.set(place, id);
  }
}

/** What YAML forbids in a file, and its reader lets pass: in a title it would break the feed and the books. */
const controlSigns = /[^\P{Cc}\t\n\r\u0085]/u;

/** Lists of a file as they were last read: the desk asks for all of them whenever one file changes. */
const lastRead = new Map<string, { text: string; schema: z.ZodType; value: unknown }>();

/** Line of each entry of a list in its file. */
const lines = new WeakMap<object, number>();

/** Where an entry of a list stands in its file, as `:12`; nothing of one that was not read from a file. */
export function entryLine(entry: object): string {
  const line = lines.get(entry);
  return line === undefined ? '' : `:${line}`;
}

/**
 * Read a YAML file through its strict schema. What it gives is shared: nobody may change it.
 *
 * @throws InputError naming the file, the line and the field
 */
export function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  const file = join(folder, name);
  if (!existsSync(file)) {
    throw new InputError(`seeds/${name}`, '没有这个文件', '请照 README 中的目录补上');
  }
  const bytes = readFileSync(file);
  if (bytes.every((byte) => byte <= 0x20)) {
    throw new InputError(`seeds/${name}`, '文件是空的', '请照 README 中的写法补上内容');
  }
  const text = decodeSeed(bytes, `seeds/${name}`);
  const last = lastRead.get(file);
  if (last?.text === text && last.schema === schema) return last.value as z.infer<Schema>;
  const control = controlSigns.exec(text);
  if (control) {
    throw new InputError(
      `seeds/${name}:${text.slice(0, control.index).split('\n').length}`,
      `混进了控制符 ${codeOf(control[0])}`,
      '请删去它；引文里确有这个符号的，在双引号中写作 "\\x00" 的样子',
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const fault = document.errors[0];
  if (fault) {
    const line = fault.linePos?.[0].line ?? 1;
    throw new InputError(
      `seeds/${name}:${line}`,
      `YAML 写法有误：${yamlFaults[fault.code] ?? '这里读不下去'}（${fault.code}）`,
      '请改正该行',
    );
  }
  const result = schema.safeParse(plainValue(document, lineCounter, name));
  if (result.success) {
    noteLines(document, result.data, lineCounter);
    lastRead.set(file, { text, schema, value: result.data });
    return result.data;
  }
  const { issues } = result.error;
  // A misspelt key is also a missing one; the first says what to do.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path ?? [];
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
  const line = text.slice(0, offset).split('\n').length;
  const field = path.length > 0 ? `${fieldAt(document, path)}：` : '';
  throw new InputError(
    `seeds/${name}:${line}`,
    `${field}${inWords(issue?.message ?? '不合格式')}`,
    '请照 README 中的写法改正',
  );
}

function noteLines(document: Document, entries: unknown, counter: LineCounter): void {
  if (!isSeq(document.contents) || !Array.isArray(entries)) return;
  for (const [index, node] of document.contents.items.entries()) {
    const offset = (node as { range?: [number, number, number] | null }).range?.[0];
    const entry: unknown = entries[index];
    if (offset === undefined || typeof entry !== 'object' || entry === null) continue;
    lines.set(entry, counter.linePos(offset).line);
  }
}

/** A message of a schema in the words of whoever writes YAML. */
function inWords(message: string): string {
  return message
    .replace(/object|对象/g, '“键: 值”的写法')
    .replace(/array|数组/g, '“- ”开头的列表')
    .replace(/空值\(null\)/g, '空白');
}

/** What is wrong with a file of YAML, by the codes of the library that reads it. */
const yamlFaults: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进与上下文不合',
  BAD_ALIAS: '别名（*）写得不对',
  BAD_SCALAR_START: '值以保留的符号开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '冒号前的键写成了几行，或同一行里有两个“键: 值”；值里有冒号的请加引号',
  BLOCK_IN_FLOW: '花括号、方括号里混进了分行的写法',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少引号、括号或冒号',
  MULTILINE_IMPLICIT_KEY: '键写成了几行，或少了冒号',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  UNEXPECTED_TOKEN: '多出了符号',
};

/** The value of a document, whose aliases may be so many that nobody meant them. */
function plainValue(document: Document, lines: LineCounter, name: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let unknown: Alias | undefined;
    let last: Alias | undefined;
    visit(document, {
      Alias: (_, alias) => {
        last = alias;
        if (!unknown && !alias.resolve(document)) unknown = alias;
      },
    });
    const line = lines.linePos((unknown ?? last)?.range?.[0] ?? 0).line;
    throw new InputError(
      `seeds/${name}:${line}`,
      unknown ? `别名 *${unknown.source} 指向不存在的名字` : '别名（&、*）层层套用，展开后太多',
      '请写出值来，不用别名',
    );
  }
}

/** Where a value stands: the entry of the list that holds it, by its name or its place, and its field. */
function fieldAt(document: Document, path: readonly PropertyKey[]): string {
  const at = path.findIndex((part) => typeof part === 'number');
  const entry = path.slice(0, at + 1);
  const fields = path.slice(at + 1).join('.');
  if (at === -1) return `字段 ${fields}`;
  const name = document.getIn([...entry, 'id']) ?? document.getIn([...entry, 'slug']);
  const list = at === 0 ? '' : `${path.slice(0, at).join('.')} `;
  const called = typeof name === 'string' ? `条目 ${name}` : `${list}第 ${Number(path[at]) + 1} 条`;
  return fields === '' ? called : `${called} 的字段 ${fields}`;
}
