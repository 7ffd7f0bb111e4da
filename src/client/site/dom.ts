/** Elements made, and events read, in the few ways in which the scripts of the site do it. */
import { quoteClass } from '../../text/quotation.ts';

type Content = Node | string;

/**
 * An element with properties and content.
 *
 * @example make('p', { className: 'notice' }, '没有找到')
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** A link. */
export function makeLink(href: string, text: string): HTMLAnchorElement {
  return make('a', { href }, text);
}

/** Words of a report between quotation marks, which the styles set. */
export function makeQuote(words: string): HTMLQuoteElement {
  return make('q', { className: quoteClass(words) ?? '' }, words);
}

/** A button that does something, and sends no form. */
export function makeButton(label: string, act: () => unknown): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', () => void act());
  return button;
}

/** A line that is read out when its words change. */
export function makeStatus<Name extends 'p' | 'span'>(name: Name): HTMLElementTagNameMap[Name] {
  const status = make(name);
  status.setAttribute('role', 'status');
  return status;
}

/** What an event happened to: the nearest element around it that a selector is true of. */
export function targetOf<Kind extends Element>({ target }: Event, selector: string): Kind | null {
  return target instanceof Element ? target.closest<Kind>(selector) : null;
}

/** Whether a reader is typing into something. */
export function isTyping(event: Event): boolean {
  return targetOf(event, 'input, textarea, select, [contenteditable]') !== null;
}

/** Whether a key is held with which a link opens elsewhere. */
export function opensElsewhere({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
