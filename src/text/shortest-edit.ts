/** Pieces of one kind that follow each other: in both lists, only in the earlier one, or only in the later one. */
export interface Run {
  kind: 'same' | 'gone' | 'new';
  count: number;
}

/** The last run of a way through both lists, and what came before it. */
interface Step extends Run {
  before: Step | undefined;
}

/** A way through both lists: how many pieces of the earlier one are behind it, and its last run. */
interface Way {
  behind: number;
  last: Step | undefined;
}

/**
 * The fewest pieces that are gone and new where one list becomes another (Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, 1986). Of ways that are as short the one goes on that has more of the
 * earlier list behind it.
 */
export function findShortestEdit(earlier: readonly string[], later: readonly string[]): Run[] {
  const most = earlier.length + later.length;
  // The way that got furthest, by how much further it is in the earlier list than in the later one.
  const ways = new Array<Way | undefined>(2 * most + 3).fill(undefined);
  const middle = most + 1;
  // Those beside these have reached the end of a list.
  let [lowest, highest] = [-most, most];
  for (let edits = 0; edits <= most; edits += 1) {
    for (let lead = Math.max(lowest, -edits); lead <= Math.min(highest, edits); lead += 2) {
      const one = middle + lead;
      const removing = ways[one - 1];
      const adding = ways[one + 1];
      ways[one - 1] = ways[one] = undefined;
      const canRemove = removing !== undefined && removing.behind < earlier.length;
      const canAdd = adding !== undefined && adding.behind - lead <= later.length;
      let way: Way;
      if (edits === 0) way = { behind: 0, last: undefined };
      else if (canAdd && !(canRemove && removing.behind >= adding.behind))
        way = { behind: adding.behind, last: extend(adding.last, 'new', 1) };
      else if (canRemove)
        way = { behind: removing.behind + 1, last: extend(removing.last, 'gone', 1) };
      else continue;
      const from = way.behind;
      while (
        way.behind < earlier.length &&
        way.behind - lead < later.length &&
        earlier[way.behind] === later[way.behind - lead]
      ) {
        way.behind += 1;
      }
      if (way.behind > from) way.last = extend(way.last, 'same', way.behind - from);
      const isRemoved = way.behind === earlier.length;
      const isAdded = way.behind - lead === later.length;
      if (isRemoved && isAdded) return toRuns(way.last);
      ways[one] = way;
      if (isRemoved) highest = Math.min(highest, lead - 1);
      if (isAdded) lowest = Math.max(lowest, lead + 1);
    }
  }
  return [];
}

function extend(last: Step | undefined, kind: Run['kind'], count: number): Step {
  return last?.kind === kind
    ? { kind, count: last.count + count, before: last.before }
    : { kind, count, before: last };
}

function toRuns(last: Step | undefined): Run[] {
  const runs: Run[] = [];
  for (let step = last; step; step = step.before) runs.push({ kind: step.kind, count: step.count });
  return runs.reverse();
}
