import { readingModeKey, readingModeParameter } from '../../library/theme.ts';
import { keep } from '../site/storage.ts';
import { showNotes } from './note-list.ts';

/**
 * The switch between 阅读, the text alone, and 校读, the text with every mark. The choice is
 * remembered, and stands in the address so that it can be passed on; the script at the top of the
 * page has set it before the first paint.
 */

const root = document.documentElement;

for (const button of document.querySelectorAll<HTMLElement>('[data-reading-mode]')) {
  const show = () => {
    const mode = root.dataset['reading'] === 'collate' ? 'collate' : 'read';
    button.dataset['readingMode'] = mode;
    button.setAttribute('aria-pressed', String(mode === 'collate'));
    if (mode === 'collate') void showNotes();
  };
  button.addEventListener('click', () => {
    const mode = root.dataset['reading'] === 'collate' ? 'read' : 'collate';
    // What is in view stays where it is, though marks take room.
    const block = blockInView();
    const before = block?.getBoundingClientRect().top ?? 0;
    root.dataset['reading'] = mode;
    show();
    if (block) scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' });
    keep(readingModeKey, mode === 'collate' ? mode : undefined);
    const address = new URL(location.href);
    if (mode === 'collate') address.searchParams.set(readingModeParameter, mode);
    else address.searchParams.delete(readingModeParameter);
    history.replaceState(history.state, '', address);
  });
  button.hidden = false;
  show();
}

/** The first block that is not wholly above the window. */
function blockInView(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('.text [data-block]')].find(
    (block) => block.getBoundingClientRect().bottom > 0,
  );
}
