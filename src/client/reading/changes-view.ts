import { withBase } from '../../library/routes.ts';
import type { ChangesFile } from '../../report/closest.ts';
import { howFound } from '../../report/closest-words.ts';
import href from '../../styles/changes.css?url&no-inline';
import { make, makeLink, makeStatus } from '../site/dom.ts';
import { fetchJson } from '../site/runs.ts';
import { bringStyle } from '../site/style.ts';
import { markRange, readBlock, unmark } from './block-text.ts';

/**
 * What became of the words of the report before: what it has said is quiet, with the new words in it
 * marked, what is new is plain; at the end what is no longer said. The words on the page stay as they are.
 */

let shown: HTMLElement[] = [];
let marks: HTMLElement[] = [];

/** Show what is changed, or the text alone again. */
export async function showChanges(isOn: boolean): Promise<void> {
  for (const element of shown) element.remove();
  // Inner ones first: what is around them is put together again last.
  unmark(marks.toReversed());
  shown = [];
  marks = [];
  const text = document.querySelector<HTMLElement>('.text');
  if (!isOn || !text) return;
  try {
    const source = document.querySelector<HTMLElement>('[data-report]')?.dataset['source'] ?? '';
    const [file] = await Promise.all([
      fetchJson<ChangesFile>(source.replace(/source\/$/, 'changes.json')),
      bringStyle(href),
    ]);
    for (const { block, start, end, fresh } of file.kept) {
      const element = document.getElementById(block);
      if (element) markSentence(element, start, end, fresh);
    }
    insert(text, 'before', toHead(file));
    insert(text, 'after', toFoot(file));
  } catch {
    insert(text, 'before', make('p', { className: 'notice' }, '没有取到，请过一会再试。'));
  }
}

function insert(text: HTMLElement, where: 'before' | 'after', element: HTMLElement): void {
  text[where === 'before' ? 'prepend' : 'append'](element);
  shown.push(element);
}

function markSentence(
  block: HTMLElement,
  start: number,
  end: number,
  fresh: readonly [number, number][],
): void {
  const { text } = readBlock(block);
  // On the page a block may begin with blanks.
  const shift = text.length - text.trimStart().length;
  const quiet = markRange(readBlock(block), start + shift, end + shift, 'span');
  for (const mark of quiet) mark.className = 'kept';
  marks.push(...quiet);
  for (const [from, to] of fresh) {
    marks.push(...markRange(readBlock(block), from + shift, to + shift, 'ins'));
  }
}

function toHead({ title, path, compare, kept }: ChangesFile): HTMLElement {
  const line = makeStatus('p');
  line.append(
    '和',
    makeLink(withBase(path), title),
    `相比：浅色、带点线的${kept.length}句是那里已有的话，其中加下线的字是改过的；其余的，那里没有相近的话。`,
  );
  return make(
    'aside',
    { className: 'changes-note', ariaLabel: '看变化' },
    line,
    make('p', {}, howFound, makeLink(withBase(compare), '两份逐项对照')),
  );
}

function toFoot({ title, note, gone }: ChangesFile): HTMLElement {
  const heading = make('h2', {}, `${title}里有、这里没有相近的话`);
  if (gone.length === 0) {
    const words = note === '' ? '没有：那里的每一句，这里都有相近的话。' : note;
    return make('section', { className: 'changes-note' }, make('p', {}, words));
  }
  return make(
    'section',
    { className: 'changes-note' },
    heading,
    make('ul', {}, ...gone.map(({ text, path }) => make('li', {}, makeLink(withBase(path), text)))),
  );
}
