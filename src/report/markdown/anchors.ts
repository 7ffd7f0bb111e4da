import { element, type HtmlElement } from './element.ts';

/** Empty places for ids that a block had, or that pieces joined to it had: old links still land. */
export function anchors(ids: readonly string[]): HtmlElement[] {
  return ids.map((id) => element('span', { id }, []));
}
