/** Names that recur in the reports of a county. */
import type { CountyText, Occurrence } from './county-text.ts';
import { isCut, isEmpty, isPlainWord, isProper, toWords, trimName } from './words.ts';

/** A name that two or more reports have. */
export interface FoundName {
  name: string;
  /** Whether it holds a word that no dictionary has. */
  proper: boolean;
  occurrences: readonly Occurrence[];
  /** How many reports have it. */
  reports: number;
}

/** Longest name that is looked for, in characters. */
const longest = 14;
/** What a report calls by a name of its own. */
const inQuotes = /“(\p{L}{3,14})”/gu;

/**
 * The names that two or more reports of a county have, whole: runs of words that stand in them beside
 * different words. 甲河大桥 that always stands whole is not proposed as 甲河大.
 *
 * @param place name of the county
 */
export function findNames(county: CountyText, place: string): FoundName[] {
  const names: Ages = new Map();
  const fuller: Ages = new Map();
  for (const { text, age } of county.passages) {
    // Numbers differ from year to year, and signs part names.
    for (const [run] of text.matchAll(/\p{L}{2,}/gu)) {
      for (const words of runsOfWords(run)) {
        const name = trimName(words, place);
        const full = trimName(words, place, isCut);
        note(names, name, age);
        if (full !== name) note(fuller, full, age);
      }
    }
    for (const [, name = ''] of text.matchAll(inQuotes)) note(names, name, age);
  }
  const found = [...names].flatMap(([name, ages]) => check(county, place, name, ages));
  // A character that counts elsewhere may belong to a name: 日 in 日间照料.
  const rest = [...fuller].filter(
    ([full, ages]) => ages.size > 1 && !found.some(({ name }) => full.includes(name)),
  );
  return [...found, ...rest.flatMap(([name, ages]) => check(county, place, name, ages))];
}

/** By name, which reports have it. */
type Ages = Map<string, Set<number>>;

function note(names: Ages, name: string, age: number): void {
  const own = names.get(name);
  if (own) own.add(age);
  else names.set(name, new Set([age]));
}

/** The name with its places, if it is whole, and one of a matter. */
function check(
  county: CountyText,
  place: string,
  name: string,
  ages: ReadonlySet<number>,
): FoundName[] {
  if (ages.size < 2 || isEmpty(name)) return [];
  const proper = isProper(name, place);
  // Two characters that a dictionary has are a word of all.
  if (name.length < (proper ? 2 : 3)) return [];
  const occurrences = county.find(name);
  if (!isFree(occurrences) || !isWhole(occurrences)) return [];
  const reports = new Set(occurrences.map(({ passage }) => passage.age)).size;
  return [{ name, proper, occurrences, reports }];
}

/** Every run of words that is no longer than a name. */
function* runsOfWords(run: string): Generator<readonly string[]> {
  const words = toWords(run);
  for (let from = 0; from < words.length; from += 1) {
    let length = 0;
    for (let to = from; to < words.length; to += 1) {
      length += words[to]?.length ?? 0;
      if (length > longest) break;
      if (length >= 2) yield words.slice(from, to + 1);
    }
  }
}

/**
 * Whether different words stand before a name, and different ones behind it, or what is done with it:
 * else it is a part of a longer one.
 */
function isFree(occurrences: readonly Occurrence[]): boolean {
  return (['before', 'after'] as const).every((side) => {
    const beside = new Set(occurrences.map((one) => one[side]));
    return beside.size > 1 || [...beside].every((word) => word === '' || isCut(word));
  });
}

/**
 * Whether a name mostly stands beside words of a dictionary. Beside characters that are none it is what
 * two longer names have in common: 册河 of 甲册河 and 乙册河.
 */
function isWhole(occurrences: readonly Occurrence[]): boolean {
  return (['before', 'after'] as const).every((side) => {
    const plain = occurrences.filter((one) => one[side] === '' || isPlainWord(one[side]));
    return plain.length * 2 > occurrences.length;
  });
}
