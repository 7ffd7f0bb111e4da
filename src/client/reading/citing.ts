import type { Citation } from '../../library/citation.ts';
import { captionPlace } from '../../report/paragraph-numbers.ts';
import { answerLine } from '../share/answer.ts';
import { passageButtons } from '../share/passage.ts';
import { copyText } from '../site/clipboard.ts';
import { make, makeButton, makeLink, makeStatus, opensElsewhere, targetOf } from '../site/dom.ts';
import { today } from '../site/today.ts';
import { readBlock } from './block-text.ts';
import { type Excerpt, type ExcerptForm, formatExcerpt, forms, toMarkdown } from './excerpt.ts';
import { openSheet } from './sheet.ts';

/** The number of a block opens what can be copied of it. */

const report = document.querySelector<HTMLElement>('[data-report]');

document.addEventListener('click', (event) => {
  const link = targetOf<HTMLElement>(event, 'a[data-cite]');
  // A link stays a link: with a key held it opens elsewhere.
  if (!link || opensElsewhere(event)) return;
  const block = link.closest<HTMLElement>('[data-block]');
  if (!block) return;
  event.preventDefault();
  const excerpt = toExcerpt([{ block, text: blockText(block) }]);
  openSheet(link, `${excerpt.place}：复制与引用`, [
    make('p', { className: 'sheet-head' }, excerpt.place),
    copyButtons(() => excerpt),
    make(
      'p',
      { className: 'sheet-link' },
      makeLink(sourceOf(block), '对照底本'),
      makeButton('别的报告怎样说', async () => {
        const { openClosest } = await import('./closest.ts');
        await openClosest(link, block, excerpt.place);
      }),
    ),
    answerLine(block.id, excerpt.texts.join(''), excerpt.place),
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
export interface BlockWords {
  block: HTMLElement;
  text: string;
}

/** Words of blocks that follow each other, with their address. */
export function toExcerpt(words: readonly BlockWords[]): Excerpt {
  const numbers = words.map(({ block }) => numberOf(block)).filter((number) => number !== '');
  const [first = ''] = numbers;
  const last = numbers.at(-1) ?? '';
  return {
    texts: words.map(({ text }) => text),
    markdown: words.map(({ block, text }) => toMarkdown(block.localName, text, runIn(block, text))),
    place: first === last ? toPlace(first) : `第${first}—${last}段`,
    address: `${report?.dataset['report'] ?? ''}#${words[0]?.block.id ?? ''}`,
  };
}

/** The number of a block, as it stands beside it. */
function numberOf(block: HTMLElement | null): string {
  return /\d+/.exec(block?.querySelector(':scope > [data-cite]')?.ariaLabel ?? '')?.[0] ?? '';
}

/** `第12段` */
export function placeOf(block: HTMLElement | null): string {
  return toPlace(numberOf(block));
}

/** The captions of photos have no number. */
function toPlace(number: string): string {
  return number === '' ? captionPlace : `第${number}段`;
}

/**
 * The buttons that copy an excerpt, and the line that says what happened.
 *
 * @param wanted the forms to offer, where that is not all that can be done with it
 */
export function copyButtons(excerpt: () => Excerpt, wanted?: readonly ExcerptForm[]): HTMLElement {
  const status = makeStatus('p');
  const copy = async (form: ExcerptForm, label: string) => {
    status.textContent = await copyText(formatExcerpt(form, excerpt(), cited(), today()), label);
  };
  const offered = forms.filter(([form]) => wanted?.includes(form) ?? true);
  const buttons = offered.map(([form, label]) => {
    const button = makeButton(label, () => copy(form, label));
    button.dataset['copy'] = form;
    return button;
  });
  return make(
    'div',
    { className: 'copy-buttons' },
    ...buttons,
    ...(wanted ? [] : passageButtons(excerpt)),
    status,
  );
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

/** Where a block stands in the source. */
function sourceOf(block: HTMLElement): string {
  return `${report?.dataset['source'] ?? ''}#${block.id}`;
}

function cited(): Citation {
  return {
    standard: report?.dataset['standard'] ?? '',
    plain: report?.dataset['plain'] ?? '',
  };
}
