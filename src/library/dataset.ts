import type { PublishedCorrection } from '../schemas/correction.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { Coverage, PublishedPassage, PublishedTopic } from '../schemas/topic.ts';
import type { ReportEntry } from './catalog.ts';
import { toCsv, toCsvRows } from './csv.ts';
import type { PlaceWords } from './place-words.ts';
import { toAddress, topicPath } from './routes.ts';

/** The licence of what the library itself made: its data, its records, its explanations. */
export const dataLicense = {
  name: 'CC BY 4.0（署名）',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Fields of an observation in the order in which the datasets give them. */
export const observationFields = [
  'id',
  'county',
  'report',
  'indicator',
  'label',
  'period',
  'nature',
  'comparator',
  'value',
  'unit',
  'scope',
  'headline',
  'quote',
  'reading',
  'start',
  'end',
  'block',
  'url',
] as const satisfies readonly (keyof Observation)[];

/**
 * What the site gives away, with the address that it has there: in the content it is a path, since only a
 * build knows where the site will stand.
 */
export function withAddress<Given extends { url: string }>(
  given: Given,
  addressOf: (path: string) => string = (path) => toAddress(path),
): Given {
  return { ...given, url: addressOf(given.url) };
}

/** An observation, with its address, as a row of the datasets. */
function toRow(given: Observation): (string | number | boolean | null)[] {
  return observationFields.map((field) => given[field]);
}

/** What each field holds, for readers of the datasets. */
export const toFieldNotes = ({
  noun,
}: PlaceWords): Readonly<Record<(typeof observationFields)[number], string>> => ({
  id: '编号，全库唯一，也是页面上这几个字的锚点',
  county: `${noun}的短名`,
  report: '所读报告的编号',
  indicator: '指标的短名，含义见 indicators.json',
  label: '指标名称；这个数用旧称或别的名称的，照那个名称',
  period:
    '时期：2023 是一年，2021-2025 是一段时期之内达到或建成，2015-2020 average 是这段时期的年均',
  nature: '性质：actual 实际，target 目标，baseline 起点，average_growth 几年的年均增速',
  comparator: '界限：= 等于，>= 以上，<= 以内，> 超过，< 低于，~ 左右',
  value: '数值，照印出的单位',
  unit: '单位，照印',
  scope: '范围：城镇、农村、县城等；说的是全县（全市、全区）则 JSON 为 null，CSV 为空',
  headline: '是否主要数值：宏观经济等主要指标的数值，以及规划指标表中的每一行',
  quote: '原文字句，连同印出时的错字和断行',
  reading: '同样的字句，照整理文本：误识已改，断行已接',
  start: '原文起点，从零数起的 UTF-16 码元',
  end: '原文终点',
  block: '所在段落的编号',
  url: '这几个字的网址',
});

/** What each field of an indicator holds, in `indicators`. */
export const toIndicatorNotes = ({
  noun,
}: PlaceWords): Readonly<Record<keyof Indicator, string>> => ({
  slug: '指标的短名',
  title: '名称',
  brief: '地方小处用的简名；没有则无此项',
  definition: '含义，一句话',
  unit: '比较时所用的单位，无单位则为空',
  group: '类别',
  headline: '是否宏观经济等主要指标',
  aliases: '报告里对它的叫法；由零件组成的叫法只列最短的',
  growth: '它的增速是哪项指标，写短名；没有则无此项',
  variants: '有的数用的旧称和别的名称，各是什么意思；没有则无此项',
  factors: '可能印出的单位，各值多少个 unit',
  compares: `有两个${noun}、两个时期的数，或目标和结果都有，为 true，登记的指标因而有自己的一页；没有则无此项`,
  byCity: `说到它的${noun}很多，按城市分页，为 true；没有则无此项`,
  byCounty: `没有登记的事实很多，各列在写到它的${noun}的页面，为 true；没有则无此项`,
});

/** A report as `reports.json` lists it. */
export function toReportRow({ id, data, county, path }: ReportEntry) {
  return {
    id,
    county: { slug: county.slug, name: county.name, code: county.code },
    year: data.year,
    kind: data.kind,
    title: data.title,
    date: data.date,
    url: toAddress(path),
    json: toAddress(`${path}report.json`),
    markdown: toAddress(`${path}report.md`),
    text: toAddress(`${path}report.txt`),
    epub: toAddress(`${path}report.epub`),
    tei: toAddress(`${path}report.xml`),
    characters: data.characters,
    source: data.source,
  };
}

/** What each field of a report holds, in `reports`. */
export const toReportNotes = ({
  noun,
}: PlaceWords): Readonly<Record<keyof ReturnType<typeof toReportRow>, string>> => ({
  id: '报告的编号',
  county: `${noun}：短名 slug、名称 name、行政区划代码 code`,
  year: '作出的年份',
  kind: `文种：${Object.entries(kinds)
    .map((kind) => kind.join(' '))
    .join('，')}`,
  title: '题名',
  date: '规划印发的年月、报告作出的日子，或所报道的会议的起止日',
  url: '网址',
  json: '全文 JSON 的网址',
  markdown: '全文 Markdown 的网址',
  text: '全文纯文本的网址',
  epub: '电子书（EPUB）的网址',
  tei: 'TEI P5 的网址',
  characters: '整理文本的字数，不计空格',
  source: '底本：文件名 file、SHA-256 sha256、长度 length（UTF-16 码元）',
});

/** What each field of a correction holds. */
export const correctionNotes: Readonly<Record<keyof PublishedCorrection | 'url', string>> = {
  id: '编号，在同一报告内唯一',
  report: '报告的编号',
  op: '做法：replace 改字，join 接合，move 移位，drop 删去，heading 定标题，gap 标缺文',
  printed: '底本所印',
  read: '整理后的文字，或所做的事',
  reason: '理由',
  certainty: '把握：certain 确定，probable 很可能',
  kind: '谁的误：misread 识读之误，slip 原文笔误（作者或录入者之误，原件即如此）',
  evidence: '依据：报告 report、原文 quote、段落 block（不在正文里则为 null）',
  attested:
    '通行写法的次数：写法 phrase，公开的报告里这样写的份数 reports，照这里所印的份数 printed；没有则为 null',
  blocks: '涉及的段落的编号',
  near: '文字已删、不在任何段落里的，底本中它前面（前面没有则后面）一段的编号；否则为 null',
  spans: '在底本中的起止，UTF-16 码元',
  url: '说明的网址',
};

/** What each field of a term holds. */
export const termNotes: Readonly<Record<keyof PublishedTerm, string>> = {
  slug: '词的短名',
  term: '词',
  forms: '报告里的写法',
  explanation: '解释',
  source: '解释所据：报告 report、原文 quote、段落 block；通行的解释则为 null',
  uses: '用到它的各份报告 report，和其中首次出现的段落 block',
};

/** What each field of a topic holds, in the order in which the dataset gives them. */
export const toTopicNotes = ({
  noun,
}: PlaceWords): Readonly<Record<keyof PublishedTopic | 'url', string>> => ({
  slug: '这件事的短名',
  county: `${noun}的短名`,
  title: '这件事的名称',
  subject: '看的是什么',
  theme: '类别',
  terms: '报告里对它的叫法，据此检索和计数',
  indicators: '有关指标的短名，含义见 indicators.json',
  passages: '选录的语句，先按报告由早到晚，再按原文次序',
  reports: `这个${noun}的每份报告提到它几段，由早到晚`,
  url: '这件事的网址',
});

/** What each field of a passage holds. */
export const passageNotes: Readonly<Record<keyof PublishedPassage, string>> = {
  report: '报告的编号',
  role: '措辞的类别：promise 计划，progress 进展，result 结果，figure 相关数字（计划说的是总量，这里只说增速一类的数），mention 提及',
  quote: '语句，照整理文本',
  note: '编者的说明，没有则为 null',
  block: '所在段落的编号',
  number: '所在段落是第几段',
  start: '在段落文字中的起点，从零数起的 UTF-16 码元',
  end: '在段落文字中的终点',
  path: '所在的各级标题',
  url: '所在段落的网址',
};

/** What each field of a report's coverage holds. */
export const coverageNotes: Readonly<Record<keyof Coverage, string>> = {
  report: '报告的编号',
  year: '报告的年份',
  kind: '文种',
  mentions: '有 terms 中任一个词的段数，0 即未提到',
  unquoted: '其中没有选录语句的段数',
  unquotedTerms: '这些段落里的词',
  gaps: '报告的缺文处数',
};

/** A value of a target's row, as it is printed in a report. */
export interface TargetDatum {
  observation: string;
  period: string;
  comparator: Observation['comparator'];
  value: number;
  upper: number | null;
  unit: string;
  scope: string | null;
  report: string;
  quote: string;
  reading: string;
  url: string;
}

/** A target beside what later reports say of it, as `targets.json` lists it. */
export interface TargetRow {
  county: string;
  indicator: string;
  title: string;
  due: number;
  outcome: 'said' | 'unsaid' | 'lost' | 'open';
  target: TargetDatum;
  start: TargetDatum | null;
  said: TargetDatum | null;
  near: TargetDatum | null;
  rate: TargetDatum | null;
}

/** What each field of a target holds. */
export const toTargetNotes = ({ noun }: PlaceWords): Readonly<Record<keyof TargetRow, string>> => ({
  county: `${noun}的短名`,
  indicator: '指标的短名，含义见 indicators.json',
  title: '指标名称',
  due: '目标到期的年份',
  outcome:
    '后来的报告怎样说：said 写了数值，unsaid 没有写，lost 没有写而文本有缺文，open 还没有后来的报告',
  target: '目标',
  start: '定目标以前最近一年的数值，没有则为 null',
  said: '后来的报告所写到期那年的数值，没有那年的则为到期以前最近一年的；没有写则为 null',
  near: '没有写同样范围的数，而写了其中一部分的、或用另一说法的，那个数；没有则为 null',
  rate: '后来的报告没有写总量、只写增速的，那个增速；没有则为 null',
});

/** What each field of a value of a target holds. */
export const targetDatumNotes: Readonly<Record<keyof TargetDatum, string>> = {
  observation: '数值的编号，见 indicators.json',
  period: '时期，写法同数值的 period',
  comparator: '界限，写法同数值的 comparator',
  value: '数值，照印出的单位；幅度的下限',
  upper: '幅度的上限；不是幅度则为 null',
  unit: '单位，照印',
  scope: '范围；说的是全县（全市、全区）则为 null',
  report: '报告的编号',
  quote: '原文字句，连同印出时的错字和断行',
  reading: '同样的字句，照整理文本',
  url: '这几个字的网址',
};

const targetParts = ['target', 'start', 'said', 'near', 'rate'] as const;
const datumFields = Object.keys(targetDatumNotes) as (keyof TargetDatum)[];

/** Columns of `targets.csv`: those of a row, and of each value in it (`said_value`). */
export const targetColumns: readonly string[] = [
  ...(['county', 'indicator', 'title', 'due', 'outcome'] as const),
  ...targetParts.flatMap((part) => datumFields.map((field) => `${part}_${field}`)),
];

/** A target as a row of `targets.csv`. */
export function toTargetCells(row: TargetRow): (string | number | null)[] {
  const { county, indicator, title, due, outcome } = row;
  return [
    county,
    indicator,
    title,
    due,
    outcome,
    ...targetParts.flatMap((part) => datumFields.map((field) => row[part]?.[field] ?? null)),
  ];
}

/** A topic as `topics.json` gives it. */
export function toTopicEntry(topic: PublishedTopic) {
  return {
    ...topic,
    passages: topic.passages.map((one) => withAddress(one)),
    url: toAddress(topicPath(topic)),
  };
}

/** A table as a CSV file. */
export function csvFile(...table: Parameters<typeof toCsv>): Response {
  return new Response(toCsv(...table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}

/** A selection of observations as a CSV file. */
export function csvResponse(observations: readonly Observation[]): Response {
  return csvFile(
    observationFields,
    observations.map((one) => toRow(withAddress(one))),
  );
}

/** A selection of observations with the indicators they are of. */
export function jsonResponse(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Response {
  const told = new Set(observations.map(({ indicator }) => indicator));
  return Response.json({
    observations: observations.map((one) => withAddress(one)),
    indicators: indicators.filter(({ slug }) => told.has(slug)),
  });
}

/** The forms of the file of all observations, each with its media type. */
export const formsOfAll = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const;

export type FormOfAll = keyof typeof formsOfAll;

/** The rows of some observations in the file of all: lines, or values between commas. */
export function toRowsOfAll(
  form: FormOfAll,
  observations: readonly Observation[],
  addressOf?: (path: string) => string,
): string {
  const given = observations.map((one) => withAddress(one, addressOf));
  return form === 'csv'
    ? toCsvRows(given.map(toRow))
    : given.map((one) => JSON.stringify(one)).join(',');
}

/**
 * The file of all observations, in pieces: what `csvResponse` gives, or `jsonResponse` with all
 * indicators. As one text those of a large library would stand in memory several times.
 *
 * @param reports the rows of each, as `toRowsOfAll` gives them, or as bytes
 */
export function* piecesOfAll<Rows extends string | Uint8Array>(
  form: FormOfAll,
  reports: Iterable<Rows>,
  indicators: readonly Indicator[],
): Generator<string | Rows> {
  const between = form === 'csv' ? '' : ',';
  let isFirst = true;
  yield form === 'csv' ? toCsv(observationFields, []) : '{"observations":[';
  for (const rows of reports) {
    if (rows.length === 0) continue;
    if (!isFirst) yield between;
    yield rows;
    isFirst = false;
  }
  yield form === 'csv' ? '' : `],"indicators":${JSON.stringify(indicators)}}`;
}
