import { largeTextKey } from '../../library/theme.ts';
import { keep } from './storage.ts';

/** The button that makes the text large, and remembers it. */

const root = document.documentElement;

for (const button of document.querySelectorAll('[data-large-text-toggle]')) {
  const show = () =>
    button.setAttribute('aria-pressed', String(root.dataset['largeText'] !== undefined));
  button.addEventListener('click', () => {
    const on = root.dataset['largeText'] === undefined;
    if (on) root.dataset['largeText'] = 'on';
    else delete root.dataset['largeText'];
    show();
    keep(largeTextKey, on ? 'on' : 'off');
  });
  show();
}
