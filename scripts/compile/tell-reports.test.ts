import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ToldReport } from './content.ts';
import { tellReports } from './tell-reports.ts';

/** A report with a message and a number that was not read. */
function report(id: string): ToldReport {
  return {
    id,
    counts: `${id}：1 块`,
    messages: 1,
    getFile() {
      const file = new VFile({ path: `seeds/${id}.txt` });
      file.message(`${id} 的编号跳号`, { place: { line: 3, column: 1 } });
      return file;
    },
    tellUnread: () => `${id} 的数字没有读定`,
  };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => report(`jia-${2000 + at}`));

test('of a few reports all messages are told, whatever has changed', () => {
  const { messages, unread, counts } = tellReports(many(5), [], false);
  expect(messages.match(/跳号/g)).toHaveLength(5);
  expect(unread).toBe('');
  expect(counts).toEqual(many(5).map((one) => one.counts));
});

test('of many reports those are told that have changed, and how many others there are', () => {
  const changed = ['src/content/reports/jia-2003.md', 'src/content/observations/jia-2003.json'];
  const paths = [...changed, 'src/content/corrections/jia-2030.json', 'src/content/topics.json'];
  const { messages, counts } = tellReports(many(40), paths, false);
  expect(messages).toContain('jia-2003 的编号跳号');
  expect(messages).toContain('jia-2030 的编号跳号');
  expect(messages.match(/跳号/g)).toHaveLength(2);
  expect(counts).toEqual([
    'jia-2003：1 块',
    'jia-2030：1 块',
    '另有 38 份没有变，提醒 38 条（--verbose 逐条列出）',
  ]);
});

test('all of many are told on demand, and each number that was not read', () => {
  const { messages, unread, counts } = tellReports(many(40), [], true);
  expect(messages.match(/跳号/g)).toHaveLength(40);
  expect(unread.split('\n')).toHaveLength(40);
  expect(counts).toHaveLength(40);
});
