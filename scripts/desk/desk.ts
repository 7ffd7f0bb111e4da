/**
 * What the editor's desk shows, kept up to date: a report is read anew only where something changed that
 * its reading depends on. What is read is kept in a folder that may be deleted at any time.
 */

import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportPath } from '../../src/library/routes.ts';
import type { Correction } from '../../src/schemas/correction.ts';
import type { DeskFault, DeskIndex, DeskReport } from '../../src/schemas/desk.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { compileDoubts } from '../compile/doubts.ts';
import { publicBlocks } from '../compile/edition.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import { type Indicators, indicatorFiles, readIndicators } from '../observe/read-indicators.ts';
import { editSeed, type ObservedEdition, observeEdition } from '../pipeline.ts';
import { faultsOf } from '../seeds/input-error.ts';
import { readSeeds, type Seed } from '../seeds/read-seeds.ts';
import { findEchoes } from './echoes.ts';
import { toMarks } from './marks.ts';

/** What an update did. */
export interface Update {
  /** Ids of the reports that were read anew. */
  read: string[];
  /** Whether the desk shows anything else than before. */
  isChanged: boolean;
  faults: DeskFault[];
}

/** The indicators with the digest of their files. */
interface KnownIndicators {
  digest: string;
  indicators: Indicators;
}

/** The desk of a folder of seeds. */
export class Desk {
  readonly #seeds: string;
  readonly #cache: string;
  readonly #rules: string;
  #indicators: KnownIndicators | undefined;
  #index: DeskIndex = { reports: [], faults: [] };
  /** What each report was made of when it was read last. */
  readonly #digests = new Map<string, string>();
  /** What was read in this process, with the digest of what it was read from. */
  readonly #observed = new Map<string, ObservedEdition & { digest: string }>();

  /**
   * @param seeds folder of the seeds
   * @param cache folder for what is read
   * @param rules digest of all that reads: with other rules everything is read anew
   */
  constructor(seeds: string, cache: string, rules: string = digestOfRules()) {
    this.#seeds = seeds;
    this.#cache = cache;
    this.#rules = rules;
    mkdirSync(cache, { recursive: true });
    this.#index = this.#load<DeskIndex>('index') ?? this.#index;
    for (const { id } of this.#index.reports) {
      const digest = this.#load<DeskReport>(id)?.digest;
      if (digest !== undefined) this.#digests.set(id, digest);
    }
  }

  /** Read what changed, to the end. */
  update(): Update {
    const steps = [...this.steps()];
    const read = new Set(steps.flatMap((step) => step.read));
    return { ...(steps.at(-1) as Update), read: [...read], isChanged: steps.some(isChange) };
  }

  /**
   * Read what changed; each step can be shown, and where another change comes in between, the rest need
   * not be done. Where the seeds cannot be read, the desk says so and keeps what it had.
   */
  *steps(): Generator<Update> {
    const read: string[] = [];
    const faults: DeskFault[] = [];
    const attempt = <Result>(act: () => Result): Result | undefined => {
      try {
        return act();
      } catch (error) {
        faults.push(...faultsOf(error).map(({ place, wrong, cure }) => ({ place, wrong, cure })));
        return undefined;
      }
    };
    const reports = attempt(() => readSeeds(this.#seeds))?.reports;
    const known = attempt(() => this.#readIndicators());
    const before = JSON.stringify(this.#index);
    const entries = new Map(this.#index.reports.map((entry) => [entry.id, entry]));
    if (reports && known) {
      for (const seed of reports) {
        const { id } = seed;
        const digest = this.#digestOf(seed, reports, known.digest);
        if (this.#digests.get(id) === digest) continue;
        const report = (observed: ObservedEdition, version: string) =>
          attempt(() => toReport(seed, reports, observed, version));
        let observed = this.#known(seed, known);
        let shown: string | undefined;
        if (!observed) {
          const edition = attempt(() => editSeed(seed));
          if (!edition) continue;
          const last = this.#observed.get(id);
          // The words first: numbers take as long again, and few of them change.
          const early = last && report(withNumbersOf(last, edition), `${digest} early`);
          if (early) {
            this.#save(id, early);
            shown = JSON.stringify(early.marks);
            yield { read: [id], isChanged: true, faults: [] };
          }
          observed = observeEdition(seed, edition, reports, known.indicators);
          this.#observed.set(id, { ...observed, digest: digestOfWords(seed, known) });
        }
        const whole = report(observed, digest);
        if (!whole) continue;
        this.#save(id, whole);
        entries.set(id, toEntry(whole));
        this.#digests.set(id, digest);
        if (JSON.stringify(whole.marks) !== shown) read.push(id);
      }
      for (const id of entries.keys()) {
        if (reports.some((seed) => seed.id === id)) continue;
        entries.delete(id);
        this.#digests.delete(id);
      }
      this.#clear(new Set(reports.map(({ id }) => id)));
    }
    this.#index = {
      reports: [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      faults,
    };
    const isChanged = read.length > 0 || JSON.stringify(this.#index) !== before;
    if (isChanged) this.#save('index', this.#index);
    yield { read, isChanged, faults };
  }

  /** What was read of a seed, where nothing changed that it depends on. */
  #known(seed: Seed, known: KnownIndicators): ObservedEdition | undefined {
    const last = this.#observed.get(seed.id);
    return last?.digest === digestOfWords(seed, known) ? last : undefined;
  }

  #readIndicators(): KnownIndicators {
    const digest = digestOf(
      indicatorFiles
        .map((name) => join(this.#seeds, name))
        .map((file) => {
          return existsSync(file) ? readFileSync(file) : '';
        }),
    );
    if (this.#indicators?.digest !== digest) {
      this.#indicators = { digest, indicators: readIndicators(this.#seeds) };
    }
    return this.#indicators;
  }

  #digestOf(seed: Seed, reports: readonly Seed[], indicators: string): string {
    const echoes = findEchoes(seed, reports);
    return digestOf([this.#rules, indicators, JSON.stringify(seed), JSON.stringify(echoes)]);
  }

  #load<Content>(name: string): Content | undefined {
    const path = join(this.#cache, `${name}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : undefined;
  }

  /** A page that is being made sees a file whole or not at all. */
  #save(name: string, content: DeskIndex | DeskReport): void {
    const path = join(this.#cache, `${name}.json`);
    writeFileSync(`${path}.part`, JSON.stringify(content));
    renameSync(`${path}.part`, path);
  }

  #clear(ids: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#cache)) {
      const id = name.replace(/\.json$/, '');
      if (id !== 'index' && !ids.has(id)) rmSync(join(this.#cache, name));
    }
  }
}

function toReport(
  seed: Seed,
  reports: readonly Seed[],
  observed: ObservedEdition,
  digest: string,
): DeskReport {
  const { blocks, leftOut, repairs, kept } = observed.edition;
  const doubts = compileDoubts(seed, blocks);
  const names = new Map(reports.map((one) => [one.id, nameOf(one)]));
  return {
    id: seed.id,
    digest,
    name: nameOf(seed),
    path: reportPath(
      seed.source,
      reports.map(({ source }) => source),
    ),
    text: seed.text,
    edition: { blocks: publicBlocks(blocks), leftOut, repairs, kept, doubts },
    marks: toMarks(seed, observed, doubts, findEchoes(seed, reports), names),
  };
}

function isChange({ isChanged }: Update): boolean {
  return isChanged;
}

/** Digest of what the words and the numbers of a report depend on: doubts do not change them. */
function digestOfWords({ text, source, corrections }: Seed, { digest }: KnownIndicators): string {
  return digestOf([digest, text, JSON.stringify([source, corrections.map(withoutGrounds)])]);
}

/** A new edition with the numbers of the one before, where their words still stand. */
function withNumbersOf({ observed }: ObservedEdition, edition: TextEdition): ObservedEdition {
  const texts = new Map(edition.blocks.map(({ id, text }) => [id, text]));
  const unread = observed.unread.filter(
    ({ block, start, end, quote }) => texts.get(block)?.slice(start, end) === quote,
  );
  return { edition, observed: { ...observed, unread } };
}

/** What a correction does: why, and how sure that is, changes no word. */
function withoutGrounds({ reason, certainty, kind, evidence, attested, ...act }: Correction) {
  return act;
}

function nameOf({ county, source }: Seed): string {
  return `${county.name}${source.year}年${kinds[source.kind]}`;
}

function toEntry({ id, name, path, text, marks }: DeskReport): DeskIndex['reports'][number] {
  const counts = [...Map.groupBy(marks, ({ kind }) => kind)].map(
    ([kind, { length }]) => [kind, length] as const,
  );
  return { id, name, path, length: text.length, counts: Object.fromEntries(counts) };
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Digest of the code that reads seeds: what it takes from `src/` is small and changes seldom. */
export function digestOfRules(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = globSync(
    [
      'scripts/{seeds,edition,observe,compile,desk}/**/*.ts',
      'scripts/pipeline.ts',
      'src/{schemas,text,report}/*.ts',
    ],
    { cwd: root },
  ).filter((file) => !file.endsWith('.test.ts'));
  return digestOf(files.sort().map((file) => readFileSync(join(root, file))));
}
