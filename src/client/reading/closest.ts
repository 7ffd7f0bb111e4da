import { withBase } from '../../library/routes.ts';
import type { ClosestFile, LikeWords } from '../../report/closest.ts';
import { howFound, marksOfRuns, whens } from '../../report/closest-words.ts';
import href from '../../styles/changes.css?url&no-inline';
import { make, makeLink } from '../site/dom.ts';
import { fetchJson, renderRuns } from '../site/runs.ts';
import { bringStyle } from '../site/style.ts';
import { openSheet } from './sheet.ts';

/** What other reports say in words like those of a paragraph, opened from the sheet of its number. */

let file: Promise<ClosestFile> | undefined;
const styled = bringStyle(href);

/**
 * Open it in the place of the sheet that is open.
 *
 * @param source the link by which the sheet was opened
 * @param place `第12段`
 */
export async function openClosest(
  source: HTMLElement,
  block: HTMLElement,
  place: string,
): Promise<void> {
  const head = make('p', { className: 'sheet-head' }, `${place}：别的报告里相近的话`);
  openSheet(source, head.textContent, [head, ...(await read(block.id))]);
}

async function read(block: string): Promise<Node[]> {
  const source = document.querySelector<HTMLElement>('[data-report]')?.dataset['source'] ?? '';
  file ??= fetchJson(source.replace(/source\/$/, 'closest.json'));
  try {
    const [sentences = []] = [(await file)[block], await styled];
    if (sentences.length === 0) {
      return [make('p', {}, '没有相近的话。'), make('p', { className: 'sheet-fine' }, howFound)];
    }
    return [
      make('p', { className: 'sheet-fine' }, marksOfRuns),
      ...sentences.map(({ like }) => make('ul', { className: 'like' }, ...like.map(toItem))),
      make('p', { className: 'sheet-fine' }, howFound),
    ];
  } catch {
    file = undefined;
    return [make('p', {}, '没有取到，请过一会再试。')];
  }
}

function toItem({ title, path, when, runs }: LikeWords): HTMLElement {
  return make(
    'li',
    {},
    make('p', { className: 'sheet-link' }, `${whens[when]}：`, makeLink(withBase(path), title)),
    make('p', {}, ...renderRuns(runs)),
  );
}
