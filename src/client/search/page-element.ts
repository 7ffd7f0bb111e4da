/** An element that the search page has. */
export function pageElement<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) {
    throw new Error(`The search page has no ${selector}`);
  }
  return found;
}
