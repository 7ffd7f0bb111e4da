import { make } from '../site/dom.ts';
import { readBlock } from './block-text.ts';
import { type BlockWords, blockText, copyButtons, toExcerpt } from './citing.ts';

/** Selected text can be copied with its citation. */

const text = document.querySelector<HTMLElement>('.text');
const bar = make('aside', { className: 'selection-bar', ariaLabel: '复制所选文字', hidden: true });

let words: BlockWords[] = [];
const buttons = copyButtons(() => toExcerpt(words));
bar.append(make('p', {}, '复制所选'), buttons);
// The selection would be gone before its text is copied.
bar.addEventListener('pointerdown', (event) => event.preventDefault());
document.body.append(bar);

let timer: ReturnType<typeof setTimeout> | undefined;
document.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  // While it is still being drawn the bar would only flicker.
  timer = setTimeout(update, 250);
});

function update(): void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  // The focus may have moved to the bar's own buttons.
  if (bar.contains(document.activeElement) && !bar.hidden) return;
  words = range && !range.collapsed && text ? selectedWords(range, text) : [];
  bar.hidden = words.length === 0;
  if (!bar.hidden) buttons.querySelector('[role]')?.replaceChildren();
}

/** The part of each block that lies in a range. */
function selectedWords(range: Range, root: HTMLElement): BlockWords[] {
  if (!range.intersectsNode(root)) return [];
  return [...root.querySelectorAll<HTMLElement>('[data-block]')]
    .filter((block) => range.intersectsNode(block))
    .map((block) => ({ block, text: selectedText(range, block) }))
    .filter((part) => part.text !== '');
}

function selectedText(range: Range, block: HTMLElement): string {
  const { text: whole, nodes } = readBlock(block);
  const inside = nodes.filter(({ node }) => range.intersectsNode(node));
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return '';
  const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
  const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
  const part = whole.slice(start, end).trim();
  // A whole table keeps its rows.
  return part === whole.trim() ? blockText(block) : part;
}
