import { withBase } from '../../library/routes.ts';
import type { Explanation } from '../../report/glossary.ts';
import { answerLine } from '../share/answer.ts';
import { make, makeLink, opensElsewhere, targetOf } from '../site/dom.ts';
import { blockText, placeOf } from './citing.ts';
import { fetchNotes, renderNote } from './note-file.ts';
import { openSheet } from './sheet.ts';

/**
 * Corrected words, words in doubt, gaps, terms and numbers open their explanation where they stand;
 * without this they lead to it.
 */

const marks =
  'a:is([data-correction], [data-doubt], [data-note], [data-gap], [data-term], [data-observation])';

document.addEventListener('click', (event) => {
  const link = targetOf<HTMLAnchorElement>(event, marks);
  if (!link?.closest('.text') || opensElsewhere(event)) return;
  event.preventDefault();
  void open(link).catch(() => {
    // Offline, or the page is older than the data: the link leads there as it always did.
    location.assign(link.href);
  });
});

async function open(link: HTMLAnchorElement): Promise<void> {
  const { term, observation, correction, doubt, note, gap } = link.dataset;
  if (term !== undefined) return openTerm(link, term);
  if (observation !== undefined) {
    const { openNumber } = await import('./number-sheet.ts');
    return openNumber(link, observation);
  }
  const id = doubt ?? correction ?? note ?? gap;
  const found = (await fetchNotes()).find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not among the notes`);
  openSheet(link, found.title === '存疑' ? '存疑' : '校注', [
    ...renderNote(found),
    // At a gap the note asks for the original.
    found.original === undefined
      ? answerTo(link)
      : make('p', { className: 'sheet-link' }, makeLink(found.original, '您有完整的原件？')),
  ]);
}

/** The way to answer about what a note explains: its words, and the paragraph they stand in. */
function answerTo(link: HTMLElement): HTMLElement {
  const block = link.closest<HTMLElement>('[data-block]');
  const quote = link.textContent || (block ? blockText(block) : '');
  return answerLine(block?.id ?? '', quote, placeOf(block));
}

let glossary: Promise<Explanation[]> | undefined;

async function openTerm(link: HTMLAnchorElement, slug: string): Promise<void> {
  try {
    glossary ??= fetch(withBase('/glossary/terms.json')).then((response) => response.json());
    const terms = await glossary;
    const term = terms.find((one) => one.slug === slug);
    if (!term) throw new Error(`${slug} is not in the glossary`);
    openSheet(link, term.term, [
      make('p', { className: 'sheet-head' }, term.term),
      make('p', {}, term.explanation),
      make(
        'p',
        { className: 'sheet-link' },
        term.isCommon ? '通行的解释。' : '依报告原文。',
        makeLink(link.href, '词汇页'),
      ),
    ]);
  } catch (error) {
    glossary = undefined;
    throw error;
  }
}
