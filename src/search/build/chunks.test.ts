import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChunks } from './chunks.ts';
import { indexWords, pagefindProgram } from './run-pagefind.ts';

test('where Pagefind looks for each word is told ahead', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'program-'));
  const program = await pagefindProgram();
  const module = join(folder, 'pagefind.js');
  const [script] = program.filter(({ path }) => path === 'pagefind.js');
  await writeFile(module, script?.content ?? '');
  const letters = [...'一二三四五六七八九十甲乙丙丁'];
  const words = letters.flatMap((one) => letters.map((other) => one + other));
  const index = await indexWords(words.join(' '), words.length, true);
  const { words: firsts, names, around } = await findChunks([...index, ...program], module, words);
  const paths = names.split(' ').map((name) => around.join(name));
  const written = index.map(({ path }) => path).filter((path) => path.endsWith('.pf_index'));
  expect(written.length).toBeGreaterThan(3);
  expect(paths.toSorted()).toEqual(written.toSorted());
  expect(firsts.split(' ')).toEqual(firsts.split(' ').toSorted());
  await rm(folder, { recursive: true });
});
