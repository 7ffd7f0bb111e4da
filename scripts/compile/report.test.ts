import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ReportSchema } from '../../src/schemas/report.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { compileReport } from './report.ts';
import { makeSeed } from './test-seed.ts';

/** The frontmatter and the Markdown of a text. */
function compile(text: string, apparatus = ''): { front: unknown; markdown: string } {
  const whole = compileReport(makeSeed(text), makeEdition(text, 'a.txt'), apparatus);
  const [, front = '', markdown = ''] = whole.split('---\n');
  return { front: parse(front), markdown };
}

test('a report has its description before its text', () => {
  const { front, markdown } = compile('一、发展\n\n农业增收。');
  expect(ReportSchema.parse(front)).toMatchObject({
    title: '题',
    source: { file: 'a.txt', length: 11 },
  });
  expect(markdown).toBe('\n## 一、发展\n\n农业增收。\n');
});

test('white space and the signs between the cells of a table are no characters of the text', () => {
  const { front } = compile('一、发展 目标\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |');
  expect(front).toMatchObject({ characters: 10 });
});

test('the digest changes with the apparatus, also where the text stays', () => {
  const [one, other] = ['{}', '{ }'].map((apparatus) => compile('农业增收。', apparatus));
  expect(one?.markdown).toBe(other?.markdown);
  expect(one?.front).not.toEqual(other?.front);
});
