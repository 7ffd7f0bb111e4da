// Types `hName` and `hProperties`.
/// <reference types="mdast-util-to-hast" />
import type { Data, Parent, PhrasingContent, RootContent } from 'mdast';

/** An HTML element Markdown has no sign for; mdast-util-to-hast names it by `data.hName`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement';
  data: Data;
  children: (RootContent | PhrasingContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
  interface BlockContentMap {
    htmlElement: HtmlElement;
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
}

/** Attributes of an element, by their names in hast. */
export type Properties = NonNullable<Data['hProperties']>;

/** A node that becomes the HTML element of that name, with hast properties. */
export function element(
  name: string,
  properties: Properties,
  children: HtmlElement['children'],
): HtmlElement {
  return {
    type: 'htmlElement',
    data: { hName: name, hProperties: properties },
    children,
  };
}
