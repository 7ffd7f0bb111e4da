import { withBase } from '../../library/routes.ts';
import type { PublishedTerm } from '../../schemas/glossary.ts';
import { answerLine } from '../share/answer.ts';
import { make, makeLink, opensElsewhere, targetOf } from '../site/dom.ts';
import { blockText, placeOf } from './citing.ts';
import { openSheet } from './sheet.ts';

/** Corrected words, gaps and terms open their explanation where they stand; without this they lead to it. */

document.addEventListener('click', (event) => {
  const link = targetOf(event, 'a:is([data-correction], [data-note], [data-gap], [data-term])');
  if (!(link instanceof HTMLAnchorElement)) return;
  if (opensElsewhere(event)) return;
  const term = link.dataset['term'];
  const note = term === undefined ? document.getElementById(link.hash.slice(1)) : null;
  if (note) {
    event.preventDefault();
    openSheet(link, '校注', [
      ...note.cloneNode(true).childNodes,
      // At a gap the note itself asks for the original.
      ...(note.querySelector('[data-original]') ? [] : [answerTo(link)]),
    ]);
  }
  if (term !== undefined) {
    event.preventDefault();
    void openTerm(link, term);
  }
});

/** The way to answer about what a note explains: its words, and the paragraph they stand in. */
function answerTo(link: HTMLElement): HTMLElement {
  const block = link.closest<HTMLElement>('[data-block]');
  const quote = link.textContent || (block ? blockText(block) : '');
  return answerLine(block?.id ?? '', quote, placeOf(block));
}

let glossary: Promise<PublishedTerm[]> | undefined;

async function openTerm(link: HTMLAnchorElement, slug: string): Promise<void> {
  try {
    glossary ??= fetch(withBase('/data/glossary.json')).then((response) => response.json());
    const terms = await glossary;
    const term = terms.find((one) => one.slug === slug);
    if (!term) throw new Error(`${slug} is not in the glossary`);
    openSheet(link, term.term, [
      make('p', { className: 'sheet-head' }, term.term),
      make('p', {}, term.explanation),
      make(
        'p',
        { className: 'sheet-link' },
        term.source === null ? '通行的解释。' : '依报告原文。',
        makeLink(link.href, '词汇页'),
      ),
    ]);
  } catch {
    // Offline, or the page is older than the glossary: the link leads there as it always did.
    glossary = undefined;
    location.assign(link.href);
  }
}
