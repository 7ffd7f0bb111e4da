import { make, makeLink } from '../site/dom.ts';
import { fetchNotes, renderNote } from './note-file.ts';

/** The notes at the end of the page, for who reads every mark or takes them along on paper. */
export async function showNotes(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-notes]');
  if (!section || section.querySelector('ol')) return;
  const list = make('ol');
  section.append(list);
  try {
    list.append(
      ...(await fetchNotes()).map((note) =>
        make(
          'li',
          {},
          ...renderNote(note),
          make(
            'p',
            { className: 'note-places' },
            ...note.places.map(({ href, title }) => makeLink(href, title)),
          ),
        ),
      ),
    );
  } catch {
    // Offline: the link to the page of all corrections stands above.
    list.remove();
  }
}
