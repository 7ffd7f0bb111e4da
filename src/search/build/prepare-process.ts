import type { ReportGroup, SegmentGroups } from '../files.ts';
import { countRuns } from './directory.ts';
import { packFile } from './pack.ts';
import { type FoundReport, readReport } from './read-report.ts';
import type { BundleFile } from './run-pagefind.ts';
import { blockWords, toParts, toText, toUnits } from './units.ts';

/** Reports of a group: what a reader downloads who finds something in one of them, some 1 KB. */
const groupLength = 5;

/** What is made of the reports of a segment before Pagefind indexes it. */
export interface PreparedSegment {
  /** All words of the index, with a blank between two, and how many they are. */
  words: string;
  count: number;
  /** What is beside the index. */
  files: BundleFile[];
  /** What the directory is told, where there is one: as `countRuns` tells it. */
  runs?: string;
}

/** The reports of a segment, and whether a directory tells of it. */
interface Given {
  found: readonly FoundReport[];
  isTold: boolean;
}

/** What a process does for `bundle.ts`: it reads the reports of a segment. */
export default function work({ found, isTold }: Given): PreparedSegment {
  const files: BundleFile[] = [];
  const groups: SegmentGroups = { reports: [], units: [], blocks: [], words: [] };
  const words: string[] = [];
  let count = 0;
  let unitCount = 0;
  const reports = found.map(readReport);
  for (let from = 0; from < reports.length; from += groupLength) {
    const some = reports.slice(from, from + groupLength);
    const number = groups.reports.length;
    const units = some.map(({ blocks }) => toUnits(blocks));
    for (const unit of units.flat()) files.push(packFile(`texts/${unitCount++}`, toText(unit)));
    const own = units.map((all) => all.map((unit) => unit.map(blockWords)));
    for (const each of own.flat(2)) words.push(each.join(' '));
    const group: ReportGroup = {
      reports: some.map(({ entry }) => entry),
      words: own.map((all) => all.map((unit) => unit.map(({ length }) => length))),
    };
    files.push(packFile(`reports/${number}`, group));
    files.push(
      packFile(
        `parts/${number}`,
        some.map(({ blocks }) => toParts(blocks)),
      ),
    );
    const ownCount = group.words.flat(2).reduce((sum, each) => sum + each, 0);
    groups.reports.push(some.length);
    groups.units.push(units.flat().length);
    groups.blocks.push(units.flat(2).length);
    groups.words.push(ownCount);
    count += ownCount;
  }
  files.push(packFile('groups', groups));
  return { words: words.join(' '), count, files, ...(isTold && { runs: countRuns(reports) }) };
}
