/** How a line that a reader typed is divided; what its parts are is told by `query.ts`. */

/**
 * A string in quotes, straight or curly, or a run without spaces and bars; a hyphen before it
 * excludes. A quote that was never closed, or that closes within a run, is a character like others.
 */
const parts =
  /(-?)(?:["＂]([^"＂]*)["＂](?=[\s|｜]|$)|“([^“”]*)”(?=[\s|｜]|$)|([^\s|｜]+))|[|｜]/gu;
const or = new Set(['或', 'OR', '|', '｜']);

/** One part of a line. */
export interface Part {
  whole: string;
  /** The string alone, without hyphen and quotes. */
  inner: string;
  isExcluded: boolean;
  isQuoted: boolean;
}

/** The parts of a line, each with those that will do in its place. */
export function toGroups(line: string): Part[][] {
  const groups: Part[][] = [];
  const found = [...line.trim().matchAll(parts)];
  let joins = false;
  for (const [index, [whole, hyphen = '', straight, curly, bare]] of found.entries()) {
    const isBetween = groups.length > 0 && !joins && index < found.length - 1;
    if (or.has(whole) && isBetween) {
      joins = true;
      continue;
    }
    const inner = straight ?? curly ?? bare ?? '';
    const isExcluded = hyphen !== '' && inner !== '';
    const part: Part = {
      whole,
      inner: isExcluded || (straight ?? curly) !== undefined ? inner : whole,
      isExcluded,
      isQuoted: (straight ?? curly) !== undefined,
    };
    const last = joins ? groups.at(-1) : undefined;
    if (last && (last[0]?.isExcluded || !isExcluded)) last.push(part);
    else groups.push([part]);
    joins = false;
  }
  return groups;
}

/** The groups of parts that must occur. */
export function wantedGroups(groups: readonly Part[][]): Part[][] {
  return groups.filter(([first]) => !first?.isExcluded);
}

/** How many things a line asks for, one beside the other. */
export function countWanted(line: string): number {
  const wanted = wantedGroups(toGroups(line));
  return new Set(wanted.map((group) => group.map(({ whole }) => whole).join('|'))).size;
}
