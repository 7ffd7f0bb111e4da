import { expect, test } from 'vitest';
import { toCityParts } from './city-parts.ts';
import { toCityLlms, toLlms } from './llms.ts';
import { toAddress } from './routes.ts';
import { counties, manyCounties, topic } from './test-library.ts';

/** The parts of the file under their headings. */
function partsOf(text: string): Map<string, string[]> {
  const [, ...parts] = text.split('\n## ');
  return new Map(
    parts.map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return [title, lines.filter((line) => line !== '')];
    }),
  );
}

test('reports stand under their county, topics under theirs', () => {
  const parts = partsOf(toLlms(counties, new Map([['a', [topic]]])));
  expect([...parts.keys()]).toEqual(['甲县', '乙县', '计划与进展', '数据', 'Optional']);
  expect(parts.get('乙县')).toEqual([
    `- [乙县2025年政府工作报告](${toAddress('/b/2025/report.md')})：《乙县报告》，2025年2月20日，4,000字`,
  ]);
  expect(parts.get('计划与进展')).toEqual([
    `- [甲县：大桥](${toAddress('/topics/bridge/')})：大桥的建设。`,
  ]);
  expect(parts.get('Optional')).toContain(`- [全部内容](${toAddress('/all/')})`);
});

test('a large library is listed by its cities, each in a file of its own', () => {
  const own = new Map([['c1', [topic]]]);
  const index = partsOf(toLlms(manyCounties, own));
  expect([...index.keys()]).toEqual(['各地的报告', '数据', 'Optional']);
  expect(index.get('各地的报告')).toEqual([
    `- [甲市](${toAddress('/llms/1408.txt')})：80份报告`,
    `- [乙市](${toAddress('/llms/1409.txt')})：80份报告`,
  ]);
  const [city] = toCityParts(manyCounties);
  const parts = city && partsOf(toCityLlms(city, own));
  expect(parts?.size).toBe(21);
  expect(parts?.get('3县')).toHaveLength(4);
  expect(parts?.get('计划与进展')).toHaveLength(1);
});

test('no heading stands over nothing', () => {
  expect([...partsOf(toLlms(counties, new Map())).keys()]).not.toContain('计划与进展');
});
