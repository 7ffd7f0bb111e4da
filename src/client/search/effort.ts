/** What is read of segments for results that are fewer than were asked for. */
export interface Effort {
  /** How many blocks there must be, whatever that takes. */
  least: number;
  /** For further ones only so many bytes are downloaded. */
  bytes: number;
}

/** Whatever it takes. */
export const everything: Effort = {
  least: Number.POSITIVE_INFINITY,
  bytes: Number.POSITIVE_INFINITY,
};
/** Nothing beyond what was looked into before. */
export const nothing: Effort = { least: 0, bytes: 0 };

/** Bytes for the first results: with the page and the programs a first search costs some 200 KB. */
const bytesAtFirst = 85_000;
/** Bytes for those that a reader asks for, and of what is looked into without being asked to. */
const bytesForMore = 320_000;

/** For the first results, of which so many were there before. */
export function atFirst(before = 0): Effort {
  return { least: Math.max(1, before), bytes: bytesAtFirst };
}

/** For more results than so many. */
export function forMore(than: number): Effort {
  return { least: than + 1, bytes: bytesForMore };
}
