/** The pictures of a county: both tell what the first screen of its page says. */
import { spanOf } from '../figures/bar.ts';
import type { CountyLead, LeadTarget } from '../figures/county-lead.ts';
import type { CountyEntry } from '../library/catalog.ts';
import { regionsOf } from '../library/regions.ts';
import { toReportLines } from '../library/report-lines.ts';
import type { Card } from './card.ts';
import type { Poster, PosterBar, PosterLine } from './poster.ts';

/** Reports that a poster names: of many the newest. */
const manyReports = 12;

/** The picture beside a link to the page of a county. */
export function toCountyCard(
  { county, reports }: CountyEntry,
  { figures, target, promises }: CountyLead,
): Card {
  const promised = promises?.items.map(({ text }) => text).join('；');
  return {
    eyebrow: regionsOf(county).join(' '),
    title: [county.name],
    period: figures?.year,
    figures: (figures?.items ?? []).map(({ name, value }) => ({ label: name, value })),
    lead: promises?.title ?? `${reports.length}份报告，逐段可引`,
    note: target ? tellTarget(target) : promised,
  };
}

/** `地区生产总值2023年87亿元，2025年目标100亿元以上` */
function tellTarget({ name, said, target }: LeadTarget): string {
  return `${name}${said.words}${said.value}，${target.words}目标${target.value}`;
}

/** The poster of a county. */
export function toCountyPoster(
  { county, reports }: CountyEntry,
  { figures, target, promises, parts }: CountyLead,
  address: string,
): Poster {
  const toLines = (items: readonly string[]): PosterLine[] =>
    items.map((text) => ({ text, isSub: false }));
  const held = {
    title: '历年报告',
    lines: toReportLines(reports)
      .slice(0, manyReports)
      .flatMap(({ title, slogan, date, length }) => [
        { text: title, isSub: false },
        ...(slogan === undefined ? [] : [{ text: slogan, isSub: true }]),
        { text: `${date}，${length}`, isSub: true },
      ]),
  };
  return {
    eyebrow: regionsOf(county).join(' '),
    title: county.name,
    facts: figures ? [`${figures.year}的数字，据${figures.report.title}`] : [],
    figures: (figures?.items ?? []).map(({ name, value }) => ({ label: name, value })),
    bars: target && { title: `${target.name}，与规划的目标`, rows: toBars(target) },
    promises: promises && {
      title: promises.title,
      lines: toLines(promises.items.map(({ text }) => text)),
    },
    parts: parts
      ? {
          title: held.title,
          lines: [
            ...held.lines,
            ...parts.items.flatMap(({ title, under }) => [
              { text: title, isSub: under.length === 0 },
              ...under.map((part) => ({ text: part.title, isSub: true })),
            ]),
          ],
        }
      : held,
    sources: ['据报告的识读文本整理，每个数字都连到原句，每处订正都有记录。'],
    address,
  };
}

/** The bars of the first screen. */
function toBars({ start, said, target, bar }: LeadTarget): PosterBar[] {
  const toRow = (label: string, value: string, at: number, isTarget = false): PosterBar => ({
    label,
    value,
    ...spanOf(bar, at),
    isTarget,
  });
  return [
    ...(start && bar.start !== undefined ? [toRow(start.words, start.value, bar.start)] : []),
    ...(bar.said === undefined ? [] : [toRow(said.words, said.value, bar.said)]),
    toRow(`${target.words}目标`, target.value, bar.target, true),
  ];
}
