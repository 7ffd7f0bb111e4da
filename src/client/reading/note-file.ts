import type { NotePart, SheetNote } from '../../report/sheet-notes.ts';
import { make, makeLink, makeQuote } from '../site/dom.ts';

let notes: Promise<readonly SheetNote[]> | undefined;

/** The notes of the report on this page, fetched when the first is asked for. */
export async function fetchNotes(): Promise<readonly SheetNote[]> {
  const source = document.querySelector<HTMLElement>('[data-report]')?.dataset['source'] ?? '';
  notes ??= fetch(source.replace(/source\/$/, 'notes.json')).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for the notes`);
    return response.json();
  });
  try {
    return await notes;
  } catch (error) {
    notes = undefined;
    throw error;
  }
}

/** A note as elements: what was done or is in doubt, line by line. */
export function renderNote({ title, lines }: SheetNote): HTMLElement[] {
  return lines.map((parts, index) =>
    make(
      'p',
      {},
      ...(index === 0 ? [make('b', {}, title), ' '] : []),
      ...parts.map((part) => renderPart(part)),
    ),
  );
}

function renderPart(part: NotePart): Node | string {
  if (typeof part === 'string') return part;
  const { quote, text = '', href } = part;
  const words = quote === undefined ? text : makeQuote(quote);
  if (href === undefined) return words;
  const link = makeLink(href, '');
  link.append(words);
  return link;
}
