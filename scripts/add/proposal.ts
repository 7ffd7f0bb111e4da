/** What a report that is to be added says of itself, against what was given with it. */

import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { reservedNames } from '../../src/library/reserved.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import type { County, Kind, SourceFile } from '../../src/schemas/report.ts';
import { foldRadicals } from '../../src/text/radicals.ts';
import { withoutUnseen } from '../../src/text/signs.ts';
import { type DrawnText, formNames } from '../forms/read-report.ts';
import { isYearOf } from '../observe/check-register.ts';
import type { Facts } from '../observe/facts.ts';
import { InputError } from '../seeds/input-error.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { type Place, placeOfCode, placesCalled, slugOf } from './places.ts';

/** What was given with a report; what was not is taken from its text. */
export interface Given {
  /** Slug, name or code of its county. */
  county?: string | undefined;
  /** Name in addresses of a new county. */
  slug?: string | undefined;
  year?: string | undefined;
  kind?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  occasion?: string | undefined;
  speaker?: string | undefined;
  form?: string | undefined;
}

/** What a text says of itself. */
interface Told {
  facts: Facts;
  document: { title?: string | undefined; date?: string | undefined } & {
    occasion?: string | undefined;
    speaker?: string | undefined;
  };
}

/** One line of the proposal: a fact and where it comes from. */
interface Ground {
  label: string;
  value: string;
  ground: string;
}

/** What would be written, with its grounds. */
export interface Proposal {
  id: string;
  /** The text as it becomes the seed. */
  text: string;
  source: SourceFile;
  /** The county's entry where the library does not have it yet. */
  newCounty?: Place & { slug: string };
  grounds: Ground[];
  /** Where what was given and what the text says differ, in words. */
  contradictions: string[];
  /** What the editor has to look at, in words. */
  remarks: string[];
}

/** What the library holds already. */
interface Known {
  counties: readonly County[];
  reports: readonly Pick<Seed, 'id' | 'text' | 'source'>[];
}

/**
 * Propose the register entry of a report.
 *
 * @param path name of the file
 * @throws InputError when a fact is neither given nor told, or the report is there already
 */
export function propose(
  { path, drawn, told, given }: { path: string; drawn: DrawnText; told: Told; given: Given },
  known: Known,
): Proposal {
  const { text } = drawn;
  const { facts, document } = told;
  const lines = withoutUnseen(foldRadicals(text)).split(/\r\n|[\n\f]/);
  const contradictions: string[] = [];
  const remarks: string[] = [];
  const grounds: Ground[] = [];

  // A page names its site, its sections and other pages as well: the title block says what is whose.
  const ownLines = [document.title, document.occasion, document.date]
    .filter((one) => one !== undefined)
    .map((one) => findLine(lines, one));
  const decide = (
    label: string,
    asked: string | undefined,
    said: string | null | undefined,
    isSame: (asked: string, said: string) => boolean = (a, b) => bare(a) === bare(b),
  ): string | undefined => {
    const value = asked ?? said ?? undefined;
    if (value === undefined) return undefined;
    const place = said ? lineOf(lines, said, ownLines) : undefined;
    if (asked !== undefined && said && !isSame(asked, said)) {
      contradictions.push(
        `${label}：给的是“${asked}”，文中是“${said}”${place ? `（${place}）` : ''}`,
      );
    }
    const isGiven = asked !== undefined;
    const ground = [
      isGiven ? '所给' : '',
      place ?? (said ? '由文中推出' : isGiven ? '文中没有' : ''),
    ];
    grounds.push({ label, value, ground: ground.filter((part) => part !== '').join('，') });
    return value;
  };

  const county = findCounty();
  decide(
    '地方',
    given.county === undefined ? undefined : county.name,
    said(facts.place),
    (a, b) => a === b || a.endsWith(b) || b.endsWith(a),
  );
  if (county.isNew) {
    const where = `${county.city.province}${county.city.name === county.city.province ? '' : county.city.name}`;
    grounds.push({ label: '新的县', value: `${where}，代码 ${county.code}`, ground: 'GB/T 2260' });
    grounds.push({
      label: '网址',
      value: `/${county.slug}/`,
      ground: given.slug ? '所给' : '拼音；多音字请核对，用 --slug 改',
    });
  }

  const year = Number(
    decide('年份', given.year, facts.year === null ? null : String(facts.year)) ??
      missing('看不出是哪一年的报告', '--year 2024'),
  );
  if (!Number.isInteger(year) || year < 1949 || year > 2100) {
    throw new InputError(path, `年份 ${given.year} 不是公元年`, '请写作 --year 2024');
  }
  const kind = kindOf(given.kind);
  // Spreads of a newspaper hold the words of a work report.
  const isSessions = kind === 'sessions' && facts.kind === 'work-report';
  decide('文种', kind && kinds[kind], isSessions ? null : kinds[facts.kind]);
  const title = decide('标题', given.title, document.title) ?? kinds[kind ?? facts.kind];
  const date = decide('日期', given.date, document.date ?? facts.date, sameDay);
  if (date === undefined)
    remarks.push('文中没有日期，登记只写年份；知道的请用 --date 2024-02-20 写明');
  const isSpoken = (kind ?? facts.kind) === 'work-report' || kind === 'sessions';
  if (date !== undefined && isSpoken && !isYearOf(date, year)) {
    contradictions.push(`日期 ${date} 不在 ${year} 年`);
  }
  const occasion = decide('会议', given.occasion, document.occasion);
  const speaker = decide('报告人', given.speaker, document.speaker);
  if (isSpoken && (occasion === undefined || speaker === undefined)) {
    const lacking = [
      ...(occasion === undefined ? [['会议', '--occasion']] : []),
      ...(speaker === undefined ? [['报告人', '--speaker']] : []),
    ];
    const [what, how] = [0, 1].map((at) => lacking.map((one) => one[at]).join('、'));
    remarks.push(`没有读出${what}，登记里先不写；知道的请用 ${how} 写明`);
  }
  const named = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(basename(path))?.[0];
  if (named !== undefined && Number(named) !== year) {
    remarks.push(`文件名里是 ${named}，报告是 ${year} 年的，请核对`);
  }

  const id = `${county.slug}-${year}-${kind ?? facts.kind}`;
  checkNew(id);
  const source: SourceFile = {
    county: county.slug,
    year,
    kind: kind ?? facts.kind,
    title,
    date: date ?? String(year),
    ...(occasion !== undefined && { occasion }),
    ...(speaker !== undefined && { speaker }),
    form:
      given.form ??
      `${formNames[drawn.form]} ${basename(path)}${drawn.form === 'text' ? '' : ' 的文字'}`,
    sha256: hash('sha256', text),
  };
  const { isNew, ...place } = county;
  return { id, text, source, ...(isNew && { newCounty: place }), grounds, contradictions, remarks };

  function missing(wrong: string, example: string): never {
    throw new InputError(path, wrong, `请写明，如 ${example}`);
  }

  /** The county that was given, or that the text names: one of the library, or one of the register. */
  function findCounty(): Place & { slug: string; isNew: boolean } {
    const asked =
      given.county ?? said(facts.place) ?? missing('看不出是哪个地方的报告', '--county 某县');
    const own = known.counties.find((one) =>
      [one.slug, one.name, String(one.code)].includes(asked),
    );
    if (own) {
      const { slug, name, code, city, province } = own;
      return { slug, name, code, city: { name: city, province, code }, isNew: false };
    }
    const found = /^\d{6}$/.test(asked)
      ? [placeOfCode(Number(asked))].filter((one) => one !== undefined)
      : placesCalled(asked);
    const [place, another] = found;
    if (!place) {
      throw new InputError(
        path,
        `行政区划里没有“${asked}”`,
        '请写它的全名或六位代码，如 --county 某县、--county 123456；网址中的名字只认文库已有的县',
      );
    }
    if (another) {
      const list = found.map(({ city, code }) => `${city.name} ${code}`).join('、');
      throw new InputError(
        path,
        `叫“${asked}”的地方不止一个（${list}）`,
        '请用代码写明，如 --county 123456',
      );
    }
    const slug = given.slug ?? slugOf(place.name);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      throw new InputError(path, `${slug} 不能用在网址里`, '请写小写字母和数字，词间用连字符');
    }
    if (reservedNames.has(slug) || known.counties.some((one) => one.slug === slug)) {
      throw new InputError(path, `网址 /${slug}/ 已另有用处`, '请用 --slug 给它另取一个名字');
    }
    return { ...place, slug, isNew: true };
  }

  function checkNew(id: string): void {
    const same = known.reports.find((report) => report.text === text);
    if (same) throw new InputError(path, `与 seeds/${same.id}.txt 是同一份文本`, '不必再加');
    if (known.reports.some((report) => report.id === id)) {
      throw new InputError(
        path,
        `文库里已有 seeds/${id}.txt`,
        '请核对年份和文种；要改正已有的，写校改，不要重新加',
      );
    }
  }

  function kindOf(asked: string | undefined): Kind | undefined {
    if (asked === undefined) return undefined;
    const kind = (Object.keys(kinds) as Kind[]).find(
      (one) => one === asked || kinds[one] === asked,
    );
    if (kind) return kind;
    const list = Object.entries(kinds)
      .map(([slug, name]) => `${slug}（${name}）`)
      .join('、');
    throw new InputError(path, `不认识的文种 ${asked}`, `请写 ${list} 之一`);
  }
}

/** A place whose name is known; of some texts only its kind is. */
function said(place: string | null): string | null {
  return place !== null && place.length > 1 ? place : null;
}

function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

/** Whether one of two days, months or years is the other, told more closely. */
function sameDay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Where a fact is printed, with its number: the first of the title block's lines that has it, else of all. */
function lineOf(
  lines: readonly string[],
  value: string,
  ownLines: readonly number[],
): string | undefined {
  const own = ownLines.find((at) => at >= 0 && findLine([lines[at] ?? ''], value) === 0);
  const at = own ?? findLine(lines, value);
  if (at === -1) return undefined;
  const line = (lines[at] ?? '').trim();
  return `第 ${at + 1} 行“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}

/** Place of the line that prints a fact, the one that says nothing else before others; -1 without one. */
function findLine(lines: readonly string[], value: string): number {
  const wanted = /^\d{4}-\d{2}/.test(value) ? dayPattern(value) : undefined;
  const words = bare(value);
  const alone = lines.findIndex((line) => bare(line) === words);
  if (alone !== -1) return alone;
  return lines.findIndex((line) => (wanted ? wanted.test(bare(line)) : bare(line).includes(words)));
}

function dayPattern(date: string): RegExp {
  const [year, month, day] = date.split(/[-/]/).map(Number);
  return new RegExp(
    `${year}[年./-]0?${month}[月./-]?${day === undefined ? '' : `0?${day}(?!\\d)`}`,
  );
}
