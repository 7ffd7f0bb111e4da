import { make } from './dom.ts';

/** Bring the styles of what only scripts show: a page need not carry them, nor wait for them. */
export function addStyles(href: string): void {
  document.head.append(make('link', { rel: 'stylesheet', href }));
}
