/** What a reader's browser keeps for the site. It may be forbidden: then nothing is kept, and nothing fails. */

/** What was kept under a name; nothing where nothing was. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep a text under a name; without one, forget what was kept. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // A choice then lasts as long as the page.
  }
}
