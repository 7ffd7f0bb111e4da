import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { isFrame } from '../transforms/remark-headings.ts';
import { textOf } from '../tree.ts';
import { shorten, tell } from './tell.ts';

/** The sentence that closes a speech: a call to those it speaks to, or thanks to them. */
const close = /(?:让我们|共同|团结|奋斗|努力)[^！!]*[！!][”"]?$|谢谢(?:大家|各位)?[。！!]?$/;
/** A speech closes late in its text. */
const lastPart = 0.8;

/** Text behind the sentence that closes a speech, up to its notes: another text, or a page's words. */
export function lintAfterClose() {
  return (tree: Root, file: VFile): void => {
    const nodes = tree.children;
    const texts = nodes.map((node) => textOf(node).trim());
    const call = texts.findLastIndex((text) => close.test(text));
    // Cheers may follow the call.
    const end = Math.max(
      call,
      texts.findLastIndex((text) => /[！!]$/.test(text)),
    );
    const next = nodes[end + 1];
    if (call < 0 || !next || isNote(next)) return;
    if (lengthOf(texts.slice(0, end + 1)) < lengthOf(texts) * lastPart) return;
    const isAddress = (text: string) => /^各位代表/.test(text);
    // Where the speaker goes on to speak for his hearers, it was no close.
    const goesOn = (text: string) => isAddress(text) || /我们[^。！]*[。！]/.test(text);
    if (!texts.slice(0, end + 1).some(isAddress) || texts.slice(end + 1).some(goesOn)) return;
    tell(file, {
      ruleId: 'after-close',
      wrong: `讲话结束后还有 ${lengthOf(texts.slice(end + 1))} 字，从“${shorten(texts[end + 1] ?? '')}”起`,
      cure: '不是报告的文字，请写一条 drop；是名词解释、附件的，为它的标题写一条 heading；确属报告的，不必处理。',
      place: next.position?.start,
    });
  };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Whether notes or annexes begin here: with their heading, their first number or their first word. */
function isNote(node: RootContent): boolean {
  if (node.type !== 'paragraph') return true;
  const text = textOf(node).trim();
  return (
    isFrame(text) ||
    parseNumbering(text) !== undefined ||
    /^(?:附|注|[【〔[［])|附\s*件|^[^。；]{1,30}[：:]./.test(text)
  );
}
