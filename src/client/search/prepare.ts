/**
 * Who puts the cursor into the field of any page is about to search: what the search page has a
 * browser fetch is on its way before it is opened.
 */
addEventListener('focusin', prepare);

async function prepare({ target }: FocusEvent): Promise<void> {
  const form = target instanceof HTMLInputElement ? target.form : null;
  if (!form?.matches('form:has([data-search])') || form.matches('[data-search-form]')) return;
  removeEventListener('focusin', prepare);
  try {
    const response = await fetch(form.action);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')) {
      // A parsed document has the address of this page, not of its own.
      link.href = new URL(link.getAttribute('href') ?? '', form.action).href;
      document.head.append(document.adoptNode(link));
    }
  } catch {
    // The search page fetches all by itself.
  }
}
