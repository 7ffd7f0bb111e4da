import type { Within } from './match.ts';
import { countWanted } from './query-line.ts';

/** How near each other a question asks its words to be, and what it asks for. */
export interface Nearness {
  within: Within;
  rest: string;
}

const spoken: Readonly<Record<string, Within>> = {
  同段: 'block',
  同句: 'sentence',
  同报告: 'report',
};
/** As other searches have it: `NEAR(5)`, `NEAR/5` */
const near = /^NEAR(?:\(([1-9]\d{0,2})\)|\/([1-9]\d{0,2}))$/i;

/** What words that are so many characters apart at most are called. */
export function sayDistance(characters: number): string {
  return `相隔${characters}字以内`;
}

/**
 * Read a question that says between its words how near each other these are to be; `undefined` where
 * none does, or where it has no two words besides.
 *
 * @example readNearness('水 NEAR(3) 电') // => { within: 3, rest: '水 电' }
 */
export function readNearness(line: string): Nearness | undefined {
  const words = line.trim().split(/\s+/u);
  const said = words.map(toWithin);
  const within = said.find((each) => each !== undefined);
  const rest = words.filter((_, at) => said[at] === undefined).join(' ');
  return within === undefined || countWanted(rest) < 2 ? undefined : { within, rest };
}

function toWithin(word: string): Within | undefined {
  const [, inBrackets, afterSlash] = near.exec(word.normalize('NFKC')) ?? [];
  const distance = inBrackets ?? afterSlash;
  return distance === undefined ? spoken[word] : Number(distance);
}
