/**
 * Command line: a report in any form → its edition, as the JSON of `report.json`, on standard output.
 *
 *     npm run -s convert -- FILE [--verbose]
 *
 * Messages go to standard error, with `--verbose` also each number that was not read. An unreadable file
 * ends with exit code 1, a text that does not tell its year or its place with 2, its JSON printed all the same.
 */

import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reporter } from 'vfile-reporter';
import { type ReportHead, toReportJson } from '../src/report/report-json.ts';
import { printedAndRead } from './compile/corrections.ts';
import { compileDoubts } from './compile/doubts.ts';
import { publicBlocks } from './compile/edition.ts';
import { objectOfRows } from './compile/rows.ts';
import { readBytes, readReport } from './forms/read-report.ts';
import type { Facts } from './observe/facts.ts';
import { readIndicators } from './observe/read-indicators.ts';
import { tellUnread } from './observe/tell-unread.ts';
import { observeSeed, observeText } from './pipeline.ts';
import { printFaults } from './seeds/input-error.ts';
import { readSeeds } from './seeds/read-seeds.ts';

const folder = fileURLToPath(new URL('../seeds', import.meta.url));

/** Whether a file is a seed with a register entry; a new one may not have it yet. */
function isRegistered(path: string, id: string): boolean {
  return resolve(path, '..') === folder && existsSync(join(folder, `${id}.source.yml`));
}

/** The edition of a file as JSON text, and what there is to say of it. */
interface Converted {
  json: string;
  messages: string;
  /** What the text does not tell of itself, in words; empty where it tells all. */
  unknown: string[];
}

/** Read a file and give its edition as JSON text and the messages about it. */
export async function convertFile(path: string, isVerbose = false): Promise<Converted> {
  const bytes = readBytes(path);
  const { text, form, remarks } = await readReport(bytes, path);
  const id = basename(path, extname(path));
  const indicators = readIndicators();
  const seeds = isRegistered(path, id) ? readSeeds(folder).reports : [];
  const seed = seeds.find((seed) => seed.id === id);
  const result = seed
    ? observeSeed(seed, seeds, indicators)
    : observeText(id, text, path, indicators);
  const { edition, observed } = result;
  const facts = 'facts' in result ? result.facts : undefined;
  const { year, kind } = 'facts' in result ? result.facts : result.seed.source;
  for (const remark of remarks) edition.file.info(remark, { ruleId: 'form' });
  if (form !== 'text' || remarks.length > 0) {
    edition.file.info('位置以取出的文字计，不以文件计', { ruleId: 'form' });
  }
  const { document } = edition;
  const head: ReportHead = {
    id,
    county: seed
      ? { slug: seed.county.slug, name: seed.county.name, code: seed.county.code }
      : countyCalled(facts?.place),
    year,
    kind,
    title: document.title ?? null,
    date: document.date ?? facts?.date ?? null,
    speaker: document.speaker ?? null,
    occasion: document.occasion ?? null,
    series: document.series ?? null,
    source: {
      file: basename(path),
      sha256: hash('sha256', bytes),
      length: text.length,
    },
  };
  const { blocks, leftOut, corrections, doubts, unread, observations, repairs, kept, ...rest } =
    toReportJson(
      head,
      {
        ...edition,
        blocks: publicBlocks(edition.blocks),
        doubts: seed ? compileDoubts(seed, edition.blocks) : [],
      },
      observed,
      seed?.corrections.map((correction) => ({
        id: correction.id,
        op: correction.op,
        kind: correction.kind,
        certainty: correction.certainty,
        reason: correction.reason,
        ...printedAndRead(correction, seed),
      })),
    );
  const lists = objectOfRows({
    blocks,
    leftOut,
    corrections,
    doubts,
    unread,
    observations,
    repairs,
    kept,
  });
  const json = `${JSON.stringify(rest).slice(0, -1)},\n${lists.slice(2)}`;
  const messages = [
    reporter(edition.file, { quiet: true, verbose: true }),
    tellUnread(path, text, edition.blocks, observed.unread, isVerbose),
  ];
  return {
    json,
    messages: messages.filter((one) => one !== '').join('\n'),
    unknown: facts ? unknownFacts(facts) : [],
  };
}

/** The place of a text as far as it is known: its name, where the text gives it. */
function countyCalled(place: string | null | undefined): ReportHead['county'] {
  return place && place.length > 1 ? { slug: null, name: place, code: null } : null;
}

/** What a text does not tell of itself, and what follows from that. */
function unknownFacts({ place, year }: Facts): string[] {
  return [
    ...(year === null ? ['看不出是哪一年的报告，所以数字一个也没有取'] : []),
    ...(place === null || place.length === 1 ? ['看不出是哪个地方的报告'] : []),
  ];
}

async function main(args: readonly string[]): Promise<number> {
  const isVerbose = args.includes('--verbose');
  const [path, ...more] = args.filter((arg) => arg !== '--verbose');
  if (path === undefined || more.length > 0) {
    console.error('用法：npm run -s convert -- 文件 [--verbose]');
    return 2;
  }
  try {
    const { json, messages, unknown } = await convertFile(path, isVerbose);
    if (messages) console.error(messages);
    process.stdout.write(json);
    if (unknown.length === 0) return 0;
    const cure = '请在标题或题下写明，或登记这份报告（README：加一份报告）';
    console.error(`${path}：${unknown.join('；')}。${cure}。`);
    return 2;
  } catch (error) {
    printFaults(error);
    return 1;
  }
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  process.exitCode = await main(process.argv.slice(2));
}
