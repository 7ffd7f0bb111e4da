/** What is read of segments for results that are fewer than were asked for. */
export interface Effort {
  /** How many blocks there should be. */
  least: number;
  /** Most bytes to download for so many, where many segments are left; some hold all pieces of a string but not the string. */
  most: number;
  /** Bytes to download for further ones. */
  bytes: number;
}

/** Whatever it takes. */
export const everything: Effort = { least: Infinity, most: Infinity, bytes: Infinity };

/** Bytes for the first results: with the page and the programs a first search costs some 200 KB. */
const bytesAtFirst = 85_000;
/** Bytes until something is found, and for those results that a reader asks for. */
const bytesAtMost = 320_000;

/** So few segments are looked into without being asked to, so that the count is whole: up to 40 KB each. */
export const fewLeft = 8;

/** For the first results, of which so many were there before. */
export function atFirst(before = 0): Effort {
  return {
    least: Math.max(1, before),
    most: before > 0 ? Infinity : bytesAtMost,
    bytes: bytesAtFirst,
  };
}

/** For results among so many that were found before: nothing, but in a worker that begins anew. */
export function asBefore(blocks: number): Effort {
  return { least: blocks, most: Infinity, bytes: 0 };
}

/** For more results than so many. */
export function forMore(than: number): Effort {
  return { least: than + 1, most: bytesAtMost, bytes: bytesAtMost };
}
