import { passageButtons } from '../share/passage.ts';
import { readBlock } from './block-text.ts';
import { copyText } from './copy.ts';
import {
  type Cited,
  type Excerpt,
  type Form,
  formatExcerpt,
  forms,
  toMarkdown,
} from './excerpt.ts';
import { openSheet } from './sheet.ts';

/** The number of a block opens what can be copied of it. */

const report = document.querySelector<HTMLElement>('[data-report]');

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-cite]') : null;
  // A link stays a link: with a key held it opens elsewhere.
  if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const block = link.closest<HTMLElement>('[data-block]');
  if (!block) return;
  event.preventDefault();
  const excerpt = toExcerpt([{ block, text: blockText(block) }]);
  openSheet(link, `${excerpt.place}：复制与引用`, [
    heading(excerpt.place),
    copyButtons(() => excerpt),
    toSource(block),
  ]);
});

for (const place of document.querySelectorAll('[data-citation]')) {
  place.textContent = formatExcerpt(
    'standard',
    { texts: [], markdown: [], place: '', address: report?.dataset['report'] ?? '' },
    cited(),
    today(),
  ).replace(/^\n——/, '');
}

/** Words of a block, whole or in part. */
export interface Words {
  block: HTMLElement;
  text: string;
}

/** Words of blocks that follow each other, with their address. */
export function toExcerpt(words: readonly Words[]): Excerpt {
  const numbers = words.map(
    ({ block }) => block.querySelector<HTMLElement>(':scope > [data-cite]')?.dataset['cite'] ?? '',
  );
  const [first = ''] = numbers;
  const last = numbers.at(-1) ?? '';
  return {
    texts: words.map(({ text }) => text),
    markdown: words.map(({ block, text }) => toMarkdown(block.localName, text, runIn(block, text))),
    place: first === last ? `第${first}段` : `第${first}—${last}段`,
    address: `${report?.dataset['report'] ?? ''}#${words[0]?.block.id ?? ''}`,
  };
}

/** The buttons that copy an excerpt, and the line that says what happened. */
export function copyButtons(excerpt: () => Excerpt): HTMLElement {
  const group = document.createElement('div');
  group.className = 'copy-buttons';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const copy = async (form: Form, label: string) => {
    const text = formatExcerpt(form, excerpt(), cited(), today());
    const done = await copyText(text);
    status.textContent = done ? `已复制${label}` : `浏览器不许复制，请手动选取：${text}`;
  };
  for (const [form, label] of forms) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['copy'] = form;
    button.textContent = label;
    button.addEventListener('click', () => void copy(form, label));
    group.append(button);
  }
  group.append(...passageButtons(excerpt), status);
  return group;
}

/** A block's text as `report.json` gives it. */
export function blockText(block: HTMLElement): string {
  if (!block.matches('.table')) return readBlock(block).text.trim();
  return [...block.querySelectorAll('tr')]
    .map((row) => [...row.cells].map((cell) => cell.textContent).join('\t'))
    .join('\n');
}

function runIn(block: HTMLElement, text: string): string {
  const head = block.querySelector(':scope > .run-in')?.textContent ?? '';
  return text.includes(head) ? head : '';
}

function heading(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'sheet-head';
  element.textContent = text;
  return element;
}

function toSource(block: HTMLElement): HTMLElement {
  const link = document.createElement('a');
  link.href = `${report?.dataset['source'] ?? ''}#${block.id}`;
  link.textContent = '对照底本';
  const line = document.createElement('p');
  line.className = 'sheet-link';
  line.append(link);
  return line;
}

function cited(): Cited {
  return {
    standard: report?.dataset['standard'] ?? '',
    plain: report?.dataset['plain'] ?? '',
  };
}

/** Today where the reader is, as 2026-03-01. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
