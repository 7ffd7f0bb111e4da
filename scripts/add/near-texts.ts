/** Which texts of the library a new one repeats. */

/** Characters in a row that two texts share by no chance. */
const runLength = 16;

/** A text that shares much with the new one. */
export interface NearText {
  id: string;
  /** Part of the new text that stands there too, from 0 to 1. */
  share: number;
}

/**
 * The texts in which a good part of a new text stands, the nearest first.
 *
 * @param least part of the new text from which it is worth telling
 */
export function findNearTexts(
  text: string,
  others: readonly { id: string; text: string }[],
  least = 0.2,
): NearText[] {
  const runs = runsOf(text);
  return others
    .map(({ id, text: other }) => {
      const known = runsOf(other);
      let shared = 0;
      for (const run of runs) if (known.has(run)) shared += 1;
      return { id, share: runs.size === 0 ? 0 : shared / runs.size };
    })
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
}

function runsOf(text: string): Set<string> {
  const bare = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= bare.length; at += 1) runs.add(bare.slice(at, at + runLength));
  return runs;
}
