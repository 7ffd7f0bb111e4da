import { withBase } from '../../library/routes.ts';
import type { ClosestFile, LikeWords } from '../../report/closest.ts';
import { howFound, marksOfRuns, toFullRuns, whens } from '../../report/closest-words.ts';
import href from '../../styles/changes.css?url&no-inline';
import { make, makeLink } from '../site/dom.ts';
import { fetchJson, renderRuns } from '../site/runs.ts';
import { bringStyle } from '../site/style.ts';
import { readBlock } from './block-text.ts';
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
  openSheet(source, head.textContent, [head, ...(await read(block))]);
}

async function read(block: HTMLElement): Promise<Node[]> {
  const source = document.querySelector<HTMLElement>('[data-report]')?.dataset['source'] ?? '';
  file ??= fetchJson(source.replace(/source\/$/, 'closest.json'));
  try {
    const [{ reports, blocks }] = await Promise.all([file, styled]);
    const sentences = blocks[block.id] ?? [];
    if (sentences.length === 0) {
      return [make('p', {}, '没有相近的话。'), make('p', { className: 'sheet-fine' }, howFound)];
    }
    // On the page a block may begin with blanks.
    const text = readBlock(block).text.trimStart();
    return [
      make('p', { className: 'sheet-fine' }, marksOfRuns),
      ...sentences.map(({ start, end, like }) => {
        const words = text.slice(start, end);
        const items = like.flatMap(([number, there, runs]) => {
          const report = reports[number];
          const path = `${report?.path}#${there}`;
          return report ? [toItem({ ...report, path, runs: toFullRuns(runs, words) })] : [];
        });
        return make('ul', { className: 'like' }, ...items);
      }),
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
    make('p', { className: 'like-runs' }, ...renderRuns(runs)),
  );
}
