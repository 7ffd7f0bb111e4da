/**
 * Command line: any text file → its edition, as the JSON of `report.json`, on standard output.
 *
 *     npm run -s convert -- FILE
 *
 * Messages go to standard error; an unreadable file ends with exit code 1.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reporter } from 'vfile-reporter';
import { type ReportHead, toReportJson } from '../src/library/report-json.ts';
import { readings } from './compile/corrections.ts';
import { publicBlocks } from './compile/edition.ts';
import { compileNotes } from './compile/notes.ts';
import { objectOfRows } from './compile/rows.ts';
import { readIndicators } from './observe/read-indicators.ts';
import { observeSeed, observeText } from './pipeline.ts';
import { decodeText } from './seeds/decode.ts';
import { InputError, printFaults } from './seeds/input-error.ts';
import { readSeeds } from './seeds/read-seeds.ts';

const folder = fileURLToPath(new URL('../seeds', import.meta.url));

/** Whether a file is a seed with a register entry; a new one may not have it yet. */
function isRegistered(path: string, id: string): boolean {
  return resolve(path, '..') === folder && existsSync(join(folder, `${id}.source.yml`));
}

/** Read a file and give its edition as JSON text and the messages about it. */
export function convertFile(path: string): { json: string; messages: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new InputError(path, '文件读不到', '请核对路径和权限');
  }
  const { text, encoding } = decodeText(bytes, path);
  const id = basename(path, extname(path));
  const indicators = readIndicators();
  const seeds = isRegistered(path, id) ? readSeeds(folder).reports : [];
  const seed = seeds.find((seed) => seed.id === id);
  const result = seed
    ? observeSeed(seed, seeds, indicators)
    : observeText(id, text, path, indicators);
  const { edition, observed } = result;
  const { year, kind } = 'facts' in result ? result.facts : result.seed.source;
  if (encoding !== 'utf-8') {
    edition.file.info('按 GB18030 读出；位置以转成 UTF-8 后的文本计', { ruleId: 'encoding' });
  }
  const { document } = edition;
  const head: ReportHead = {
    id,
    county: seed
      ? { slug: seed.county.slug, name: seed.county.name, code: seed.county.code }
      : null,
    year,
    kind,
    title: document.title ?? null,
    date: document.date ?? null,
    speaker: document.speaker ?? null,
    occasion: document.occasion ?? null,
    series: document.series ?? null,
    source: {
      file: basename(path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      length: text.length,
    },
  };
  const { blocks, leftOut, corrections, doubts, observations, repairs, kept, ...rest } =
    toReportJson(
      head,
      {
        ...edition,
        blocks: publicBlocks(edition.blocks),
        notes: seed ? compileNotes(seed, edition.blocks) : [],
      },
      observed.observations,
      seed?.corrections.map((correction) => ({
        id: correction.id,
        op: correction.op,
        kind: correction.kind,
        certainty: correction.certainty,
        reason: correction.reason,
        ...readings(correction, seed),
      })),
    );
  const lists = objectOfRows({ blocks, leftOut, corrections, doubts, observations, repairs, kept });
  const json = `${JSON.stringify(rest).slice(0, -1)},\n${lists.slice(2)}`;
  return { json, messages: reporter(edition.file, { quiet: true, verbose: true }) };
}

function main(args: readonly string[]): number {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) {
    console.error('用法：npm run -s convert -- 文件');
    return 2;
  }
  try {
    const { json, messages } = convertFile(path);
    if (messages) console.error(messages);
    process.stdout.write(json);
    return 0;
  } catch (error) {
    printFaults(error);
    return 1;
  }
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  process.exitCode = main(process.argv.slice(2));
}
