import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ToldReport } from './content.ts';
import { tellReports } from './tell-reports.ts';

/** A report with a message and a number that was not read. */
function report(id: string): ToldReport {
  return {
    id,
    county: id.replace(/-.*/, ''),
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

/** Reports of counties that have two each. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => report(`county${Math.floor(at / 2)}-${2000 + at}-plan`));

test('of a few reports all messages are told, whatever has changed', () => {
  const { messages, unread, counts, others } = tellReports(many(5), [], false);
  expect(messages.match(/跳号/g)).toHaveLength(5);
  expect([unread, others]).toEqual(['', '']);
  expect(counts).toEqual(many(5).map((one) => one.counts));
});

test('of many those are told whose county has a change, and how many others there are', () => {
  const changed = ['src/content/reports/county1-2003-plan.md', 'src/content/topics.json'];
  const { messages, counts, others } = tellReports(many(40), changed, false);
  expect(messages).toContain('county1-2003-plan 的编号跳号');
  expect(messages).toContain('county1-2002-plan 的编号跳号');
  expect(messages.match(/跳号/g)).toHaveLength(2);
  expect(counts).toEqual(['county1-2002-plan：1 块', 'county1-2003-plan：1 块']);
  expect(others).toBe('另有 38 份，所在的县没有变动，提醒 38 条（--verbose 逐条列出）');
});

test('so are those of a county one of whose reports is gone', () => {
  const gone = ['src/content/reports/county1-1999-plan.md', 'src/content/corrections.json'];
  expect(tellReports(many(40), gone, false).counts).toHaveLength(2);
  const numbers = ['src/content/versions/county2.tsv'];
  expect(tellReports(many(40), numbers, false).counts).toHaveLength(2);
});

test('all of many are told on demand, and each number that was not read', () => {
  const { messages, unread, counts, others } = tellReports(many(40), [], true);
  expect(messages.match(/跳号/g)).toHaveLength(40);
  expect(unread.split('\n')).toHaveLength(40);
  expect(counts).toHaveLength(40);
  expect(others).toBe('');
});
