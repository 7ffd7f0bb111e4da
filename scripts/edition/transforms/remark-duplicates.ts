import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Span } from '../../../src/schemas/edition.ts';
import { isComplete } from '../sentence.ts';
import { cutPhrasing, leaveOutNode, textOf } from '../tree.ts';

/** A shorter line can stand twice in a report by right. */
const shortest = 20;
/** A truncated copy is told from a heading by its length. */
const shortestCopy = 15;
/** A shorter run of sentences can be said twice by right. */
const shortestLoop = 12;
/** A loop repeats a few sentences. */
const longestLoop = 12;

/**
 * What the reading machine gave twice stands once: the second copy of a line, with the heading
 * that was copied along; a line that breaks off where a fuller one goes on; a looped sentence.
 */
export function remarkDuplicates() {
  return (tree: Root, file: VFile): void => {
    const rules = duplicatesAmong(tree.children);
    tree.children = tree.children.filter((node, index) => {
      const rule = rules[index];
      if (rule === undefined) return true;
      leaveOutNode(file, node, rule);
      return false;
    });
    for (const node of tree.children) {
      if (node.type === 'paragraph') node.children = unloop(file, node);
    }
  };
}

function duplicatesAmong(nodes: readonly RootContent[]): (string | undefined)[] {
  const texts = nodes.map((node) => (node.type === 'paragraph' ? squeeze(textOf(node)) : ''));
  const first = new Map<string, number>();
  texts.forEach((text, index) => {
    if (text !== '' && !first.has(text)) first.set(text, index);
  });
  const isCopy = (index: number) => (first.get(texts[index] ?? '') ?? index) < index;
  const starts = new Map<string, number[]>();
  texts.forEach((text, index) => {
    if (text.length < shortestCopy) return;
    const start = text.slice(0, shortestCopy);
    const others = starts.get(start);
    if (others) others.push(index);
    else starts.set(start, [index]);
  });
  const rules = texts.map((text, index): string | undefined => {
    if (text.includes('\t') || text.startsWith('|')) return undefined;
    if (text.length >= shortest && isCopy(index)) return 'duplicate';
    if (text.length < shortestCopy || isComplete(text)) return undefined;
    const fuller = starts
      .get(text.slice(0, shortestCopy))
      ?.some(
        (other) => (texts[other]?.length ?? 0) > text.length && texts[other]?.startsWith(text),
      );
    return fuller ? 'truncated-copy' : undefined;
  });
  // A heading goes with the text it was copied with; from the end, so that several may go.
  for (let index = rules.length - 2; index >= 0; index -= 1) {
    if (rules[index] === undefined && rules[index + 1] === 'duplicate' && isCopy(index)) {
      rules[index] = 'duplicate';
    }
  }
  return rules;
}

/** Leave out the repetitions of sentences that follow each other word for word. */
function unloop(file: VFile, node: Paragraph): PhrasingContent[] {
  const kept: Sentence[] = [];
  const cuts: Span[] = [];
  for (const sentence of sentencesOf(textOf(node))) {
    kept.push(sentence);
    const copy = loopAtEnd(kept);
    if (copy === 0) continue;
    const from = kept.splice(-copy)[0]?.from as number;
    const to = sentence.from + sentence.text.length;
    const last = cuts.at(-1);
    if (last && last[1] === from) last[1] = to;
    else cuts.push([from, to]);
  }
  return cuts.reduceRight(
    (children, [from, to]) => cutPhrasing(file, children, from, to, 'loop'),
    node.children,
  );
}

/** Number of sentences at the end that repeat those before them; 0 for none. */
function loopAtEnd(sentences: readonly Sentence[]): number {
  const most = Math.min(longestLoop, Math.floor(sentences.length / 2));
  for (let size = 1; size <= most; size += 1) {
    let length = 0;
    let same = true;
    for (let back = 1; back <= size && same; back += 1) {
      const sentence = sentences.at(-back) as Sentence;
      same = sentence.text === sentences.at(-back - size)?.text;
      length += sentence.text.length;
    }
    if (same && length >= shortestLoop) return size;
  }
  return 0;
}

interface Sentence {
  text: string;
  from: number;
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？；]*[。！？；]+[”’」』）)》】]*|[^。！？；]+$/g)].map(
    (match) => ({
      text: match[0],
      from: match.index,
    }),
  );
}

function squeeze(text: string): string {
  return text.replace(/[ \u00a0\u3000]+/g, '');
}
