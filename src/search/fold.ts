import { toHalfWidth } from '../text/half-width.ts';

/** A text in the form in which it is compared, with the way back to the printed one. */
export interface Folded {
  text: string;
  /** For each code unit of `text`, where the printed character it came from starts. */
  starts: number[];
  /** For each code unit of `text`, where the printed character it came from ends. */
  ends: number[];
}

/** Stands for the end of a table's cell or row, and for lost words: no term runs across it. */
export const border = '\n';

/** The sign of lost words, or a character with the marks that combine with it. */
const clusters = /〔缺文[^〕]*〕|\P{M}\p{M}*|\p{M}+/gu;
/** Whether a text has clusters that are more than one character. */
const compound = /\p{M}|〔缺文/u;
const blank = /^[\p{Zs}\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const wordy = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * Fold a printed text for comparing: canonical composition, half width, lower case.
 *
 * Blanks stay only between Latin letters and digits (`12 34` is not `1234`); those that print puts
 * between Chinese and digits are layout, and a reader types them or not.
 *
 * @example fold('ＧＤＰ 增长5.9 %').text // => 'gdp增长5.9%'
 */
export function fold(printed: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let blankStart = -1;
  let blankEnd = -1;

  const push = (folded: string, start: number, end: number) => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };

  let end = 0;
  for (const cluster of compound.test(printed) ? (printed.match(clusters) ?? []) : printed) {
    const start = end;
    end += cluster.length;
    const folded = foldCluster(cluster);
    if (folded === '') {
      if (blankStart === -1) {
        blankStart = start;
      }
      blankEnd = end;
      continue;
    }
    if (blankStart !== -1) {
      if (wordy.test(text.at(-1) ?? '') && wordy.test(folded)) {
        push(' ', blankStart, blankEnd);
      }
      blankStart = -1;
    }
    push(folded, start, end);
  }
  return { text, starts, ends };
}

const known = new Map<string, string>();

/** Fold one character, for example `Ａ` to `a`, a blank to nothing; most are folded again and again. */
function foldCluster(cluster: string): string {
  if (cluster.length > 1) return findFolded(cluster);
  const folded = known.get(cluster);
  if (folded !== undefined) return folded;
  const found = findFolded(cluster);
  known.set(cluster, found);
  return found;
}

function findFolded(cluster: string): string {
  if (cluster === '\t' || cluster === '\n' || cluster === '\r' || cluster.startsWith('〔缺文')) {
    return border;
  }
  if (blank.test(cluster)) return '';
  return toHalfWidth(cluster.normalize('NFC')).toLowerCase();
}
