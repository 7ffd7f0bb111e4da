import type { Indicator, Observation } from '../schemas/observation.ts';
import type { Coverage, PublishedPassage, PublishedTopic } from '../schemas/topic.ts';
import { toCsv } from './csv.ts';

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
  'start',
  'end',
  'block',
  'url',
] as const satisfies readonly (keyof Observation)[];

/** An observation as a row of the datasets. */
export function toRow(observation: Observation): (string | number | boolean)[] {
  return observationFields.map((field) => observation[field]);
}

/** What each field holds, for readers of the datasets. */
export const fieldNotes: Readonly<Record<(typeof observationFields)[number], string>> = {
  id: '编号，全库唯一，也是页面上这几个字的锚点',
  county: '县的短名',
  report: '所读报告的编号',
  indicator: '指标的短名，含义见 indicators.json',
  label: '指标名称',
  period:
    '时期：2023 是一年，2021-2025 是一段时期之内达到或建成，2015-2020 average 是这段时期的年均',
  nature: '性质：actual 实际，target 目标，baseline 起点，average_growth 几年的年均增速',
  comparator: '界限：= 等于，>= 以上，<= 以内，> 超过，< 低于，~ 左右',
  value: '数值，照印出的单位',
  unit: '单位，照印',
  scope: '范围：全县、城镇、农村',
  headline: '是否各地报告都有的主要指标',
  quote: '原文字句，连同印出时的错字和断行',
  start: '原文起点，从零数起的 UTF-16 码元',
  end: '原文终点',
  block: '所在段落的编号',
  url: '这几个字的地址，从网站根路径写起',
};

/** What each field of a topic holds, in the order in which the dataset gives them. */
export const topicNotes: Readonly<Record<keyof PublishedTopic | 'url', string>> = {
  slug: '事项的短名',
  county: '县的短名',
  title: '事项的名称',
  subject: '看的是什么',
  theme: '类别',
  terms: '报告里对它的叫法，据此检索和计数',
  indicators: '有关指标的短名，含义见 indicators.json',
  passages: '选录的语句，先按报告由早到晚，再按原文次序',
  reports: '这个县的每份报告提到它几段，由早到晚',
  url: '事项页的地址，从网站根路径写起',
};

/** What each field of a passage holds. */
export const passageNotes: Readonly<Record<keyof PublishedPassage, string>> = {
  report: '报告的编号',
  role: '措辞的类别：promise 计划，progress 进展，result 结果，mention 提及',
  quote: '语句，照整理文本',
  note: '编者的说明，没有则为 null',
  block: '所在段落的编号',
  number: '所在段落是第几段',
  start: '在段落文字中的起点，从零数起的 UTF-16 码元',
  end: '在段落文字中的终点',
  path: '所在的各级标题',
  url: '所在段落的地址，从网站根路径写起',
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

/** A selection of observations as a CSV file. */
export function csvResponse(observations: readonly Observation[]): Response {
  return new Response(toCsv(observationFields, observations.map(toRow)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}

/** A selection of observations with the indicators they are of. */
export function jsonResponse(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Response {
  const told = new Set(observations.map(({ indicator }) => indicator));
  return Response.json({
    observations,
    indicators: indicators.filter(({ slug }) => told.has(slug)),
  });
}
