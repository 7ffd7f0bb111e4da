/** What the search page says of results in words. */
import { countWanted } from '../../search/query-line.ts';
import { inQuotes } from '../../text/quotation.ts';
import type { FailureKind } from './failure.ts';
import type { Results, SearchState } from './protocol.ts';

/** Something written on the page, and something shorter for a reader who listens. */
export interface Message {
  written: string;
  spoken: string;
}

/** While nothing is asked for there is nothing to say. */
export const silence: Message = { written: '', spoken: '' };

/** Why a file did not come, and what helps. */
const reasons: Record<FailureKind, string> = {
  network: '检索用的文件未能载入。请检查网络。',
  silence: '等了15秒没有回应。请换个网络，或稍等一会儿。',
  foreign: '收到的不是检索用的文件，也许要先登录这里的网络。',
  gone: '文库刚刚更新过。',
};

/**
 * What a tab and a bookmark say of a question; one that has quotes already needs none.
 *
 * @param plain title of the page where nothing is asked
 */
export function titleOf(q: string, plain: string): string {
  const asked = q.trim();
  if (asked === '') return plain;
  return `${/["＂“”]/.test(asked) ? asked : inQuotes(asked)} · ${plain}`;
}

/** Results are on their way. */
export const searching: Message = { written: '正在查……', spoken: '' };

/** Where in a large library the search is. */
export function lookedInto(looked: number, segments: number, blocks: number): Message {
  return { written: `正在查……已查${looked}/${segments}组报告，找到${blocks}段`, spoken: '' };
}

/** How much of the texts was read for lines. */
export function readSoFar(read: number, blocks: number): Message {
  return { written: `正在读……已读${read}/${blocks}段`, spoken: '' };
}

/** The first results did not come. */
export function notFinished(kind: FailureKind): Message {
  return { written: `检索没有完成：${reasons[kind]}`, spoken: `检索没有完成：${reasons[kind]}` };
}

/** Further results did not come. */
export function noneFollowed(kind: FailureKind): Message {
  return {
    written: `后面的结果未能载入：${reasons[kind]}`,
    spoken: `后面的结果未能载入：${reasons[kind]}`,
  };
}

/** Not all lines came, so that there is no file of them. */
export function linesNotRead(kind: FailureKind): Message {
  const words = `各行没有读完：${reasons[kind]}`;
  return { written: words, spoken: words };
}

/** All lines are in a file. */
export function linesSaved(count: number): Message {
  return { written: `已生成${count}行`, spoken: `已生成${count}行` };
}

/** What to say of the results of a state. */
export function messageOf(
  state: SearchState,
  results: Pick<
    Results,
    'blocks' | 'reports' | 'unfiltered' | 'isFiltered' | 'near' | 'variants' | 'looked' | 'segments'
  >,
): Message {
  const { blocks, reports, looked, segments } = results;
  if (blocks === 0 && looked < segments) {
    const words = `查过的${looked}组报告里没有找到，还有${segments - looked}组没有查。`;
    return { written: words, spoken: words };
  }
  return blocks === 0
    ? { written: noResults(state, results), spoken: '没有找到' }
    : { written: asRead(results.variants), spoken: `找到${blocks}段，见于${reports}份报告` };
}

/** What a listener is told where only the reports that a question names have what it asks for. */
export function onlyNamed(blocks: number): string {
  return `照原样没有找到；只看所说的报告，有${blocks}段`;
}

/** Zero results, said plainly, with what would help. */
function noResults(
  { q, within }: SearchState,
  { unfiltered, isFiltered, near }: Pick<Results, 'unfiltered' | 'isFiltered' | 'near'>,
): string {
  if (isFiltered && unfiltered === 0) {
    return '在所选的范围里没有这些字；不加筛选也许有。';
  }
  if (unfiltered > 0) {
    return `在所选的范围里没有这些字；不加筛选有${unfiltered}段。`;
  }
  if (within !== 'report' && countWanted(q) > 1) {
    const none = within === 'block' ? '没有一段同时有这些字' : '这些字没有离得这样近的';
    return `${none}。可以改选“同一份报告”，或少用几个词。`;
  }
  const plain = '所收报告的文本里没有这些字。检索按字面进行，不推测近义词。';
  return near.length > 0 ? `${plain}文中有的是：` : plain;
}

/** What to say of results that are more than what was typed. */
function asRead(variants: readonly string[]): string {
  const said = variants.map((term) => inQuotes(term)).join('、');
  return said === '' ? '' : `繁体字同时按简体${said}检索；只要字形完全相同的，请加上引号。`;
}
