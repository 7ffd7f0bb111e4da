/**
 * Words that one text uses far more than others: by the log-odds of each, with what all texts say as
 * the prior (Monroe, Colaresi and Quinn, “Fightin’ Words”, Political Analysis 16, 2008).
 *
 * A dictionary cuts the words. It does not know names: what it cuts to pieces that hardly stand without
 * each other is put together again.
 */

/** A text among others. */
export interface WordedText {
  /** Its words, from `cutWords`. */
  words: readonly string[];
  /** Names that say nothing of it, such as its own. */
  names: readonly string[];
}

/** A word that a text uses far more than the others. */
export interface OwnWord {
  word: string;
  /** How often the text has it, and how often in ten thousand words; that of all others. */
  times: number;
  rate: number;
  othersRate: number;
}

/** Fewest times that a text has a word or a name of its own. */
const fewestTimes = 3;
/** How often it stands in the text against the others, at least. */
const leastRatio = 2;
/** How far from chance that is at least, in standard deviations. */
const leastScore = 2.5;
/** Words that the prior is worth: about a report, so that a few more times by chance tell nothing; of little text a quarter. */
const mostOfPrior = 3000;
/** Rounds in which pieces of names are put together, and the longest name. */
const rounds = 3;
const longestName = 6;
/** Characters that join words, and are no piece of a name. */
const particles = new Set('的了着和与及或在为对将等于从向以把被由是有不也都又就而之其这那');
/**
 * What part of the times of its pieces a name makes up: of single characters, which stand by themselves
 * in names above all, the rarest and each, and of the commoner piece.
 */
const ofRarest = 0.6;
const ofSingle = 0.25;
const ofCommoner = 0.05;
/** What part of both, where neither is a single character: two words that only stand together. */
const ofBoth = 0.7;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const hanOnly = /^\p{Script=Han}+$/u;
const han = /^\p{Script=Han}{2,}$/u;
const endsInDigit = /\d$/;
/** Numbers and their order are no words: 第四次, 二十. */
const numeral = /^第|^[〇一二三四五六七八九十百千万亿两]+$|[〇一二三四五六七八九十百千万亿]$/;

/** Stands before a word that stands behind a digit. */
const counted = '#';

/** Between two words that do not follow each other. */
const border = -1;

/** A text in the numbers of its words. */
type Words = Int32Array;

/**
 * The words of Chinese characters in some passages, in their order, as a dictionary cuts them. Whatever
 * else stands there, and the beginning of a passage, is the empty word, which parts them; a word behind
 * a digit has `#` before it.
 *
 * @example cutWords(['修路30公里。']) // => ['', '修路', '', '#公里', '']
 */
export function cutWords(passages: readonly string[]): string[] {
  const words: string[] = [];
  for (const passage of passages) {
    let last = '';
    words.push('');
    for (const { segment } of segmenter.segment(passage)) {
      if (!hanOnly.test(segment)) words.push('');
      else words.push(endsInDigit.test(last) ? counted + segment : segment);
      last = segment;
    }
  }
  return words;
}

/**
 * The words that each text uses far more than all others, the most telling first.
 *
 * @param many of each text at most
 */
export function toOwnWords(texts: Iterable<WordedText>, many: number): OwnWord[][] {
  const lexicon = new Lexicon();
  const names: WordedText['names'][] = [];
  let cut = Array.from(texts, (text) => {
    names.push(text.names);
    return lexicon.toNumbers(text.words);
  });
  for (let round = 0; round < rounds; round += 1) {
    const joined = new Map<number, number>();
    for (const words of cut) lexicon.findNames(words, joined);
    if (joined.size === 0) break;
    cut = cut.map((words) => join(words, joined));
  }
  const counts = cut.map(countWords);
  const all = new Map<number, number>();
  for (const own of counts) {
    for (const [word, times] of own) all.set(word, (all.get(word) ?? 0) + times);
  }
  const total = sum(all.values());
  const prior = Math.min(mostOfPrior, total / 4);
  return counts.map((own, at) => {
    const isOdd = lexicon.tellOdd(names[at] ?? []);
    const length = sum(own.values());
    const words = cut[at] ?? new Int32Array();
    return [...own]
      .flatMap(([number, times]) => {
        const others = (all.get(number) ?? 0) - times;
        const rate = times / length;
        const othersRate = others / Math.max(total - length, 1);
        if (times < fewestTimes || rate < leastRatio * othersRate || isOdd(number)) return [];
        const expected = (prior * (times + others)) / total;
        const score =
          (logOdds(times + expected, length + prior) -
            logOdds(others + expected, total - length + prior)) /
          Math.sqrt(1 / (times + expected) + 1 / (others + expected));
        if (score < leastScore) return [];
        return [{ number, times, rate: 1e4 * rate, othersRate: 1e4 * othersRate, score }];
      })
      .sort((a, b) => b.score - a.score || b.times - a.times || a.number - b.number)
      .filter(({ number }) => !isFragment(words, number))
      .slice(0, many)
      .map(({ score: _, number, ...rates }) => ({ word: lexicon.wordOf(number), ...rates }));
  });
}

function logOdds(times: number, length: number): number {
  return Math.log(times / (length - times));
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

/** How often each word stands in a text. */
function countWords(words: Words): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) {
    if (word !== border) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Whether a word always stands before or behind one and the same: then it is a piece of what is longer. */
function isFragment(words: Words, word: number): boolean {
  const before = new Set<number>();
  const behind = new Set<number>();
  for (const [at, each] of words.entries()) {
    if (each !== word) continue;
    before.add(words[at - 1] ?? border);
    behind.add(words[at + 1] ?? border);
  }
  return [before, behind].some((around) => around.size === 1 && !around.has(border));
}

/** Two words in a row as one number: there are fewer than two million. */
function pairOf(first: number, second: number): number {
  return first * 0x200000 + second;
}

/** Put the pieces of names together. */
function join(words: Words, names: ReadonlyMap<number, number>): Words {
  const joined: number[] = [];
  for (const word of words) {
    const name = word === border ? undefined : names.get(pairOf(joined.at(-1) ?? border, word));
    if (name === undefined) joined.push(word);
    else joined[joined.length - 1] = name;
  }
  return Int32Array.from(joined);
}

/** All words, by their numbers. */
class Lexicon {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** How often a word stands behind a digit: then it measures something. */
  readonly #counted: number[] = [];
  readonly #times: number[] = [];

  /** The words of a text, from `cutWords`, as numbers. */
  toNumbers(words: readonly string[]): Words {
    return Int32Array.from(words, (word) => {
      if (word === '') return border;
      const isCounted = word.startsWith(counted);
      const number = this.#numberOf(isCounted ? word.slice(counted.length) : word);
      this.#times[number] = (this.#times[number] ?? 0) + 1;
      if (isCounted) this.#counted[number] = (this.#counted[number] ?? 0) + 1;
      return number;
    });
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Add the pairs of pieces that make a name in a text, each with the number of the name. */
  findNames(words: Words, names: Map<number, number>): void {
    const counts = countWords(words);
    const pairs = new Map<number, { first: number; second: number; times: number }>();
    for (let at = 1; at < words.length; at += 1) {
      const first = words[at - 1] ?? border;
      const second = words[at] ?? border;
      if (first === border || second === border) continue;
      const key = pairOf(first, second);
      const pair = pairs.get(key);
      if (pair) pair.times += 1;
      else pairs.set(key, { first, second, times: 1 });
    }
    for (const [key, { first, second, times }] of pairs) {
      if (times < fewestTimes || names.has(key)) continue;
      const pieces = [first, second].map((number) => this.wordOf(number));
      const name = pieces.join('');
      const isBroken = this.#isMeasure(first) || pieces.some((piece) => particles.has(piece));
      if (isBroken || name.length > longestName) continue;
      const timesOf = (all: readonly number[]) => all.map((number) => counts.get(number) ?? 0);
      const commoner = Math.max(...timesOf([first, second]));
      const singles = [first, second].filter((number) => this.wordOf(number).length === 1);
      const isName =
        singles.length > 0
          ? times >= ofRarest * Math.min(...timesOf(singles)) &&
            times >= ofSingle * Math.max(...timesOf(singles)) &&
            times >= ofCommoner * commoner
          : times >= ofBoth * commoner;
      if (isName) names.set(key, this.#numberOf(name));
    }
  }

  /** What tells whether a word is none to show: a numeral, a measure, or one of some names. */
  tellOdd(names: readonly string[]): (number: number) => boolean {
    return (number) => {
      const word = this.wordOf(number);
      return (
        !han.test(word) ||
        numeral.test(word) ||
        this.#isMeasure(number) ||
        names.some((name) => name.includes(word) || word.includes(name))
      );
    };
  }

  /** Whether a word stands behind a number more often than not: 亿元, 公里. */
  #isMeasure(number: number): boolean {
    return 2 * (this.#counted[number] ?? 0) > (this.#times[number] ?? 0);
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }
}
