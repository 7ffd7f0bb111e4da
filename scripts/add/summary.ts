/** What was read in a new report, in a page of words for whoever adds it. */

import { formatPeriod, formatValue } from '../../src/figures/format.ts';
import { isPlainRule, ruleName } from '../../src/report/rule-names.ts';
import { foldRadicals } from '../../src/text/radicals.ts';
import { toShownQuote } from '../../src/text/shown-quote.ts';
import type { ObservedEdition } from '../pipeline.ts';
import type { NearText } from './near-texts.ts';

/** So many lines of each list are told; the rest is counted. */
const mostLines = 12;

/** What a reader of the seeds has to look at: outline, what was left out, what is doubtful, numbers. */
export function summarize(
  { edition, observed }: ObservedEdition,
  near: readonly NearText[],
): string {
  const { blocks, leftOut, file } = edition;
  const headings = blocks.filter(({ type }) => type === 'heading');
  const runIns = blocks.filter(({ runIn }) => runIn !== null);
  const furniture = leftOut
    .filter(({ rule }) => !isPlainRule(rule))
    .map(({ rule, text }) => `${ruleName(rule)}：${shorten(text)}`);
  const doubtful = file.messages.map(
    ({ line, reason }) => `${line === undefined ? '' : `第 ${line} 行：`}${reason}`,
  );
  const unread = observed.unread.map(({ quote, reason }) => `“${quote}”：${reason}`);
  const headline = observed.observations
    .filter(({ headline }) => headline)
    .map(
      (one) =>
        `${one.label} ${formatPeriod(one)} ${formatValue(one)}${one.nature === 'target' ? '（目标）' : ''}：“${shorten(one.quote)}”`,
    );
  return [
    section(
      `提纲（${headings.length} 个标题，另有 ${runIns.length} 个段首标题，前有“·”）`,
      outlineOf(blocks),
      60,
    ),
    section('没有收进正文的文字', furniture),
    section('可疑的地方', doubtful),
    section('主要数字', headline, 20),
    section('没有读定的数字（不进数据）', unread),
    section(
      '与文库里已有的文本相同的部分',
      near.map(({ id, share }) => `${id}：${Math.round(share * 100)}%`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Headings by their level, and below each the heads that stand at the start of a paragraph. */
function outlineOf(blocks: ObservedEdition['edition']['blocks']): string[] {
  let depth = 0;
  return blocks.flatMap(({ type, level, text, runIn }) => {
    if (type === 'heading') {
      depth = level ?? 1;
      return [`${'  '.repeat(depth - 1)}${text}`];
    }
    return runIn === null ? [] : [`${'  '.repeat(depth)}· ${shorten(runIn)}`];
  });
}

function section(title: string, lines: readonly string[], most = mostLines): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, most);
  const rest = lines.length - shown.length;
  return [
    `${title}：`,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ……另有 ${rest} 处`] : []),
  ].join('\n');
}

function shorten(words: string): string {
  const line = toShownQuote(foldRadicals(words)).trim();
  return line.length > 48 ? `${line.slice(0, 48)}…` : line;
}
