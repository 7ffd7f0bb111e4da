import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeLibrary, readModels } from './made-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'made-library-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [texts, made] = ['texts', 'made'].map((name) => join(folder, name)) as [string, string];

test('a library is made of the texts of a folder, each said of a county and a year of its own', async () => {
  mkdirSync(texts);
  await expect(readModels(texts)).rejects.toThrow('没有文本');
  const text = `青河县2019年政府工作报告

2019年3月1日在青河县第十届人民代表大会第二次会议上

一、2018年工作回顾

2018年，青河县地区生产总值完成85.2亿元。

二、2019年工作安排

2019年，青河县要建成学校3所。
`;
  writeFileSync(join(texts, 'a.txt'), text);
  const models = await readModels(texts);
  expect(models).toEqual([{ text, place: '青河县', year: 2019 }]);
  makeLibrary('seeds', made, 6, models);
  const written = globSync('*.txt', { cwd: made }).sort();
  expect(written).toHaveLength(6);
  expect(written).toContain('c00001-2025-work-report.txt');
  for (const file of written) {
    const told = readFileSync(join(made, file), 'utf8');
    const [, year = ''] = /-(\d{4})-/.exec(file) ?? [];
    expect(told).not.toContain('青河县');
    expect(told).toMatch(new RegExp(`^..县${year}年政府工作报告\n`));
    expect(told).toContain(`一、${Number(year) - 1}年工作回顾`);
  }
});
