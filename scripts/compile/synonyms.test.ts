import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileSynonyms, findSynonyms, readSynonyms } from './synonyms.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, 'synonyms.yml'), text);

test('of the names of a thing those are found that stand in a text, in any width', () => {
  write('- [GDP, 地区生产总值]\n- [规上, 规模以上]\n');
  const groups = readSynonyms(folder);
  const found = findSynonyms(groups, ['ＧＤＰ增长', '规模以上']);
  expect(compileSynonyms(groups, new Set(found))).toEqual([
    { names: ['GDP', '地区生产总值'], found: ['GDP'] },
    { names: ['规上', '规模以上'], found: ['规模以上'] },
  ]);
});

test('a name of two groups is a fault, and so is a name alone', () => {
  write('- [GDP, 生产总值]\n- [gdp, 产值]\n');
  expect(() => readSynonyms(folder)).toThrow('seeds/synonyms.yml：“gdp”出现两次');
  write('- [GDP]\n');
  expect(() => readSynonyms(folder)).toThrow('seeds/synonyms.yml:1');
});
