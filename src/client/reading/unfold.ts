/** What an address leads to is shown, also where it is folded away and the browser leaves it so. */

/** Open everything that an element is folded away in. */
export function unfold(element: Element | null | undefined): void {
  const details = element?.closest<HTMLDetailsElement>('details:not([open])');
  if (!details) return;
  details.open = true;
  unfold(details);
}

function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('details:not([open])')) return;
  unfold(target);
  target.scrollIntoView();
}

addEventListener('hashchange', unfoldTarget);
unfoldTarget();
