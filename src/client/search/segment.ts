import type {
  CatalogReport,
  Parts,
  ReportGroup,
  SegmentGroups,
  TextBlock,
  TextUnit,
} from '../../search/files.ts';
import { lastUpTo, startsOf } from '../../search/starts.ts';
import { termTokens } from '../../search/tokens.ts';
import type { Blocks } from './blocks.ts';
import { remember } from './remember.ts';

/** Where a word stands: its positions among all words of the segment. */
export type Places = readonly number[];

/** What the files of a segment say, one by one. */
export interface SegmentSource {
  readonly groups: SegmentGroups;
  /** What a group of its reports has. */
  group(number: number): Promise<ReportGroup>;
  /** Every place of one word. */
  placesOf(word: string): Promise<Places>;
  /** Some of the texts. */
  text(unit: number): Promise<TextUnit>;
  /** The parts of every report of a group. */
  parts(group: number): Promise<Parts[]>;
  /** How many bytes of it were downloaded so far. */
  bytes(): number;
}

/** A block of a report, and the outline that it stands in. */
export interface ReadBlock {
  block: TextBlock;
  path: string[];
}

/** A group of reports, with where each thing in it begins in the segment, and where the last one ends. */
interface Group {
  reports: readonly CatalogReport[];
  /** Words of each block. */
  words: number[];
  /** First block of each report and of each unit. */
  reportBlocks: number[];
  unitBlocks: number[];
}

/**
 * Some of the reports. Answers which of their blocks hold a string, and what these say; nothing is
 * fetched twice. Reports, units and blocks are numbered through the segment; what is said of a block
 * at once is known of those that something was found in.
 */
export class Segment {
  readonly #source: SegmentSource;
  /** Where each group begins, and where the last one ends. */
  readonly #starts: SegmentGroups;
  readonly #groups = new Map<number, Promise<Group>>();
  readonly #known = new Map<number, Group>();
  readonly #places = new Map<string, Promise<Places>>();
  readonly #texts = new Map<number, Promise<TextUnit>>();
  readonly #parts = new Map<number, Promise<Parts[]>>();

  constructor(source: SegmentSource) {
    this.#source = source;
    const { reports, units, blocks, words } = source.groups;
    this.#starts = {
      reports: startsOf(reports),
      units: startsOf(units),
      blocks: startsOf(blocks),
      words: startsOf(words),
    };
  }

  /** How many bytes of it were downloaded so far. */
  get bytes(): number {
    return this.#source.bytes();
  }

  /** All reports, newest first. */
  async allReports(): Promise<CatalogReport[]> {
    const numbers = [...this.#source.groups.reports.keys()];
    const groups = await Promise.all(numbers.map((number) => this.#group(number)));
    return groups.flatMap(({ reports }) => reports);
  }

  /** Number of the report that a block belongs to. */
  reportOf(block: number): number {
    const [number, { reportBlocks }] = this.#groupAt('blocks', block);
    return (this.#starts.reports[number] ?? 0) + lastUpTo(reportBlocks, block);
  }

  /** Number of the unit that has a block's text. */
  unitOf(block: number): number {
    const [number, { unitBlocks }] = this.#groupAt('blocks', block);
    return (this.#starts.units[number] ?? 0) + lastUpTo(unitBlocks, block);
  }

  /** What the catalogue says of a report. */
  entry(report: number): CatalogReport {
    const [number, { reports }] = this.#groupAt('reports', report);
    const entry = reports[report - (this.#starts.reports[number] ?? 0)];
    if (entry === undefined) {
      throw new Error(`The index names report ${report}, which is not in its list`);
    }
    return entry;
  }

  /** The blocks of a report. */
  blocksOf(report: number): number[] {
    const [number, { reportBlocks }] = this.#groupAt('reports', report);
    const inGroup = report - (this.#starts.reports[number] ?? 0);
    const [from = 0, to = 0] = reportBlocks.slice(inGroup, inGroup + 2);
    return Array.from({ length: to - from }, (_, at) => from + at);
  }

  /** The blocks that hold a folded string. */
  async blocksWith(string: string): Promise<Blocks> {
    const { words } = termTokens(string);
    const places = await Promise.all(
      words.map(({ word }) => remember(this.#places, word, () => this.#source.placesOf(word))),
    );
    const [first = [], ...rest] = places.map((each) => [...each].sort((a, b) => a - b));
    const others = rest.map((other) => new Set(other));
    const found = first.filter((start) =>
      others.every((other, index) => other.has(start + (words[index + 1]?.at ?? 0))),
    );
    return this.#blocksAt(found);
  }

  /** The text of a block. */
  async read(block: number): Promise<ReadBlock> {
    const unit = this.unitOf(block);
    const [, { unitBlocks }] = this.#groupAt('blocks', block);
    const first = unitBlocks[lastUpTo(unitBlocks, block)] ?? 0;
    const { blocks, paths } = await remember(this.#texts, unit, () => this.#source.text(unit));
    const found = blocks[block - first];
    if (found === undefined) {
      throw new Error(`The index names block ${block}, which unit ${unit} does not have`);
    }
    return { block: found, path: paths[found[3]] ?? [] };
  }

  /** In how many groups some blocks stand. */
  countGroups(blocks: Blocks): number {
    const { blocks: starts } = this.#starts;
    return new Set(blocks.map((block) => lastUpTo(starts, block))).size;
  }

  /** The top headings under which some blocks stand. */
  async partsOf(blocks: Blocks): Promise<string[]> {
    return Promise.all(
      blocks.map(async (block) => {
        const [number, { reportBlocks }] = this.#groupAt('blocks', block);
        const inGroup = lastUpTo(reportBlocks, block);
        const parts = await remember(this.#parts, number, () => this.#source.parts(number));
        const inReport = block - (reportBlocks[inGroup] ?? 0);
        return parts[inGroup]?.findLast(([start]) => start <= inReport)?.[1] ?? '';
      }),
    );
  }

  #group(number: number): Promise<Group> {
    return remember(this.#groups, number, async () => {
      const { reports, words } = await this.#source.group(number);
      const lengths = words.map((units) => units.map(({ length }) => length));
      const first = this.#starts.blocks[number] ?? 0;
      const from = (starts: number[]) => starts.map((start) => first + start);
      const firstWord = this.#starts.words[number] ?? 0;
      const group = {
        reports,
        words: startsOf(words.flat(2)).map((start) => firstWord + start),
        reportBlocks: from(
          startsOf(lengths.map((units) => units.reduce((sum, each) => sum + each, 0))),
        ),
        unitBlocks: from(startsOf(lengths.flat())),
      };
      this.#known.set(number, group);
      return group;
    });
  }

  /** The group that has a report or a block, with its number. */
  #groupAt(kind: 'reports' | 'blocks', value: number): [number: number, group: Group] {
    const number = lastUpTo(this.#starts[kind].slice(0, -1), value);
    const group = this.#known.get(number);
    if (group === undefined) throw new Error(`Nothing was found in group ${number}`);
    return [number, group];
  }

  /** The blocks in which words stand at some positions, which ascend. */
  async #blocksAt(positions: readonly number[]): Promise<number[]> {
    const { words } = this.#starts;
    const last = positions.at(-1) ?? 0;
    if (last > 0 && last >= (words.at(-1) ?? 0)) {
      throw new Error(`Pagefind puts a word at position ${last}, where none was given`);
    }
    const numbers = new Set(positions.map((position) => lastUpTo(words, position)));
    const groups = await Promise.all([...numbers].map((number) => this.#group(number)));
    return [...numbers].flatMap((number, at) => {
      const { [number]: from = 0, [number + 1]: to = 0 } = words;
      const { words: starts = [] } = groups[at] ?? {};
      const first = this.#starts.blocks[number] ?? 0;
      const inGroup = positions.filter((position) => position >= from && position < to);
      return [...new Set(inGroup.map((position) => first + lastUpTo(starts, position)))];
    });
  }
}
