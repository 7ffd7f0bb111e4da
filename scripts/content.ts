/**
 * Command line: seeds → src/content.
 *
 *     npm run content              write what the seeds give
 *     npm run content -- --check   exit 1 if the committed content is something else
 *     npm run content -- --verbose list each number that was not read, and all messages of a large library
 *     npm run -s content -- --topics [COUNTY]   print entries for topics.yml, write nothing
 *
 * Everything is compiled before anything of the content is written, so that a fault leaves it as it was; what
 * is large waits in the folder where what was read is kept.
 */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetMade } from '../src/library/made.ts';
import { type Content, compileContent, offerTopics } from './compile/content.ts';
import { keptFolder, openKept } from './compile/keep.ts';
import { readAhead } from './compile/read-ahead.ts';
import { tellReports } from './compile/tell-reports.ts';
import { compareContent, writeContent } from './compile/write-content.ts';
import { undoHalfAdded } from './seeds/half-added.ts';
import { printFaults } from './seeds/input-error.ts';
import { readSeeds } from './seeds/read-seeds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, 'seeds');

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--topics' && args.length <= 2) return printTopics(args[1]);
  const unknown = args.find((arg) => arg !== '--check' && arg !== '--verbose');
  if (unknown !== undefined) {
    console.error(`不认识的参数 ${unknown}；可用：--check、--verbose，或单用 --topics [县]。`);
    return 2;
  }
  const undone = undoHalfAdded(seeds);
  if (undone.length > 0) console.error(`上次加入报告没有做完，已复原：${undone.join('、')}`);
  const start = Date.now();
  let content: Content;
  try {
    const kept = openKept(root, console.warn);
    const found = readSeeds(seeds);
    await readAhead(root, seeds, found.reports, kept, tellRead);
    content = compileContent(seeds, kept, found);
  } catch (error) {
    printFaults(error);
    console.error('内容没有改动，原先生成的文件都还在。');
    return 1;
  }
  forgetMade(keptFolder(root), start);
  const difference = compareContent(root, content);
  const { changed, stale } = difference;
  const paths = changed.map(([path]) => path);
  const told = tellReports(content.told, [...paths, ...stale], args.includes('--verbose'));
  for (const words of [told.messages, told.unread, told.others]) {
    if (words !== '') console.error(words);
  }
  if (args.includes('--check')) {
    for (const path of paths) console.error(`${path}：与 seeds 所得不同`);
    for (const path of stale) console.error(`${path}：seeds 中已没有它的来源`);
    if (changed.length + stale.length === 0) return 0;
    console.error('请运行 npm run content 并提交结果。');
    return 1;
  }
  writeContent(root, difference);
  for (const path of paths) console.log(`写出 ${path}`);
  for (const path of stale) console.log(`删去 ${path}`);
  console.log(told.counts.join('\n'));
  console.log(`${content.files.size} 个文件，${changed.length + stale.length} 个有变。`);
  return 0;
}

/** How far the reading of a large library is. */
function tellRead(read: number, all: number): void {
  console.error(`已读 ${read}/${all} 份`);
}

function printTopics(county?: string): number {
  try {
    console.log(offerTopics(seeds, county, openKept(root, console.warn)));
    return 0;
  } catch (error) {
    printFaults(error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
