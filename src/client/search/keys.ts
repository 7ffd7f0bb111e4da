import { isTyping } from '../site/dom.ts';

/** `/` and Ctrl-K lead to the search field, unless the reader is typing elsewhere. */

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (event.isComposing || !(controlK || (slash && !isTyping(event)))) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')];
  const field = fields.find((candidate) => candidate.checkVisibility());
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
