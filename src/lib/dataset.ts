import type { Indicator, Observation } from '../schemas/observation.ts';
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
