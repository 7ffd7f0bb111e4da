/**
 * Command line: a report in any form becomes a seed with its register entry, and its edition.
 *
 *     npm run add -- FILE [--county 某县] [--year 2024] [--kind work-report] [--yes]
 *
 * What is not given is taken from the text, and shown with the line it stands in. Nothing that exists is
 * overwritten; when anything fails, or it is killed in the middle, everything is as it was.
 */

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sourceYaml, withCounty } from './add/entries.ts';
import { findNearTexts } from './add/near-texts.ts';
import { type Proposal, propose } from './add/proposal.ts';
import { summarize } from './add/summary.ts';
import { compileContent } from './compile/content.ts';
import { openKept } from './compile/keep.ts';
import { tellNameSpellings } from './compile/name-spellings.ts';
import { tellUndrawn } from './compile/undrawn.ts';
import { compareContent, writeContent } from './compile/write-content.ts';
import { readBytes, readReport } from './forms/read-report.ts';
import { readIndicators } from './observe/read-indicators.ts';
import { observeSeed, observeText } from './pipeline.ts';
import { addTogether, undoHalfAdded } from './seeds/half-added.ts';
import { InputError, printFaults } from './seeds/input-error.ts';
import { readSeeds } from './seeds/read-seeds.ts';

const usage = `加一份报告：npm run add -- 文件 [选项]

文件可以是文本（UTF-8、UTF-16、GB18030、Big5）、存下的网页、.docx、.doc 或有文字层的 PDF。
地方、年份、文种、标题、日期、会议、报告人从文中读出，附上所在的行；读不出或读错的用选项写明。

  --county 某县          地方：全名、六位代码，或文库里已有的县在网址中的名字
  --slug mouxian         新的县在网址中的名字（不写就用拼音）
  --year 2024            报告提出的年份
  --kind work-report     文种：work-report 政府工作报告，sessions 两会报道，
                         five-year-plan 五年规划纲要，bulletin 统计公报
  --title 标题  --date 2024-02-20  --occasion 会议  --speaker "县长 某某"
  --form 说明            底本是什么，怎样成为文本
  --despite              所给的与文中不合，仍照所给的登记
  --yes                  不再询问，直接写入
  --dry-run              只看，不写

例：npm run add -- 报告.docx
    npm run add -- 报告.pdf --county 米易县 --year 2024 --yes`;

/** Run the command in the project at `root`; its exit code. */
export async function add(args: readonly string[], root: string): Promise<number> {
  const seeds = join(root, 'seeds');
  try {
    const { values, positionals } = parse(args);
    const [path, more] = positionals;
    if (path === undefined) {
      console.log(usage);
      return 0;
    }
    if (more !== undefined) throw new InputError(more, '一次只加一份报告', '请逐份加入');
    const undone = undoHalfAdded(seeds);
    if (undone.length > 0) console.error(`上次加入报告没有做完，已复原：${undone.join('、')}`);

    const read = await readReport(readBytes(path), path);
    const drawn = { ...read, text: read.text.replace(/^\ufeff/, '') };
    const { text } = drawn;
    const known = readSeeds(seeds);
    const indicators = readIndicators(seeds);
    const { facts, edition } = observeText('new', text, path, indicators);
    const told = { facts, document: edition.document };
    const proposal = propose({ path, drawn, told, given: values }, known);
    console.log(describe(proposal, [...drawn.remarks, ...proposal.remarks]));
    if (proposal.contradictions.length > 0) {
      for (const one of proposal.contradictions) console.error(`不合：${one}`);
      if (!values.despite) {
        console.error('没有写入。请改正所给的；文中有误、要照所给的登记，加 --despite。');
        return 1;
      }
    }
    if (values['dry-run']) return 0;
    if (!values.yes && !(await isAgreed())) return 1;

    const { id, newCounty } = proposal;
    const counties = readFileSync(join(seeds, 'counties.yml'), 'utf8');
    const { finish } = addTogether(
      seeds,
      new Map([
        [`${id}.txt`, text],
        [`${id}.source.yml`, sourceYaml(proposal.source)],
      ]),
      new Map(newCounty ? [['counties.yml', withCounty(counties, newCounty)]] : []),
    );
    const difference = compareContent(root, compileContent(seeds, openKept(root, console.warn)));
    writeContent(root, difference);
    finish();

    const all = readSeeds(seeds).reports;
    const seed = all.find((one) => one.id === id);
    if (!seed) throw new Error(`${id} was not written`);
    const near = findNearTexts(text, known.reports);
    const added = observeSeed(seed, all, indicators);
    const others = all.filter((one) => one.county === seed.county && one.id !== id);
    tellNameSpellings(
      [added, ...others.map((one) => observeSeed(one, all, indicators))].map(({ edition }) => ({
        place: seed.county.slug,
        edition,
      })),
    );
    tellUndrawn(seed, added.edition);
    console.log(`\n${summarize(added, near)}`);
    console.log(`\n${next(id, difference.changed.length)}`);
    return 0;
  } catch (error) {
    const undone = undoHalfAdded(seeds);
    printFaults(error);
    console.error(undone.length > 0 ? '没有加入，文库已复原。' : '没有写入，文库没有改动。');
    return 1;
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        county: text,
        slug: text,
        year: text,
        kind: text,
        title: text,
        date: text,
        occasion: text,
        speaker: text,
        form: text,
        despite: flag,
        yes: flag,
        'dry-run': flag,
      },
    });
  } catch (error) {
    const wrong = /'(-[^']*)'/.exec(String(error))?.[1] ?? '';
    throw new InputError(
      'npm run add',
      `选项 ${wrong} 不认识，或缺少它的值`,
      '不带参数运行可看用法',
    );
  }
}

/** What would be written, and on what grounds. */
function describe({ id, text, grounds, newCounty }: Proposal, remarks: readonly string[]): string {
  return [
    ...grounds.map(({ label, value, ground }) => `${label}\t${value}\t${ground}`),
    ...remarks.map((remark) => `注意\t${remark}`),
    `将写入\tseeds/${id}.txt（${text.length} 字）、seeds/${id}.source.yml${newCounty ? `；seeds/counties.yml 加一行 ${newCounty.name}` : ''}`,
  ].join('\n');
}

async function isAgreed(): Promise<boolean> {
  if (!stdin.isTTY) {
    console.error('没有写入：这里不能询问。确认无误后加 --yes。');
    return false;
  }
  const lines = createInterface({ input: stdin, output: stdout });
  const answer = await lines.question('写入以上文件吗？（y 写入，其余不写）');
  lines.close();
  return /^(?:y|yes|是)$/i.test(answer.trim());
}

function next(id: string, changed: number): string {
  return [
    `已加入：${changed} 个文件写入 src/content。接下来：`,
    `  1. 对照原件读 src/content/reports/${id}.md`,
    `  2. 识读错了的，写校改 seeds/${id}.corrections.yml，再运行 npm run content（写法见 README“校改”）`,
    '  3. 看网页：npm run dev；检索：npm run build && npm run preview',
    '  4. npm run verify 通过后，把 seeds/ 和 src/content/ 一起提交',
  ].join('\n');
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  process.exitCode = await add(
    process.argv.slice(2),
    fileURLToPath(new URL('..', import.meta.url)),
  );
}
