import { atPassage } from '../../share/contact.ts';
import { make, makeLink } from '../site/dom.ts';

/**
 * The way to answer about words of the page: the one at its foot, with them filled in.
 *
 * @param id of the element they stand in
 * @param place `第12段`; nothing where they have no number
 */
export function answerLine(id: string, quote: string, place?: string): HTMLElement {
  const letter = document.querySelector<HTMLAnchorElement>('a[data-answer]')?.href ?? '';
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  const href = atPassage(letter, page, { address: `${page}#${id}`, place, quote });
  return make('p', { className: 'sheet-link' }, makeLink(href, '发现错误？'));
}
