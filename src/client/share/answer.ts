import { atPassage, type Spoken } from '../../share/contact.ts';
import { make, makeLink } from '../site/dom.ts';

/** The way to answer about words of the page: the one at its foot, with them filled in. */
export function answerLine(spoken: Spoken): HTMLElement {
  const letter = document.querySelector<HTMLAnchorElement>('a[data-answer]')?.href ?? '';
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  const link = makeLink(atPassage(letter, page, spoken), '发现错误？');
  return make('p', { className: 'sheet-link' }, link);
}
