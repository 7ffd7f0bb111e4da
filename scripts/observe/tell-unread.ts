/** What was not read, in words for whoever runs a command. */

import type { SourceBlock } from '../edition/blocks.ts';
import type { Unread } from './observe.ts';

/**
 * The numbers of a report that were not read: how many, or each with its line, its reason and its sentence;
 * nothing where all were read.
 *
 * @param name what the report is called
 * @example tellUnread('某县', text, blocks, unread, false) // => '某县：12 处数字未能读定（--verbose 逐处列出）'
 */
export function tellUnread(
  name: string,
  source: string,
  blocks: readonly SourceBlock[],
  unread: readonly Unread[],
  isVerbose: boolean,
): string {
  if (unread.length === 0) return '';
  const count = `${name}：${unread.length} 处数字未能读定`;
  if (!isVerbose) return `${count}（--verbose 逐处列出）`;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const places = unread.map(({ block: id, start, quote, reason }) => {
    const block = byId.get(id);
    const line = source.slice(0, block?.spans[0]?.[0] ?? 0).split('\n').length;
    return `  第 ${line} 行起的 ${id}：${reason}：“${quote}”，在“${sentenceAt(block?.text ?? '', start)}”中`;
  });
  return [count, ...places].join('\n');
}

/** The sentence of a text around an offset; a row of a table stands for one. */
function sentenceAt(text: string, offset: number): string {
  const before = Math.max(
    ...['。', '！', '？', '\n'].map((sign) => text.lastIndexOf(sign, offset - 1)),
  );
  const behind = text.slice(offset).search(/[。！？\n]/);
  return text.slice(before + 1, behind === -1 ? undefined : offset + behind + 1).trim();
}
