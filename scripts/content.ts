/**
 * Command line: seeds → src/content.
 *
 *     npm run content              write what the seeds give
 *     npm run content -- --check   exit 1 if the committed content is something else
 *     npm run content -- --verbose list each number that was not read
 *
 * Everything is compiled before anything is written, so that a fault leaves the content as it was.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Content, compileContent } from './compile/content.ts';
import { printFaults } from './seeds/input-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths of the generated files that exist, from the project's root. */
function existingFiles(): string[] {
  return ['reports', 'editions', 'corrections', 'observations'].flatMap((folder) => {
    const path = join(root, 'src/content', folder);
    return existsSync(path) ? readdirSync(path).map((name) => `src/content/${folder}/${name}`) : [];
  });
}

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg !== '--check' && arg !== '--verbose');
  if (unknown !== undefined) {
    console.error(`不认识的参数 ${unknown}；可用：--check、--verbose。`);
    return 2;
  }
  let content: Content;
  try {
    content = compileContent(join(root, 'seeds'));
  } catch (error) {
    printFaults(error);
    console.error('内容没有改动，原先生成的文件都还在。');
    return 1;
  }
  if (content.messages) console.error(content.messages);
  if (args.includes('--verbose')) console.error(content.unread);
  const changed = [...content.files].filter(([path, text]) => readIfAny(path) !== text);
  const stale = existingFiles().filter((path) => !content.files.has(path));
  if (args.includes('--check')) {
    for (const [path] of changed) console.error(`${path}：与 seeds 所得不同`);
    for (const path of stale) console.error(`${path}：seeds 中已没有它的来源`);
    if (changed.length + stale.length === 0) return 0;
    console.error('请运行 npm run content 并提交结果。');
    return 1;
  }
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`写出 ${path}`);
  }
  for (const path of stale) {
    rmSync(join(root, path));
    console.log(`删去 ${path}`);
  }
  console.log(content.counts.join('\n'));
  console.log(`${content.files.size} 个文件，${changed.length + stale.length} 个有变。`);
  return 0;
}

function readIfAny(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

process.exitCode = main(process.argv.slice(2));
