/** What the desk calls the things that were done to a text, and those that are open. */

import { operations } from '../report/corrections.ts';
import { ruleName } from '../report/rule-names.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { DeskMark } from '../schemas/desk.ts';

/** What is suspected, by the rule that does. */
const suspicions: Record<string, string> = {
  echo: '别处已订正',
  'empty-heading': '标题下无文字',
  'lost-character': '丢失的字',
  'numbering-gap': '编号跳号',
  'private-character': '显示不出的字',
  register: '与登记不合',
  'unfinished-paragraph': '断在句中',
};

/** The kinds in the order in which they are counted, with their names. */
export const kindNames: Record<DeskMark['kind'], string> = {
  correction: '校改',
  rule: '通则',
  doubt: '存疑',
  suspect: '可疑',
  unread: '未读定',
};

/**
 * A word for what was done, or for what is open.
 *
 * @example markName({ kind: 'correction', rule: 'replace' }) // => '订正'
 */
export function markName({ kind, rule }: Pick<DeskMark, 'kind' | 'rule'>): string {
  switch (kind) {
    case 'correction':
      return operations[rule as PublishedCorrection['op']];
    case 'rule':
      return ruleName(rule);
    case 'suspect':
      return suspicions[rule] ?? kindNames.suspect;
    default:
      return kindNames[kind];
  }
}
