/** The sentences of a county's reports, as one text in which names are looked for. */
import { type TextBlock, toPassages } from '../../src/text/passages.ts';
import { toWords } from './words.ts';

/** A sentence of a report. */
export interface CountyPassage {
  /** Id of the report, and which of the county's it is, the oldest first. */
  report: string;
  age: number;
  block: string;
  start: number;
  end: number;
  text: string;
  /** Texts of the headings above it, outermost first. */
  path: readonly string[];
}

/** A report whose sentences are looked through. */
export interface NamedReport {
  id: string;
  blocks: readonly (TextBlock & { path: readonly string[] })[];
}

/** Where a name stands: in which passage, and the words beside it; empty where a sign parts it. */
export interface Occurrence {
  passage: CountyPassage;
  before: string;
  after: string;
}

/** How far beside a name words are looked at. */
const beside = 8;

/** What parts passages in the text of all. */
const border = '\n';

export class CountyText {
  readonly passages: readonly CountyPassage[];
  readonly text: string;
  readonly #starts: readonly number[];

  /** @param reports those of one county, the oldest first */
  constructor(reports: readonly NamedReport[]) {
    this.passages = reports.flatMap(({ id, blocks }, age) => {
      const paths = new Map(blocks.map((block) => [block.id, block.path]));
      return toPassages(blocks).map((passage) => ({
        ...passage,
        report: id,
        age,
        path: paths.get(passage.block) ?? [],
      }));
    });
    this.text = this.passages.map(({ text }) => text).join(border);
    let at = 0;
    this.#starts = this.passages.map(({ text }) => {
      const start = at;
      at += text.length + border.length;
      return start;
    });
  }

  /** Every place in which a name stands. */
  find(name: string): Occurrence[] {
    const found: Occurrence[] = [];
    let number = 0;
    for (let at = this.text.indexOf(name); at >= 0; at = this.text.indexOf(name, at + 1)) {
      while ((this.#starts[number + 1] ?? Number.POSITIVE_INFINITY) <= at) number += 1;
      const passage = this.passages[number];
      if (!passage) continue;
      found.push({
        passage,
        before: lastWord(this.text.slice(Math.max(0, at - beside), at)),
        after: firstWord(this.text.slice(at + name.length, at + name.length + beside)),
      });
    }
    return found;
  }
}

function lastWord(text: string): string {
  const [run = ''] = /\p{L}*$/u.exec(text) ?? [];
  return toWords(run).at(-1) ?? '';
}

function firstWord(text: string): string {
  const [run = ''] = /^\p{L}*/u.exec(text) ?? [];
  return toWords(run)[0] ?? '';
}
