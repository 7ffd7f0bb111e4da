import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { isComplete } from '../sentence.ts';
import { positionOf } from '../tree.ts';
import { type Line, linesOf } from './lines.ts';
import { shorten, tell } from './tell.ts';

/** A running head is a line of a few words. */
const [shortest, longest] = [2, 40];
/** It stands on so many pages, which have so many lines between them. */
const [fewestPages, fewestLines] = [3, 5];

/** A line of running text has so many characters. */
const fewestOfText = 20;

/** An address of a page, or its number among all pages. */
const ofPage =
  /(?<![（(])(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+|^\s*(?:第\s*)?\d{1,3}\s*[/／]\s*\d{1,3}\s*(?:页)?\s*$/;

/** Lines that a page sets around its text and that stand in it: a running head, an address, page numbers. */
export function lintKeptFurniture() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    const lines = tree.children.flatMap((node) =>
      node.type === 'paragraph' || node.type === 'heading' ? linesOf(node, source) : [other],
    );
    const warn = (line: Line, wrong: string) =>
      tell(file, {
        ruleId: 'kept-furniture',
        wrong,
        cure: '如不是报告的文字，请写一条 drop；确属正文的，不必处理。',
        place: positionOf(file, line.start, line.start).start,
      });
    const places = Map.groupBy(lines.entries(), ([, { text }]) =>
      text.trim().replace(/\d+/g, '0').replace(/\s+/g, ' '),
    );
    for (const same of places.values()) {
      const [first] = same;
      const isAbove = same.every(([at]) => isText(lines[at + 1]));
      if (
        !first ||
        !isAbove ||
        !isRunning(
          first[1].text.trim(),
          same.map(([at]) => at),
        )
      )
        continue;
      warn(
        first[1],
        `“${shorten(first[1].text.trim())}”单独成行，共 ${same.length} 处，像是页眉或页脚`,
      );
    }
    for (const line of lines) {
      const found = ofPage.exec(line.text)?.[0];
      if (found) warn(line, `“${shorten(found.trim())}”像是网址或页码`);
    }
  };
}

/** What is no line: a table, a box, a gap. */
const other: Line = { text: '', start: 0, isEdited: false };

/** Whether a line is one of running text: above others the title of a list or a table stands again by right. */
function isText(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    (line.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewestOfText &&
    parseNumbering(line.text) === undefined
  );
}

/** Whether a line stands alone at the same distance again and again. */
function isRunning(text: string, places: readonly number[]): boolean {
  return (
    text.length >= shortest &&
    text.length <= longest &&
    places.length >= fewestPages &&
    places.slice(1).every((at, index) => at - (places[index] as number) >= fewestLines) &&
    /\p{Script=Han}/u.test(text) &&
    !isComplete(text) &&
    parseNumbering(text) === undefined
  );
}
